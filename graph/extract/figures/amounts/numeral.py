"""The value that reading numbers hands on."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from graph.model import Comparator

Style = Literal["digits", "words", "vague", "share"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as it stands; `first` and `last` are lexemes, `last` not in it any more.

    Attributes:
        scale: What its digits or small words were multiplied by ("5.2 million": 1000000).
        comparator: What the word itself implies ("hundreds": gt), else `eq`.
        unit: What the word itself implies ("decades": year, "a third": percent), else "".
    """

    first: int
    last: int
    value: Decimal
    style: Style
    scale: Decimal = Decimal(1)
    comparator: Comparator = "eq"
    unit: str = ""
