"""Finds, among many stretches of a text, those that touch one, without looking at all of them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from graph.model import Mention, Span


class SpanIndex:
    """Stretches by their place; they may nest, overlap and come in any order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted((span.start, span.end, number) for number, span in enumerate(spans))
        self._numbers = [number for _, _, number in ordered]
        self._starts = [start for start, _, _ in ordered]
        self._ends = [end for _, end, _ in ordered]
        self._farthest = list(accumulate(self._ends, max))

    def overlapping(self, span: Span) -> tuple[int, ...]:
        """Return the numbers of the stretches that share a character with this one, ascending."""
        found = []
        at = bisect_left(self._starts, span.end) - 1
        while at >= 0 and self._farthest[at] > span.start:
            if self._ends[at] > span.start:
                found.append(self._numbers[at])
            at -= 1
        return tuple(sorted(found))


def mentions_at(mentions: Sequence[Mention], span: Span) -> tuple[int, ...]:
    """Return the mentions that share a character with a stretch; an index is worth making for many stretches."""
    return tuple(number for number, mention in enumerate(mentions) if mention.span.overlaps(span))
