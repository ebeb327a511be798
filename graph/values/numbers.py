"""Numbers as people write them, in digits and in words, and the bounds that a comparator gives them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from graph.model import Comparator

DIGITS: Final = re.compile(r"[+\-\u2212]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)?(?:\.\d+)?[½¼¾⅓⅔]?")
"""A comma or a space groups thousands, a point begins decimals: "5,600" is five thousand six hundred, never 5.6."""

GLYPHS: Final = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.33", "⅔": "0.67"}
HUNDRED: Final = Decimal(100)
PERCENT_DIGITS: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words that numbers are made of, in lower case.

    Attributes:
        cardinals: "nine" → 9, "ninety" → 90; never "hundred".
        scales: "hundred" → 100, "million" → 1000000, "bn" → 1000000000.
        shares: One part in so many: "half" → 2, "thirds" → 3.
    """

    cardinals: Mapping[str, Decimal] = field(default_factory=dict)
    scales: Mapping[str, Decimal] = field(default_factory=dict)
    shares: Mapping[str, Decimal] = field(default_factory=dict)


def parse_digits(text: str) -> Decimal | None:
    """Return the value of digits with their sign, commas, decimals and fraction glyph; None for anything else."""
    if not DIGITS.fullmatch(text) or not any(char.isdigit() or char in GLYPHS for char in text):
        return None
    glyph = GLYPHS.get(text[-1], "0")
    body = text.rstrip("".join(GLYPHS)).replace(",", "").replace(" ", "").replace("\u2212", "-")
    sign = -1 if body.startswith("-") else 1
    body = body.lstrip("+-")
    return sign * ((Decimal(body) if body else Decimal(0)) + Decimal(glyph))


def parse_words(parts: Sequence[str], words: NumberWords) -> Decimal | None:
    """Return the value of a whole sequence of number words ("two", "hundred", "and", "fifty"), None if it is none.

    Digits may stand before a scale ("5.2", "million"). Words must fall in size as they do in speech: "twenty
    fifteen" and "one two" are no numbers.
    """
    total, group, room = Decimal(0), Decimal(0), Decimal(1000)
    ceiling: Decimal | None = None
    seen = False
    for index, part in enumerate(parts):
        word = part.lower()
        if word == "and":
            if not seen or index + 1 == len(parts) or parts[index - 1].lower() not in words.scales:
                return None
            continue
        digits = parse_digits(part)
        if digits is not None:
            if seen:
                return None
            group, room, seen = digits, Decimal(1), True
        elif word in words.cardinals:
            value = words.cardinals[word]
            if value >= room:
                return None
            group, room, seen = group + value, _room_below(value), True
        elif word in words.scales:
            scale = words.scales[word]
            group = group if seen and (group or room == 1) else Decimal(1)
            if scale == HUNDRED:
                group, room = group * scale, HUNDRED
            else:
                if ceiling is not None and scale >= ceiling:
                    return None
                total, group, room, ceiling = total + group * scale, Decimal(0), Decimal(1000), scale
            seen = True
        else:
            return None
    return total + group if seen else None


def share_in_percent(part: Decimal, whole: Decimal) -> Decimal:
    """Return a share as percent, to two decimals: 4 in 10 is 40, two thirds 66.67."""
    percent = part * HUNDRED / whole
    rounded = percent.quantize(PERCENT_DIGITS)
    return plain(rounded)


def bounds(
    comparator: Comparator, value: Decimal, upper: Decimal | None
) -> tuple[Decimal | None, Decimal | None]:
    """Return the lowest and highest value that the words allow, None where open (contract, "Writing figures")."""
    if comparator == "eq":
        return value, value
    if comparator in {"gt", "ge"}:
        return value, None
    if comparator in {"lt", "le"}:
        return None, value
    if comparator == "range":
        return value, upper
    margin = half_last_unit(value)
    return value - margin, value + margin


def half_last_unit(value: Decimal) -> Decimal:
    """Return half a unit of the last non-zero digit: 500 for 5,000, 5 for 120, 0.05 for 1.2; 0 for 0."""
    if not value:
        return Decimal(0)
    exponent = value.normalize().as_tuple().exponent
    return plain(Decimal(5).scaleb(int(exponent) - 1))


def plain(value: Decimal) -> Decimal:
    """Return the same value without trailing zeros and without an exponent: 1E+3 becomes 1000, 2.50 becomes 2.5."""
    digits = format(value, "f")
    # Not by arithmetic: that would round to the 28 digits of the decimal context.
    return Decimal(digits.rstrip("0").rstrip(".") if "." in digits else digits)


def _room_below(value: Decimal) -> Decimal:
    """Return what the next word must be smaller than: after "twenty" 10, after "nine" nothing fits."""
    return Decimal(10) if value >= 20 else Decimal(0)
