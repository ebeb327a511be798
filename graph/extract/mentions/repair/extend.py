"""Adds what belongs to a name and was left over: "northeast Syria", "Kirkuk region", the rest of a rare surname."""

from dataclasses import replace
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.classes.correction import is_given_name
from graph.extract.mentions.wordlists import MentionWords

PARTICLES: Final = frozenset(
    {
        "de",
        "da",
        "dos",
        "del",
        "della",
        "der",
        "den",
        "di",
        "du",
        "van",
        "von",
        "ten",
        "ter",
        "la",
        "las",
        "los",
        "zu",
        "bin",
        "ibn",
        "bint",
        "ben",
        "y",
        "al",
        "el",
    }
)
"""Small words inside names of persons."""


KUNYA_RULE: Final = "kunya"

LONGEST_SYLLABLE: Final = 5
"""Letters of the second half of a given name with a hyphen."""
_OWNERS: Final = frozenset({"GPE", "PERSON", "NORP", "LOC", "DATE"})
"""Whoever has a site is no part of its name."""

LONGEST_TITLE: Final = 20
"""Words between quotation marks that may be a title."""


def extended(candidate: Candidate, doc: Doc, words: MentionWords) -> Candidate:
    """Return a place with direction and type word, a person with all names, a title as a whole; a body as it is.

    With either word it is another place than the gazetteer's: northeast Syria is not Syria.
    """
    if candidate.type == "Person":
        return _with_next_names(candidate, doc, words)
    if candidate.type == "Report" and candidate.rule == "model":
        return _whole_title(candidate, doc)
    if candidate.type != "Place":
        return candidate
    start, end = candidate.start, candidate.end
    if start and _is_direction(doc, start - 1, words):
        start -= 1
    if end < len(doc) and doc[end].text in words.place_types and not _goes_on(doc, end):
        end += 1
    if (start, end) == (candidate.start, candidate.end):
        return candidate
    return replace(candidate, start=start, end=end, key="")


def with_possessive(candidate: Candidate, doc: Doc) -> Candidate:
    """Return a site with the first half of its name: "Tamra's Wood detention centre", not "Ruritania's Wood camp"."""
    start = candidate.start
    if candidate.type != "Camp" or start < 2 or doc[start - 1].text != "'s":
        return candidate
    owner = doc[start - 2]
    alone = start == 2 or not (is_capitalised(doc, start - 3) or doc[start - 3].lower_ in {"the", "a", "an"})
    if not is_capitalised(doc, start - 2) or owner.is_upper or not alone:
        return candidate
    return candidate if owner.ent_type_ in _OWNERS else candidate.between(start - 2, candidate.end)


def _whole_title(candidate: Candidate, doc: Doc) -> Candidate:
    """Return a title that the model cut short with all words between its quotation marks."""
    before = range(candidate.start - 1, max(-1, candidate.start - LONGEST_TITLE), -1)
    opening = next((at for at in before if doc[at].text == '"'), -1)
    after = range(candidate.end, min(len(doc), candidate.end + LONGEST_TITLE))
    closing = next((at for at in after if doc[at].text == '"'), -1)
    if opening < 0 or closing < 0 or doc[opening].whitespace_:
        return candidate  # a mark with a space behind it closes what stands before
    end = closing
    while end > candidate.end and doc[end - 1].text in {",", "."}:
        end -= 1
    return candidate.between(opening + 1, end)


def _with_next_names(candidate: Candidate, doc: Doc, words: MentionWords) -> Candidate:
    """Return a person with the capitalised words that follow and that the model left over: it breaks rare names."""
    candidate = candidate.between(_with_given_names(candidate, doc, words), candidate.end)
    if candidate.rule == KUNYA_RULE:
        return _whole_person(candidate, doc, words)
    end = candidate.end
    if candidate.rule != "model" or not (doc[end - 1].whitespace_ or _is_tied_syllable(doc, end)):
        return candidate
    if (
        end < len(doc)
        and doc[end].text in words.generation_marks | {"I"}
        and _is_ruler(candidate, doc, words)
    ):
        return candidate.between(candidate.start, end + 1)
    if _is_tied_syllable(doc, end):
        return candidate.between(candidate.start, end + 2)
    while end < len(doc) and doc[end - 1].whitespace_:
        particles = end
        while particles < len(doc) and doc[particles].text in PARTICLES and doc[particles].whitespace_:
            particles += 1
        if not _is_next_name(doc, particles, words, tied=particles > end):
            break
        end = particles + 1
        while end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].ent_type_ == "PERSON":
            end += 1  # the model broke "Ana Lund | Ponce de Orlen" in two
    return candidate.between(candidate.start, end)


