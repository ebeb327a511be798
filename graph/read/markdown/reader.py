"""Markdown: blocks as stretches of the file itself, so the syntax stays in the text but not in the blocks."""

import re
from collections.abc import Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from graph.model import BlockKind, Note, Span, Table
from graph.read.decoding import decode
from graph.read.emphasis import find_emphasis
from graph.read.front_matter import read_front_matter
from graph.read.headings import is_caption, is_table_caption, looks_like_heading
from graph.read.lines import Line, split_lines, trimmed
from graph.read.markdown.tables import read_pipe_table, unwrapped
from graph.read.notes.marks import find_marks
from graph.read.plain.reader import draft_plain
from graph.read.reading import Draft, Reading
from graph.read.sources import SourceFile

_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*")
_NOTE_MARK = re.compile(r"\[\^[^\]\s]{1,40}\]")
_PARSER = MarkdownIt("commonmark").enable("table")
_MARKUP = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)


def read_markdown(content: bytes, source: SourceFile) -> Reading:
    """Read a Markdown file (CommonMark, pipe tables, `[^1]` footnotes, YAML front matter).

    Raises:
        ReadError: The bytes are no text.
    """
    text, encoding = decode(content, source.relative)
    declared, start = read_front_matter(text, source.relative)
    lines = split_lines(text, start)
    definitions = _note_lines(lines)
    taken = {number for numbers in definitions.values() for number in numbers}
    prose = "\n".join("" if number in taken else line.text for number, line in enumerate(lines))
    tokens = _PARSER.parse(prose)
    drafts, tables = _drafts(text, lines, tokens)
    notes = _notes(text, lines, definitions)
    drafts += [Draft("note", note.span) for note in notes]
    ordered = tuple(sorted(drafts, key=lambda draft: draft.span))
    return Reading(
        text,
        ordered,
        tuple(tables),
        notes,
        metadata=declared.metadata,
        encoding=encoding,
        emphasised=find_emphasis(text, ordered),
        notices=declared.notices,
    )


def plain_words(line: str) -> str:
    """Return a line without its markup: emphasis, code, links, HTML, note marks."""
    inline = _PARSER.parseInline(_NOTE_MARK.sub("", line))
    shown = [token for block in inline for token in block.children or [] if token.type != "html_inline"]
    return " ".join("".join(token.content for token in shown).split())


def _note_lines(lines: Sequence[Line]) -> dict[str, list[int]]:
    """Return the lines of each `[^1]: …`, with those that carry it on; markdown-it takes them for links."""
    definitions: dict[str, list[int]] = {}
    mark = ""
    for number, line in enumerate(lines):
        match = _NOTE.match(line.text)
        before_blank = number > 0 and lines[number - 1].blank
        if match:
            mark = match[1]
            definitions.setdefault(mark, []).append(number)
        elif mark and not line.blank and (not before_blank or line.text.startswith(("    ", "\t"))):
            definitions[mark].append(number)
        elif not line.blank:
            mark = ""
    return definitions


def _notes(text: str, lines: Sequence[Line], definitions: dict[str, list[int]]) -> tuple[Note, ...]:
    spans = {}
    for mark, numbers in definitions.items():
        first = lines[numbers[0]]
        opening = _NOTE.match(first.text)
        start = first.start + (opening.end() if opening else 0)
        span = trimmed(text, start, lines[numbers[-1]].end)
        if span.start < span.end and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
            spans[mark] = span
        elif span.start < span.end:
            spans[mark] = trimmed(text, start, first.end)
    places = find_marks(
        text, spans, [Span(lines[n[0]].start, spans[m].end) for m, n in definitions.items() if m in spans]
    )
    return tuple(
        Note(mark, "footnote", span, places.get(mark, ()))
        for mark, span in spans.items()
        if span.start < span.end
    )


