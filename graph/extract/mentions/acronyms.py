"""Acronyms and what they stand for: "United Nations Assistance Mission for Iraq (UNAMI)".

The long form is found as Schwartz and Hearst (2003) do: from the bracket to the left, each letter of the
acronym begins a word; small words may be left out. Where letters and words do not fit ("Social Democrats
(SPD)"), the name that ends at the bracket is taken.
"""

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.trust import DEFINED
from graph.extract.mentions.wordlists import MentionWords
from graph.model import EntityType

_ACRONYM = re.compile(r"(?=(?:[^a-z]*[A-Z]){2})[A-Z][A-Za-z&/.\-]{1,11}s?")
_IN_TWO = re.compile(r"[A-Z]{2,4} [A-Z]{2,5}")
_SMALL = frozenset(
    {
        "of",
        "the",
        "and",
        "for",
        "to",
        "on",
        "in",
        "against",
        "de",
        "la",
        "le",
        "du",
        "del",
        "des",
        "-",
        "–",
        "—",
        "&",
        "'s",
        "'",
        ",",
    }
)
_CURRENCIES = frozenset(
    {
        "Dollar",
        "Dollars",
        "Euro",
        "Euros",
        "Pound",
        "Pounds",
        "Dinar",
        "Dinars",
        "Lira",
        "Yen",
        "Franc",
        "Francs",
    }
)
_JOINING = frozenset({"of", "for", "and", "the", "-"})
_RANKS = frozenset({"Deputy", "Assistant", "Additional", "Chief", "Senior", "Vice", "Inspector"})
"""First words of offices; what else ends like a person's title may be the office as a body."""
_BRACKETS = {"(": ")", "[": "]"}
_KINDS = frozenset({"group", "militia", "faction", "party", "movement", "organisation", "organization"})
"""Small words between a body's name and its acronym that belong to neither."""

LONGEST = 14
"""Words a long form may have."""


@dataclass(frozen=True, slots=True)
class Definition:
    """An acronym and the name that it stands for."""

    acronym: Candidate
    expansion: Candidate


def acronym_definitions(
    index: int, doc: Doc, found: list[Candidate], words: MentionWords
) -> list[Definition]:
    """Return the acronyms that a block defines; `found` are its other candidates, for class and bounds.

    Of no class are those of things and offices: they are no mentions, and keep others from being one.
    """
    definitions = []
    for opening in range(1, len(doc) - 2):
        inner = _inner(doc, opening)
        if inner is None:
            continue
        acronym = doc[inner[0] : inner[1]].text
        end = _end_of_expansion(doc, opening)
        start = _start_of_expansion(doc, end, acronym)
        before = [one for one in found if one.block == index and one.end == end and one.type]
        longest = max(before, key=lambda one: (one.trust, one.end - one.start), default=None)
        known = any(
            one.start == inner[0] and one.end == inner[1] and one.type != "Organisation"
            for one in found
            if one.rule == "gazetteer" and one.block == index
        )
        if start is None and doc[opening].text == "[":
            continue  # "Orlen Society [WA]"
        if start is None and doc[opening].text == "," and not _is_other_name(index, inner, longest, found):
            continue  # "Orlen Motors, or BMW,"
        if start is None and longest is not None and not known:
            if longest.type != "Organisation" or sum(letter.isupper() for letter in acronym) < 2:
                continue
            start = longest.start
        if start is None and not known:
            start = _capitalised_run(doc, end) if acronym.removesuffix("s")[-1].isupper() else None
        if start is None:
            continue
        entity_type = _type_of(doc, start, end, longest, words)
        thing = entity_type == "Organisation" and _is_thing(doc, start, end, words)
        if entity_type is None or (entity_type == "Person" and (known or _is_known(index, inner, found))):
            continue  # "Jane Doe (AP)" took the picture for the agency
        entity_type = None if thing else entity_type
        definitions.append(
            Definition(
                Candidate(index, *inner, entity_type, "acronym", DEFINED),
                Candidate(index, start, end, entity_type, "acronym-expansion", DEFINED),
            )
        )
    return definitions


def _is_other_name(
    index: int, inner: tuple[int, int], longest: Candidate | None, found: list[Candidate]
) -> bool:
    """Tell "the Disaster Agency, or BNPB," in another language's letters, from another body that is known."""
    known = _is_known(index, inner, found)
    return not known and longest is not None and longest.rule == "organisation-head"


def _is_known(index: int, inner: tuple[int, int], found: list[Candidate]) -> bool:
    return any(
        one.rule == "gazetteer" and (one.block, one.start, one.end) == (index, *inner) for one in found
    )


