"""What the words beside a name say of its class: "Mayor X", "the town of X", "X's wife", "X's shareholders"."""

from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.classes.owners import (
    class_by_possession,
    employs,
    has_what_bodies_have,
    is_born,
    is_of_person,
    is_published,
)
from graph.extract.mentions.classes.typed_places import names_site
from graph.extract.mentions.guesses.name_context import is_seat_of_member
from graph.extract.mentions.wordlists import MentionWords
from graph.model import EntityType

_PLACING: Final = frozenset({"on", "along", "across", "in", "near", "into", "over", "through"})
HONORIFICS: Final = frozenset({"mr", "mrs", "ms", "dr"})
FAMILY: Final = frozenset(
    {"wife", "husband", "daughter", "daughters", "widow", "niece", "nephew", "brother", "sister"}
)
"""Before "of" and a name of several words these say that a person follows."""


def class_by_neighbours(candidate: Candidate, doc: Doc, words: MentionWords) -> EntityType | None:
    """Return the class that titles, prepositions, verbs and possessions beside a guess speak for; None if none does."""
    start = candidate.start
    before = doc[start - 1] if start else None
    if before is not None and before.lower_.rstrip(".") in words.titles and is_capitalised(doc, start - 1):
        honoured = before.lower_.rstrip(".") in HONORIFICS
        return "Person" if candidate.type != "Place" or honoured else None
    if _is_placed(candidate, doc, words) or names_site(candidate, doc, words):
        return "Place"
    if candidate.type == "Person" and _has_article(candidate, doc, words):
        return "Place" if doc[start - 2 : start - 1].text in _PLACING else "Organisation"
    if candidate.type == "Organisation" and is_of_person(candidate, doc, words.persons_own, words):
        return "Person"
    if candidate.type == "Place" and is_of_person(candidate, doc, FAMILY, words):
        return "Person"
    if candidate.type in {"Organisation", "Place"} and is_born(candidate, doc, words):
        return "Person"
    if candidate.type in {"Person", "Place"} and has_what_bodies_have(candidate, doc, words):
        return "Organisation"
    owner = class_by_possession(candidate, doc, words)
    if owner is not None:
        return owner
    if is_published(candidate, doc):
        return "Report"
    if candidate.end - start > 1:
        return None
    if candidate.type == "Person" and employs(candidate, doc, words):
        return "Organisation"
    if candidate.type == "Organisation" and _is_gone_to(doc, start, words):
        return "Place"
    return "Person" if candidate.type != "Person" and _acts_as_person(doc, start, words) else None


