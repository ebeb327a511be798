"""A text with some stretches replaced, and where each of its characters went."""

from bisect import bisect_right
from collections.abc import Sequence

from graph.redact.stretches import Replacement


class Substitution:
    """A redacted text; offsets are code points, spans half-open."""

    def __init__(self, text: str, replacements: Sequence[Replacement]) -> None:
        """Replace stretches, which are in order and apart."""
        self.old = text
        self.starts = [one.start for one in replacements]
        self.replacements = replacements
        parts: list[str] = []
        self.new_starts: list[int] = []
        at = length = 0
        for one in replacements:
            length += one.start - at
            self.new_starts.append(length)
            parts += [text[at : one.start], one.words]
            length += len(one.words)
            at = one.end
        self.text = "".join([*parts, text[at:]])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch stands now; one that begins or ends inside a replaced name takes all of it."""
        return self._moved(start, whole_end=False), self._moved(end, whole_end=True)

    def words(self, start: int, end: int) -> str:
        """Return the words that a stretch has now."""
        first, last = self.span(start, end)
        return self.text[first:last]

    def _moved(self, offset: int, *, whole_end: bool) -> int:
        place = bisect_right(self.starts, offset - whole_end) - 1
        if place < 0:
            return offset
        one, new = self.replacements[place], self.new_starts[place]
        if offset < one.end:
            return new + len(one.words) if whole_end else new
        return new + len(one.words) + offset - one.end
