"""The nodes of one document: its mentions, its own work, its creators and its publisher."""

from collections.abc import Sequence

from graph.model import Document, EntityType, Extraction
from graph.ontology import Gazetteer
from graph.resolve.gazetteer_links import link_mentions
from graph.resolve.node import Node
from graph.values.acronyms import is_acronym
from graph.values.folding import fold
from graph.values.person_names import person_words

SpeakerName = tuple[EntityType, str]

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


def document_nodes(document: Document, extraction: Extraction, gazetteer: Gazetteer) -> list[Node]:
    """Return the mentions' nodes by index, then the work's, the creators' and the publisher's."""
    links = link_mentions(document, extraction, gazetteer)
    cited = {work.mention: work for work in extraction.works}
    nodes = [
        Node(
            document.slug,
            index,
            mention.span.start,
            mention.type,
            mention.name,
            mention.kind,
            known=link.key,
            candidates=link.candidates,
            explained=mention.antecedent is not None,
            cited=cited.get(index),
        )
        for index, (mention, link) in enumerate(zip(extraction.mentions, links, strict=True))
    ]
    after = len(document.text) + 1
    metadata = document.metadata
    title = metadata.title or _title_block(document) or document.file_name
    nodes.append(Node(document.slug, 0, after, "Report", title, origin="work"))
    people = {node.words for node in nodes if node.type == "Person" and node.full}
    for index, name in enumerate(metadata.creators):
        kind: EntityType = "Person" if person_words(name) in people else creator_type(name, gazetteer)
        known = _only_bearer(name, kind, gazetteer)
        nodes.append(Node(document.slug, index, after, kind, name, origin="creator", known=known))
    if metadata.publisher:
        known = _only_bearer(metadata.publisher, "Organisation", gazetteer)
        nodes.append(
            Node(document.slug, 0, after, "Organisation", metadata.publisher, origin="publisher", known=known)
        )
    return nodes


def speaker_nodes(document: Document, speakers: Sequence[SpeakerName], gazetteer: Gazetteer) -> list[Node]:
    """Return a node for each name that a person gave as a speaker of this document's claims."""
    after = len(document.text) + 1
    return [
        Node(
            document.slug,
            index,
            after,
            kind,
            name,
            origin="speaker",
            known=_only_bearer(name, kind, gazetteer),
        )
        for index, (kind, name) in enumerate(speakers)
    ]


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


def _title_block(document: Document) -> str:
    titles = (block.span.of(document.text) for block in document.blocks if block.kind == "title")
    return " ".join(next(titles, "").split())


def _only_bearer(name: str, kind: EntityType, gazetteer: Gazetteer) -> str:
    entries = [entry for entry in gazetteer.by_form(name) if entry.type == kind]
    return entries[0].key if len(entries) == 1 else ""
