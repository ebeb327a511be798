"""Are contradictions found, and look-alikes left alone?"""

from collections.abc import Mapping
from typing import Final

from graph.evaluate.facts import GraphFacts
from graph.evaluate.finding import Finding, one_line
from graph.evaluate.gold import Gold, GoldPair
from graph.evaluate.tally import Alarms, Measure, Tally
from graph.evaluate.wording import places_of
from graph.model import Span

KINDS: Final = ("figure", "credit", "opinion", "relation")
OWN: Final = "relation"
"""A kind that is measured only where a set annotates it."""

Place = tuple[str, Span]


def measure_conflicts(
    gold: Gold, graph: GraphFacts, texts: Mapping[str, str]
) -> tuple[dict[str, Measure], list[Finding]]:
    """Look for a conflict of the graph between the two passages of each listed pair.

    Args:
        gold: Of one document; a passage may stand in another one.
        graph: The whole graph.
        texts: Of every source, by its IRI.
    """
    measures: dict[str, Measure] = {}
    findings: list[Finding] = []
    for kind in KINDS:
        listed = [pair for pair in gold.conflicts if pair.kind == kind]
        if kind == OWN and not listed:
            continue
        missed = [pair for pair in listed if not _found(pair, graph, texts)]
        measures[f"conflicts {kind}"] = Tally(len(listed) - len(missed), 0, len(missed))
        findings += [_finding(gold, f"conflicts {kind}", pair, texts, missed=True) for pair in missed]
    raised = [pair for pair in gold.not_conflicts if _found(pair, graph, texts)]
    measures["false alarms"] = Alarms(len(raised), len(gold.not_conflicts))
    findings += [_finding(gold, "false alarms", pair, texts, missed=False) for pair in raised]
    return measures, findings


def _found(pair: GoldPair, graph: GraphFacts, texts: Mapping[str, str]) -> bool:
    one, other = (
        [(source, span) for source, text in texts.items() for span in places_of(words, text)]
        for words in (pair.a, pair.b)
    )
    return any(
        _touch(claims[i], one) and _touch(claims[j], other)
        for claims in graph.conflicts
        for i in range(len(claims))
        for j in range(len(claims))
        if i != j
    )


def _touch(evidence: tuple[Place, ...], places: list[Place]) -> bool:
    return any(
        source == where and span.overlaps(place) for source, span in evidence for where, place in places
    )


def _finding(gold: Gold, part: str, pair: GoldPair, texts: Mapping[str, str], *, missed: bool) -> Finding:
    start = max((text.find(pair.a) for text in texts.values()), default=0)
    return Finding(
        part,
        "missed" if missed else "false",
        pair.kind if missed else "look-alike",
        gold.document,
        max(0, start),
        one_line(pair.a),
        one_line(pair.b),
    )
