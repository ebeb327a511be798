"""First paragraphs whose lines are a byline and a date, one under the other, with no blank line between them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Span
from graph.read.dates import read_date
from graph.read.headings import looks_like_heading
from graph.read.opening.bylines import BY
from graph.read.opening.lines import LABELLED, PUBLISHED
from graph.read.opening.names import is_affiliation, titled_names
from graph.read.opening.title import MOST_OPENING, may_be_title
from graph.read.reading import Draft

_MOST_OPENING_LINES = 8  # in one run, without blank lines between them


def with_lines_apart(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Take apart the first paragraphs whose lines are a byline and a date, one under the other."""
    apart: list[Draft] = []
    for index, draft in enumerate(drafts):
        inside = re.finditer(r"\S[^\r\n]*", draft.span.of(text))
        lines = [Span(match.start(), match.end()).shifted(draft.span.start) for match in inside]
        pieces = [line.of(text).strip() for line in lines]
        if (
            index < MOST_OPENING
            and draft.kind == "paragraph"
            and 2 <= len(lines) <= _MOST_OPENING_LINES
            and _are_opening_lines(pieces, first=index == 0)
        ):
            apart += [replace(draft, span=line) for line in lines]
        else:
            apart.append(draft)
    return apart


def _are_opening_lines(pieces: Sequence[str], *, first: bool) -> bool:
    """Tell whether lines are bylines, dates and affiliations, one under the other, at the top under a title."""
    sure = [
        bool(BY.match(piece) or LABELLED.match(piece) or read_date(PUBLISHED.sub("", piece, count=1)))
        for piece in pieces
    ]
    for index, piece in enumerate(pieces):
        if sure[index] or titled_names(piece):
            continue
        if index == 0 and first and may_be_title(piece):
            continue
        if index and titled_names(pieces[index - 1]) and is_affiliation(piece):
            continue
        if first and index == 1 and sure[2:3] == [True] and looks_like_heading(piece):
            continue
        return False
    return True
