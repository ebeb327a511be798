"""Measures a graph against documents that people annotated. Reads the store, writes nothing."""

from graph.evaluate.confidence import rule_confidence
from graph.evaluate.evaluation import Evaluation, evaluate
from graph.evaluate.finding import Finding
from graph.evaluate.gold import Gold, read_golds
from graph.evaluate.tally import Alarms, Overlap, Tally

__all__ = [
    "Alarms",
    "Evaluation",
    "Finding",
    "Gold",
    "Overlap",
    "Tally",
    "evaluate",
    "read_golds",
    "rule_confidence",
]
