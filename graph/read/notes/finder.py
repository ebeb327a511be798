"""Footnotes and endnotes that are written out by hand, and the places where their marks stand."""

from collections.abc import Sequence

from graph.model import Note, Span
from graph.model.document import NoteKind
from graph.read.notes.entries import (
    Entries,
    section_entries,
    stray_entries,
    symbol_entries,
    tail_entries,
    with_entries_apart,
)
from graph.read.notes.marks import find_marks
from graph.read.reading import Draft

LONGEST_NUMBER = 8
"""Characters of the number of a list item with its brackets and indent."""


def find_notes(text: str, drafts: Sequence[Draft]) -> tuple[tuple[Draft, ...], tuple[Note, ...]]:
    """Find the notes in a section of their own, those that close the text, and those whose mark the text holds.

    Returns the drafts, those of notes turned into kind `note` without their mark, and the notes with their
    marks' places. Entries without a mark, as in a bibliography, are no notes.
    """
    found = with_entries_apart(text, drafts)
    listed = section_entries(text, found) or tail_entries(text, found)
    used = {mark for mark, _ in listed.values()}
    entries: Entries = dict(listed)
    for more in (stray_entries(text, found), symbol_entries(text, found)):
        entries |= {
            index: entry for index, entry in more.items() if index not in listed and entry[0] not in used
        }
    entries = dict(sorted(entries.items()))
    bodies = [
        Span(_line_start(text, min(found[index].span.start, span.start)), span.end)
        for index, (_, span) in entries.items()
    ]
    for index, (_, span) in entries.items():
        found[index] = Draft("note", span)
    places = find_marks(text, [mark for mark, _ in entries.values()], bodies)
    notes = []
    for index, (mark, span) in entries.items():
        kind: NoteKind = "endnote" if index in listed else "footnote"
        notes.append(Note(mark, kind, span, places.get(mark, ())))
    return tuple(found), tuple(notes)


def _line_start(text: str, start: int) -> int:
    """Return where the line of an entry begins if nothing but its number stands before it."""
    begin = text.rfind("\n", 0, start) + 1
    return begin if start - begin <= LONGEST_NUMBER else start
