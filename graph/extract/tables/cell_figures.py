"""Makes figures of the cells of a row: the amounts with what their labels say."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.extract.figures.rules import FigureRules
from graph.extract.tables.cell_amounts import CellAmount, read_cell
from graph.extract.tables.labels import Labels
from graph.extract.tables.layout import Layout
from graph.extract.tables.legend import mark_behind, with_mark
from graph.extract.tables.meanings import Meanings
from graph.extract.tables.notices import Notices
from graph.extract.tables.rows import Row
from graph.model import Cell, Figure
from graph.values.numbers import bounds, plain

ONE_RULE = "table-cell"
LIST_RULE = "table-cell-list"
PLACES = frozenset({"Place", "Camp"})


class CellFigures:
    """Holds the rules; made once for any number of tables."""

    def __init__(self, rules: FigureRules, meanings: Meanings) -> None:
        self._rules = rules
        self._meanings = meanings

    def of_row(self, row: Row, layout: Layout, notices: Notices) -> Iterator[Figure]:
        """Yield the figures of a row from left to right, and note what of it cannot be read."""
        cells = [
            cell
            for cell in layout.grid.cells_of(row.number)
            if cell.column in layout.columns.values
            and any(char.isdigit() for char in layout.grid.labels[cell.span])
            and not layout.grid.says_nothing(row.number, cell.column)
        ]
        for cell in cells:
            where = f"row “{layout.row_label(row)}”, column “{layout.column_label(cell.column)}”"
            text = layout.grid.numbers[cell.span]
            if self._meanings.is_date(layout.grid.labels[cell.span]):
                continue
            if cell.row_span > 1:
                notices.cell(row.span, where, text, "it reaches over several rows", partly=False)
                continue
            headers = _headers(cell, layout)
            own = layout.grid.labels[headers[-1].span] if headers else ""
            header, label = self._meanings.naming_pairs(own), layout.row_label(row)
            reading = read_cell(
                text, cell.span.start, self._rules, header=header, row=self._meanings.naming_pairs(label)
            )
            if reading.problem:
                notices.cell(row.span, where, text, reading.problem, partly=bool(reading.amounts))
            # A list that is alone in its row stands for the whole row: the header over its first column is not its own.
            is_listing = any(amount.listed for amount in reading.amounts)
            is_alone = is_listing and len(cells) == 1 and len(layout.columns.values) > 1
            if is_alone:
                notices.listing.append(layout.row_label(row))
            figures = [
                self._figure(amount, row, cell, () if is_alone else headers, layout)
                for amount in reading.amounts
            ]
            if reading.is_unnamed_share and not any(figure.base for figure in figures):
                notices.shares.append(layout.column_label(cell.column))
            yield from figures

    def _figure(
        self, amount: CellAmount, row: Row, cell: Cell, headers: tuple[Cell, ...], layout: Layout
    ) -> Figure:
        labels = _labels(amount, row, cell, headers, layout)
        names = layout.line_names.get(row.lines, ())
        meaning = self._meanings.of(amount, labels, names[row.line] if names else "")
        value = plain(amount.amount.value * meaning.factor)
        upper = None if amount.amount.upper is None else plain(amount.amount.upper * meaning.factor)
        is_exact = amount.amount.comparator == "eq"
        comparator = "approx" if meaning.is_estimate and is_exact else amount.amount.comparator
        low, high = bounds(comparator, value, upper)
        place = _place((*row.label_cells[::-1], *headers[::-1]), layout)
        return Figure(
            evidence=(row.span,),
            number=with_mark(layout.document.text, amount.number, cell.span, layout.legend),
            value=value,
            comparator=comparator,
            unit=meaning.unit,
            counted=labels.counted,
            rule=LIST_RULE if amount.listed else ONE_RULE,
            upper=upper,
            low=None if amount.amount.low_open else low,
            high=high,
            per=meaning.per,
            group=meaning.group,
            base=meaning.base,
            place=place,
            table=layout.caption,
            row=labels.row_text,
            column=labels.column_text,
            certainty="estimated" if meaning.is_estimate else "stated",
            time=meaning.time,
            involves=_involved((*row.label_cells, *headers, cell), place, layout),
        )


def _headers(cell: Cell, layout: Layout) -> tuple[Cell, ...]:
    """Return the headers over a cell; over one that spans columns only those that span them too."""
    first, *others = (
        layout.headers.cells.get(column, ()) for column in range(cell.column, cell.column + cell.column_span)
    )
    return tuple(header for header in first if all(header in other for other in others))


def _labels(amount: CellAmount, row: Row, cell: Cell, headers: tuple[Cell, ...], layout: Layout) -> Labels:
    texts = layout.grid.labels
    column = tuple(texts[header.span] for header in headers)
    labels = Labels(
        section=texts[row.section.span] if row.section else "",
        row=tuple(texts[label.span] for label in row.labels),
        column=column,
        cell=amount.label,
        caption=layout.caption,
        note=layout.legend.get(mark_behind(layout.document.text, amount.number, cell.span), ""),
        stub=layout.column_label(layout.columns.labels[0]),
    )
    return replace(labels, column=(*column[:-1], amount.header)) if amount.header else labels


def _place(cells: Iterable[Cell], layout: Layout) -> int | None:
    """Return the place that a label is as a whole, else the only one that the caption names."""
    places = {index: mention for index, mention in layout.mentions.items() if mention.type in PLACES}
    for cell in cells:
        label = _bare(layout.grid.labels[cell.span])
        for index, mention in places.items():
            # Behind "Goma, North Kivu" and "Roj (north)" stands where that is.
            named = label.startswith(_bare(mention.name)) and label[len(_bare(mention.name)) :].lstrip()[
                :1
            ] in {"", ",", "("}
            if cell.span.contains(mention.span) and named:
                return index
    caption = layout.caption_span
    captioned = [index for index, mention in places.items() if caption and caption.contains(mention.span)]
    return captioned[0] if len(captioned) == 1 else None


def _bare(name: str) -> str:
    return " ".join(name.lower().split()).removeprefix("the ")


def _involved(cells: Iterable[Cell], place: int | None, layout: Layout) -> tuple[int, ...]:
    """Return the mentions in the labels and the caption, and the place."""
    spans = [cell.span for cell in cells]
    spans += [layout.caption_span] if layout.caption_span else []
    found = {
        index
        for index, mention in layout.mentions.items()
        if any(span.contains(mention.span) for span in spans)
    }
    return tuple(sorted(found | ({place} if place is not None else set())))
