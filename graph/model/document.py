"""A document as read: its text, and where its parts stand in it. Everything is a Span over `text`."""

from dataclasses import dataclass
from typing import Literal

from graph.model.span import Span

BlockKind = Literal[
    "title", "heading", "paragraph", "list_item", "quote", "caption", "table", "note", "byline"
]
NoteKind = Literal["footnote", "endnote"]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says of itself; empty where it says nothing. Nothing here is guessed.

    Attributes:
        title: As written, white space collapsed.
        issued: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as exact as the source, no more.
        creators: Names of persons or bodies, in the order of the source.
        publisher: Name of the publishing body.
        credit_text: The byline as it stands ("Report Focus News", "By Jane Doe in Beirut").
        url: Where the document was published.
        doi: Bare DOI (`10.…`).
        language: What the file declares (BCP 47), not what was detected.
        derived_from: What the document is a digest of (front-matter key `digest_of`).
    """

    title: str = ""
    issued: str = ""
    creators: tuple[str, ...] = ()
    publisher: str = ""
    credit_text: str = ""
    url: str = ""
    doi: str = ""
    language: str = ""
    derived_from: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item …; blocks never overlap and stand in text order.

    The cells of a table and the body of a note stand in blocks of kind `table` and `note`.

    Attributes:
        level: Of a heading 1–6, of a list item its depth from 1; else 0.
    """

    kind: BlockKind
    span: Span
    level: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; `row` and `column` count from 0 over the whole table, header rows included."""

    row: int
    column: int
    span: Span
    header: bool = False
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `span` holds all its cells; `caption` is None where there is none."""

    span: Span
    cells: tuple[Cell, ...]
    caption: Span | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote.

    Attributes:
        mark: As a plain string: "12", "*", "a".
        span: The note's own text, without its mark.
        marks: Where the mark stands in the running text (several for a repeated one; empty if nowhere).
    """

    mark: str
    kind: NoteKind
    span: Span
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a paginated format; `number` counts from 1."""

    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class LanguageSection:
    """A run of blocks in one language (ISO 639-1)."""

    language: str
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """One ingested file.

    Attributes:
        slug: Unique in a build; made from the path under the folder that was given.
        path: The path under that folder, with `/`; for messages and the report.
        file_name: Base name.
        format: `txt`, `md`, `html`, `pdf` or `docx`.
        encoding: Of the file's text as decoded (`utf-8`); of docx and pdf empty.
        sha256: Of the file's bytes, hex.
        text: The text as read; of txt and md the decoded file without a leading BOM, line ends as they are.
        text_sha256: Of `text` in UTF-8, hex.
        blocks: In text order, never overlapping; text outside every block is layout (running heads, rules).
        languages: In text order; one section for most documents.
        language: Of the most text (ISO 639-1), `und` where there is too little to tell.
        emphasised: Words in running text that stand out by italics or the like: titles, foreign words, stress.
        notices: What of it, its sidecar or front matter could not be used, a line each.
    """

    slug: str
    path: str
    file_name: str
    format: str
    encoding: str
    sha256: str
    text: str
    text_sha256: str
    metadata: Metadata = Metadata()
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    pages: tuple[Page, ...] = ()
    languages: tuple[LanguageSection, ...] = ()
    language: str = "und"
    emphasised: tuple[Span, ...] = ()
    notices: tuple[str, ...] = ()
