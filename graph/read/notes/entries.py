"""Which paragraphs are notes: those under a heading, those that close a text, those that open with a mark."""

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Span
from graph.read.headings import MARKS
from graph.read.lines import split_lines, trimmed
from graph.read.notes.marks import PLAIN, SYMBOLS, find_marks
from graph.read.reading import Draft

Entries = dict[int, tuple[str, Span]]
"""Mark and text of each note, by the index of its draft."""

NOTES_HEADING = re.compile(
    r"(?:\d+\.?\s*)?(?:end\s?notes?|foot\s?notes?|notes|references|bibliography|works cited|sources"
    r"|literature|notes (?:and|&) references)\s*:?$",
    re.IGNORECASE,
)
_SURE_MARK = re.compile(rf"(?:([{MARKS}]+)|\[\^?(\w{{1,4}})\]:?|\^\[?(\d+)\]?|<sup>(\d+)</sup>)\s*")
_BARE_MARK = re.compile(r"(\d{1,3})(?:[.)]\s+|\s+)(?=\D)")
_NUMBER_SET_APART = re.compile(
    rf"(?:(?P<raised>[{MARKS}]+)|\[\^?(?P<bracket>\d{{1,3}})\]:?|(?P<bare>\d{{1,3}})(?:[.)]\s|\s))\s*"
    r"(?=[^\W\d_a-z]|[\"“‘«(*_]|ibid|id\.|idem|op\. ?cit|loc\. ?cit|see |cf|https?:|www\.)",
)
_SYMBOL = re.compile(rf"({SYMBOLS})\s*(?=[^\W\d_]|[\"“‘(])")
_WRITTEN = ("paragraph", "list_item", "heading", "note")
_MOST_STRAYED = 2
"""Drafts without a mark (an address, words about the author) between or behind notes that close a text."""


