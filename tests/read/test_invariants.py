"""What holds for every document, whatever it is made of."""

import hashlib
import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import ReadError
from graph.model import Document
from graph.read import find_sources, read_document

WORDS = st.sampled_from(
    ["Ten boats came.", "Lund", "\t", "12%", "\n", "\r\n", "\n\n", "¹", "[1]", "[^1]: ", "# ", "- ", "> ",
     "| a | b |", "|--|--|",
     "---", "1. ", "Endnotes", "Table 1. Boats", "<p>", "<table><tr><td>", "<li>", "<sup>", "&amp;",
    "é", "\u200b", "\ufeff",
     "By Jane Doe",
     "3 March 2021", " ", "**", "```", "Ünder", "\x0c", "<a href='#f'>1</a>", "<p id=f>", "title: x"]
)  # fmt: skip
FORMATS = pytest.mark.parametrize("suffix", ["txt", "md", "html"])


def _read(suffix: str, content: bytes) -> Document | None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{suffix}"
        path.write_bytes(content)
        try:
            return read_document(find_sources([path])[0])
        except ReadError:
            return None


def _check(document: Document) -> None:
    text = document.text
    assert document.text_sha256 == hashlib.sha256(text.encode()).hexdigest()
    spans = [block.span for block in document.blocks]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    tables = [block.span for block in document.blocks if block.kind == "table"]
    assert tables == [table.span for table in document.tables]
    for table in document.tables:
        cells = [cell.span for cell in table.cells]
        assert all(table.span.contains(cell) and cell.start < cell.end for cell in cells)
        assert all(before.end <= after.start for before, after in pairwise(cells))
        assert (
            table.caption is None
            or table.caption in spans
            or any(table.caption.contains(span) for span in spans)
        )
    notes = [block.span for block in document.blocks if block.kind == "note"]
    assert {note.span for note in document.notes} <= set(notes)
    for note in document.notes:
        assert all(
            0 <= mark.start < mark.end <= len(text) and not mark.overlaps(note.span) for mark in note.marks
        )
    sections = [section.span for section in document.languages]
    assert all(before.end <= after.start for before, after in pairwise(sections))


@FORMATS
@given(content=st.binary(max_size=300))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_are_read_or_an_error(suffix: str, content: bytes) -> None:
    document = _read(suffix, content)
    if document:
        _check(document)


@FORMATS
@given(parts=st.lists(WORDS, max_size=40))
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_keeps_the_invariants(suffix: str, parts: list[str]) -> None:
    document = _read(suffix, "".join(parts).encode())
    if document:
        _check(document)


@pytest.mark.parametrize("suffix", ["txt", "md"])
@given(parts=st.lists(WORDS, min_size=1, max_size=40))
@settings(max_examples=100, deadline=None)
def test_the_text_of_a_text_file_is_the_file(suffix: str, parts: list[str]) -> None:
    text = "Ten boats came.\r\n" + "".join(parts)
    document = _read(suffix, text.encode())
    assert document is None or document.text == text
