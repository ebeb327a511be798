"""Joins a body with the country of its branch: "Salt Aid Kenya", "RTC – Denmark"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock

_DASHES = frozenset({"–", "-", "—"})


def with_branches(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> list[Candidate]:
    """Return settled candidates in text order, a body and the place right behind it as one."""
    joined: list[Candidate] = []
    for candidate in candidates:
        last = joined[-1] if joined else None
        if last is not None and _is_branch(last, candidate, blocks, words):
            joined[-1] = replace(last, end=candidate.end, key="")
        else:
            joined.append(candidate)
    return joined


def _is_branch(
    body: Candidate, place: Candidate, blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> bool:
    if body.block != place.block or body.type != "Organisation" or place.type != "Place":
        return False
    if body.rule == "forces" or place.end - place.start > 2:
        return False
    doc = blocks[body.block].doc
    if words.place_heads & {token.text for token in doc[body.start : body.end]}:
        return False  # a stadium or park
    gap = doc[body.end : place.start].text
    if not (gap in _DASHES and doc[body.end].whitespace_) and not (not gap and doc[body.end - 1].whitespace_):
        return False
    return doc[body.end - 1].whitespace_ != "" and (
        _ends_there(doc, place.end) or (not gap and doc[place.end].text == ",")
    )


def _ends_there(doc: Doc, end: int) -> bool:
    """Tell "Salt Aid Kenya said" from "the NATO Kosovo mission" and "Reuters – Paris, Texas"."""
    if end >= len(doc):
        return True
    return doc[end].pos_ in {"VERB", "AUX", "PART", "CCONJ"} or doc[end].text in {".", "'s", "'", ";", ")"}
