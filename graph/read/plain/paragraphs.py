"""Lines to paragraphs, headings and list items: which lines belong together, and what they are."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from graph.read.headings import MARKS, ends_sentence, heading_level, is_caption, looks_like_heading
from graph.read.lines import Line, trimmed
from graph.read.reading import Draft

_BULLET = re.compile(r"(?P<indent>\s*)(?:[-*•–—▪◦‣·]|\(?(?P<label>\d{1,3}|[a-z])[.)])\s+(?=\S)")
_NOTE = re.compile(rf"\s*(?:[{MARKS}]+|\[\^?\w{{1,4}}\]:?|\^\d+)\s")
_RULE = re.compile(r"\s*(?:([-=_*~#])\s*){3,}$")
_ENTRY = re.compile(r"\s*[A-Z][A-Za-z&/.-]{1,9}\s+[–—-]\s+[^\W\d_a-z]")
"""A line of a list of abbreviations: "UNO – United Nations Organization"."""
_UNFINISHED = re.compile(
    r"\b(?:the|a|an|of|and|or|to|in|for|with|by|from|that|which|as|at|on|their|its|his|her)$"
)
_DASHES = ("–", "—")  # bullets, but more often a sentence's own
_WIDEST_WRAP = 130  # characters; a longer line was not wrapped by hand or by a mailer
_NARROWEST_WRAP = 30
_MOST_HEADINGS = 4  # lone short lines in a row; more are a list of something


def draft_paragraphs(text: str, lines: Sequence[Line]) -> list[Draft]:
    """Draft the blocks of running lines, in text order.

    Blank lines separate paragraphs. Within a run of lines without one, each line is a paragraph of its own
    where lines are written in full, and lines are joined where they were wrapped at some width.
    """
    width = _wrap_width(lines)
    drafts: list[Draft] = []
    for chunk in _chunks(lines):
        # Of a bullet with nothing but invisible characters after it, nothing is left.
        drafts.extend(
            draft for draft in _chunk_drafts(text, chunk, width) if draft.span.start < draft.span.end
        )
    return _checked_headings(text, _mended(text, drafts))


def _chunks(lines: Sequence[Line]) -> list[list[Line]]:
    chunks: list[list[Line]] = [[]]
    for line in lines:
        if not line.blank:
            chunks[-1].append(line)
        elif chunks[-1]:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def _wrap_width(lines: Sequence[Line]) -> int:
    """Return the width that lines were wrapped at, 0 where none was.

    Lines that break off in mid-sentence and go on in the next line tell it.
    """
    broken = [
        len(line.text.rstrip())
        for line, following in pairwise(lines)
        if not following.blank and not ends_sentence(line.text) and not _opens_item(following.text)
    ]
    wrapped = sorted(length for length in broken if _NARROWEST_WRAP <= length <= _WIDEST_WRAP)
    return wrapped[int(len(wrapped) * 0.9)] if wrapped else 0


def _opens_item(words: str) -> bool:
    match = _BULLET.match(words)
    item = match and match["label"] in (None, "1", "a") and match.group().strip() not in _DASHES
    return bool(item or _NOTE.match(words) or words.lstrip().startswith("|"))


def _chunk_drafts(text: str, chunk: Sequence[Line], width: int) -> list[Draft]:
    groups: list[list[Line]] = []
    label = ""
    for line in chunk:
        match = _BULLET.match(line.text)
        expected = not match or not groups or _is_expected(match, label, groups[-1][-1].text)
        if groups and _joined(groups[-1][-1], line, width, item=bool(match) and expected):
            groups[-1].append(line)
        else:
            groups.append([line])
            label = match["label"] or "" if match else label
    return [
        _draft(text, group, alone=len(groups) == 1, opens=position == 0 and _is_lead(groups))
        for position, group in enumerate(groups)
        if not all(_RULE.match(line.text) for line in group)
    ]


def _is_expected(match: re.Match[str], label: str, before: str) -> bool:
    """Tell whether an item may begin in a run of lines: its number follows, its dash is no sentence's."""
    if match["label"]:
        return _follows(label, match["label"])
    dashed = match.group().strip() in _DASHES
    return not dashed or ends_sentence(before) or before.rstrip()[-1:] in ":;," or bool(_BULLET.match(before))


