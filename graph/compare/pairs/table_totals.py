"""A row or column of a table that is called the total, with the cells that it is the total of."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.intervals import step
from graph.compare.pairs.pairing import Pairing, basis_of
from graph.compare.pairs.shares import COUNTS
from graph.compare.topics.topic import Topic

TOTAL: Final = re.compile(r"\s*(?:grand\s+|overall\s+)?(?:totals?|sum)(?:\s*\([^)]*\))?\s*", re.IGNORECASE)
NESTED: Final = re.compile(
    r"total|\bof (?:which|whom|them|these)\b|includ|\ball\b|overall|average|mean\b", re.IGNORECASE
)
FEWEST: Final = 2
"""Cells that a total must have."""

FAR: Final = Decimal("0.2")
"""Share of the total by which the sum may be off; more, and the cells are not its parts."""

RARE: Final = Decimal(100)
"""From here on a sum and a number of the text are equal by no chance."""

HUNDRED: Final = Decimal(100)

Line = tuple[Topic, ...]


def pairs_of_table_totals(corpus: Corpus, topics: Sequence[Topic]) -> Iterator[Pairing]:
    """Yield a total with the largest cell of its row or column, where the cells do not add up to it.

    Nothing is said of a table of counts in which no other total is the sum of its cells, unless the text tells that
    sum: its rows may overlap.
    """
    told = {topic.number.value for topic in topics if topic.where == "text" and topic.unit in COUNTS}
    tables: dict[int, list[Topic]] = defaultdict(list)
    for topic in topics:
        if topic.where == "table":
            tables[_table(corpus, topic)].append(topic)
    for cells in tables.values():
        lines = [*_lines(cells, across=False), *_lines(cells, across=True)]
        sums = {total.key: sum((part.number.value for part in parts), Decimal(0)) for total, parts in lines}
        whole = any(sums[total.key] == total.number.value for total, _ in lines)
        for total, parts in lines:
            off = abs(sums[total.key] - total.number.value)
            share = total.unit == "percent"
            in_prose = sums[total.key] >= RARE and sums[total.key] in told
            sure = total.number.value == HUNDRED if share else whole or in_prose
            if sure and _rounding(parts) < off <= FAR * total.number.value:
                yield _pairing(total, parts, sums[total.key])


def _table(corpus: Corpus, topic: Topic) -> int:
    """Return where a cell's table begins; of a list with tabs that is no table -1."""
    tables = corpus.documents[topic.key.slug].tables
    return next((table.span.start for table in tables if table.span.contains(topic.figure.number)), -1)


def _lines(cells: Sequence[Topic], *, across: bool) -> Iterator[tuple[Topic, Line]]:
    """Yield each total with its cells, down the columns or across the rows."""
    lines: Mapping[str, list[Topic]] = defaultdict(list)
    for cell in cells:
        lines[cell.figure.row if across else cell.figure.column].append(cell)
    for name, line in lines.items():
        labels = [cell.figure.column if across else cell.figure.row for cell in line]
        ends = [at for at, label in enumerate(labels) if TOTAL.fullmatch(label)]
        if not name or len(ends) != 1 or ends[0] not in {0, len(line) - 1} or len(set(labels)) < len(labels):
            continue
        total = line[ends[0]]
        parts = tuple(cell for cell in line if cell is not total)
        if len(parts) >= FEWEST and not any(
            NESTED.search(label) for label in labels if not TOTAL.fullmatch(label)
        ):
            exact = all(cell.number.comparator == "eq" and cell.unit == total.unit for cell in line)
            if exact and (total.unit in COUNTS or total.unit == "percent"):
                yield total, parts


def _rounding(parts: Line) -> Decimal:
    """Return by how much the sum of rounded numbers may be off."""
    finest = min(step(part.number.value) for part in parts)
    if finest == 0 and all(part.unit in COUNTS for part in parts):
        return Decimal(0)
    return Decimal(1).scaleb(finest) / 2 * (len(parts) + 1)


def _pairing(total: Topic, parts: Line, added: Decimal) -> Pairing:
    largest = max(parts, key=lambda part: (part.number.value, part.key))
    ordered = (total, largest) if total.key <= largest.key else (largest, total)
    percent = "%" if total.unit == "percent" else ""
    names = ", ".join(" ".join(part.words.split()) for part in parts)
    because = f"the {len(parts)} numbers that the table adds up ({names}) make {added:,f}{percent}, not {total.number.value:,f}{percent}"
    return Pairing(ordered, "hard", total.words, basis_of(*ordered, "", "a total and its parts"), because)
