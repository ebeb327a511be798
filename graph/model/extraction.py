"""All that was found in one document, before anything is compared with other documents."""

from dataclasses import dataclass
from typing import Literal

from graph.model.claim import Figure, Relation, Statement
from graph.model.mention import Mention
from graph.model.span import Span


MissedReason = Literal["number", "quotation mark", "reporting verb"]


@dataclass(frozen=True, slots=True)
class Missed:
    """A sentence that looks as if it claimed something, but no claim was taken from it."""

    span: Span
    reason: MissedReason


@dataclass(frozen=True, slots=True)
class Extraction:
    """Found in one document; claims name mentions and statements by their index here.

    Attributes:
        slug: Of the document.
        mentions: In text order (start, then longer first).
        missed: For the report, so that a person sees what was not understood.
    """

    slug: str
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    relations: tuple[Relation, ...] = ()
    missed: tuple[Missed, ...] = ()
