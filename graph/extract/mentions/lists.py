"""Names in one list are names of one class: "Qana, Sidra and Tamra"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import CORRECTED, KNOWN, MODEL
from graph.extract.parse import ParsedBlock
from graph.model import EntityType

_JOINTS = frozenset({",", "and", "or", "&", "the", "as", "well"})

MAJORITY = 2 / 3
"""Share of a list's votes that a class needs to be taken for the others."""


def listed(candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]) -> list[Candidate]:
    """Return settled candidates, the model's guesses in a list of three or more with the class of the rest."""
    settled: list[Candidate] = []
    for run in _lists([candidate for candidate in candidates if candidate.type != "Report"], blocks):
        best = _majority(run) if len(run) > 2 else None
        for candidate in run:
            guessed = candidate.trust <= MODEL and candidate.rule == "model"
            settled.append(replace(candidate, type=best, trust=CORRECTED) if best and guessed else candidate)
    settled += [candidate for candidate in candidates if candidate.type == "Report"]
    return settled


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


def _majority(run: Sequence[Candidate]) -> EntityType | None:
    votes: dict[EntityType, int] = {}
    for candidate in run:
        if candidate.type is not None:
            votes[candidate.type] = votes.get(candidate.type, 0) + (2 if candidate.trust >= KNOWN else 1)
    best = max(sorted(votes), key=lambda entity_type: votes[entity_type])
    return best if votes[best] >= MAJORITY * sum(votes.values()) else None