def _drafts(text: str, lines: Sequence[Line], tokens: Sequence[Token]) -> tuple[list[Draft], list[Table]]:
    drafts: list[Draft] = []
    tables: list[Table] = []
    items: list[str] = []  # labels of the list items around, outermost first
    quotes = 0
    for index, token in enumerate(tokens):
        if token.type == "list_item_open":
            items.append(token.info)
        elif token.type == "list_item_close":
            items.pop()
        elif token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif token.map is None:
            continue
        elif token.type == "heading_open":
            span = _content_span(text, lines, token.map, tokens[index + 1].content)
            drafts += _filled(text, Draft("heading", unwrapped(text, span), int(token.tag[1])))
        elif token.type == "paragraph_open":
            span = _content_span(text, lines, token.map, tokens[index + 1].content)
            kind: BlockKind = "list_item" if items else "quote" if quotes else "paragraph"
            label = items[-1] if items else ""
            own = _paragraph(text, lines[token.map[0] : token.map[1]], Draft(kind, span, len(items), label))
            drafts += own[0]
            tables += own[1]
        elif token.type == "table_open":
            table = _captioned(text, drafts, read_pipe_table(text, lines[token.map[0] : token.map[1]]))
            tables.append(table)
            drafts.append(Draft("table", table.span))
        elif token.type in ("fence", "code_block", "html_block"):
            drafts += _verbatim(text, lines, token)
    return drafts, tables


def _content_span(text: str, lines: Sequence[Line], place: Sequence[int], content: str) -> Span:
    """Find a block's own words in its lines, behind the `#`, `>` and bullets that open the first one."""
    first = lines[place[0]]
    words = content.split("\n")
    bare = first.text.rstrip()
    start = len(bare) - len(words[0]) if bare.endswith(words[0]) else max(0, bare.rfind(words[0]))
    last = lines[min(place[0] + len(words), place[1], len(lines)) - 1]
    end = last.end
    if len(words) == 1:
        end = first.start + start + len(words[0])
    return trimmed(text, first.start + start, end)


def _paragraph(text: str, lines: Sequence[Line], draft: Draft) -> tuple[list[Draft], list[Table]]:
    """Draft a paragraph; one of tabbed rows is a table, one wholly in bold and short a heading."""
    if draft.kind == "paragraph" and sum("\t" in line.text.strip() for line in lines) > 1:
        drafts, tables = draft_plain(text, lines)
        return list(drafts), list(tables)
    words = draft.span.of(text)
    bare = unwrapped(text, draft.span)
    if draft.kind == "paragraph" and is_caption(bare.of(text)):
        return [Draft("caption", bare)], []
    bold = words.startswith(("**", "__")) and bare != draft.span
    if draft.kind == "paragraph" and bold and looks_like_heading(bare.of(text)):
        return [Draft("heading", bare, 3)], []
    return _filled(text, draft), []


def _filled(text: str, draft: Draft) -> list[Draft]:
    return [draft] if any(letter.isalnum() for letter in draft.span.of(text)) else []


def _captioned(text: str, drafts: list[Draft], table: Table) -> Table:
    """Take the "Table 1. …" straight above as the table's caption."""
    if (
        drafts
        and drafts[-1].kind in ("caption", "heading", "paragraph")
        and is_table_caption(drafts[-1].span.of(text))
    ):
        drafts[-1] = replace(drafts[-1], kind="caption", level=0)
        return replace(table, caption=drafts[-1].span)
    return table


def _verbatim(text: str, lines: Sequence[Line], token: Token) -> list[Draft]:
    """Draft what Markdown passes through: code as it stands, of HTML what stands between its tags."""
    begin, end = token.map or [0, 0]
    if token.type == "fence":
        begin, end = begin + 1, end - 1
    own = [line for line in lines[begin:end] if not line.blank]
    if not own:
        return []
    if token.type != "html_block":
        return _filled(text, Draft("paragraph", trimmed(text, own[0].start, own[-1].end)))
    drafts, start = [], own[0].start
    for match in [*_MARKUP.finditer(text, own[0].start, own[-1].end), None]:
        span = trimmed(text, start, match.start() if match else own[-1].end)
        drafts += _filled(text, Draft("paragraph", span))
        start = match.end() if match else start
    return drafts