def _is_placed(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell whether the words around say that it is a place: "the town of X", "X province", "in X, Italy"."""
    start, end = candidate.start, candidate.end
    if start > 1 and doc[start - 1].text == "of" and _rules_or_is_place(doc, start - 2, words):
        return True
    if is_seat_of_member(doc, start) or _is_home_of_aged(doc, start):
        return True
    before = doc[start - 1].lower_ if start else ""
    if before == "at" and word_at(doc, start - 2).lower() in words.spots:
        return word_at(doc, end) not in {"'s", "'"}  # "the beach at Alvor", "the market at Orrel's farm"
    first = doc[start].lower_
    single = end - start == 1 or doc[start].text in words.arabic_articles
    if "near" in {before, first} and (candidate.type == "Person" or single):
        return True  # nobody is "near" a person in the news
    if single and doc[start].text not in words.given_names and _is_way(candidate, doc):
        return True
    if candidate.type == "Person" and before == "in" and doc[start].text not in words.given_names:
        opens = start == 1 or doc[start - 1].is_sent_start
        if single or (opens and word_at(doc, end) == ","):
            return word_at(doc, end) not in {"'s", "'"}
    if before == "from" and single and word_at(doc, end) == "in" and word_at(doc, end + 1):
        return doc[end + 1].ent_type_ in {"GPE", "LOC"}  # "John Bell, from Tamra in Orlen"
    if before not in words.locative_prepositions:
        return False
    return end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].ent_type_ == "GPE"


def _is_home_of_aged(doc: Doc, start: int) -> bool:
    """Tell where somebody lives behind his age: "Jane Doe, 34, of Orlen"."""
    if start < 4 or doc[start - 1].text != "of" or doc[start - 2].text != ",":
        return False
    return doc[start - 3].text.isdigit() and len(doc[start - 3]) == 2 and doc[start - 4].text == ","


def _is_way(candidate: Candidate, doc: Doc) -> bool:
    """Tell the ends of a way: "from Sidra to Tamra", "out of Tamra"; a person goes "from Oland to Orrel" rarely."""
    start = candidate.start
    if candidate.type != "Person" or start < 2:
        return False
    if doc[start - 2 : start].text.lower() == "out of":
        return True
    return (
        doc[start - 1].text == "to"
        and start > 3
        and any(
            doc[at].lower_ == "from" and doc[at + 1].ent_type_ in {"GPE", "LOC"}
            for at in range(max(0, start - 5), start - 2)
        )
    )


def is_introduced_person(doc: Doc, end: int, words: MentionWords) -> bool:
    """Tell "Fiorle Nía Ostan, UN special rapporteur, said" and "Vessurio Taleb, who": a comma, then what only people are.

    The noun stands behind at most four words, of which none is a verb or begins a list.
    """
    if word_at(doc, end) != ",":
        return False
    for index in range(end + 1, min(len(doc), end + 6)):
        token = doc[index]
        if token.lower_ in words.person_nouns and token.pos_ in {"NOUN", "PROPN"}:
            following = word_at(doc, index + 1)
            listed = index == end + 1 and following == ","
            return not listed and not is_capitalised(doc, index + 1) and token.text.islower()
        if token.is_punct or token.pos_ in {"VERB", "AUX", "CCONJ", "SCONJ"} or token.text in {"and", "or"}:
            return False
    return False


def _has_article(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell "the Vessa", a river or a team, from a person and from "the Taleb campaign"."""
    start, end = candidate.start, candidate.end
    if end - start > 1 or word_at(doc, start - 1).lower() != "the" or doc[start].text in words.given_names:
        return False
    return (
        end >= len(doc)
        or doc[end].pos_ not in {"NOUN", "PROPN", "ADJ", "VERB"}
        or doc[end].tag_ in {"VBD", "VBZ"}
    )


def is_stayed_in(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell "born in Alvor", whatever is said behind the comma that follows."""
    start, end = candidate.start, candidate.end
    if start < 2 or doc[start].is_upper:
        return False
    moved = doc[start - 1].text in {"to", "into"} and doc[start - 2].lemma_ in words.moving_verbs
    if not moved and doc[start - 1].text not in {"in", "near", "at"}:
        return False
    single = end - start == 1 or doc[start].text in words.arabic_articles
    double = end - start == 2 and candidate.type == "Person" and doc[start].text not in words.given_names
    return (
        (single or double)
        and (moved or doc[start - 2].text in words.staying_verbs)
        and word_at(doc, end) not in {"'s", "'"}
    )


def _rules_or_is_place(doc: Doc, index: int, words: MentionWords) -> bool:
    """Tell "the town of" and "the mayor of"."""
    return doc[index].lower_ in words.place_nouns or doc[index].lower_ in words.place_offices


def _is_gone_to(doc: Doc, index: int, words: MentionWords) -> bool:
    """Tell "he visited Alvor" from "he visited NATO" and "the Senate"."""
    token = doc[index]
    if token.is_upper or token.dep_ != "dobj" or token.head.lemma_ not in words.going_verbs:
        return False
    return not any(child.dep_ == "det" for child in token.children)


def _acts_as_person(doc: Doc, index: int, words: MentionWords) -> bool:
    token = doc[index]
    if (
        index + 2 < len(doc)
        and doc[index + 1].text == ","
        and doc[index + 2].text.isdigit()
        and len(doc[index + 2]) == 2
    ):
        return True  # "Doe, 37, …"
    if token.text.isupper() or token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    if index and doc[index - 1].lower_ == "the":
        return False
    return token.head.lemma_ in words.human_verbs
