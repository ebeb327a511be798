"""Units of figures: words and signs to the local names under `unit:`; currencies as ISO 4217 codes."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from babel import Locale
from babel.numbers import get_currency_name, list_currencies

NAMED: Final = frozenset(
    [
        "person",
        "household",
        "country",
        "place",
        "organisation",
        "event",
        "percent",
        "score",
        "year",
        "month",
        "week",
        "day",
        "hour",
        "metre",
        "kilometre",
        "hectare",
        "tonne",
        "litre",
        "item",
    ]
)
"""The contract's units; besides them the ISO 4217 codes. Anything else is `item`."""

SIGN: Final = 2
"""Up to so many letters the case of a unit's name counts."""

RETIRED: Final = "("
"""CLDR writes the years of a withdrawn currency in brackets: "German Mark (1948-1990)"."""


CURRENCY_SIGNS: Final = "$£¥֏؋৳฿៛" + "".join(map(chr, range(0x20A0, 0x20C1)))
"""Characters that stand for a currency (Unicode's class Sc, as far as they are written beside numbers)."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One entry of the unit rules.

    Attributes:
        name: Local name under `unit:`.
        factor: By what a number before the word is multiplied ("two decades": 20 year).
        measure: True for a unit of measurement, False for a noun that says what is counted.
    """

    name: str
    factor: Decimal = Decimal(1)
    measure: bool = False


def unit_named(name: str, units: Mapping[str, Unit]) -> Unit | None:
    """Return the unit that a word or phrase names, singular or plural, None if it names none.

    Currencies with their country ("Danish kroner", "Australian dollars") and ISO codes need no entry.
    """
    for form in (name, *singulars(name)):
        # A short sign is what it is only as it is written: "Mb" is no "mb", "M" no metre.
        unit = units.get(form) or (units.get(form.lower()) if len(form) > SIGN else None)
        if unit is not None:
            return unit
    code = currency_code(name)
    return Unit(code, measure=True) if code is not None else None


def is_unit(name: str) -> bool:
    """Tell whether a local name may stand under `unit:`."""
    return name in NAMED or name in _codes()


def currency_code(name: str) -> str | None:
    """Return the ISO 4217 code of a currency's code or full English name, singular or plural, else None."""
    if len(name) == 3:
        return name if name in _codes() else None
    return _names().get(name.lower())


def singulars(word: str) -> tuple[str, ...]:
    """Return what an English plural may be the plural of, best guess first."""
    lower = word.lower()
    if lower.endswith("ies") and len(word) > 4:
        return (word[:-3] + "y", word[:-1])
    if lower.endswith(("ches", "shes", "sses", "xes")):
        return (word[:-2], word[:-1])
    if lower.endswith("s") and not lower.endswith("ss") and len(word) > 3:
        return (word[:-1],)
    return ()


@cache
def _codes() -> frozenset[str]:
    return frozenset(list_currencies("en"))


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for code, name in sorted(Locale("en").currencies.items()):
        if RETIRED in name:
            continue
        for form in (name, get_currency_name(code, 2, "en"), get_currency_name(code, 1, "en")):
            names.setdefault(form.lower(), code)
    return names
