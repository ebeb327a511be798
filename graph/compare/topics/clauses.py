"""The words around a number that say what it counts, found by punctuation and by where other numbers stand."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.model import Figure, Span

BOUNDARY: Final = re.compile(r"[;:()\[\]“”\"—–\n\t|]|,(?!\d)|(?<=\s)-(?=\s)|[.!?](?=\s|$)")
COORDINATION: Final = re.compile(r"(?:,|;|\band\b|\bor\b|\bwhile\b|\bbut\b)", re.IGNORECASE)
LEAD: Final = re.compile(
    r"\s*(?:In|At|Off|Near|Across|Around|Throughout|Inside|Outside|By|Since|On|During|Under|Over)\s[^,;:()]{2,60},"
)
"""A phrase before the first comma that sets the sentence somewhere."""

VERB: Final = re.compile(
    r"\s*(?:was|were|is|are|has|have|had|hosts?|holds?|held|houses?|won|got|made|lost|spent|put|[a-z]+ed)\b"
)
"""Begins a clause whose subject stands before a comma."""

FRONTED: Final = frozenset({"from", "across", "in"})
"""Words that may open a sentence with a number that hangs on the next: "of 40 people, 12 …" is its base."""

PHRASE: Final = re.compile(r"(?:\s+[^\W\d_]+){1,3},(?:\s+[^\W\d_]+){0,3}\s+")
"""Between that number and the next: its noun, a comma, "more than"."""

FARTHEST: Final = 80
"""Characters between a number and one that hangs on it."""

NEAREST: Final = 3
"""Letters that a clause must have to say anything."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What belongs to one number.

    Attributes:
        spans: The clause without other numbers' words, in text order.
        lead: The words before the clause that set it somewhere: "In Harran, 40 people …".
        subject: What stands before a clause that begins with its verb: "Anna Berg, a judge, was given …".
        tail: The words behind "before", "after joining …": they name things, but count nothing.
        parent: Which of the neighbours it hangs on ("9,000 pilgrims from 40 countries"), or None.
        hanging: The word by which it hangs on it, or "".
    """

    spans: tuple[Span, ...]
    lead: tuple[Span, ...] = ()
    subject: tuple[Span, ...] = ()
    tail: tuple[Span, ...] = ()
    parent: int | None = None
    hanging: str = ""


class Clauses:
    """Finds clauses; made once with the words that end and join them."""

    def __init__(
        self, subordinate: Sequence[str], hanging: Sequence[str], comparators: Sequence[str]
    ) -> None:
        before = "|".join(re.escape(word) for word in sorted(comparators, key=len, reverse=True))
        self._subordinate = re.compile(
            rf"\b(?:{'|'.join(map(re.escape, subordinate)) or '(?!)'})\b", re.IGNORECASE
        )
        self._hanging = re.compile(
            rf"\b({'|'.join(map(re.escape, hanging)) or '(?!)'})\s+(?:(?:{before or '(?!)'})\s*)?$",
            re.IGNORECASE,
        )

    def clause(self, text: str, sentence: Span, number: Span, neighbours: Sequence[Figure]) -> Clause:
        """Return the clause of a number.

        Args:
            text: Of the document.
            sentence: The stretch of the figure's evidence that holds the number.
            number: Where the number stands.
            neighbours: The figures of that sentence, this one included, in text order.
        """
        others = [figure.number for figure in neighbours if figure.number != number]
        parent, preposition = self._parent(text, number, neighbours)
        if parent is None:
            parent, preposition = self._following_parent(text, sentence, number, neighbours)
        children = [
            other for other in others if other.start > number.end and self._hangs(text, number, other)
        ]
        start, end = _bounds(text, sentence, number)
        pieces = _without(
            Span(start, end), [_child_words(text, self._hanging, child, end) for child in children]
        )
        rivals = [other for other in others if other not in children]
        pieces = _own(text, pieces, number, rivals)
        bracketed = text[sentence.start : number.start].rstrip().endswith("(")
        if not bracketed and len(_letters(text, pieces, number)) < NEAREST:
            pieces += _following(text, sentence, end, rivals)
        main, tail = self._split(text, pieces, number)
        lead = _lead(text, sentence, min((span.start for span in (*main, *tail)), default=start), others)
        subject = _subject(text, sentence, start, others)
        return Clause(main, lead, subject, tail, parent, preposition)

    def _parent(self, text: str, number: Span, neighbours: Sequence[Figure]) -> tuple[int | None, str]:
        for place in range(len(neighbours) - 1, -1, -1):
            other = neighbours[place].number
            if other.end <= number.start:
                match = self._match(text, other, number)
                return (place, match[1].lower()) if match else (None, "")
        return None, ""

    def _following_parent(
        self, text: str, sentence: Span, number: Span, neighbours: Sequence[Figure]
    ) -> tuple[int | None, str]:
        """Return the number behind a phrase that opens the sentence: "From 100 countries, 40,000 people joined"."""
        if len(neighbours) < 2 or neighbours[0].number != number:
            return None, ""
        opening = self._hanging.fullmatch(text[sentence.start : number.start].lstrip())
        between = text[number.end : neighbours[1].number.start]
        if opening is None or opening[1].lower() not in FRONTED or not PHRASE.fullmatch(between):
            return None, ""
        return 1, opening[1].lower()

    def _hangs(self, text: str, number: Span, other: Span) -> bool:
        return self._match(text, number, other) is not None

    def _match(self, text: str, parent: Span, child: Span) -> re.Match[str] | None:
        between = text[parent.end : child.start]
        if len(between) > FARTHEST or BOUNDARY.search(between) or re.search(r"\d", between):
            return None
        return self._hanging.search(between)

    def _split(
        self, text: str, pieces: list[Span], number: Span
    ) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        main: list[Span] = []
        tail: list[Span] = []
        for piece in pieces:
            match = (
                None
                if piece.end <= number.start
                else self._subordinate.search(text, max(piece.start, number.end), piece.end)
            )
            if tail:
                tail.append(piece)
            elif match is None:
                main.append(piece)
            else:
                main.append(Span(piece.start, match.start()))
                tail.append(Span(match.start(), piece.end))
        return tuple(main), tuple(tail)


def _bounds(text: str, sentence: Span, number: Span) -> tuple[int, int]:
    """Return the clause between punctuation; of a number in brackets the words before them."""
    before = [match.end() for match in BOUNDARY.finditer(text, sentence.start, number.start)]
    after = BOUNDARY.search(text, number.end, sentence.end)
    start = before[-1] if before else sentence.start
    end = after.start() if after else sentence.end
    if start and text[start - 1] == "(" and len(text[start : number.start].strip()) < NEAREST:
        earlier = [
            place for place in before[:-1] if sum(map(str.isalpha, text[place : start - 1])) >= NEAREST
        ]
        return (earlier[-1] if earlier else sentence.start), number.end
    return start, end


def _lead(text: str, sentence: Span, start: int, others: Sequence[Span]) -> tuple[Span, ...]:
    """Return the words that open a sentence and say where or when, if they hold no other number."""
    match = LEAD.match(text, sentence.start, max(start, sentence.start))
    if match is None or any(match.start() <= other.start < match.end() for other in others):
        return ()
    return (Span(match.start(), match.end()),)


def _subject(text: str, sentence: Span, start: int, others: Sequence[Span]) -> tuple[Span, ...]:
    """Return the sentence up to a clause that begins with its verb, if no other number stands there."""
    if not VERB.match(text, start, sentence.end) or any(other.start < start for other in others):
        return ()
    return (Span(sentence.start, start),) if sentence.start < start else ()


def _child_words(text: str, hanging: re.Pattern[str], child: Span, end: int) -> Span:
    """Return the words of a hanging number: its preposition, itself and the noun behind it."""
    start = child.start
    match = hanging.search(text, max(0, child.start - FARTHEST), child.start)
    if match:
        start = match.start()
    noun = re.match(r"(?:\s+[^\W\d_]+)?", text[child.end : end])
    return Span(start, child.end + (noun.end() if noun else 0))


def _without(whole: Span, holes: Sequence[Span]) -> list[Span]:
    pieces, at = [], whole.start
    for hole in sorted(holes):
        if hole.start > at:
            pieces.append(Span(at, min(hole.start, whole.end)))
        at = max(at, hole.end)
    if at < whole.end:
        pieces.append(Span(at, whole.end))
    return pieces


def _own(text: str, pieces: list[Span], number: Span, rivals: Sequence[Span]) -> list[Span]:
    """Cut away what belongs to other numbers: up to the word that coordinates them."""
    own: list[Span] = []
    for piece in pieces:
        start, end = piece.start, piece.end
        for rival in rivals:
            if not piece.contains(rival):
                continue
            if rival.end <= number.start:
                joint = COORDINATION.search(text, rival.end, number.start)
                start = max(start, joint.end() if joint else number.start)
            elif rival.start >= number.end:
                joints = [match.start() for match in COORDINATION.finditer(text, number.end, rival.start)]
                end = min(end, joints[-1] if joints else rival.start)
        if start < end:
            own.append(Span(start, end))
    return own


def _letters(text: str, pieces: Sequence[Span], number: Span) -> str:
    words = "".join(text[piece.start : piece.end] for piece in pieces)
    return "".join(letter for letter in words.replace(number.of(text), "") if letter.isalpha())


def _following(text: str, sentence: Span, end: int, rivals: Sequence[Span]) -> list[Span]:
    """Return the next clause of the sentence that holds words and no other number."""
    starts = sorted(rival.start for rival in rivals)
    at = end
    while at < sentence.end:
        boundary = BOUNDARY.search(text, at + 1, sentence.end)
        stop = boundary.start() if boundary else sentence.end
        place = bisect_left(starts, at)
        if (place == len(starts) or starts[place] >= stop) and sum(
            map(str.isalpha, text[at:stop])
        ) >= NEAREST:
            return [Span(at, stop)]
        at = stop
    return []
