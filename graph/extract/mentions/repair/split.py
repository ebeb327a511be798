"""Takes apart what the model took for one name: lists, and a person with the body she works for."""

from dataclasses import replace
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.guesses.right_of_head import is_district
from graph.extract.mentions.wordlists import MentionWords

LISTED: Final = frozenset({"Person", "Organisation", "Place"})
_JOINTS: Final = frozenset({"of", "at", "from", "for"})
"""Between a person and a body: "Jane Doe of Finora"."""


def split(candidate: Candidate, doc: Doc, words: MentionWords) -> list[Candidate]:
    """Return the names that a finding of the model holds; most hold one."""
    parts = (
        [own for part in _of_list(candidate, doc) for own in _person_apart(part, doc, words)]
        if candidate.rule == "model"
        else _of_list(candidate, doc)
    )
    return [part for part in parts if part.start < part.end]


def _of_list(candidate: Candidate, doc: Doc) -> list[Candidate]:
    """Take apart "A - B / C", "A; B", "A including B" and, of the model, "A, B"."""
    parts, start = [], _behind_label(candidate, doc)
    listed = candidate.rule == "model" and candidate.type in LISTED and _is_list(candidate, doc)
    for index in range(candidate.start + 1, candidate.end - 1):
        token = doc[index]
        spaced = bool(doc[index - 1].whitespace_) and bool(token.whitespace_) and candidate.type != "Person"
        if (
            token.text in {"/", ";", "|", "including"}
            or (token.text == "-" and spaced)
            or (token.text == "," and listed)
        ):
            parts.append(candidate.between(start, index))
            start = index + 1
    parts.append(candidate.between(start, candidate.end))
    return parts


def _behind_label(candidate: Candidate, doc: Doc) -> int:
    """Return where the name begins that the model joined to a speaker's label: "Lind: The Board" is the board."""
    if candidate.rule != "model" or candidate.type == "Report" or _is_inside(candidate, doc):
        return candidate.start
    for index in range(candidate.start + 1, candidate.end - 1):
        if doc[index].text == ":" and doc[index].whitespace_ and not doc[index - 1].whitespace_:
            return index + 1
    return candidate.start


def _is_inside(candidate: Candidate, doc: Doc) -> bool:
    """Tell whether words stand before a guess in its block."""
    return any(not doc[at].is_space for at in range(candidate.start))


def _person_apart(candidate: Candidate, doc: Doc, words: MentionWords) -> list[Candidate]:
    """Take apart "Jane Doe of Finora", "Doe at Finora" and "Finora's Jane Doe"."""
    held = _place_of_office(candidate, doc, words)
    if held:
        return [replace(candidate, start=held, type="Place")]
    if _is_after_office(candidate, doc, words):
        return [replace(candidate, start=candidate.start + 1, type="Person")]
    for index in range(candidate.start + 1, candidate.end - 1):
        text = doc[index].text
        if text == "of" and candidate.type != "Report" and is_district(doc, index - 1):
            halves = [candidate.between(candidate.start, index), candidate.between(index + 1, candidate.end)]
            return [replace(half, type="Place") for half in halves]
        if text == "and" and candidate.type in {"Person", "Place"} and is_capitalised(doc, index + 1):
            return [candidate.between(candidate.start, index), candidate.between(index + 1, candidate.end)]
        if (
            candidate.type == "Person"
            and text in _JOINTS
            and _is_full_name(doc, candidate.start, index, words)
        ):
            body = replace(candidate, start=index + 1, type="Organisation")
            return [candidate.between(candidate.start, index), body]
        if candidate.type != "Person" and text == "at" and index == candidate.start + 1:
            person = replace(candidate, end=index, type="Person")
            return [person, candidate.between(index + 1, candidate.end)]
        if (
            text == "the"
            and candidate.type == "Organisation"
            and _begins_body(doc, index, candidate.end, words)
        ):
            return [candidate.between(candidate.start, index), candidate.between(index + 1, candidate.end)]
        if (
            candidate.type != "Report"
            and text == "'s"
            and index + 2 < candidate.end
            and doc[index + 1].text in words.given_names
        ):
            person = replace(candidate, start=index + 1, type="Person")
            return [candidate.between(candidate.start, index), person]
    return [candidate]


def _place_of_office(candidate: Candidate, doc: Doc, words: MentionWords) -> int:
    """Return where the place begins in "Oba of Orlen", which the model takes for a place; 0 if it is none."""
    start = candidate.start
    if candidate.type != "Place" or candidate.end - start < 3 or doc[start + 1].text != "of":
        return 0
    return start + 2 if doc[start].lower_ in words.titles and is_capitalised(doc, start + 2) else 0


def _is_after_office(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell "Defence Mira Oland" behind "Minister of": the field belongs to the title."""
    start, end = candidate.start, candidate.end
    if end - start != 3 or start < 2 or doc[start - 1].text != "of":
        return False
    names = doc[start:end]
    bodies = words.organisation_heads | words.company_forms | words.place_heads
    return doc[start - 2].text in words.portfolio_titles and all(
        token.text[0].isupper() and token.text not in bodies for token in names
    )


def _begins_body(doc: Doc, article: int, end: int, words: MentionWords) -> bool:
    """Tell "the Home Department the Court of Appeal" from "Bank of the West" and "Save the Children"."""
    before = doc[article - 1]
    return (
        before.text in words.organisation_heads
        and is_capitalised(doc, article + 1)
        and any(token.text in words.organisation_heads for token in doc[article + 1 : end])
    )


def _is_full_name(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    """Tell "Jane Doe" before "of" from "Matilda", who may be named after a place, and from "Duke"."""
    capitals = [index for index in range(start, end) if is_capitalised(doc, index)]
    if len(capitals) < 2:
        return False
    return not any(
        doc[index].lower_ in words.titles or doc[index].text in words.generation_marks for index in capitals
    )


def _is_list(candidate: Candidate, doc: Doc) -> bool:
    """Tell "University of Ulm, University of Trier" from "Hunters, Anglers and Farmers Party" and "Acme, Inc."."""
    commas = [index for index in range(candidate.start, candidate.end) if doc[index].text == ","]
    if not commas or any(token.text in {"and", "&", "or"} for token in doc[commas[-1] : candidate.end]):
        return False
    return (
        all(doc[index + 1].text[:1].isupper() for index in commas)
        and len(doc[commas[-1] : candidate.end].text.rstrip(".")) > 6
    )
