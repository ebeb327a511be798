"""What is usual in a PDF: the size of its running text, line distance, heading sizes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from graph.read.headings import looks_like_heading
from graph.read.pdf.layout import PdfElement

_LARGER = 1.08  # times the body's size, at least: a heading
_USUAL_PITCH = 1.2  # times the type size, where no two lines tell


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes and distances in points.

    Attributes:
        body: Type size of most of the text.
        bold_body: Whether most of it is bold, so that weight says nothing.
        heading_sizes: Larger than the body, the largest first.
        pitches: Distance from line to line within paragraphs, by type size.
    """

    body: float
    bold_body: bool
    heading_sizes: tuple[float, ...]
    pitches: dict[float, float] = field(default_factory=dict)

    @property
    def largest(self) -> float:
        """Return the largest size of all."""
        return self.heading_sizes[0] if self.heading_sizes else self.body

    def pitch(self, size: float) -> float:
        """Return the distance between the feet of two lines of one paragraph in this size."""
        usual = self.pitches.get(self.body, self.body * _USUAL_PITCH) / self.body
        return self.pitches.get(size, max(usual, _USUAL_PITCH) * size)

    def level(self, line: PdfElement) -> int:
        """Return the level of heading that a line's type makes it, 0 for none."""
        if line.size in self.heading_sizes:
            return min(6, self.heading_sizes.index(line.size) + 1)
        if line.bold and not self.bold_body and line.size >= self.body and looks_like_heading(line.text):
            return min(6, len(self.heading_sizes) + 1)
        return 0


def measure(elements: Sequence[PdfElement]) -> Measures:
    """Measure the lines of all pages; the running text is what most characters are set in."""
    lines = [element for element in elements if not element.rows]
    amounts: dict[float, int] = {}
    bold = 0
    for line in lines:
        amounts[line.size] = amounts.get(line.size, 0) + len(line.text)
        bold += len(line.text) * line.bold
    body = max(amounts, key=lambda size: (amounts[size], size), default=10.0)
    larger = tuple(sorted((size for size in amounts if size > body * _LARGER), reverse=True))
    return Measures(body, bold * 2 > sum(amounts.values()), larger, _pitches(lines))


def _pitches(lines: Sequence[PdfElement]) -> dict[float, float]:
    found: dict[float, list[float]] = {}
    for above, line in pairwise(lines):
        same = (above.page, above.region, above.size) == (line.page, line.region, line.size)
        pitch = line.bottom - above.bottom
        if same and 0.9 * line.size < pitch < 2.5 * line.size:
            found.setdefault(line.size, []).append(pitch)
    # Lines within a paragraph stand closer than paragraphs do: the lower half is theirs.
    return {size: median(sorted(pitches)[: (len(pitches) + 1) // 2]) for size, pitches in found.items()}
