"""Footnotes and endnotes that are written out by hand, and the places where their marks stand."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.model import Note, Span
from graph.model.document import NoteKind
from graph.read.headings import MARKS
from graph.read.reading import Draft

NOTES_HEADING = re.compile(
    r"(?:\d+\.?\s*)?(?:end\s?notes?|foot\s?notes?|notes|references|bibliography|works cited|sources"
    r"|literature|notes (?:and|&) references)\s*:?$",
    re.IGNORECASE,
)
_SUPERSCRIPT = str.maketrans(MARKS, "0123456789")
_SURE_MARK = re.compile(rf"(?:([{MARKS}]+)|\[\^?(\w{{1,4}})\]:?|\^\[?(\d+)\]?|<sup>(\d+)</sup>)\s*")
_BARE_MARK = re.compile(r"(\d{1,3})(?:[.)]\s+|\s+)(?=\D)")
_RUNNING_MARKS = re.compile(
    rf"(?P<superscript>[{MARKS}]+)|\[\^(?P<label>\w{{1,12}})\]|\[(?P<bracket>\d{{1,3}}(?:\s*[,;–-]\s*\d{{1,3}})*)\]"
    r"|\^\[?(?P<caret>\d{1,3})\b\]?|<sup>(?P<tag>\d{1,3})</sup>"
)
_FLATTENED = re.compile(r"(?<=[^\W\d_][.,;”’\"')])(\d{1,3})(?=\s|$)")
_UNIT = re.compile(r"\b(?:[kcdm]?m|ft|mi|yd)$")


def find_notes(text: str, drafts: Sequence[Draft]) -> tuple[tuple[Draft, ...], tuple[Note, ...]]:
    """Find the notes in a section of their own, and those that begin with a mark that the text holds.

    Returns the drafts, those of notes turned into kind `note` without their mark, and the notes with their
    marks' places. Entries without a mark, as in a bibliography, are no notes.
    """
    listed = _section_entries(text, drafts)
    used = {mark for mark, _ in listed.values()}
    strays = {
        i: entry
        for i, entry in _stray_entries(text, drafts).items()
        if i not in listed and entry[0] not in used
    }
    entries = dict(sorted({**listed, **strays}.items()))
    found = list(drafts)
    for index, (_, span) in entries.items():
        found[index] = Draft("note", span)
    bodies = [
        Span(min(drafts[index].span.start, span.start), span.end) for index, (_, span) in entries.items()
    ]
    places = find_marks(text, [mark for mark, _ in entries.values()], bodies)
    notes = []
    for index, (mark, span) in entries.items():
        kind: NoteKind = "endnote" if index in listed else "footnote"
        notes.append(Note(mark, kind, span, places.get(mark, ())))
    return tuple(found), tuple(notes)


def find_marks(text: str, marks: Iterable[str], notes: Sequence[Span]) -> dict[str, tuple[Span, ...]]:
    """Find where the marks stand in the text outside the notes themselves.

    A superscript after a unit or a digit is a power ("km²") unless its mark stands nowhere else. Digits set
    straight after a full stop ("Syria.12") are marks only where no mark stands in another form.

    Args:
        text: The text.
        marks: Those to look for, as plain strings.
        notes: Where the notes stand, with the marks that open them.
    """
    wanted = set(marks)
    sure: dict[str, list[Span]] = {}
    doubtful: dict[str, list[Span]] = {}
    for match in _RUNNING_MARKS.finditer(text):
        if _within(match.start(), notes):
            continue
        before = text[max(0, match.start() - 6) : match.start()]
        power = match["superscript"] and (before[-1:].isdigit() or _UNIT.search(before))
        for mark, span in _places(match):
            if mark in wanted and match.start() > 0:
                (doubtful if power else sure).setdefault(mark, []).append(span)
    for mark, spans in doubtful.items():
        sure.setdefault(mark, spans)
    if not sure:
        sure = _flattened(text, wanted, notes)
    return {mark: tuple(spans) for mark, spans in sure.items()}


def _within(position: int, notes: Sequence[Span]) -> bool:
    """Tell whether a place is in one of the notes, which stand in text order."""
    index = bisect_right(notes, position, key=lambda span: span.start) - 1
    return index >= 0 and position < notes[index].end


def _places(match: re.Match[str]) -> list[tuple[str, Span]]:
    """Name the marks at one place; of "[3, 4]" each number has a place of its own."""
    whole = Span(*match.span())
    if match["superscript"]:
        return [(match["superscript"].translate(_SUPERSCRIPT), whole)]
    if match["bracket"]:
        numbers = list(re.finditer(r"\d+", match["bracket"]))
        if len(numbers) == 1:
            return [(numbers[0].group(), whole)]
        offset = match.start("bracket")
        return [(number.group(), Span(*number.span()).shifted(offset)) for number in numbers]
    return [(match["label"] or match["caret"] or match["tag"], whole)]


def _flattened(text: str, wanted: set[str], notes: Sequence[Span]) -> dict[str, list[Span]]:
    """Find marks whose superscript was lost; believed only if most notes are found, in rising order."""
    found: dict[str, list[Span]] = {}
    last = 0
    for match in _FLATTENED.finditer(text):
        number = int(match.group())
        if match.group() in wanted and last <= number <= last + 2 and not _within(match.start(), notes):
            found.setdefault(match.group(), []).append(Span(*match.span()))
            last = number
    return found if len(found) * 2 > len(wanted) else {}


def _section_entries(text: str, drafts: Sequence[Draft]) -> dict[int, tuple[str, Span]]:
    """Return the notes under headings such as "Endnotes", by the index of their draft."""
    entries: dict[int, tuple[str, Span]] = {}
    inside = False
    last = 0
    for index, draft in enumerate(drafts):
        if draft.kind == "heading" and NOTES_HEADING.match(_words(text, draft)):
            inside, last = True, 0
            continue
        if not inside:
            continue
        mark, span = _entry(text, draft, after=last)
        if mark and span.start < span.end:
            entries[index] = (mark, span)
            last = int(mark) if mark.isdigit() else last
        elif draft.kind in ("heading", "table"):
            inside = False
    return entries


def _stray_entries(text: str, drafts: Sequence[Draft]) -> dict[int, tuple[str, Span]]:
    """Return the notes without a heading over them: they begin with a mark that stands in the text before."""
    entries: dict[int, tuple[str, Span]] = {}
    for index, draft in enumerate(drafts):
        match = _SURE_MARK.match(text, draft.span.start, draft.span.end)
        if (
            index
            and match
            and draft.kind in ("paragraph", "list_item", "heading")
            and match.end() < draft.span.end
        ):
            entries[index] = (_mark(match), Span(match.end(), draft.span.end))
    bodies = [drafts[index].span for index in entries]
    places = find_marks(text, [mark for mark, _ in entries.values()], bodies)
    return {
        index: (mark, span)
        for index, (mark, span) in entries.items()
        if any(place.end <= span.start for place in places.get(mark, ()))
    }


def _entry(text: str, draft: Draft, *, after: int) -> tuple[str, Span]:
    """Return a note's mark and its text; "" where the draft begins with no mark that could follow `after`."""
    if draft.kind not in ("paragraph", "list_item", "heading", "note"):
        return "", draft.span
    match = _SURE_MARK.match(text, draft.span.start, draft.span.end)
    if match:
        return _mark(match), replace(draft.span, start=match.end())
    if draft.label.isdigit():
        return draft.label, draft.span
    match = _BARE_MARK.match(text, draft.span.start, draft.span.end)
    if match and after < int(match[1]) <= after + 2:
        return match[1], replace(draft.span, start=match.end())
    return "", draft.span


def _mark(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group).translate(_SUPERSCRIPT)


def _words(text: str, draft: Draft) -> str:
    return draft.span.of(text).strip("*_# ")
