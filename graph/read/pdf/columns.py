"""Columns of a page: which words are read before which."""

from collections.abc import Sequence

from graph.read.pdf.words import PdfWord, line_words

_GUTTER = 9.0  # points; the narrowest white strip between columns
_STEP = 3.0  # points between the places where a gutter is looked for
_FEWEST_LINES = 3  # on either side
_FEWEST_CHARACTERS = 18  # a line, on either side, on average; less is a table
_MOST_CROSSED = 0.8  # share of the lines that may run through a gutter, as titles and abstracts do
_DEEPEST = 3  # times that a column is cut again


def in_columns(words: Sequence[PdfWord], depth: int = 0) -> list[list[PdfWord]]:
    """Group words into regions in reading order: what runs over the whole width ends the columns above it."""
    if not words:
        return []
    gutter = _gutter(words) if depth < _DEEPEST else None
    if gutter is None:
        return [list(words)]
    regions: list[list[PdfWord]] = []
    for across, band in _bands(words, gutter):
        left = [word for word in band if word.middle < gutter]
        right = [word for word in band if word.middle >= gutter]
        if across or not (_is_text(left) and _is_text(right)):
            regions.append(band)
            continue
        for side in (left, right):
            regions.extend(in_columns(side, depth + 1))
    return regions


def _gutter(words: Sequence[PdfWord]) -> float | None:
    """Return the place of the white strip that keeps most words in two columns, None where there is none."""
    left, right = min(word.x0 for word in words), max(word.x1 for word in words)
    width = right - left
    best, most = None, 0
    lines = len(line_words(words))
    for number in range(int(width * 0.7 / _STEP) + 1):
        place = left + width * 0.15 + number * _STEP
        if sum(_crosses(word, place) for word in words) > _MOST_CROSSED * lines:
            continue
        kept = _kept(words, place)
        if kept > most:
            best, most = place, kept
    return best


def _kept(words: Sequence[PdfWord], place: float) -> int:
    """Count the words that a gutter at this place would put into columns of running text."""
    count = 0
    for across, band in _bands(words, place):
        if across:
            continue
        sides = ([w for w in band if w.middle < place], [w for w in band if w.middle >= place])
        if all(_is_text(side) for side in sides):
            count += len(band)
    return count


def _is_text(words: Sequence[PdfWord]) -> bool:
    lines = line_words(words)
    characters = sum(len(word.text) + 1 for word in words)
    return len(lines) >= _FEWEST_LINES and characters >= _FEWEST_CHARACTERS * len(lines)


def _bands(words: Sequence[PdfWord], place: float) -> list[tuple[bool, list[PdfWord]]]:
    """Cut the page from top to bottom into stretches, and tell in which words stand across the strip."""
    crossing = sorted((word.top, word.bottom) for word in words if _crosses(word, place))
    stretches: list[list[float]] = []
    for top, bottom in crossing:
        if stretches and top <= stretches[-1][1]:
            stretches[-1][1] = max(stretches[-1][1], bottom)
        else:
            stretches.append([top, bottom])
    bands: dict[tuple[int, bool], list[PdfWord]] = {}
    for word in words:
        above = sum(bottom < word.height_middle for _, bottom in stretches)
        inside = above < len(stretches) and stretches[above][0] <= word.height_middle
        bands.setdefault((above, not inside), []).append(word)
    # Within one number, the stretch between comes before the crossing lines that end it.
    ordered = sorted(bands.items(), key=lambda item: (item[0][0], not item[0][1]))
    return _united([(not between, band) for (_, between), band in ordered])


def _crosses(word: PdfWord, place: float) -> bool:
    return word.x0 < place + _GUTTER / 2 and word.x1 > place - _GUTTER / 2


def _united(bands: list[tuple[bool, list[PdfWord]]]) -> list[tuple[bool, list[PdfWord]]]:
    """Join crossing stretches that have only a line or so of white, or a short last line, between them."""
    united: list[tuple[bool, list[PdfWord]]] = []
    for across, band in bands:
        if (united and united[-1][0] and across) or (
            united and united[-1][0] and len(line_words(band)) < _FEWEST_LINES
        ):
            united[-1][1].extend(band)
        else:
            united.append((across, list(band)))
    return united
