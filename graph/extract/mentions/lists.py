"""Names in one list are names of one class: "Qana, Sidra and Tamra"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import CORRECTED, KNOWN, MODEL
from graph.extract.parse import ParsedBlock
from graph.model import EntityType

_JOINTS = frozenset({",", "and", "or", "&", "the", "as", "well"})

_IN = frozenset({"in", "near"})
_LOCATED = 3
"""Votes of the preposition before a list that begins with a place."""

MAJORITY = 2 / 3
"""Share of a list's votes that a class needs to be taken for the others."""


def listed(candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]) -> list[Candidate]:
    """Return settled candidates, the model's guesses in a list of three or more with the class of the rest."""
    settled: list[Candidate] = []
    for run in _lists([candidate for candidate in candidates if candidate.type != "Report"], blocks):
        best = _majority(run, blocks) if len(run) > 2 else _partner(run, blocks)
        for candidate in run:
            guessed = candidate.trust <= MODEL and candidate.rule == "model"
            guessed = guessed and not (best == "Person" and _holds_acronym(candidate, blocks))
            settled.append(replace(candidate, type=best, trust=CORRECTED) if best and guessed else candidate)
    settled += [candidate for candidate in candidates if candidate.type == "Report"]
    return settled


def _holds_acronym(candidate: Candidate, blocks: tuple[ParsedBlock, ...]) -> bool:
    """Tell "RVC – Orlen", which no person is called, from "JANE DOE" and "J.D. Oland"."""
    capitals = [token.is_upper and len(token) > 1 and token.is_alpha for token in candidate.tokens(blocks)]
    return any(capitals) and not all(capitals)


def _lists(candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]) -> Iterator[list[Candidate]]:
    run: list[Candidate] = []
    for candidate in candidates:
        if run and not _follows(run[-1], candidate, blocks):
            yield run
            run = []
        run.append(candidate)
    if run:
        yield run


def _follows(one: Candidate, other: Candidate, blocks: tuple[ParsedBlock, ...]) -> bool:
    if one.block != other.block or not 1 <= other.start - one.end <= 4:
        return False
    between = [token.lower_ for token in blocks[one.block].doc[one.end : other.start]]
    return set(between) <= _JOINTS and bool(set(between) - {"the"})


def _partner(run: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]) -> EntityType | None:
    """Return the class of the sure one of two that "and" joins: "Jane Doe and Vessurio Taleb"."""
    if len(run) != 2 or not run[1].type:
        return None
    doc = blocks[run[0].block].doc
    sure = [one for one in run if one.trust >= CORRECTED]
    if len(sure) != 1 or doc[run[0].end : run[1].start].text != "and":
        return None
    other = next(one for one in run if one is not sure[0])
    alike = (sure[0].end - sure[0].start > 1) == (other.end - other.start > 1)
    named = {"Person", "Place"}
    if not alike or sure[0].type not in named:
        return None
    placed = sure[0].type == "Place" and sure[0].trust < KNOWN and sure[0] is run[0]
    return sure[0].type if other.type == "Organisation" or placed else None


def _majority(run: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]) -> EntityType | None:
    votes: dict[EntityType, int] = {}
    for candidate in run:
        if candidate.type is not None:
            votes[candidate.type] = votes.get(candidate.type, 0) + (2 if candidate.trust >= KNOWN else 1)
    first = run[0]
    if first.type == "Place" and blocks[first.block].doc[first.start - 1 : first.start].text in _IN:
        votes["Place"] += _LOCATED
    best = max(sorted(votes), key=lambda entity_type: votes[entity_type])
    return best if votes[best] >= MAJORITY * sum(votes.values()) else None