def _inner(doc: Doc, opening: int) -> tuple[int, int] | None:
    """Return the bounds of an acronym behind a name: "(NRC)", ", or NRC,"."""
    if doc[opening].text in _BRACKETS:
        return _acronym_bounds(doc, opening + 1, _closing(doc, opening))
    if doc[opening].text != "," or doc[opening : opening + 2].text != ", or":
        return None
    closed = doc[opening + 3 : opening + 4].text in {",", ".", ")"}
    return _acronym_bounds(doc, opening + 2, opening + 3) if closed else None


def _closing(doc: Doc, opening: int) -> int:
    return next(
        (
            index
            for index in range(opening + 1, min(opening + 9, len(doc)))
            if doc[index].text == _BRACKETS[doc[opening].text]
        ),
        opening + 1,
    )


def _end_of_expansion(doc: Doc, opening: int) -> int:
    """Return where the long form ends: before "group" and "'s" in "the Army of Orlen group (AO)", "Orlen Aid's (OA)"."""
    if doc[opening - 1].text in {"'s", "'"} and opening > 1:
        return opening - 1
    return opening - 1 if doc[opening - 1].text in _KINDS and is_capitalised(doc, opening - 2) else opening


def _acronym_bounds(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """Return the bounds of an acronym that fills a bracket, or follows "known as" in it."""
    if end > start and doc[start].text in {"the", "or", '"', "'"}:
        start += 1
    while end > start and doc[end - 1].text in {'"', "'"}:
        end -= 1
    stop = next((index for index in range(start, end) if doc[index].text in {",", ";", "or"}), end)
    text = doc[start:stop].text
    whole = _ACRONYM.fullmatch(text) if " " not in text else _IN_TWO.fullmatch(text)
    return (start, stop) if stop > start and whole else None


def _start_of_expansion(doc: Doc, end: int, acronym: str) -> int | None:
    letters = [letter.casefold() for letter in acronym if letter.isalpha()]
    if acronym.endswith("s") and letters[-1:] == ["s"]:
        letters.pop()
    index, left = end - 1, len(letters)
    while index >= max(0, end - LONGEST) and left:
        token = doc[index]
        if token.text in {".", ";", ")", "("}:
            return None
        word = token.text.casefold()
        if word[:1] == letters[left - 1] and (token.text[0].isupper() or token.text in _SMALL):
            left -= 1
            # One word may give several letters: "Kirkuk" in "KIRKPOL", "Counterterrorism" in "CT".
        elif token.text not in _SMALL and not (
            token.text[0].isupper() and _inner_letters(word, letters, left)
        ):
            return None
        elif token.text not in _SMALL:
            left -= _inner_letters(word, letters, left)
        index -= 1
    start = index + 1
    if left or not is_capitalised(doc, start) or end - start < 2:
        return None
    return start


def _capitalised_run(doc: Doc, end: int) -> int | None:
    """Return the start of two or more capitalised words that end at the bracket, small words between them."""
    start = end
    while start > 0 and (is_capitalised(doc, start - 1) or doc[start - 1].text in _JOINING):
        start -= 1
    while start < end and not is_capitalised(doc, start):
        start += 1
    capitals = sum(is_capitalised(doc, index) for index in range(start, end))
    return start if capitals > 1 and not doc[start].is_sent_start else None


def _inner_letters(word: str, letters: list[str], left: int) -> int:
    """Return how many of the last letters wanted stand in a word in order, its first letter among them; else 0."""
    for count in range(min(4, left), 1, -1):
        wanted, place = letters[left - count : left], -1
        if word[:1] != wanted[0]:
            continue
        for letter in wanted:
            place = word.find(letter, place + 1)
            if place < 0:
                break
        if place >= 0:
            return count
    return 0


def _type_of(
    doc: Doc, start: int, end: int, longest: Candidate | None, words: MentionWords
) -> EntityType | None:
    if longest is not None and longest.trust >= DEFINED:
        return longest.type
    if longest is not None and longest.type == "Place" and longest.start < start:
        return None  # "Orlen Vann Local Government Area (LGA)": of its kind, not of its name
    texts = {token.text for token in doc[start:end]}
    if any(token.ent_type_ == "MONEY" for token in doc[start:end]) or doc[end - 1].text in _CURRENCIES:
        return None
    if texts & (words.organisation_heads | words.company_forms):
        return "Organisation"
    if longest is not None and longest.type in {"Place", "Report", "Camp"} and longest.start == start:
        return longest.type
    if texts & words.report_heads:
        return "Report"
    if longest is not None and longest.type == "Person" and longest.start == start:
        return "Person"  # minutes: "Present: Jane Doe (JD), Vessurio Taleb (VT)"
    return None if texts & words.event_heads else "Organisation"


def _is_thing(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    """Tell "Standard Operating Procedure (SOP)" and "Deputy Inspector General (DIG)", which name no body."""
    last = doc[end - 1]
    if {token.text for token in doc[start:end]} & (words.organisation_heads | words.company_forms):
        return False
    ranked = doc[start].text in _RANKS and last.lower_ in words.titles
    return last.text in words.thing_heads or ranked