def with_entries_apart(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Part the notes that were taken for one paragraph: lines that open with the next number in the same form.

    Only where a paragraph opens with a mark itself, so that no line of running text is torn off.
    """
    apart: list[Draft] = []
    inside = False
    for draft in drafts:
        if draft.kind == "heading" and NOTES_HEADING.match(_words(text, draft)):
            inside = True
        form, number = _number(text, draft)
        inside = inside or (form == "bare" and number == 1)
        if draft.kind in _WRITTEN and number and (inside or form != "bare"):
            apart += _parted(text, draft, form, number)
        elif draft.kind in _WRITTEN[:2]:
            apart += _parted_by_symbols(text, draft)
        else:
            apart.append(draft)
    return apart


def section_entries(text: str, drafts: Sequence[Draft]) -> Entries:
    """Return the notes under headings such as "Endnotes"."""
    entries: Entries = {}
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


def tail_entries(text: str, drafts: Sequence[Draft]) -> Entries:
    """Return the notes that close a text without a heading over them: 1, 2, 3 … whose marks the text before holds.

    A numbered list of something else has no marks in the text.
    """
    for start in range(len(drafts) - 1, 0, -1):
        if _number(text, drafts[start]) != ("bare", 1) or drafts[start].kind not in _WRITTEN:
            continue
        entries, strayed = _numbered_from(text, drafts, start)
        if strayed > _MOST_STRAYED:
            return {}
        begin = drafts[start].span.start
        places = find_marks(text[:begin], [mark for mark, _ in entries.values()], [])
        if len(places) * 2 > len(entries):
            return entries
    return {}


def stray_entries(text: str, drafts: Sequence[Draft]) -> Entries:
    """Return the notes without a heading over them: they begin with a mark that stands in the text before."""
    entries: Entries = {}
    for index, draft in enumerate(drafts):
        match = _SURE_MARK.match(text, draft.span.start, draft.span.end)
        if index and match and draft.kind in _WRITTEN[:3] and match.end() < draft.span.end:
            entries[index] = (_mark(match), Span(match.end(), draft.span.end))
    return _marked_before(text, drafts, entries)


def symbol_entries(text: str, drafts: Sequence[Draft]) -> Entries:
    """Return the notes that open with an asterisk or a dagger, one for each such mark.

    Two paragraphs that open with "*" are items of a list.
    """
    entries: Entries = {}
    for index, draft in enumerate(drafts):
        match = _opening_symbol(text, draft)
        if (
            index
            and match
            and draft.kind in _WRITTEN[:2]
            and draft.span.start <= match.end() < draft.span.end
        ):
            entries[index] = (match[1], Span(match.end(), draft.span.end))
    marks = [mark for mark, _ in entries.values()]
    return _marked_before(
        text, drafts, {index: entry for index, entry in entries.items() if marks.count(entry[0]) == 1}
    )


def _parted(text: str, draft: Draft, form: str, number: int) -> list[Draft]:
    """Return the entries in one draft, the draft alone where it holds no more than one."""
    cuts = [draft.span.start]
    for line in split_lines(text[: draft.span.end], draft.span.start)[1:]:
        indent = len(line.text) - len(line.text.lstrip())
        match = _NUMBER_SET_APART.match(line.text, indent)
        if match and match.lastgroup == form and int(match[form].translate(PLAIN)) == number + 1:
            cuts.append(line.start + indent)
            number += 1
    return _cut(text, draft, cuts)


def _parted_by_symbols(text: str, draft: Draft) -> list[Draft]:
    """Do the same for entries that open with asterisks and daggers, each with another."""
    opening = _opening_symbol(text, draft)
    if opening is None:
        return [draft]
    seen, cuts = {opening[1]}, [draft.span.start]
    for line in split_lines(text[: draft.span.end], draft.span.start)[1:]:
        match = _SYMBOL.match(line.text)
        if match and match[1] not in seen:
            seen.add(match[1])
            cuts.append(line.start)
    return _cut(text, draft, cuts)


def _opening_symbol(text: str, draft: Draft) -> re.Match[str] | None:
    """Return the symbol at the beginning of a draft's line; one that was read as a bullet stands before the draft."""
    line = text.rfind("\n", 0, draft.span.start) + 1
    if text[line : draft.span.start].strip(" *†‡"):
        return None
    return _SYMBOL.match(text, line)


def _cut(text: str, draft: Draft, cuts: Sequence[int]) -> list[Draft]:
    if len(cuts) == 1:
        return [draft]
    spans = [trimmed(text, start, end) for start, end in zip(cuts, [*cuts[1:], draft.span.end], strict=True)]
    return [replace(draft, span=spans[0]), *(Draft("paragraph", span) for span in spans[1:])]


def _number(text: str, draft: Draft) -> tuple[str, int]:
    """Return the form and the number of the mark that opens a draft, ("", 0) where none does."""
    if draft.label.isdigit():
        return "bare", int(draft.label)
    match = _NUMBER_SET_APART.match(text, draft.span.start, draft.span.end)
    if match is None or match.lastgroup is None:
        return "", 0
    return match.lastgroup, int(match[match.lastgroup].translate(PLAIN))


def _numbered_from(text: str, drafts: Sequence[Draft], start: int) -> tuple[Entries, int]:
    """Return the entries 1, 2, 3 … from a draft on, and how many drafts to the end are none of them."""
    entries: Entries = {}
    strayed = 0
    for index in range(start, len(drafts)):
        mark, span = _entry(text, drafts[index], after=len(entries))
        if mark == str(len(entries) + 1) and span.start < span.end:
            entries[index] = (mark, span)
        else:
            strayed += 1
    return entries, strayed


def _marked_before(text: str, drafts: Sequence[Draft], entries: Entries) -> Entries:
    """Keep the entries whose mark stands in the text before them."""
    bodies = [drafts[index].span for index in entries]
    places = find_marks(text, [mark for mark, _ in entries.values()], bodies)
    return {
        index: (mark, span)
        for index, (mark, span) in entries.items()
        if any(place.end <= span.start for place in places.get(mark, ()))
    }


def _entry(text: str, draft: Draft, *, after: int) -> tuple[str, Span]:
    """Return a note's mark and its text; "" where the draft begins with no mark that could follow `after`."""
    if draft.kind not in _WRITTEN:
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
    return next(group for group in match.groups() if group).translate(PLAIN)


def _words(text: str, draft: Draft) -> str:
    return draft.span.of(text).strip("*_# ")
