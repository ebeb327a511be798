"""What the labels of a number make of it: unit, scale, group, base, time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from graph.extract.figures.rules import FigureRules
from graph.extract.tables.cell_amounts import CellAmount
from graph.extract.tables.groups import Groups, base_in
from graph.extract.tables.label_units import LabelUnits, Measure
from graph.extract.tables.labels import Labels
from graph.extract.times import time_finder
from graph.model import Time
from graph.ontology import Words
from graph.values.units import NAMED

COUNTABLE: Final = frozenset(
    {"person", "household", "hectare", "tonne", "litre", "item", "metre", "kilometre"}
)
"""Units that a scale in a label may multiply, besides money; a percentage or an age is never in thousands."""

WHOLE: Final = frozenset({"person", "household", "country", "place", "organisation", "event"})
"""Units that no number with a fraction counts."""

MILLION: Final = Decimal(1000000)

_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")
_YEAR_LAST: Final = re.compile(r"(?:,|\bin|\bduring|\()\s?((?:1[89]|20)\d\d)$")
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What labels say of a number.

    Attributes:
        factor: By what the number in the cell is multiplied.
        is_estimate: A label calls it an estimate.
    """

    unit: str
    per: str
    factor: Decimal
    group: str
    base: str
    time: Time | None
    is_estimate: bool


