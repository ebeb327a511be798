"""The unit that a header, row label or caption gives to numbers: "Stay (months)", "USD million", "Percent of women"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from graph.extract.figures.rules import FigureRules
from graph.values.units import CURRENCY_SIGNS, NAMED, singulars, unit_named

OPENERS: Final = frozenset({"and", "of", "the", "all"})
TIME_UNITS: Final = frozenset({"year", "month", "week", "day", "hour"})

_BRACKET: Final = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_TAIL: Final = re.compile(r"(?:,|\bin)\s+([^,()\[\]]+)$", re.IGNORECASE)
_PER: Final = re.compile(r"\bper\s+(?!cent\b|capita\b)([^\W_]+)", re.IGNORECASE)
_THOUSANDS: Final = re.compile(r"['’]?000s?")
_GLUED_SCALE: Final = re.compile(r"([A-Z]{0,3}[$€£¥]|[A-Z]{3} ?)(k|K|m|M|mn|bn|b|B)\b\.?")
_CURRENCY: Final = re.compile(rf"(?:[A-Z]{{1,3}})?[{CURRENCY_SIGNS}]|\b[A-Z]{{3}}\b")
_NUMBER_SIGN: Final = re.compile(r"\bNos?\.|^No(?= of\b)", re.IGNORECASE)
"""A column "No" holds answers."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|%")


@dataclass(frozen=True, slots=True)
class Measure:
    """What numbers under a label are measured in.

    Attributes:
        unit: Local name, "" where only a scale is known or things are counted that the label does not name.
        factor: By what the numbers are multiplied ("in thousands": 1000).
        is_count: The label says "number of": what stands further out ("Percent …" in the caption) does not hold.
        is_share: The label says "share of", perhaps in percent: no other unit further out holds.
    """

    unit: str = ""
    factor: Decimal = Decimal(1)
    is_count: bool = False
    is_share: bool = False


