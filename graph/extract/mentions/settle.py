"""Decides which of overlapping candidates stand."""

from collections.abc import Iterable

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import KNOWN, OVERRULE
from graph.extract.mentions.whole_document.repeats import AGAIN_RULE
from graph.extract.mentions.works.quoted import QUOTED_RULE
from graph.extract.mentions.works.running import RUNNING_RULE
from graph.extract.mentions.works.vote import VOTED_TITLE_RULE

NESTING = frozenset({"Report"})
"""Titles and descriptions of works hold names of bodies and places that are mentions too."""

TITLES = frozenset({RUNNING_RULE, QUOTED_RULE, AGAIN_RULE, VOTED_TITLE_RULE})
"""Rules that find titles in running text."""


def settled(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates that do not overlap, in text order; works may hold others.

    Written rules go first; else the longer wins, then the more trusted. What is no mention (an event's name)
    drives out what it overlaps and goes itself.
    """
    standing: list[Candidate] = []
    by_block: dict[int, list[Candidate]] = {}
    for candidate in sorted(candidates, key=_rank):
        others = by_block.setdefault(candidate.block, [])
        if not any(_excludes(other, candidate) for other in others):
            others.append(candidate)
            standing.append(candidate)
    return sorted(
        (candidate for candidate in standing if candidate.type is not None),
        key=lambda candidate: (candidate.block, candidate.start, -candidate.end),
    )


def _rank(candidate: Candidate) -> tuple[bool, int, int, int, int, str, str, str]:
    # Length goes before trust: the model's "Bank of Baghdad" is not the gazetteer's Baghdad.
    length = candidate.end - candidate.start
    return (
        candidate.trust < OVERRULE,
        -length,
        -candidate.trust,
        candidate.block,
        candidate.start,
        candidate.rule,
        str(candidate.type),
        candidate.key,
    )


def _excludes(standing: Candidate, candidate: Candidate) -> bool:
    if not standing.overlaps(candidate):
        return False
    if standing.type not in NESTING or candidate.type in NESTING or not standing.contains(candidate):
        return True
    if standing.rule == "report-head" and candidate.type == "Place":
        return True  # a treaty is not about the town where it was signed
    # In a title, most of whose words are capitals, the model is not to be trusted.
    more = (standing.end - standing.start) - (candidate.end - candidate.start)
    # "Wheat Ledger" in "The Wheat Ledger" is the work, whatever its last word is the head of.
    whole = more <= 1 and standing.rule in TITLES and candidate.trust < KNOWN
    return not more or (standing.kind == "name" and (whole or candidate.rule == "model"))
