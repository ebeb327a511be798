"""A figure as a person types it to put another one right: `6500`, `>5000`, `~300`, `10-20`, `6500 household`."""

import re
from dataclasses import dataclass
from decimal import Decimal

from graph.model import Comparator
from graph.values.numbers import parse_digits, plain
from graph.values.units import is_unit

SIGNS: dict[str, Comparator] = {"=": "eq", "~": "approx", ">": "gt", ">=": "ge", "<": "lt", "<=": "le"}
SIGN_OF = {comparator: sign for sign, comparator in SIGNS.items()}
SHAPE = re.compile(
    r"(?P<sign>[=~<>]=?)?\s*(?P<value>-?\d[\d,.]*)(?:\s*[-–]\s*(?P<upper>\d[\d,.]*))?(?:\s+(?P<unit>[A-Za-z]+))?"
)


@dataclass(frozen=True, slots=True)
class CorrectedFigure:
    """What a person typed.

    Attributes:
        comparator: None where no sign was given.
        upper: Of a range its upper end.
        unit: Local name under `unit:`, "" where none was given.
    """

    value: Decimal
    comparator: Comparator | None = None
    upper: Decimal | None = None
    unit: str = ""


def parse_corrected(text: str) -> CorrectedFigure | None:
    """Return what the words say, None where they are no figure or name no unit of ours."""
    match = SHAPE.fullmatch(text.strip().replace("≥", ">=").replace("≤", "<="))
    if not match or (match["sign"] or "=") not in SIGNS:
        return None
    value = parse_digits(match["value"])
    upper = parse_digits(match["upper"]) if match["upper"] else None
    unit = match["unit"] or ""
    if value is None or (unit and not is_unit(unit)):
        return None
    if match["upper"]:
        if upper is None or upper < value or match["sign"]:
            return None
        return CorrectedFigure(plain(value), "range", plain(upper), unit)
    return CorrectedFigure(plain(value), SIGNS[match["sign"]] if match["sign"] else None, None, unit)


def written(
    value: Decimal, upper: Decimal | None, comparator: Comparator | None = None, unit: str = ""
) -> str:
    """Return a figure as a person would type it; without comparator and unit the bare number."""
    number = format(plain(value), "f") + (f"-{format(plain(upper), 'f')}" if upper is not None else "")
    return f"{SIGN_OF.get(comparator, '') if comparator else ''}{number}{f' {unit}' if unit else ''}"
