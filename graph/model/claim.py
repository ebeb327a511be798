"""What a source says: the three kinds of claim and what they share. Mentions are given by index.

`involves` are mentions besides those that other fields name; `noted` are those of the works that the note marks in
the evidence lead to.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from graph.model.span import Span

Stance = Literal["asserts", "denies", "questions"]
Certainty = Literal["stated", "estimated", "alleged", "conditional"]
OWN_WORK: Final = -1
"""In place of the index of a mention: the report that the document itself is, named in its text or not."""

Comparator = Literal["eq", "approx", "gt", "ge", "lt", "le", "range"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whom the text credits with a claim.

    Attributes:
        text: The speaker's words as they stand ("a witness", "he", "the Relief Council").
        span: Where they stand, if in the text.
        speakers: Mentions of those who say it; empty where nobody is named.
        cue: The reporting words as they stand ("said", "according to").
        cue_span: Where they stand.
        reported_in: Mentions of the report it is said in.
        reported_by: Mentions of each that passes it on.
    """

    text: str
    span: Span | None = None
    speakers: tuple[int, ...] = ()
    cue: str = ""
    cue_span: Span | None = None
    reported_in: tuple[int, ...] = ()
    reported_by: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Time:
    """When a claim holds: first and last day (ISO dates), "" where open or unknown.

    Attributes:
        text: The words.
        edtf: The same in EDTF, for what two days cannot say.
    """

    text: str
    start: str = ""
    end: str = ""
    edtf: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said, as the text gives it.

    Attributes:
        evidence: The sentence or sentences.
        content: One span for each unbroken stretch of what is said, in text order.
        direct: True where all of the content is quoted words.
        stance_cue: The words that deny or question, as they stand; "" where it is asserted (of any claim).
        certainty_cue: The words that hedge, as they stand; "" where it is stated (of any claim).
        said_on: ISO date (or year-month, year) of the saying, "" if unknown.
        outer: Index of the statement whose content holds this one, or None.
    """

    evidence: tuple[Span, ...]
    content: tuple[Span, ...]
    attribution: Attribution
    rule: str
    direct: bool = False
    stance: Stance = "asserts"
    certainty: Certainty = "stated"
    stance_cue: str = ""
    certainty_cue: str = ""
    said_on: str = ""
    time: Time | None = None
    outer: int | None = None
    involves: tuple[int, ...] = ()
    noted: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that states something; written as the contract's "Writing figures" says.

    Attributes:
        number: Where the number's words stand, inside the evidence (comparator words left out).
        value: Of a range its lower end.
        upper: Of a range its upper end, else None.
        low: Lowest value that the words allow, None where open.
        high: Highest value that the words allow, None where open.
        unit: Local name under `unit:` (`person`, `percent`, `USD`).
        per: Unit of "a day" in "3 million dollars a day", else "".
        counted: The words that say what is counted.
        group: "men", "foreign women"; "" where not said.
        base: What a percentage is of; "" where not said.
        place: Mention, or None.
        table: Caption of the table of a cell, with `row` and `column` its labels; else "".
        statement: Index of the statement that it is part of, or None.
    """

    evidence: tuple[Span, ...]
    number: Span
    value: Decimal
    comparator: Comparator
    unit: str
    counted: str
    rule: str
    upper: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    per: str = ""
    group: str = ""
    base: str = ""
    place: int | None = None
    table: str = ""
    row: str = ""
    column: str = ""
    attribution: Attribution | None = None
    stance: Stance = "asserts"
    certainty: Certainty = "stated"
    stance_cue: str = ""
    certainty_cue: str = ""
    said_on: str = ""
    time: Time | None = None
    statement: int | None = None
    involves: tuple[int, ...] = ()
    noted: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """Subject, predicate, object as the text says it; `predicate` is the local name under `cg:`.

    The subject may be `OWN_WORK`.
    """

    evidence: tuple[Span, ...]
    subject: int
    predicate: str
    object: int
    rule: str
    role: str = ""
    place: int | None = None
    attribution: Attribution | None = None
    stance: Stance = "asserts"
    certainty: Certainty = "stated"
    stance_cue: str = ""
    certainty_cue: str = ""
    said_on: str = ""
    time: Time | None = None
    statement: int | None = None
    involves: tuple[int, ...] = ()
    noted: tuple[int, ...] = ()


Claim = Statement | Figure | Relation
