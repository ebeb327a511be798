"""The text of formats that have none of their own (html, docx, pdf), and where everything stands in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.model import BlockKind, Cell, Page, Span, Table
from graph.read.headings import MARKS
from graph.read.reading import Draft
from graph.read.tables import count_header_rows

_DROPPED = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f]")
# Joiners shape letters in Arabic and Indic scripts; elsewhere they are litter.
_JOINER = re.compile("(?<![\u0600-\u0dff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u0dff])")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
_TO_SUPERSCRIPT = str.maketrans("0123456789abcdefghijklmnoprstuvwxyz", MARKS + _RAISED_LETTERS)
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Running words of one block.

    Attributes:
        note: Key of the note whose mark this is, "" for words.
        page: Number of the page that it stands on, 0 where there are no pages.
        emphasised: True of words in italics or the like.
    """

    text: str
    note: str = ""
    page: int = 0
    emphasised: bool = False


@dataclass(frozen=True, slots=True)
class CellDraft:
    """A cell before its place in the text is known."""

    row: int
    column: int
    pieces: tuple[Piece, ...]
    header: bool = False
    row_span: int = 1
    column_span: int = 1


@dataclass(slots=True)
class TextBuilder:
    """Takes blocks in order; `text`, `drafts`, `tables` and `marks` are what has been built so far."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    drafts: list[Draft] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    marks: dict[str, list[Span]] = field(default_factory=dict)
    notes: dict[str, Span] = field(default_factory=dict)
    page_starts: dict[int, int] = field(default_factory=dict)
    emphasised: list[Span] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return all that was added; blocks are an empty line apart, rows a line, cells a tab."""
        return "".join(self.parts)

    def add_block(self, kind: BlockKind, pieces: Iterable[Piece], *, level: int = 0, label: str = "") -> Span:
        """Add a block, white space collapsed; without words nothing is added and the span is empty."""
        before = self.length
        self._separate("\n\n")
        span = self._write(pieces)
        if span.start == span.end:
            self._cut(before)
            return Span(before, before)
        self.drafts.append(Draft(kind, span, level, label))
        return span

    def add_note(self, key: str, pieces: Iterable[Piece]) -> None:
        """Add a note's own words, without its mark; a note without words is left out."""
        span = self.add_block("note", pieces)
        if span.start < span.end:
            self.notes[key] = span

    def add_table(self, cells: Sequence[CellDraft], caption: Span | None = None) -> None:
        """Add a table; without any header cell of its own, its first rows are looked at."""
        rows = max((cell.row for cell in cells), default=-1) + 1
        columns = max((cell.column + cell.column_span for cell in cells), default=0)
        placed = {(cell.row, cell.column): cell for cell in cells}
        before = self.length
        self._separate("\n\n")
        start = self.length
        spans: dict[tuple[int, int], Span] = {}
        for row in range(rows):
            self._append("\n" if row else "")
            for column in range(columns):
                self._append("\t" if column else "")
                if (row, column) in placed:
                    spans[row, column] = self._write(placed[row, column].pieces)
        filled = {place: span for place, span in spans.items() if span.start < span.end}
        if not filled:
            self._cut(before)
            return
        grid = [[_placed_words(self.text, filled.get((r, c))) for c in range(columns)] for r in range(rows)]
        headers = 0 if any(cell.header for cell in cells) else count_header_rows(grid)
        built = tuple(
            Cell(
                row,
                column,
                span,
                header=placed[row, column].header or row < headers,
                row_span=placed[row, column].row_span,
                column_span=placed[row, column].column_span,
            )
            for (row, column), span in sorted(filled.items())
        )
        whole = Span(min(span.start for span in filled.values()), max(span.end for span in filled.values()))
        self._cut(max(whole.end, start))
        self.tables.append(Table(whole, built, caption))
        self.drafts.append(Draft("table", whole))

    def pages(self) -> tuple[Page, ...]:
        """Return the pages that words were added from; each ends where the next begins."""
        starts = sorted(self.page_starts.items())
        ends = [start for _, start in starts[1:]] + [self.length]
        return tuple(
            Page(number, Span(start, max(start, end)))
            for (number, start), end in zip(starts, ends, strict=True)
        )

    def _separate(self, separator: str) -> None:
        if self.length:
            self._append(separator)

    def _write(self, pieces: Iterable[Piece]) -> Span:
        """Write pieces with white space collapsed over their seams, and none at either end."""
        start = self.length
        gap = False
        for piece in pieces:
            words = cleaned(piece.text)
            if piece.note or words.strip():
                gap = (gap or words[:1].isspace()) and self.length > start
                self._append(" " if gap else "")
                begin = self.length
                self._append(_SPACE.sub(" ", words.strip()))
                if piece.note:
                    self.marks.setdefault(piece.note, []).append(Span(begin, self.length))
                if piece.emphasised and begin < self.length:
                    self._emphasise(Span(begin, self.length))
                if piece.page and begin < self.length:
                    self.page_starts.setdefault(piece.page, begin)
                gap = words[-1:].isspace()
            else:
                gap = gap or bool(words)
        return Span(start, self.length)

    def _emphasise(self, span: Span) -> None:
        """Take down emphasised words; those that only a space parts from the ones before go on with them."""
        last = self.emphasised[-1] if self.emphasised else None
        if last is not None and not "".join(self.parts)[last.end : span.start].strip():
            self.emphasised[-1] = Span(last.start, span.end)
        else:
            self.emphasised.append(span)

    def _append(self, words: str) -> None:
        if words:
            self.parts.append(words)
            self.length += len(words)

    def _cut(self, length: int) -> None:
        """Take back what was written after `length`; only separators ever are."""
        while self.length > length:
            last = self.parts.pop()
            self.length -= len(last)
            if self.length < length:
                self._append(last[: length - self.length])


def cleaned(words: str) -> str:
    """Drop invisible characters, expand ligatures."""
    words = _SURROGATE.sub("\ufffd", _DROPPED.sub("", words))
    return _JOINER.sub("", words).translate(_LIGATURES)


def superscript(words: str) -> str:
    """Raise the digits or the one letter of a mark: "12" to "¹²", "a" to "ᵃ"; other words ("st") stay as they are."""
    mark = words.strip()
    return (
        words.translate(_TO_SUPERSCRIPT) if mark.isdigit() or (len(mark) == 1 and mark.islower()) else words
    )


def _placed_words(text: str, span: Span | None) -> str:
    """Return the words of a cell, "" where it is empty."""
    return span.of(text) if span else ""
