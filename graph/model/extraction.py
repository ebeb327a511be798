"""All that was found in one document, before anything is compared with other documents."""

from dataclasses import dataclass

from graph.model.claim import Figure, Relation, Statement
from graph.model.mention import Mention
from graph.model.span import Span


@dataclass(frozen=True, slots=True)
class Extraction:
    """Found in one document; claims name mentions and statements by their index here.

    Attributes:
        slug: Of the document.
        mentions: In text order (start, then longer first).
        passed_over: Spans of text that got no claims because it is not English.
    """

    slug: str
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    relations: tuple[Relation, ...] = ()
    passed_over: tuple[Span, ...] = ()
