"""Tells whether the name of a document's creator is a person's or a body's."""

from graph.model import EntityType
from graph.ontology.gazetteer import Gazetteer
from graph.values.acronyms import is_acronym
from graph.values.folding import fold

# A creator with one of these words is a body, whatever else it looks like; folded.
BODY_WORDS = frozenset(
    {
        "academy", "administration", "agency", "alliance", "army", "assembly", "association", "authority",
        "bank", "board", "broadcasting", "bureau", "center", "centre", "college", "commission",
        "committee", "company", "consortium", "corporation", "council", "court", "department", "desk",
        "editorial", "editors", "federation", "forum", "foundation", "fund", "gazette", "government",
        "group", "guardian", "herald", "house", "initiative", "institute", "institution", "international",
        "journal", "laboratory", "league", "magazine", "media", "ministry", "mission", "monitor",
        "movement", "network", "news", "newspaper", "office", "online", "organisation", "organization",
        "party", "police", "post", "press", "programme", "program", "project", "radio", "research",
        "review", "society", "staff", "studies", "team", "television", "think", "times", "tribune",
        "trust", "tv", "union", "united", "university", "watch",
    }
)  # fmt: skip


def creator_type(name: str, gazetteer: Gazetteer) -> EntityType:
    """Return Person or Organisation for the name of a creator: what the gazetteer says, else how it looks."""
    known = {entry.type for entry in gazetteer.by_form(name)} & {"Person", "Organisation"}
    if len(known) == 1:
        return "Person" if known == {"Person"} else "Organisation"
    words = fold(name).split()
    a_person = (
        2 <= len(words) <= 5
        and not BODY_WORDS & set(words)
        and not any(is_acronym(word) and len(word) > 2 for word in name.split() if not name.isupper())
        and not any(letter.isdigit() for letter in name)
        and words[0] not in {"the", "a"}
        and not {"of", "for", "and"} & set(words)
    )
    return "Person" if a_person else "Organisation"
