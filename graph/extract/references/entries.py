"""Where references stand in a document: its notes, the lists under "References", its own recommended citation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract.references.words import ReferenceWords, any_of
from graph.model import Block, Document, Span
from graph.values.folding import fold

_ADDRESS_ONLY = re.compile(r"\s*(?:[Aa]vailable(?: at| from)?:?\s*)?<?(?:https?://|www\.|doi:)\S+>?[.\s]*$")
_NUMBERED = re.compile(r"^(?:\d+(?:\.\d+)*\.?|[IVX]+\.)\s+")
_LINE = re.compile(r"[^\n]+")
_ENDS_ENTRY = re.compile(r"[.>)\]\d/†*]\s*$")
_WORKS_LISTED = re.compile(
    r"(?:works|books|titles|publications|studies|literature)\b.{0,20}\b(?:cited|consulted|discussed|mentioned|quoted|used|read|reviewed)\b"
)
"""Headings of lists in words of the author's own: "Works not discussed above"."""

_SECTIONS = {"list": "reference_headings", "notes": "note_headings", "own": "own_citation_headings"}
"""Word lists of the headings, by what stands under them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A stretch with one reference, or with several that ";" parts.

    Attributes:
        note: Index of the note that it is, None in a list without marks.
        listed: True where all around it are references too.
        continued: Where a break of page or paragraph put its address.
        own: True of the citation of the document itself.
    """

    span: Span
    note: int | None = None
    listed: bool = False
    continued: Span | None = None
    own: bool = False


def find_entries(document: Document, words: ReferenceWords) -> tuple[Entry, ...]:
    """Return the entries in text order."""
    text = document.text
    notes = {note.span: index for index, note in enumerate(document.notes)}
    own = re.compile(rf"\W*(?:{any_of(words['own_citation_headings'])})\W*:\W*(?=\S)", re.IGNORECASE)
    entries = []
    section = ""
    for position, block in enumerate(document.blocks):
        if block.kind in {"title", "heading"}:
            section = _section(block.span.of(text), words)
            continue
        note = notes.get(block.span)
        if note is not None:
            heads_list = bool(section) and not document.notes[note].marks
            entries.append(
                Entry(block.span, note, listed=heads_list, continued=_continued(document, position))
            )
            continue
        cited_as = own.match(text, block.span.start, block.span.end)
        if cited_as and block.kind in {"paragraph", "list_item"}:
            entries.append(Entry(Span(cited_as.end(), block.span.end), listed=True, own=True))
        elif (
            section
            and block.kind in {"paragraph", "list_item"}
            and not _ADDRESS_ONLY.match(block.span.of(text))
        ):
            for span in _split(text, block.span):
                continued = _continued(document, position) if span.end == block.span.end else None
                listed = section != "notes"
                entries.append(Entry(span, listed=listed, continued=continued, own=section == "own"))
            section = "" if section == "own" else section
    placed = {entry.note for entry in entries}
    entries += [
        Entry(note.span, index)
        for index, note in enumerate(document.notes)
        if index not in placed and note.span.start < note.span.end
    ]
    return tuple(sorted(entries, key=lambda entry: (entry.span, entry.note or 0)))


def _section(heading: str, words: ReferenceWords) -> str:
    """Return `list` under "References", `notes` under "Notes", `own` under "Recommended citation", else ""."""
    bare = fold(_NUMBERED.sub("", heading.strip(" *_#:.\n")))
    if _WORKS_LISTED.match(bare):
        return "list"
    for section, name in _SECTIONS.items():
        if bare in {fold(word) for word in words[name]}:
            return section
    return ""


def _continued(document: Document, position: int) -> Span | None:
    """Return the address that stands alone in the next block."""
    if position + 1 >= len(document.blocks):
        return None
    following: Block = document.blocks[position + 1]
    alone = following.kind in {"paragraph", "list_item"} and _ADDRESS_ONLY.match(
        following.span.of(document.text)
    )
    return following.span if alone else None


def _split(text: str, span: Span) -> Iterator[Span]:
    """Yield a block's lines where each is an entry of its own, else the block."""
    lines = [
        Span(*match.span()).shifted(span.start)
        for match in _LINE.finditer(span.of(text))
        if match.group().strip()
    ]
    if len(lines) > 1 and all(
        _ENDS_ENTRY.search(line.of(text)) and line.end - line.start > 30 for line in lines
    ):
        yield from lines
    else:
        yield span
