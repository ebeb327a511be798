"""The values that the steps of reading a figure pass on: an amount, and where it stands in the parse."""

from dataclasses import dataclass
from decimal import Decimal

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from graph.model import Comparator


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with all that stands beside it; every index is a lexeme, ends not included.

    Attributes:
        first: Where the number begins, without comparator and currency sign.
        last: Where it ends, without unit.
        start: Where its comparator or currency sign begins.
        end: Where unit and "a day" end.
        unit: Local name of a unit of measurement, or "" where a noun must say what is counted.
        rule: Of the comparator; "figure.number" where there is none.
        low_open: The lower end of the range is no bound ("<1-84").
    """

    first: int
    last: int
    start: int
    end: int
    value: Decimal
    comparator: Comparator
    unit: str
    style: str
    rule: str = "figure.number"
    upper: Decimal | None = None
    per: str = ""
    low_open: bool = False
    has_sign: bool = False
    unit_end: int = 0


@dataclass(frozen=True, slots=True)
class Located:
    """An amount in the parse.

    Attributes:
        number: The tokens of the number.
        first: Token where its comparator or currency sign begins.
        after: First token behind number, unit and "a day".
    """

    amount: Amount
    number: TokenSpan
    first: int
    after: int
    sentence: TokenSpan

    @property
    def doc(self) -> Doc:
        """Return the parse of the whole block."""
        return self.number.doc