class Meanings:
    """Holds rules and words; made once for any number of tables."""

    def __init__(self, rules: FigureRules, words: Words) -> None:
        self._units = LabelUnits(rules, words)
        self._groups = Groups(words)
        self._times = time_finder(words)
        self._remainders = frozenset(words["tables_no_places"])
        self._estimates = frozenset(words["tables_estimates"])

    def of(self, amount: CellAmount, labels: Labels, line: str) -> Meaning:
        """Return what the labels say; `line` is the name of the line under the row label, "" if it has none."""
        unit, factor = self._unit(amount, labels)
        base = next((base for label in _inner_first(labels) if (base := base_in(label))), "")
        base = base if unit == "percent" else ""
        group = self._group(labels, line) or self._groups.named_in(base)
        if unit == "item" and amount.sample and group:
            unit = "person"
        per = amount.amount.per or next(
            (per for label in _inner_first(labels) if (per := self._units.per(label))), ""
        )
        if unit in WHOLE and not per and (amount.amount.value * factor) % 1:
            unit = "item"
        said = " ".join((labels.column_text, labels.row_text, labels.title)).lower()
        return Meaning(
            unit=unit,
            per=per,
            factor=Decimal(1) if amount.own_scale else factor,
            group=group,
            base=base,
            time=self._time(labels),
            is_estimate=not self._estimates.isdisjoint(_WORD.findall(said)),
        )

    def naming_pairs(self, label: str) -> str:
        """Return a label with only those brackets that name a second number."""
        return self._units.naming_pairs(label)

    def _unit(self, amount: CellAmount, labels: Labels) -> tuple[str, Decimal]:
        """Return unit and scale: the cell's own, else of the column, the row, the caption; measures before nouns."""
        if amount.amount.unit and not amount.is_short_million:
            return amount.amount.unit, Decimal(1)
        if amount.sample:
            return self._noun(labels) or "item", Decimal(1)
        if amount.label and (noun := self._units.noun(amount.label)):
            return noun, Decimal(1)
        if amount.label and not amount.listed and self._units.is_unknown_plural(amount.label):
            return "item", Decimal(1)
        if any(self._units.is_coefficient(label) for label in (*labels.column, labels.title)):
            return amount.amount.unit or "item", Decimal(1)
        found, scale = self._measure(labels)
        if amount.is_short_million and found not in {"", "metre", "kilometre"}:
            return found, MILLION
        if amount.amount.unit:
            return amount.amount.unit, Decimal(1)
        return found or "item", scale

    def _measure(self, labels: Labels) -> tuple[str, Decimal]:
        """Return unit and scale by the labels, the innermost first; ("", scale) where none says the unit.

        What a label counts ("Boats", "Share of boats") keeps the measure of a label further out off it, percent
        aside: "Percent of the crew by sex" holds under a header "Men".
        """
        unit, scale, is_count, counts_own = "", Decimal(1), False, False
        # A column of totals among shares counts; a row of totals is measured as the rows over it are.
        exempt = self._units.is_exempt(labels.title)
        sums = any(self._units.is_total(label) for label in labels.column)
        for label in _inner_first(labels):
            measure = self._units.measure(label) or self._units.measure_of(label, labels.title) or Measure()
            if label == labels.title and sums and measure.unit == "percent":
                continue
            if not measure.unit:
                scale = measure.factor if scale == 1 else scale
            elif not unit and not is_count and (measure.unit == "percent" or not counts_own):
                unit = measure.unit
                scale = measure.factor if scale == 1 else scale
            is_count = is_count or measure.is_count
            names_things = label in labels.column and self._units.noun(label) not in {"", "person"}
            counts_own = (
                counts_own or measure.is_share or names_things or (exempt and bool(self._units.noun(label)))
            )
        if unit:
            return unit, scale if unit not in NAMED or unit in COUNTABLE else Decimal(1)
        return self._noun(labels), scale

    def _noun(self, labels: Labels) -> str:
        if any(self._units.is_statistic(label) for label in (*labels.column, *labels.row)):
            return self._units.noun(labels.cell)
        columns = [self._units.noun(label, anywhere=True) for label in reversed(labels.column)]
        rows = [
            unit
            for label in reversed(labels.row)
            if ((unit := self._units.noun(label)) == "person" or label.endswith("s"))
            and not label.lower().startswith("all ")
            and label.lower() not in self._remainders
        ]
        own = (self._units.noun(labels.cell), *columns, *rows)
        # "Boats" under the caption "Crews by port" are boats, though no rule knows them.
        names_other = any(self._units.is_unknown_plural(label) for label in labels.column)
        further = "" if names_other else self._units.noun(labels.title)
        return next((unit for unit in (*own, further) if unit), "")

    def _group(self, labels: Labels, line: str) -> str:
        section = self._groups.named_in(labels.section)
        found = [
            *(self._groups.named_in(label) for label in labels.column),
            section if section == labels.section else "",
            *(self._groups.of_row(label, labels.stub) for label in labels.row),
            line,
        ]
        named = list(dict.fromkeys(group for group in found if group))
        return ", ".join(named) if named else self._groups.named_in(labels.title)

    def _time(self, labels: Labels) -> Time | None:
        """Return the time that a header or row label is, as a whole; the innermost if several are.

        A month takes its year from the caption, which dates the whole table where it ends in a time.
        """
        years = set(_YEAR.findall(labels.title))
        for label in (*reversed(labels.column), *reversed(labels.row)):
            label = " ".join(word for word in label.split() if word.lower() not in self._estimates)
            if _YEAR.fullmatch(label):
                return Time(label, f"{label}-01-01", f"{label}-12-31", label)
            dated = (label, f"{label} {min(years)}") if len(years) == 1 else (label,)
            for words in dated:
                if time := self._as_whole(words):
                    return replace(time, text=label)
        title = labels.title.rstrip(" .)]")
        year = _YEAR_LAST.search(title)
        if year:
            return Time(year[1], f"{year[1]}-01-01", f"{year[1]}-12-31", year[1])
        ends = [found.time for found in self._times.find(title, "") if found.span.end == len(title)]
        return ends[-1] if ends and ends[-1].start else None

    def _as_whole(self, words: str) -> Time | None:
        return next(
            (
                found.time
                for found in self._times.find(words, "")
                if found.span.start == 0 and found.span.end == len(words) and found.time.start
            ),
            None,
        )

    def is_date(self, text: str) -> bool:
        """Tell whether a cell holds a date and nothing else; a bare number is none."""
        words = text.strip()
        return not words.isdecimal() and any(
            found.span.start == 0 and found.span.end == len(words) for found in self._times.find(words, "")
        )


def _inner_first(labels: Labels) -> Iterator[str]:
    yield from reversed(labels.column)
    yield from reversed(labels.row)
    if labels.section:
        yield labels.section
    yield labels.title
