"""Names in one list are names of one class: "Qana, Sidra and Tamra"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract.mentions.candidate import Candidate, word_at
from graph.extract.mentions.classes.hypernyms import class_of_list
from graph.extract.mentions.trust import CORRECTED, KNOWN, MODEL
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock
from graph.model import EntityType

_JOINTS = frozenset({",", "and", "or", "&", "the", "as", "well"})

_IN = frozenset({"in", "near", "at"})
_LOCATED = 3
"""Votes of the preposition before a list that begins with a place."""

MAJORITY = 2 / 3
"""Share of a list's votes that a class needs to be taken for the others."""

_LONGEST_GAP = 3
"""Words of an item that nobody found, at most."""


def listed(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> list[Candidate]:
    """Return settled candidates, the model's guesses in a list of three or more with the class of the rest.

    What it is said to be a list of ("villages such as Qana") goes before that, and then two or one are enough.
    """
    settled: list[Candidate] = []
    for run in _lists([candidate for candidate in candidates if candidate.type != "Report"], blocks):
        said = class_of_list(blocks[run[0].block].doc, run[0].start, run[-1].end, words)
        if said and not _is_contradicted(run, said):
            best: EntityType | None = said
        else:
            best = _majority(run, blocks) if len(run) > 2 else _partner(run, blocks, words)
        for candidate in run:
            guessed = candidate.trust <= MODEL and candidate.rule == "model"
            guessed = guessed and not (best == "Person" and _holds_acronym(candidate, blocks))
            if not best or not guessed:
                settled.append(candidate)
                continue
            settled += _parts(replace(candidate, type=best, trust=CORRECTED), blocks, apart=said is not None)
    settled += [candidate for candidate in candidates if candidate.type == "Report"]
    return settled


def _parts(candidate: Candidate, blocks: tuple[ParsedBlock, ...], *, apart: bool) -> Iterator[Candidate]:
    """Yield the two of "the towns including Qana and Sidra", of which the model makes one name."""
    words = [token.text for token in candidate.tokens(blocks)]
    if not apart or words.count("and") != 1 or candidate.type == "Organisation":
        yield candidate
        return
    middle = candidate.start + words.index("and")
    yield candidate.between(candidate.start, middle)
    yield candidate.between(middle + 1, candidate.end)


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
    if one.block != other.block or not 1 <= other.start - one.end <= 4 + _LONGEST_GAP:
        return False
    between = blocks[one.block].doc[one.end : other.start]
    joints = [token.lower_ in _JOINTS for token in between]
    if not joints[0] or not joints[-1] or not {token.lower_ for token in between} - {"the"}:
        return False
    gap = [token for token, joint in zip(between, joints, strict=True) if not joint]
    if not gap:
        return len(between) <= 4
    # "Orrel, Dumeno, Tana": an item that nobody found parts no list.
    whole = gap[-1].i - gap[0].i + 1 == len(gap) <= _LONGEST_GAP
    return whole and between[0].text == "," and all(token.text[:1].isupper() for token in gap)


def _partner(
    run: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> EntityType | None:
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
    if (
        sure[0].type == "Place"
        and sure[0] is run[0]
        and doc[run[0].start - 1 : run[0].start].text in _IN
        and other.type == "Person"
        and doc[other.start].text not in words.given_names
    ):
        return "Place"  # "in Qana and Sidra"
    placed = sure[0].type == "Place" and sure[0].trust < KNOWN and sure[0] is run[0]
    return sure[0].type if other.type == "Organisation" or placed else None


def _is_contradicted(run: Sequence[Candidate], said: EntityType) -> bool:
    """Tell whether a known name in a list is of another class than its noun says; a camp may bear a town's name."""
    types = {one.type for one in run if one.trust >= KNOWN and one.rule == "gazetteer"} - {said}
    return bool(types - {"Place"} if said == "Camp" else types)


def _majority(run: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]) -> EntityType | None:
    votes: dict[EntityType, int] = {}
    for candidate in run:
        if candidate.type is not None:
            votes[candidate.type] = votes.get(candidate.type, 0) + (2 if candidate.trust >= KNOWN else 1)
    first = run[0]
    located = first.type == "Place" or _may_be_places(run, blocks)
    if located and "Place" in votes and word_at(blocks[first.block].doc, first.start - 1) in _IN:
        votes["Place"] += _LOCATED
    best = max(sorted(votes), key=lambda entity_type: votes[entity_type])
    return best if votes[best] >= MAJORITY * sum(votes.values()) else None


def _may_be_places(run: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]) -> bool:
    """Tell whether the model's bodies in a list beside a place are single words as towns are: "in Qana, Sidra or Tamra"."""
    return all(
        one.end - one.start == 1 and one.rule == "model" and not one.tokens(blocks)[0].is_upper
        for one in run
        if one.type not in {"Place", "Camp"}
    )
