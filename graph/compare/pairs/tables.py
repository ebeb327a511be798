"""Prose that tells what a cell of a table of the same document says."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

from graph.compare.intervals import judge
from graph.compare.pairs.pairing import Pairing, pair, within
from graph.compare.topics.topic import Topic

COVERED: Final = 0.6
"""Share of the weight of a row's words that prose must have for the same number to be the same thing."""

SURE: Final = 0.75
"""The same for another number, which might be another thing."""

AHEAD: Final = 0.2
"""By so much the best row must fit better than the next."""

SLIP: Final = 0.25
"""Share by which prose and its cell may differ; more, and the prose tells of something else."""

SAME: Final = 0.01
"""The same where the words do not say whether men or women are counted."""

MOST: Final = 400
"""Cells of a document that may have a word; a word in more of them tells no row from another."""

MEAN_OF: Final = frozenset({"item", "year", "month", "score"})
"""Units between which a bare number in a table does not tell."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """A cell that prose may tell.

    Attributes:
        covered: Share of the weight of its row's words that the prose has.
        alike: Twice the weight of the shared words over that of both: how far the two say the same.
    """

    cell: Topic
    covered: float
    alike: float


def pairs_with_tables(topics: Sequence[Topic]) -> Iterator[Pairing]:
    """Yield each number of the text with the cell that it tells: the same number, or one that differs by a slip."""
    cells = [topic for topic in topics if topic.where == "table" and topic.said]
    labels = {(cell.figure.table, cell.figure.row, cell.said) for cell in cells}
    seen = Counter(word for _, _, words in labels for word in words)
    weights = {word: 1 + log(len(labels) / count) for word, count in seen.items()}
    by_word: dict[str, list[Topic]] = {}
    for cell in cells:
        for word in cell.said:
            by_word.setdefault(word, []).append(cell)
    for topic in topics:
        if topic.where == "text" and topic.stated and not topic.base:
            rare = [word for word in sorted(topic.said) if len(by_word.get(word, ())) <= MOST]
            near = {cell.key: cell for word in rare for cell in by_word.get(word, ())}
            found = [fitting for cell in near.values() if (fitting := _fitting(topic, cell, weights))]
            pairing = _best(topic, found)
            if pairing:
                yield pairing


def _fitting(topic: Topic, cell: Topic, weights: dict[str, float]) -> Fitting | None:
    same_unit = cell.unit == topic.unit or {cell.unit, topic.unit} <= MEAN_OF
    if not same_unit or cell.per != topic.per or not cell.column <= topic.said:
        return None
    if topic.who and cell.who and topic.who != cell.who:
        return None
    if cell.place and topic.place and cell.place != topic.place:
        return None
    total = sum(weights[word] for word in cell.said)
    shared = sum(weights[word] for word in cell.said & topic.said)
    told = sum(weights.get(word, 0) for word in topic.said)
    return Fitting(cell, shared / total, 2 * shared / (total + told)) if shared >= COVERED * total else None


def _best(topic: Topic, found: Sequence[Fitting]) -> Pairing | None:
    ordered = sorted(found, key=lambda fitting: (-fitting.alike, fitting.cell.key))
    for fitting in ordered:
        if judge(topic.number, fitting.cell.number) == "agree":
            return pair(topic, fitting.cell, _both(fitting.cell), how="text and table")
    if not ordered or ordered[0].covered < SURE:
        return None
    best = ordered[0]
    row = (best.cell.figure.table, best.cell.figure.row)
    rivals = [one for one in ordered if (one.cell.figure.table, one.cell.figure.row) != row]
    if len(best.cell.said) < 2 or (rivals and rivals[0].alike > best.alike - AHEAD):
        return None
    same_row = [one.cell for one in ordered if (one.cell.figure.table, one.cell.figure.row) == row]
    nearest = min(same_row, key=lambda cell: (abs(cell.number.value - topic.number.value), cell.key))
    known = bool(topic.who) and topic.who == nearest.who
    if not within(topic.number, nearest.number, SLIP if known else SAME):
        return None
    return pair(topic, nearest, _both(nearest), how="text and table")


def _both(cell: Topic) -> str:
    groups = ", ".join(sorted(name.rpartition("/")[2] for name in cell.who))
    row = " ".join(cell.figure.row.split())
    return f"{row} ({groups})" if groups else row
