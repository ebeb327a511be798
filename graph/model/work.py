"""The works that a document cites, as its notes, bibliography and citations describe them."""

from dataclasses import dataclass

from graph.model.claim import Relation
from graph.model.mention import Mention
from graph.model.span import Span


@dataclass(frozen=True, slots=True)
class Work:
    """One work that a document cites, however often it does; mentions are given by index.

    Attributes:
        title: As it stands, white space collapsed, without quotation marks and markup.
        span: The reference that first describes it.
        mention: The title in that reference.
        authors: Mentions of authors (or editors), in order.
        publisher: Mention of the publisher or periodical, None where none is named.
        issued: `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or "".
        url: Where it can be read, or "".
        doi: Bare DOI (`10.…`), or "".
        own: True where it is the citing document itself ("Recommended citation").
    """

    title: str
    span: Span
    mention: int
    authors: tuple[int, ...] = ()
    publisher: int | None = None
    issued: str = ""
    url: str = ""
    doi: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class References:
    """What the references of a document say.

    Attributes:
        mentions: All mentions of the document, those in references put in their place; in text order.
        works: Each cited work once, in the order of their first reference.
        note_works: Works by the index of the note; notes that cite nothing are missing.
        text_works: Works by the place of a citation in the running text, "(Doe 2019)", in text order.
        relations: `authoredBy` and `publishedBy` of the works.
        spans: Every stretch that is a full reference, in text order: what stands there makes no other claim.
    """

    mentions: tuple[Mention, ...] = ()
    works: tuple[Work, ...] = ()
    note_works: tuple[tuple[int, tuple[int, ...]], ...] = ()
    text_works: tuple[tuple[Span, tuple[int, ...]], ...] = ()
    relations: tuple[Relation, ...] = ()
    spans: tuple[Span, ...] = ()
