"""Running heads, running feet and page numbers: what pages repeat and no reader reads."""

import re
from collections.abc import Sequence

from graph.read.pdf.layout import PdfElement

_MARGIN = 0.12  # share of the page's height, at its top and at its foot
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|página)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|von|de|sur)\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)


def without_furniture(pages: Sequence[tuple[float, Sequence[PdfElement]]]) -> list[PdfElement]:
    """Return the elements of all pages without what stands in the margins of several.

    Each page is given with its height in points.
    """
    shapes: dict[tuple[bool, str], set[int]] = {}
    for number, (height, elements) in enumerate(pages):
        for element in elements:
            if _in_margin(element, height):
                shapes.setdefault(_shape(element, height), set()).add(number)
    enough = 2 if len(pages) < 6 else 3
    kept = []
    for height, elements in pages:
        for element in elements:
            if _in_margin(element, height):
                if _PAGE_NUMBER.match(element.text):
                    continue
                if len(shapes[_shape(element, height)]) >= enough:
                    continue
            kept.append(element)
    return kept


def _in_margin(element: PdfElement, height: float) -> bool:
    return not element.rows and (element.bottom < height * _MARGIN or element.top > height * (1 - _MARGIN))


def _shape(element: PdfElement, height: float) -> tuple[bool, str]:
    """Return what is the same on all pages: whether it is at the top, and its words without numbers."""
    words = re.sub(r"\d+|\b[ivxlc]+\b", " ", element.text.lower())
    return element.top < height / 2, " ".join(words.split())
