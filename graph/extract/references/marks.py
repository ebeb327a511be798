"""From a sentence to the works that its note marks and citations lead to."""

import re

from graph.model import Document, Span
from graph.model.work import References

_BETWEEN = re.compile(r"[\s.,;:!?\"'”’»)\]*_]{0,4}$")
"""Between the end of a sentence and its mark: closing quotes, full stop, further marks."""


def works_at(document: Document, references: References, span: Span) -> tuple[int, ...]:
    """Return the works (indices in `references.works`) cited in a stretch or right behind it, by mark or in brackets.

    In the order of the marks; empty where there is no mark, or its note cites nothing.
    """
    of_note = dict(references.note_works)
    marks = [
        (mark, of_note.get(index, ())) for index, note in enumerate(document.notes) for mark in note.marks
    ]
    marks = sorted([*marks, *references.text_works])
    end = span.end
    found: dict[int, None] = {}
    for mark, works in marks:
        if mark.start < span.start:
            continue
        if mark.start > span.end and not _follows(document.text[end : mark.start]):
            break
        end = max(end, mark.end)
        found.update(dict.fromkeys(works))
    return tuple(found)


def _follows(between: str) -> bool:
    return "\n\n" not in between and _BETWEEN.match(between) is not None