class LabelUnits:
    """Holds rules and words; made once for any number of tables."""

    def __init__(self, rules: FigureRules, words: Mapping[str, Sequence[str]]) -> None:
        self._rules = rules
        self._counts = frozenset(words["tables_counts"])
        self._percents = frozenset(words["tables_percents"])
        self._scores = frozenset(words["tables_scores"])
        self._shares = frozenset(words["tables_shares"])
        self._ages = frozenset(words["tables_ages"])
        self._statistics = frozenset(words["tables_statistics"])
        self._second_names = frozenset(
            [*words["tables_statistics"], *words["tables_counts"], *self._percents]
        )
        self._said_of_people = frozenset(words["tables_said_of_people"])
        self._totals = frozenset(words["tables_totals"]) - self._counts | {"total", "totals"}
        self._coefficients = frozenset(words["tables_coefficients"])
        self._unless = re.compile(rf"[,;]?\s*\b(?:{'|'.join(words['tables_unless'])})\b.*$", re.IGNORECASE)
        self._breaks = frozenset(words["tables_phrase_ends"])
        self._scales = {
            form: scale for word, scale in rules.numbers.scales.items() for form in (word, word + "s")
        }

    def measure(self, label: str) -> Measure | None:
        """Return what a label measures in, None where it names no measure.

        Units count in brackets, behind a comma or "in" at the end, at the beginning before "of", or alone; a
        unit amid a label ("Deaths per month", "Arrivals last year") is none of its numbers.
        """
        label = _NUMBER_SIGN.sub("number", label)
        if self.is_total(label):
            return None
        bare = _BRACKET.sub(" ", label).strip()
        words = [word.lower() for word in _WORD.findall(bare)]
        is_count = bool(words) and words[0] in self._counts
        named = [found for part in self._marked_parts(label) if (found := self._named(part)) is not None]
        own = next((found for found in named if not (is_count and found.unit == "percent")), None)
        if is_count:
            if any(word in self._percents for word in words):
                return None
            return replace(own, is_count=True) if own else Measure(is_count=True)
        if own is not None:
            # "Boats (thousands)" counts boats, whatever the caption measures.
            return replace(own, is_count=True) if not own.unit and bare else own
        if any(word in self._percents for word in (*words, *bare.lower().split())):
            return Measure("percent")
        if words and words[-1] in self._scores:
            return Measure("score")
        if words and words[0] in self._shares:
            return Measure(is_share=True)
        if self._is_age(words) and not any(char.isdigit() for char in label):
            return Measure("year")
        return self._currency(bare)

    def noun(self, label: str, *, anywhere: bool = False) -> str:
        """Return the unit of what a label counts by its noun ("Number of households": household), "" if unknown.

        Args:
            anywhere: Also a plural before the last word of the phrase counts ("Men mentioned").
        """
        phrase = self._phrase(_BRACKET.sub(" ", label))
        while len(phrase) > 1 and phrase[-1] in self._said_of_people:
            phrase.pop()  # "Villagers killed"
        if not phrase:
            return ""
        is_said_of_people = len(phrase) == 1 and phrase[0] in self._said_of_people
        if phrase[-1] in self._rules.words["figures_people_totals"] or is_said_of_people:
            return "person"
        if unit := self._unit_of(" ".join(phrase[-2:])) or self._unit_of(phrase[-1]):
            return unit
        plurals = (
            [word for word in reversed(phrase[:-1]) if _is_plural(word, self._rules)] if anywhere else []
        )
        return next((unit for word in plurals if (unit := self._unit_of(word))), "")

    def per(self, label: str) -> str:
        """Return the unit of "per month", "per 100,000 people" in a label, "" where it has none."""
        match = _PER.search(label)
        if match is None:
            return ""
        unit = unit_named(match[1], self._rules.units)
        return unit.name if unit is not None and unit.factor == 1 else "item"

    def is_unknown_plural(self, label: str) -> bool:
        """Tell whether a label counts something that no rule knows: "Boats", "Arrivals last month"."""
        words = self._phrase(_BRACKET.sub(" ", label))
        plurals = [word for word in words if word.endswith("s") and not word.endswith("ss") and len(word) > 3]
        return bool(plurals) and not any(self._unit_of(word) for word in plurals)

    def is_total(self, label: str) -> bool:
        """Tell whether a label only says that numbers are summed up: it measures nothing itself."""
        return label.lower().strip(" :*") in self._totals

    def is_coefficient(self, label: str) -> bool:
        """Tell whether a label speaks of the results of a calculation, which have no unit ("Regression")."""
        return any(word.lower() in self._coefficients for word in _WORD.findall(label))

    def measure_of(self, label: str, title: str) -> Measure | None:
        """Return what a caption says that the numbers under one label are measured in: "(turnout in %)"."""
        for match in _BRACKET.finditer(title):
            for part in re.split(r"[;,]\s", match[1]):
                name, _, unit = part.rpartition(" in ")
                if name and name.strip().lower() == label.strip().lower():
                    return self._named(unit)
        return None

    def is_exempt(self, label: str) -> bool:
        """Tell whether a caption allows for rows that are measured otherwise: "USD, unless stated"."""
        return self._unless.search(_BRACKET.sub(lambda match: f" {match[1]} ", label)) is not None

    def is_statistic(self, label: str) -> bool:
        """Tell whether a label names a statistic ("Mean", "Men, SD"): then no noun says what its numbers count."""
        return any(word.lower() in self._statistics for word in _WORD.findall(label))

    def naming_pairs(self, label: str) -> str:
        """Return a label with only those brackets that name a second number: "Mean (SD)", "n (%)".

        "Age (years)" and "Boats (Lund)" name but one.
        """

        def kept(match: re.Match[str]) -> str:
            words = [word.lower() for word in _WORD.findall(match[1])]
            return match[0] if words and self._second_names.issuperset(words) else " "

        return " ".join(_BRACKET.sub(kept, label).split())

    def _marked_parts(self, label: str) -> list[str]:
        parts = [match[1] for match in _BRACKET.finditer(label)]
        bare = _BRACKET.sub(" ", label).strip()
        tail = _TAIL.search(bare)
        parts += [tail[1]] if tail else []
        head = bare.partition(" of ")[0] if " of " in bare else bare.partition(" in ")[0]
        # A singular ("Year", "Day 2") names a point in time; only a plural measures one.
        if _is_plural(head.lower(), self._rules) or head == bare:
            parts.append(head)
        return parts

    def _named(self, part: str) -> Measure | None:
        """Read a stretch that should hold nothing but scale and unit: "USD millions", "thousands of tonnes", "%"."""
        words = self._unless.sub("", part).strip(" .:")
        words = re.sub(r"^in\s+", "", words, flags=re.IGNORECASE)
        words = _GLUED_SCALE.sub(lambda match: f"{match[1]} {match[2]}", words)
        factor = Decimal(1)
        rest: list[str] = []
        for word in _THOUSANDS.sub("thousand", words).split():
            if word.lower() in self._scales:
                factor *= self._scales[word.lower()]
            elif word in self._rules.glued_scales and rest:
                factor *= self._rules.glued_scales[word]
            elif word.lower() not in {"of", "the"}:
                rest.append(word)
        name = " ".join(rest)
        if not name:
            return Measure(factor=factor) if factor != 1 else None
        if name.lower() in self._percents or rest[0].lower() in self._percents:
            return Measure("percent")
        unit = self._unit_by_name(name)
        if unit is None and factor != 1 and (noun := self.noun(name)):
            return Measure(noun, factor)
        return Measure(unit, factor) if unit else None

    def _unit_by_name(self, name: str) -> str | None:
        for sign, code in self._rules.signs.items():
            if name.replace(" ", "") == "".join(sign):
                return code
        # "Km" heads a column as "km" stands in prose.
        unit = unit_named(name, self._rules.units) or (
            unit_named(name.lower(), self._rules.units) if len(name) == 2 and name.istitle() else None
        )
        if unit is None or not unit.measure or unit.factor != 1:
            return None
        if unit.name in TIME_UNITS and not _is_plural(name.lower(), self._rules):
            return None
        return unit.name if unit.name != "item" else None

    def _currency(self, label: str) -> Measure | None:
        if label.isupper() and not any(char in CURRENCY_SIGNS for char in label):
            return None
        for match in _CURRENCY.finditer(label):
            unit = self._unit_by_name(match.group())
            if unit is not None and unit not in NAMED:
                factor = next(
                    (self._scales[w] for w in label.lower().split() if w in self._scales), Decimal(1)
                )
                return Measure(unit, factor)
        return None

    def _is_age(self, words: Sequence[str]) -> bool:
        if not words or any(word in self._breaks for word in words[:1]):
            return False
        at = 1 if words[0] in self._statistics else 0
        return (at < len(words) and words[at] in self._ages) or words[-1] in self._ages

    def _phrase(self, label: str) -> list[str]:
        """Return the words of the noun phrase that a label counts: behind "number of", before a preposition."""
        words = [word.lower() for word in _WORD.findall(_NUMBER_SIGN.sub("number", label))]
        while words and (words[0] in self._counts or words[0] in self._percents or words[0] in OPENERS):
            words.pop(0)
        end = next((index for index, word in enumerate(words) if word in self._breaks), len(words))
        return words[:end]

    def _unit_of(self, name: str) -> str:
        unit = unit_named(name, self._rules.units)
        return unit.name if unit is not None and not unit.measure and unit.name in NAMED else ""


def _is_plural(word: str, rules: FigureRules) -> bool:
    known = [form for form in singulars(word) if form in rules.units]
    return (
        bool(known)
        or word in rules.words["figures_same_plurals"]
        or word.endswith(("men", "people", "children"))
    )