def _whole_person(candidate: Candidate, doc: Doc, words: MentionWords) -> Candidate:
    """Return "Salim Abu Orrel" whole where the model sees one person in it, of whom "Abu Orrel" is a part."""
    start, end = candidate.start, candidate.end
    while start and doc[start].ent_iob_ == "I" and doc[start].ent_type_ == "PERSON":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].ent_type_ == "PERSON":
        end += 1
    whole = doc[start].ent_type_ == "PERSON" and doc[end - 1].text not in {"'s", "'"}
    named = all(token.text[:1].isupper() for token in doc[start : candidate.start])
    titled = doc[start].lower_.rstrip(".") in words.titles
    return candidate.between(start, end) if whole and named and not titled else candidate


def _with_given_names(candidate: Candidate, doc: Doc, words: MentionWords) -> int:
    """Return where a person's name begins, given names before it counted that the model took for a people or nothing."""
    start = candidate.start
    while (
        candidate.rule == "model"
        and start > 0
        and is_given_name(doc[start - 1].text, words)
        and doc[start - 1].text not in words.time_words
        and doc[start - 1].pos_ == "PROPN"
        and doc[start - 1].ent_type_ in {"", "NORP"}
        and doc[start - 1].whitespace_
    ):
        start -= 1
    return start


def _is_tied_syllable(doc: Doc, hyphen: int) -> bool:
    """Tell the end of "Orl Van-ek", a given name of two syllables, from "Orl-led"."""
    return (
        word_at(doc, hyphen) == "-"
        and not doc[hyphen - 1].whitespace_
        and not doc[hyphen].whitespace_
        and hyphen > 1
        and word_at(doc, hyphen + 1).islower()
        and len(doc[hyphen + 1]) <= LONGEST_SYLLABLE
        and doc[hyphen + 1].text not in {"led", "era", "run", "born", "like", "style"}
        and bool(doc[hyphen - 2].whitespace_)
        and is_capitalised(doc, hyphen - 2)
    )


def _is_ruler(candidate: Candidate, doc: Doc, words: MentionWords) -> bool:
    """Tell "Charles I tried" from "as I said to Jane Doe I would": a lone given name may be followed by the number."""
    if doc[candidate.end].text != "I":
        return True
    return candidate.end - candidate.start == 1 and doc[candidate.start].text in words.given_names


def _is_next_name(doc: Doc, index: int, words: MentionWords, *, tied: bool) -> bool:
    if index >= len(doc) or not is_capitalised(doc, index) or doc[index].is_sent_start:
        return False
    token = doc[index]
    if token.is_upper and len(token) > LONGEST_SYLLABLE and token.ent_type_ in {"", "ORG", "PERSON"}:
        return not doc[index - 1].is_upper and token.is_alpha  # "Mira Olstad VESSURIO"
    if tied and token.ent_type_ in {"GPE", "LOC", "ORG"}:
        return len(token) > 1  # "Ponce de Leon", of which the model takes Leon for the city
    if token.ent_type_ and not (
        token.ent_type_ in {"PERSON", "PRODUCT", "WORK_OF_ART"} and token.ent_iob_ == "B"
    ):
        return False
    if token.lower_.rstrip(".") in words.titles or token.text in words.time_words | words.letters_after_names:
        return False
    return token.pos_ in {"PROPN", "NOUN", "ADJ", "VERB", "X"} and len(token) > 1


def _is_direction(doc: Doc, index: int, words: MentionWords) -> bool:
    """Tell "northeast Syria" and "Northern Iraq", named areas, from "northern Iraq", which is only in Iraq."""
    token = doc[index]
    if token.lower_ not in words.directions or not token.whitespace_:
        return False
    return (token.text[0].isupper() and not token.is_sent_start) or not token.lower_.endswith("ern")


def _goes_on(doc: Doc, index: int) -> bool:
    """Tell whether the type word begins something else: "Anbar province council", "Ohio state police"."""
    return doc[index].dep_ == "compound" or doc[index].text == "state" or is_capitalised(doc, index + 1)
