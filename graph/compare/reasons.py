"""One sentence for a conflict of figures that a person understands."""

from decimal import Decimal
from typing import Final

from graph.compare.intervals import Quantity
from graph.compare.pairing import Pairing
from graph.compare.topic import Topic

LONGEST: Final = 120
"""Characters of what both count."""


TOTAL: Final = "lined up by: a total and its parts"


def reason(pairing: Pairing) -> str:
    """Return why two figures conflict: the two in their own words, where their bounds part, what both count."""
    first, second = pairing.topics
    told = f"{_quoted(first)} and {_quoted(second)}"
    both = " ".join(pairing.both.split())
    both = both if len(both) <= LONGEST else f"{both[:LONGEST].rpartition(' ')[0]} …"
    if TOTAL in pairing.basis:
        return f"{pairing.because[0].upper()}{pairing.because[1:]}."
    if pairing.because:
        return f"{told} cannot both be right: {pairing.because}."
    if pairing.verdict == "hard":
        return f"{told} cannot both be right: {_apart(first.number, second.number)}; both count {both}."
    return f"{told} can both be right, but the numbers differ; both count {both}."


def _quoted(topic: Topic) -> str:
    where = {"title": " in the headline", "table": " in the table", "text": ""}[topic.where]
    return f"'{topic.words}'{where}"


def _apart(first: Quantity, second: Quantity) -> str:
    low, high = sorted((first, second), key=lambda number: (number.value, number.comparator))
    if low.value == high.value:
        return f"one lies below {_spelled(low.value)}, the other above it"
    return f"{_spelled(high.value)} lies above {_spelled(low.value)}"


def _spelled(value: Decimal) -> str:
    return f"{value.normalize():,f}"
