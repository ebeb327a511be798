"""Judges two numbers that speak of the same thing, by the values that their words allow."""

from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Literal

from graph.model import Comparator, Figure

Verdict = Literal["agree", "soft", "hard"]

NEAR = Decimal("0.1")
"""Share by which two numbers may differ where rounding to zeros at the end could explain it."""

SLIP = Decimal("0.001")
"""Share by which two numbers with decimals may differ, by one in the last place: both are rounded, of one mean."""

FLOOR_OF = Decimal("1.2")
"""A floor is another number rounded down only where that is at most so many times as high."""

VAGUE = Decimal(2)
"""A floor says nothing of a number that is more than so many times as high."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what its words allow; `low` and `high` None where open."""

    value: Decimal
    comparator: Comparator
    low: Decimal | None
    high: Decimal | None

    @property
    def is_floor(self) -> bool:
        """Tell whether only a lower bound is given."""
        return self.comparator in {"gt", "ge"}

    @property
    def is_ceiling(self) -> bool:
        """Tell whether only an upper bound is given."""
        return self.comparator in {"lt", "le"}


def quantity(figure: Figure) -> Quantity:
    """Return a figure's number; where its bounds were left out they follow from comparator and value."""
    low, high = figure.low, figure.high
    if low is None and not figure.comparator.startswith("l"):
        low = figure.value
    if high is None and not figure.comparator.startswith("g"):
        high = figure.value if figure.upper is None else figure.upper
    return Quantity(figure.value, figure.comparator, low, high)


def judge(first: Quantity, second: Quantity) -> Verdict | None:
    """Tell how two numbers for the same thing stand to each other; None where they are too vague to say.

    Disjoint bounds are `hard` unless rounding explains them. A floor and a number above it that does not
    round down to it are `soft`: both can be right, but one source knows another number.
    """
    if disjoint(first, second):
        return _apart(first, second)
    if (first.is_floor and second.is_ceiling) or (first.is_ceiling and second.is_floor):
        return "agree" if first.value == second.value else None
    if first.is_floor or second.is_floor:
        return _above(first, second)
    if first.is_ceiling or second.is_ceiling:
        near = min(first.value, second.value) * VAGUE >= max(first.value, second.value)
        return "agree" if first.value == second.value else "soft" if near else None
    return "agree"


def disjoint(first: Quantity, second: Quantity) -> bool:
    """Tell whether no value fits both."""
    return _ends_below(first, second) or _ends_below(second, first)


def step(value: Decimal) -> int:
    """Return the power of ten of the last digit that is not zero: 5,600 → 2, 11.6 → -1."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _ends_below(first: Quantity, second: Quantity) -> bool:
    if first.high is None or second.low is None:
        return False
    if first.high != second.low:
        return first.high < second.low
    # "Over 40,000" is often the rounding of 40,000 and some: only two strict bounds exclude each other.
    return first.comparator == "lt" and second.comparator == "gt"


def _apart(first: Quantity, second: Quantity) -> Verdict:
    if first.comparator not in {"eq", "approx"} or second.comparator not in {"eq", "approx"}:
        return "hard"
    coarse, fine = sorted((first.value, second.value), key=lambda value: (-step(value), value))
    exponent = step(coarse)
    if exponent < 0 and fine - coarse in _one_apart(step(fine)) and abs(fine - coarse) <= SLIP * abs(coarse):
        return "agree"
    if exponent == step(fine) or fine.quantize(Decimal(1).scaleb(exponent), ROUND_HALF_UP) != coarse:
        return "hard"
    if exponent <= 0:
        return "agree"
    # 5,000 may be 5,200 rounded, or a count that happens to end in zeros.
    return "soft" if abs(coarse - fine) <= NEAR * max(abs(coarse), abs(fine)) else "hard"


def _one_apart(exponent: int) -> tuple[Decimal, Decimal]:
    unit = Decimal(1).scaleb(exponent)
    return unit, -unit


def _above(first: Quantity, second: Quantity) -> Verdict | None:
    if first.value == second.value:
        return "agree"
    lower, higher = sorted((first, second), key=lambda number: number.value)
    if (
        lower.is_floor
        and higher.comparator == "approx"
        and higher.low is not None
        and higher.low <= lower.value
    ):
        # "At least 290" is almost 300.
        return "agree"
    rounded = higher.value.quantize(Decimal(1).scaleb(step(lower.value)), ROUND_FLOOR)
    if rounded == lower.value and higher.value <= FLOOR_OF * lower.value:
        return "agree"
    return "soft" if higher.value <= VAGUE * lower.value else None