def _follows(label: str, following: str) -> bool:
    """Tell whether an item's number or letter is the next one; a bare number in mid-paragraph is none."""
    if following.isdigit():
        return int(following) == (int(label) + 1 if label.isdigit() else 1)
    return following == "a" or (len(label) == 1 and ord(following) == ord(label) + 1)


def _joined(line: Line, following: Line, width: int, *, item: bool) -> bool:
    """Tell whether a line goes on in the following one of the same run."""
    if item or _NOTE.match(following.text) or following.text.lstrip().startswith("|"):
        return False
    if _ENTRY.match(line.text) and _ENTRY.match(following.text):
        return False
    if _RULE.match(line.text) or _RULE.match(following.text):
        return False
    length = len(line.text.rstrip())
    if max(length, len(following.text.rstrip())) > _WIDEST_WRAP:
        return False
    if not ends_sentence(line.text) and following.text.strip()[0].islower():
        return True
    if not width:
        return False
    if ends_sentence(line.text):
        return length + 1 + len(following.text.split()[0]) > width
    first = following.text.split()[0]
    lone = looks_like_heading(line.text) and first[0].isupper() and length + 1 + len(first) < width * 0.9
    return not lone and (length >= width * 0.6 or _BULLET.match(line.text) is not None)


def _is_lead(groups: Sequence[Sequence[Line]]) -> bool:
    """Tell whether a run's first line is short and stands over something much longer."""
    if len(groups) < 2 or len(groups[0]) > 1:
        return False
    return sum(len(line.text) for line in groups[1]) > 2 * len(groups[0][0].text)


def _draft(text: str, group: Sequence[Line], *, alone: bool, opens: bool) -> Draft:
    span = trimmed(text, group[0].start, group[-1].end)
    words = span.of(text)
    if len(group) == 1 and (alone or opens):
        if is_caption(words):
            return Draft("caption", span)
        if looks_like_heading(words):
            return Draft("heading", span, heading_level(words))
    match = _BULLET.match(group[0].text)
    if match:
        start = group[0].start + match.end()
        depth = len(match["indent"].expandtabs(4)) // 2 + 1
        return Draft("list_item", trimmed(text, start, span.end), min(depth, 6), match["label"] or "")
    if all(line.text.lstrip().startswith(">") for line in group):
        start = group[0].start + group[0].text.index(">") + 1
        quoted = trimmed(text, start, span.end)
        return Draft("quote", quoted) if quoted.start < quoted.end else Draft("paragraph", span)
    return Draft("paragraph", span)


def _mended(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Join what a lost page break tore apart: a paragraph that stops in mid-sentence, and its rest."""
    mended: list[Draft] = []
    for draft in drafts:
        words = draft.span.of(text)
        last = mended[-1] if mended else None
        if last and last.kind == "paragraph" and draft.kind in ("paragraph", "heading"):
            before = last.span.of(text)
            gap = text[last.span.end : draft.span.start]
            torn = (
                len(before) > 40
                and not ends_sentence(before)
                and not before.endswith(":")
                and "\n\n" in gap.replace("\r", "")
            )
            if torn and (words[0].islower() or _UNFINISHED.search(before)):
                mended[-1] = replace(last, span=type(last.span)(last.span.start, draft.span.end))
                continue
        mended.append(draft)
    return mended


def _checked_headings(text: str, drafts: list[Draft]) -> list[Draft]:
    """Take back headings with nothing under them, in long rows, or numbered like a list."""
    checked = list(drafts)
    end = len(drafts)
    while end:
        start = end
        while start and drafts[start - 1].kind == "heading":
            start -= 1
        if start == end:
            end -= 1
            continue
        for index in range(start, end):
            number = _BULLET.match(drafts[index].span.of(text))
            listed = number and any(
                _BULLET.match(drafts[other].span.of(text))
                for other in (index - 1, index + 1)
                if start <= other < end
            )
            if number and listed:
                span = drafts[index].span
                item = type(span)(span.start + number.end(), span.end)
                checked[index] = Draft("list_item", item, 1, number["label"] or "")
            elif end == len(drafts) or (end - start > _MOST_HEADINGS and index < end - 1):
                checked[index] = Draft("paragraph", drafts[index].span)
        end = start
    return checked
