"""Corrects the class that the model gave where the words around a name say otherwise."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, word_at
from graph.extract.mentions.classes.glosses import by_gloss, glosses, predicates
from graph.extract.mentions.classes.neighbours import (
    class_by_neighbours,
    is_introduced_person,
    is_stayed_in,
)
from graph.extract.mentions.classes.typed_places import is_typed_place
from graph.extract.mentions.trust import CORRECTED
from graph.extract.mentions.wordlists import MentionWords
from graph.model import EntityType

HEADED_RULES: Final = frozenset({"organisation-head", "place-head"})

BODIES: Final = frozenset(
    {"Fighters", "Workers", "Teachers", "Rangers", "Scouts", "Defenders", "Nurses", "Miners", "Farmers"}
)
"""People whose plural ends the name of their union, party or band."""

OFFICES: Final = frozenset(
    {"Rapporteur", "Envoy", "Representative", "Coordinator", "Commissioner", "Ambassador"}
)
"""Behind the name of a body these name who acts for it."""


def corrected(candidate: Candidate, doc: Doc, words: MentionWords) -> Candidate | None:
    """Return a finding of the model with the class that its own words, its gloss and its neighbours speak for.

    None where its gloss says that it is of none of the five classes, "the album Loud", or where it is an office.
    """
    if _is_somebody(candidate, doc, words):
        return replace(candidate, type="Person", rule="model", trust=CORRECTED)
    if candidate.rule in HEADED_RULES:
        kinds = set(predicates(candidate, doc))
        return None if kinds & words.other_gloss else candidate  # "Night Harbour is an album"
    if candidate.rule != "model":
        return candidate
    if candidate.type == "Report":
        return _no_title(candidate, doc, words)
    if candidate.type == "Organisation" and _is_office(candidate, doc):
        return None
    said: EntityType | None = "Place" if is_typed_place(candidate, doc, words) else None
    said = said or _by_own_words(candidate, doc, words)
    if said is None and _may_be_person(candidate, doc, words):
        said = "Person"
    if said is None and is_stayed_in(candidate, doc, words):
        said = "Place"
    if said is None:
        for noun in glosses(candidate, doc, words):
            if noun in words.other_gloss:
                return None
            if (
                noun in words.person_or_body
                and candidate.type == "Person"
                and candidate.end - candidate.start > 1
            ):
                continue
            said = said or by_gloss(noun, words)
    said = said or class_by_neighbours(candidate, doc, words)
    return replace(candidate, type=said, trust=CORRECTED) if said else candidate


def _is_somebody(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell "Tamar, who had lost her ticket" from "the head of Tamar, who came": it opens its clause, without a head."""
    start, end = candidate.start, candidate.end
    if candidate.rule not in {"model", "organisation-head"} or candidate.type not in {
        "Organisation",
        "Place",
    }:
        return False
    if doc[end : end + 2].text != ", who":
        return False
    texts = [token.text for token in doc[start:end]]
    opens = start == 0 or doc[start].is_sent_start or doc[start - 1].text in {",", ";", "and", "but", "that"}
    headed = texts[-1] in (words.organisation_heads - words.company_forms) | words.place_heads
    return len(texts) < 3 and opens and not headed and not any(text.isupper() for text in texts)


def _no_title(candidate: Candidate, doc: Doc, words: MentionWords) -> Candidate:
    """Return a title without quotation marks that ends like a body's name as a body: "the Harbour Workers Union"."""
    quoted = doc[max(0, candidate.start - 1)].text == '"' or doc[candidate.start].text == '"'
    last = doc[candidate.end - 1].text
    if quoted or candidate.end - candidate.start < 2 or last not in words.organisation_heads | BODIES:
        return candidate
    return replace(candidate, type="Organisation", trust=CORRECTED)


def _is_office(candidate: Candidate, doc: Doc) -> bool:
    """Tell "the UN Special Rapporteur" from "the Office of the Special Rapporteur"."""
    texts = [token.text for token in doc[candidate.start : candidate.end]]
    return texts[-1] in OFFICES and not {"Office", "of", "for"} & set(texts)


def _by_own_words(candidate: Candidate, doc: Doc, words: MentionWords) -> EntityType | None:
    texts = [token.text for token in doc[candidate.start : candidate.end]]
    if len(texts) > 1 and texts[-1] in words.company_forms:
        return "Organisation"
    if is_company(texts, words):
        return "Organisation"
    if (
        len(texts) > 1
        and is_given_name(texts[0], words)
        and (
            all(_fits_person(text, words) for text in texts[1:])
            or (len(texts) == 2 and _is_surname(doc, candidate.start + 1, words))
        )
    ):
        return "Person"
    if candidate.type == "Person" and len(texts) == 1 and texts[0].isupper() and 2 <= len(texts[0]) <= 6:
        return "Organisation"
    if candidate.type == "Person" and _ends_in_acronym(texts, words):
        return "Organisation"
    if candidate.type == "Organisation" and len(texts) == 3 and texts[0] in words.clear_titles:
        return "Person" if all(_fits_person(text, words) for text in texts[1:]) else None
    if _is_titled_work(texts, words):
        return "Report"
    small = texts[-1].islower() and texts[-1].capitalize() in words.place_heads - words.organisation_heads
    if small and len(texts) > 1 and candidate.type != "Place":
        return "Place"  # "Orrel hospital"
    return None


def is_given_name(text: str, words: MentionWords) -> bool:
    """Tell "Karen", also of a line in capitals: "KAREN J. LUND"."""
    return (text.title() if text.isupper() and len(text) > 2 else text) in words.given_names


def _may_be_person(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell a name of two to four capitalised words, no head of a body among them, that a role follows."""
    texts = [token.text for token in doc[candidate.start : candidate.end]]
    return (
        1 < len(texts) < 5
        and all(_fits_person(text, words) and not (text.isupper() and len(text) > 2) for text in texts)
        and word_at(doc, candidate.start - 1).lower() not in {"the", "of", "in", "at"}
        and is_introduced_person(doc, candidate.end, words)
    )


def _ends_in_acronym(texts: list[str], words: MentionWords) -> bool:
    """Tell "Orlen ARH" from "Jane Doe III", "Jane Doe QC" and "JANE DOE"."""
    last = texts[-1]
    return (
        len(texts) > 1
        and last.isupper()
        and last.isalpha()
        and 2 < len(last) < 7
        and not texts[0].isupper()
        and last not in words.generation_marks | words.letters_after_names
    )


def _is_titled_work(texts: list[str], words: MentionWords) -> bool:
    """Tell "Water Act 2002", "Ports Report" from bodies."""
    last = texts[:-1] if texts[-1].isdigit() else texts
    return len(last) > 1 and last[-1] in words.report_heads


def _is_surname(doc: Doc, index: int, words: MentionWords) -> bool:
    """Tell "Jane Hill" from "at Albert Hall"."""
    before = doc[index - 2].lower_ if index > 1 else ""
    return doc[index].text in words.surname_heads and before not in words.locative_prepositions | {"the"}


def _fits_person(text: str, words: MentionWords) -> bool:
    if text in words.organisation_heads or text in words.place_heads or text in words.company_forms:
        return False
    return text[0].isupper() or text in words.name_particles or text == "."


def is_company(texts: Sequence[str], words: MentionWords) -> bool:
    """Tell "Amber Apparel" and "Orlen Steel" from "Mary Steel"."""
    if len(texts) < 2 or texts[-1] not in words.company_tails:
        return False
    return texts[-1] not in words.surname_heads or texts[0] not in words.given_names
