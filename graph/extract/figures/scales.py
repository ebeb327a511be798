"""Tells degrees on a scale from counts: "an earthquake of magnitude 6.8", "a 5.9-magnitude quake"."""

from typing import Final

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.rules import FigureRules

LINKS: Final = frozenset({"of", "-", "–"})
"""Between the word for the scale and its number."""


def read_scale(located: Located, rules: FigureRules) -> Counted | None:
    """Return the scale that an amount is a degree of, None where no word beside the number names one."""
    if located.amount.unit:
        return None
    doc, sentence = located.doc, located.sentence
    before, behind = located.first - 1, located.after
    if before > sentence.start and doc[before].lower_ in LINKS:
        before -= 1
    if behind < sentence.end and doc[behind].lower_ in LINKS - {"of"}:
        behind += 1
    for at in (before, behind):
        if sentence.start <= at < sentence.end and doc[at].lower_ in rules.words["figures_scales"]:
            return Counted("score", doc[at : at + 1], doc[at])
    return None
