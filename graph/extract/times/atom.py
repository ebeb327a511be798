"""One date or stretch of time as it stands in a sentence."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from graph.values.dates import Period

Kind = Literal["date", "stretch", "vague", "clock"]


@dataclass(frozen=True, slots=True)
class Atom:
    """One date or stretch as it stands; offsets in the sentence.

    Attributes:
        period: None where the words name no day, month or year.
        needs_context: A bare year or month: it is one only where the words around ask for one.
        in_year: Of a day or month without a year: the period in a given year, "between March and May 2016".
    """

    start: int
    end: int
    period: Period | None
    kind: Kind
    needs_context: bool = False
    in_year: Callable[[int], Period | None] | None = None


Read = Callable[[re.Match[str], Period | None], Atom | None]
