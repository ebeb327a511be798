"""Marks behind numbers in cells ("0.2*", "9ᵃ"), and what the notes under a table say of them."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from graph.extract.tables.cell_text import RAISED
from graph.model import Document, Span, Table

MOST_BLOCKS: Final = 4
"""Paragraphs under a table that may say what its marks mean."""

MOST_WORDS: Final = 14
"""Of what a note says that go with a number."""

_MARK: Final = rf"(?:\*{{1,4}}|†{{1,3}}|‡{{1,3}}|§{{1,2}}|[⁰¹²³⁴-⁹]{{1,2}}|[{RAISED}])"
_ESCAPED: Final = r"(?:\\\*){1,4}"
_BEHIND: Final = re.compile(rf"\s?(?P<mark>{_MARK}|{_ESCAPED})(?![\w*])")
_SYMBOL: Final = re.compile(r"[*†‡]")
_DEFINED: Final = re.compile(rf"(?:^|(?<=[\s;,.]))(?P<mark>{_MARK})\s*(?=[^\W_]|[\"“‘(<])")
_OPENS: Final = re.compile(
    rf"\W{{0,3}}(?:(?:[Nn]otes?|[Kk]ey|[Ss]ignificance)\s?[.:]\s*)?(?:{_MARK}|{_ESCAPED})"
)


def read_legend(document: Document, table: Table) -> dict[str, str]:
    """Return what the notes under a table say, by mark; empty where there are none.

    They stand in the paragraphs behind it, or alone in its last rows.
    """
    legend: dict[str, str] = {}
    for span in _candidates(document, table):
        line = document.text.rfind("\n", 0, span.start) + 1
        text = document.text[
            line if not document.text[line : span.start].strip(" *†‡§\\") else span.start : span.end
        ]
        if not _OPENS.match(text):
            continue
        text = " ".join(text.replace("\\*", "*").split())
        places = list(_DEFINED.finditer(text))
        for place, end in zip(places, [*(match.start() for match in places[1:]), len(text)], strict=True):
            words = text[place.end() : end].strip(" .;,").split()
            if words:
                legend.setdefault(
                    place["mark"], " ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")
                )
    return legend


def mark_behind(text: str, number: Span, cell: Span) -> str:
    """Return the mark behind a number in its cell, "" where there is none; asterisks around it are emphasis."""
    match = _BEHIND.match(text, number.end, cell.end)
    if match is None:
        return ""
    mark = match["mark"].replace("\\", "")
    return "" if set(mark) == {"*"} and text[cell.start : number.start].rstrip().endswith(mark) else mark


def with_mark(text: str, number: Span, cell: Span, legend: Mapping[str, str]) -> Span:
    """Return where a number stands with the mark behind it; raised digits count only where the legend has them."""
    mark = mark_behind(text, number, cell)
    match = _BEHIND.match(text, number.end, cell.end)
    return Span(number.start, match.end()) if match and (mark in legend or _SYMBOL.match(mark)) else number


def _candidates(document: Document, table: Table) -> Iterator[Span]:
    for cell in table.cells:
        if cell.column == 0 and len([other for other in table.cells if other.row == cell.row]) == 1:
            yield cell.span
    behind = [block for block in document.blocks if block.span.start >= table.span.end]
    for block in behind[:MOST_BLOCKS]:
        if block.kind in {"title", "heading", "table"}:
            return
        yield block.span
