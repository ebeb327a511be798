"""Measures a graph against gold, document by document and in total."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.evaluate.conflicts import KINDS, measure_conflicts
from graph.evaluate.facts import CLASSES, read_facts
from graph.evaluate.figures import measure_figures
from graph.evaluate.finding import Finding, Judged
from graph.evaluate.gold import Gold, strange_words
from graph.evaluate.names import measure_clusters, measure_entities, measure_forms, measure_reports
from graph.evaluate.relations import measure_relations
from graph.evaluate.sheet import Sheet, make_sheet
from graph.evaluate.statements import measure_statements
from graph.evaluate.tally import Measure, added
from graph.store import Store

Measures = dict[str, Measure]
ORDER: Final = (
    *("forms", "reports", "entities", "core", *CLASSES, "b3"),
    *("relations", "denied", "certainty", "relation speaker"),
    *("figures", "comparator", "figure speaker", "unit", "upper", "statements", "statement speaker"),
    *(*(f"conflicts {kind}" for kind in KINDS), "false alarms"),
)
"""In which measures are shown."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What came of it.

    Attributes:
        documents: The measures of each document, by name, in the order of the gold files.
        total: Their sums.
        findings: Every miss and false find, sorted.
        judged: Claims that gold could judge.
        notices: Documents that the graph does not hold, and words of gold that its text does not hold.
    """

    documents: dict[str, Measures]
    total: Measures
    findings: tuple[Finding, ...]
    judged: tuple[Judged, ...]
    notices: tuple[str, ...]


def evaluate(store: Store, golds: Sequence[Gold]) -> Evaluation:
    """Measure the graph in a store against gold. A document that it does not hold counts as missed.

    Raises:
        UsageError: the texts of the store cannot be read.
    """
    graph = read_facts(store)
    texts = {source: store.text(source) for source in graph.source_of.values()}
    documents: dict[str, Measures] = {}
    total: Measures = {}
    findings: list[Finding] = []
    judged: list[Judged] = []
    notices: list[str] = []
    for gold in golds:
        source = graph.source_of.get(gold.document)
        if source is None:
            notices.append(f"{gold.path}: the graph holds no {gold.document}; all of it counts as missed")
        text = texts.get(source or "", "")
        notices += strange_words(gold, text) if source else ()
        sheet = make_sheet(gold, text, graph)
        measures, found, verdicts = _measure(sheet)
        if "conflicts" in sheet.measures:
            compared, more = measure_conflicts(gold, graph, texts)
            measures |= compared
            found += more
        documents[gold.document] = measures
        for name, measure in measures.items():
            total[name] = added(total[name], measure) if name in total else measure
        findings += found
        judged += verdicts
    total = {name: total[name] for name in ORDER if name in total}
    return Evaluation(documents, total, tuple(sorted(findings)), tuple(judged), tuple(notices))


def _measure(sheet: Sheet) -> tuple[Measures, list[Finding], list[Judged]]:
    """Measure one document by itself."""
    measures: Measures = {}
    findings: list[Finding] = []
    judged: list[Judged] = []
    wanted = sheet.measures
    if "forms" in wanted:
        measures["forms"], found = measure_forms(sheet)
        findings += found
    if "reports" in wanted:
        measures["reports"], found = measure_reports(sheet)
        findings += found
    if "entities" in wanted:
        tallies, found = measure_entities(sheet)
        measures |= tallies
        findings += found
    if "b3" in wanted:
        measures["b3"] = measure_clusters(sheet)
    for name, measure_claims in (
        ("relations", measure_relations),
        ("figures", measure_figures),
        ("statements", measure_statements),
    ):
        if name in wanted:
            tallies, found, verdicts = measure_claims(sheet)
            measures |= tallies
            findings += found
            judged += verdicts
    return measures, findings, judged
