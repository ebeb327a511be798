from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from graph.model import Document
from graph.read import find_sources, read_document

Read = Callable[[str, str | bytes], Document]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write one file and read it."""

    def read_content(name: str, content: str | bytes) -> Document:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        (source,) = find_sources([path])
        return read_document(source)

    return read_content


@pytest.fixture
def words_of() -> Callable[[Document, str], list[str]]:
    """Return the words of all blocks of a kind, white space collapsed."""

    def words(document: Document, kind: str) -> list[str]:
        return [" ".join(b.span.of(document.text).split()) for b in document.blocks if b.kind == kind]

    return words


@pytest.fixture
def grid_of() -> Callable[[Document, int], list[Sequence[str]]]:
    """Return the words of a table's cells by row and column, "" for empty ones."""

    def grid(document: Document, index: int = 0) -> list[Sequence[str]]:
        cells = document.tables[index].cells
        rows, columns = max(c.row for c in cells) + 1, max(c.column for c in cells) + 1
        words = {(c.row, c.column): c.span.of(document.text) for c in cells}
        return [[words.get((r, c), "") for c in range(columns)] for r in range(rows)]

    return grid
