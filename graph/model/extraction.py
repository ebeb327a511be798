"""All that was found in one document, before anything is compared with other documents."""

from dataclasses import dataclass
from typing import Literal

from graph.model.claim import Figure, Relation, Statement
from graph.model.mention import Mention
from graph.model.span import Span
from graph.model.work import Work

MissedReason = Literal["number", "quotation", "reporting verb"]


@dataclass(frozen=True, slots=True)
class Gap:
    """Words that look as if they claimed something, but no claim was made of them."""

    reason: MissedReason
    words: Span


@dataclass(frozen=True, slots=True)
class Missed:
    """A sentence with such words.

    Attributes:
        partly: Other claims rest on the sentence.
    """

    span: Span
    gaps: tuple[Gap, ...]
    partly: bool = False


@dataclass(frozen=True, slots=True, order=True)
class TableNotice:
    """One thing that was left out, or left empty, in one table.

    Attributes:
        span: The row that it is about, or the whole table.
        table: The caption as it stands, else "table 3 (no caption)", counted from 1 in the document.
        what: What is not readable and why, for a person.
    """

    span: Span
    table: str
    what: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """Found in one document; claims name mentions and statements by their index here.

    Attributes:
        slug: Of the document.
        mentions: In text order (start, then longer first).
        works: What the document cites.
        note_works: Works by the index of the note; notes that cite nothing are missing.
        table_notices: What was left out, or left empty, in tables.
        missed: For the report, so that a person sees what was not understood.
    """

    slug: str
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    relations: tuple[Relation, ...] = ()
    works: tuple[Work, ...] = ()
    note_works: tuple[tuple[int, tuple[int, ...]], ...] = ()
    table_notices: tuple[TableNotice, ...] = ()
    missed: tuple[Missed, ...] = ()
