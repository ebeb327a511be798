"""Other spellings in brackets are of the class of the name before them: "Deir Khalaf (Dayr Khalaf, Dair Khalaf)"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rapidfuzz.fuzz import ratio
from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, word_at
from graph.extract.mentions.trust import CORRECTED
from graph.extract.parse import ParsedBlock
from graph.values.folding import fold

ALIKE: Final = 70
"""Least likeness of two spellings, in per cent of their letters; "Damascus" and "Aleppo" share 29."""

LONGEST: Final = 25
"""Tokens in which the bracket must close."""


def with_bracketed_spellings(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]
) -> list[Candidate]:
    """Return settled candidates in text order, guesses in a bracket that are spelt alike with the class before it."""
    settled: list[Candidate] = []
    named: Candidate | None = None
    for candidate in candidates:
        if named is not None and _is_other_spelling(named, candidate, blocks):
            candidate = replace(candidate, type=named.type, trust=max(candidate.trust, CORRECTED))
        elif candidate.type != "Report":
            named = candidate
        settled.append(candidate)
    return settled


def _is_other_spelling(named: Candidate, other: Candidate, blocks: tuple[ParsedBlock, ...]) -> bool:
    if other.block != named.block or other.rule not in {"model", "unclaimed", "place-head"}:
        return False
    doc = blocks[named.block].doc
    if word_at(doc, named.end) != "(" or not named.end < other.start < _closing(doc, named.end):
        return False
    spellings = [fold(doc[one.start : one.end].text) for one in (named, other)]
    return ratio(*spellings) >= ALIKE


def _closing(doc: Doc, opening: int) -> int:
    return next((token.i for token in doc[opening : opening + LONGEST] if token.text == ")"), opening)
