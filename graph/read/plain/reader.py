"""Plain text: paragraphs, headings, lists and tabbed tables as stretches of the decoded file."""

from collections.abc import Sequence
from dataclasses import replace

from graph.model import Span, Table
from graph.read.decoding import decode
from graph.read.front_matter import read_front_matter
from graph.read.headings import is_table_caption, looks_like_heading
from graph.read.lines import Line, split_lines
from graph.read.plain.paragraphs import draft_paragraphs
from graph.read.plain.tabbed import TabbedTable, find_tabbed_tables
from graph.read.reading import Draft, Reading
from graph.read.sources import SourceFile


def read_plain(content: bytes, source: SourceFile) -> Reading:
    """Read a text file; the text is the file decoded, and every block a stretch of it.

    Raises:
        ReadError: The bytes are no text.
    """
    text, encoding = decode(content, source.relative)
    declared, start = read_front_matter(text, source.relative)
    drafts, tables = draft_plain(text, split_lines(text, start))
    return Reading(
        text, drafts, tables, metadata=declared.metadata, encoding=encoding, notices=declared.notices
    )


def draft_plain(text: str, lines: Sequence[Line]) -> tuple[tuple[Draft, ...], tuple[Table, ...]]:
    """Find the blocks and tables of these lines."""
    tabbed = find_tabbed_tables(text, lines)
    prose = list(lines)
    for table in tabbed:
        for number in range(table.first, table.last + 1):
            prose[number] = Line(lines[number].start, lines[number].end, "")
    drafts = draft_paragraphs(text, prose)
    drafts += [Draft("table", table.table.span) for table in tabbed]
    drafts.sort(key=lambda draft: draft.span)
    tables = []
    for table in tabbed:
        caption = _caption(drafts, text, lines, table)
        if caption is not None:
            drafts = [replace(d, kind="caption", level=0) if caption.contains(d.span) else d for d in drafts]
        tables.append(replace(table.table, caption=caption))
    return tuple(drafts), tuple(tables)


def _caption(drafts: Sequence[Draft], text: str, lines: Sequence[Line], tabbed: TabbedTable) -> Span | None:
    """Find the caption above: "Table 3. …", or a short line with nothing between it and the rows."""
    above = [draft for draft in drafts if draft.span.end <= tabbed.table.span.start]
    if not above or above[-1].kind == "table":
        return None
    span = above[-1].span
    words = span.of(text)
    if is_table_caption(words):
        return span
    adjoins = tabbed.first > 0 and lines[tabbed.first - 1].start <= span.start <= lines[tabbed.first - 1].end
    if looks_like_heading(words.rstrip(":")) and (adjoins or _names_table(above, text)):
        return Span(above[-2].span.start, span.end) if _names_table(above, text) else span
    return None


def _names_table(above: Sequence[Draft], text: str) -> bool:
    """Tell whether "Table 3" stands on a line of its own above the caption's words."""
    if len(above) < 2:
        return False
    words = above[-2].span.of(text)
    return is_table_caption(words) and len(words.split()) == 2
