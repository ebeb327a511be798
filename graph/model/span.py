"""A stretch of a document's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open, 0-based, in code points of the text as read: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the very characters."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside (equal counts)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> "Span":
        """Return the same stretch, `by` code points further on."""
        return Span(self.start + by, self.end + by)
