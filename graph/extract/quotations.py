"""Pairs quotation marks: which stretches of a document stand in quotes, whatever marks it uses.

The parser sees all marks as straight ones; here the document's own characters are read, because curly marks
say which of them opens. Marks are paired inside one block. By the English convention a quotation that runs on
into the next paragraph is not closed at the end of the first, and opened again at the start of the next.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.model import Block, Document, Span

CLOSERS: Final = {"“": "”", "„": "“”", "‟": "”", "«": "»", "»": "«", "‹": "›", "‘": "’", "‚": "‘’"}
"""What may close what a directed mark opens; » opens only where a word follows and none goes before."""

DIRECTED_CLOSERS: Final = frozenset("”“»«›’‘")
DOUBLE: Final = frozenset('“”„‟«»"')
SINGLE: Final = frozenset("‘’‚‹›'")
PAIRS: Final = ("``", "''")
MARKS: Final = re.compile(f"{'|'.join(PAIRS)}|[{''.join(sorted(DOUBLE | SINGLE))}]")
BEFORE_OPENING: Final = frozenset(" \t\r\n\u00a0\u2009\u202f([{—–-―/:…")
SPEECH_OPENS: Final = frozenset('.?!:,”"')
SENTENCE_END: Final = frozenset(".?!…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quoted stretch.

    Attributes:
        outer: With its marks.
        inner: Without them.
        runs_on: It was opened and not closed before the end of its block, and the next block goes on.
    """

    outer: Span
    inner: Span
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """A character or pair of characters that may open, close, or either."""

    start: int
    end: int
    text: str
    opens: bool
    closes: bool


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """Return the outermost quotations in text order.

    A mark without its partner is passed over and spoils no other; quotations inside a quotation are left out.
    """
    found: list[Quotation] = []
    blocks = [block for block in document.blocks if block.kind not in {"table", "note"}]
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        found += _in_block(document.text, block, following)
    return tuple(found)


def _in_block(text: str, block: Block, following: Block | None) -> Iterator[Quotation]:
    marks = list(_marks(text, block.span))
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not mark.opens:
            at += 1
            continue
        partner = _partner(marks, at, text)
        if partner is not None:
            close = marks[partner]
            yield Quotation(Span(mark.start, close.end), Span(mark.end, close.start))
            at = partner + 1
        elif (line := _next_line(text, marks, at)) is not None:
            end = marks[line].start - 1
            yield Quotation(Span(mark.start, end), Span(mark.end, end), runs_on=True)
            at = line
        elif _runs_on(text, mark, block, following):
            yield Quotation(Span(mark.start, block.span.end), Span(mark.end, block.span.end), runs_on=True)
            return
        else:
            at += 1


def _partner(marks: list[_Mark], opening: int, text: str) -> int | None:
    """Return which mark closes the one at `opening`; a single one after an s may be an apostrophe."""
    mark = marks[opening]
    depth = 0
    plural: int | None = None
    for number in range(opening + 1, len(marks)):
        other = marks[number]
        if not _same_style(mark, other):
            continue
        if other.closes and (depth == 0 or not other.opens):
            if depth:
                depth -= 1
            elif mark.text in SINGLE and text[other.start - 1] == "s" and not _ends_clause(text, other):
                plural = number if plural is None else plural
            else:
                return number
        elif other.opens and mark.text not in SINGLE:
            # A second opening mark of the kind before the first is closed: the first was the odd one,
            # unless marks of that kind are nested, which two closing marks in a row tell.
            if _nested(marks, number, mark):
                depth += 1
            else:
                return None
    return plural


def _nested(marks: list[_Mark], number: int, mark: _Mark) -> bool:
    """Tell whether two closing marks of the style follow before any other opens."""
    kinds = [other for other in marks[number + 1 :] if _same_style(mark, other)]
    return len(kinds) > 1 and all(other.closes and not other.opens for other in kinds[:2])


def _ends_clause(text: str, mark: _Mark) -> bool:
    return mark.end >= len(text) or not (
        text[mark.end] == " " and text[mark.end + 1 : mark.end + 2].islower()
    )


def _same_style(opening: _Mark, other: _Mark) -> bool:
    if opening.text in CLOSERS:
        return other.text == opening.text or other.text in CLOSERS[opening.text]
    return other.text == opening.text or (opening.text in {"``", "''"} and other.text == "''")


def _next_line(text: str, marks: list[_Mark], opening: int) -> int | None:
    """Return which mark opens the quotation again at the start of a line, as one over paragraphs does."""
    mark = marks[opening]
    again = next((n for n in range(opening + 1, len(marks)) if _same_style(mark, marks[n])), None)
    if again is None or mark.text in SINGLE or marks[again].text != mark.text or not marks[again].opens:
        return None
    return again if text[marks[again].start - 1] == "\n" else None


def _runs_on(text: str, mark: _Mark, block: Block, following: Block | None) -> bool:
    """Tell whether the next block begins with the same mark, as a quotation over paragraphs does."""
    if following is None or mark.text in SINGLE or following.kind != block.kind:
        return False
    before = text[block.span.start : mark.start].rstrip()
    begins_speech = not before or before[-1] in SPEECH_OPENS
    return begins_speech and text.startswith(mark.text, following.span.start)


def _marks(text: str, span: Span) -> Iterator[_Mark]:
    for match in MARKS.finditer(text, span.start, span.end):
        if match[0] in PAIRS:
            before, after = _around(text, span, *match.span())
            opens = match[0] == "``" or _may_open(before, after)
            yield _Mark(*match.span(), match[0], opens, match[0] == "''" and not opens)
        else:
            mark = _read_mark(text, span, match.start())
            if mark is not None:
                yield mark


def _read_mark(text: str, span: Span, at: int) -> _Mark | None:
    char = text[at]
    before, after = _around(text, span, at, at + 1)
    opening_place = _may_open(before, after)
    if char in SINGLE and before.isalnum() and after.isalnum():
        return None  # an apostrophe
    if char in {"'", "’"} and opening_place and (after.isdigit() or char == "’"):
        return None  # '90s, ’tis
    if char in {'"', "'"}:
        inch = char == '"' and before.isdigit() and after.isalnum()
        return None if inch else _Mark(at, at + 1, char, opening_place, not opening_place)
    opens = char in CLOSERS and (opening_place or char not in DIRECTED_CLOSERS or char in "“‘")
    closes = char in DIRECTED_CLOSERS and not (char in "“‘»«" and opening_place)
    return _Mark(at, at + 1, char, opens and not (char in "»«" and not opening_place), closes)


def _around(text: str, span: Span, start: int, end: int) -> tuple[str, str]:
    before = text[start - 1] if start > span.start else " "
    after = text[end] if end < span.end else " "
    return before, after


def _may_open(before: str, after: str) -> bool:
    """Tell whether a mark between these two characters stands where one opens."""
    before_word = before in BEFORE_OPENING or before in DOUBLE or before in SINGLE
    return before_word and not after.isspace() and after not in ",;.?!)]}"
