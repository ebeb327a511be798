"""Where the marks of notes stand in the running text, in whatever form they were left."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from graph.model import Span
from graph.read.headings import MARKS

PLAIN: Final = str.maketrans(MARKS, "0123456789")
SYMBOLS: Final = r"\*{1,4}|†{1,3}|‡{1,3}"

_RUNNING_MARKS = re.compile(
    rf"(?P<superscript>[{MARKS}]+)|\[\^(?P<label>\w{{1,12}})\]|\[(?P<bracket>\d{{1,3}}(?:\s*[,;–-]\s*\d{{1,3}})*)\]"
    r"|\^\[?(?P<caret>\d{1,3})\b\]?|<sup>(?P<tag>\d{1,3})</sup>"
)
_SYMBOL = re.compile(rf"(?<=[\w.,;:!?”\"'’)%])(?:{SYMBOLS})(?![*†‡\w])")
_RUN = re.compile(r"\*+|†+|‡+")
_CELLS = re.compile(r"[\t|]")
_RANGE = re.compile(r"(\d{1,3})\s*[–-]\s*(\d{1,3})")
_LONGEST_RANGE = 30

_BEHIND_STOP = r"(?P<closers>[.,;:!?…”’\"'»)\]]{1,4})"
_IN_FRONT = r"(?=[\s,;:.)\]”’\"»–—]|$)"
_GLUED = re.compile(rf"(?:{_BEHIND_STOP}|(?<=[^\W\d_A-Z]{{3}}))(?P<number>\d{{1,3}}){_IN_FRONT}")
_BRACKETED = re.compile(r"(?<=\S) ?\((?P<number>\d{1,3})\)")
_ABBREVIATED = re.compile(
    r"\b(?:nos?|nr|pp?|arts?|secs?|vols?|figs?|paras?|chs?|chap|ver|v|s|c|ca|fol|op|bk|col|gen)\.$",
    re.IGNORECASE,
)
_OPENS_SENTENCE = re.compile(r"\s+[\"“‘«(]?[^\W\d_a-z]|\s*$|\s*\n")
_UNIT = re.compile(r"\b(?:[kcdm]?m|ft|mi|yd)$")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d$")


def find_marks(text: str, marks: Iterable[str], notes: Sequence[Span]) -> dict[str, tuple[Span, ...]]:
    """Find where the marks stand in the text outside the notes themselves.

    A superscript after a unit or a digit is a power ("km²") unless its mark stands nowhere else. Digits set
    straight after a full stop or a word ("Syria.12", "land”.3"), and numbers in round brackets, are marks only where
    no mark stands in another form.

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
    numbers = {mark for mark in wanted if mark.isdigit()}
    if not sure:
        sure = _rising(_glued(text), numbers, notes) or _rising(_BRACKETED.finditer(text), numbers, notes)
    sure |= _symbols(text, wanted - numbers - set(sure), notes)
    return {mark: tuple(spans) for mark, spans in sure.items()}


def _within(position: int, notes: Sequence[Span]) -> bool:
    """Tell whether a place is in one of the notes, which stand in text order."""
    index = bisect_right(notes, position, key=lambda span: span.start) - 1
    return index >= 0 and position < notes[index].end


def _places(match: re.Match[str]) -> list[tuple[str, Span]]:
    """Name the marks at one place; of "[3, 4]" each number has a place of its own, of "[3–6]" those between share it."""
    whole = Span(*match.span())
    if match["superscript"]:
        return [(match["superscript"].translate(PLAIN), whole)]
    if match["bracket"]:
        numbers = list(re.finditer(r"\d+", match["bracket"]))
        if len(numbers) == 1:
            return [(numbers[0].group(), whole)]
        offset = match.start("bracket")
        found = [(number.group(), Span(*number.span()).shifted(offset)) for number in numbers]
        for run in _RANGE.finditer(match["bracket"]):
            first, last = int(run[1]), int(run[2])
            if first < last <= first + _LONGEST_RANGE:
                place = Span(*run.span()).shifted(offset)
                found += [(str(number), place) for number in range(first + 1, last)]
        return found
    return [(match["label"] or match["caret"] or match["tag"], whole)]


def _glued(text: str) -> Iterable[re.Match[str]]:
    """Return the numbers that stand straight behind a word or its stop, no decimals, dates or "No.4" among them."""
    return (match for match in _GLUED.finditer(text) if not match["closers"] or _closes_words(text, match))


def _closes_words(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 12) : match.start()]
    closers = match["closers"]
    if not before or before[-1].isspace():
        return False
    if not before[-1].isdigit():
        return not _ABBREVIATED.search(before + closers) and closers not in {"'", "’"}
    # "in 2009.4 They": behind a year, where a sentence begins; "2.1" and "1,200" are numbers.
    if closers in {".", ",", ":"}:
        opens = closers == "." and _OPENS_SENTENCE.match(text, match.end())
        return bool(opens and _YEAR.search(before))
    return True


def _rising(
    matches: Iterable[re.Match[str]], wanted: set[str], notes: Sequence[Span]
) -> dict[str, list[Span]]:
    """Return the marks among numbers; believed only if most notes are found, in rising order."""
    found: dict[str, list[Span]] = {}
    last = 0
    for match in matches:
        number = int(match["number"])
        stopped = bool(match.groupdict().get("closers", "."))
        follows = last <= number <= last + 2 if stopped else number == last + 1
        if match["number"] in wanted and follows and number and not _within(match.start(), notes):
            found.setdefault(match["number"], []).append(Span(match.start("number"), match.end("number")))
            last = number
    return found if len(found) * 2 > len(wanted) else {}


def _symbols(text: str, wanted: set[str], notes: Sequence[Span]) -> dict[str, list[Span]]:
    """Return the places of asterisks and daggers behind words; a pair of asterisks on a line is emphasis."""
    found: dict[str, list[Span]] = {}
    for match in _SYMBOL.finditer(text):
        if match.group() not in wanted or _within(match.start(), notes):
            continue
        begin = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.end())
        line = text[begin : end if end >= 0 else len(text)]
        if _RUN.findall(line).count(match.group()) == 1 or _CELLS.search(line):
            found.setdefault(match.group(), []).append(Span(*match.span()))
    return found
