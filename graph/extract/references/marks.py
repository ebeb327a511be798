"""From a sentence to the works that its note marks lead to."""

import re

from graph.model import Document, Span
from graph.model.work import References

_BETWEEN = re.compile(r"[\s.,;:!?\"'”’»)\]*_]{0,4}$")
"""Between the end of a sentence and its mark: closing quotes, full stop, further marks."""


def works_at(document: Document, references: References, span: Span) -> tuple[int, ...]:
    """Return the works (indices in `references.works`) whose note mark stands in a stretch or right behind it.

    In the order of the marks; empty where there is no mark, or its note cites nothing.
    """
    works = dict(references.note_works)
    marks = sorted((mark, index) for index, note in enumerate(document.notes) for mark in note.marks)
    end = span.end
    found: dict[int, None] = {}
    for mark, note in marks:
        if mark.start < span.start:
            continue
        if mark.start > span.end and not _follows(document.text[end : mark.start]):
            break
        end = max(end, mark.end)
        found.update(dict.fromkeys(works.get(note, ())))
    return tuple(found)


def _follows(between: str) -> bool:
    return "\n\n" not in between and _BETWEEN.match(between) is not None
