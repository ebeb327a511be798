"""What a name owns, and what is done with what it names: "X's wife", "X's shareholders", "X was born"."""

import re
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.wordlists import MentionWords
from graph.model import EntityType

_HAVING: Final = frozenset({"have", "gain", "lose", "add", "win", "serve", "open", "close"})
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")


def class_by_possession(candidate: Candidate, doc: Doc, words: MentionWords) -> EntityType | None:
    """Return the class of what has a wife and a term of office, or shareholders and a headquarters."""
    if candidate.type == "Report" or candidate.end - candidate.start > 2:
        return None
    end = candidate.end
    if word_at(doc, end) not in {"'s", "'"}:
        return None
    possessed = next((token for token in doc[end + 1 : end + 4] if token.pos_ == "NOUN"), None)
    if possessed is None:
        return None
    if possessed.lower_ in words.persons_own and candidate.end - candidate.start == 1:
        return "Person"
    return "Organisation" if possessed.lower_ in words.bodies_own else None


def is_of_person(candidate: Candidate, doc: Doc, possessed: frozenset[str], words: MentionWords) -> bool:
    """Tell "the widow of Wim Talek" from "the death of Salt Aid Council"."""
    start, end = candidate.start, candidate.end
    if (
        start < 2
        or not 1 < end - start < 5
        or doc[start - 1].text != "of"
        or doc[start - 2].lower_ not in possessed
    ):
        return False
    bodies = words.organisation_heads | words.company_forms
    return all(
        token.text[0].isupper() and not token.is_upper and token.text not in bodies
        for token in doc[start:end]
    )


def is_born(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell "Ossi Vergat was born", several words that the model took for a place, from "the Tana Club was born"."""
    start, end = candidate.start, candidate.end
    subject = doc[start:end].root
    if not 1 < end - start < 5 or subject.dep_ != "nsubjpass" or subject.head.text != "born":
        return False
    bodies = words.organisation_heads | words.company_forms | words.place_heads
    return word_at(doc, start - 1).lower() != "the" and all(
        token.text not in bodies for token in doc[start:end]
    )


def employs(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell "Finora spokesman Jan Ek" from a person."""
    end = candidate.end
    return (
        end + 1 < len(doc)
        and doc[end].text in words.employees
        and is_capitalised(doc, end + 1)
        and doc[candidate.start].text not in words.given_names
    )


def has_what_bodies_have(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell "Finora has 2,400 customers" and "Finora employs 340 people" from "Marlow had four children"."""
    subject = doc[candidate.start : candidate.end].root
    if subject.dep_ != "nsubj" or doc[candidate.start].text in words.given_names:
        return False
    verb = subject.head
    things = [token for token in verb.children if token.dep_ == "dobj"]
    if verb.lemma_ == "employ":
        return any(child.dep_ == "nummod" for thing in things for child in thing.children)
    return verb.lemma_ in _HAVING and any(thing.lower_ in words.bodies_have for thing in things)


def is_published(candidate: Candidate, doc: Doc) -> bool:
    """Tell "Description of the Coast, published in Venice" from a body."""
    end = candidate.end
    if candidate.type != "Organisation" or end - candidate.start < 2:
        return False
    if word_at(doc, end) == ",":
        long = end - candidate.start > 2
        return long and word_at(doc, end + 1) in {"published", "written", "penned"}
    closing = next((token.i for token in doc[end : end + 9] if token.text == ")"), 0)
    imprint = word_at(doc, end) == "(" and closing > 0 and _YEAR.fullmatch(doc[closing - 1].text) is not None
    return imprint and word_at(doc, candidate.start - 1).lower() == "in"
