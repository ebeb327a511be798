import io
from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from graph.extract.tables import TableReader
from graph.model import Document, Figure, Mention, Span, TableNotice
from graph.ontology import Ontology, load_ontology, ontology_folders
from graph.read import find_sources, read_document

Rows = Sequence[Sequence[str]]
Result = tuple[Document, tuple[Figure, ...], tuple[TableNotice, ...]]
Read = Callable[..., Result]

BEFORE = "Ten boats came to the quay on Monday in the night, and all of the people on them were well."
AFTER = "They left on Friday, when the storm was over and the sea was calm again."


def txt(rows: Rows, caption: str) -> bytes:
    return "\n\n".join([BEFORE, caption, "\n".join("\t".join(row) for row in rows), AFTER]).encode()


def md(rows: Rows, caption: str) -> bytes:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    table = "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])
    return "\n\n".join([BEFORE, caption, table, AFTER]).encode()


def html(rows: Rows, caption: str) -> bytes:
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return html_page(f"<table><caption>{caption}</caption>{body}</table>")


def html_page(table: str) -> bytes:
    return f"<html><body><article><p>{BEFORE}</p>{table}<p>{AFTER}</p></article></body></html>".encode()


def docx_file(rows: Rows, caption: str, merged: Sequence[tuple[int, int, int, int]] = ()) -> bytes:
    """Build a Word file; `merged` are row, column, last row and last column of cells to merge."""
    document = docx.Document()
    document.add_paragraph(BEFORE)
    document.add_paragraph(caption, style="Caption")
    table = document.add_table(len(rows), len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    for row, column, last_row, last_column in merged:
        table.cell(row, column).merge(table.cell(last_row, last_column))
    document.add_paragraph(AFTER)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def pdf(rows: Rows, caption: str) -> bytes:
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=8)
    grid = Table([list(row) for row in rows], style=[("GRID", (0, 0), (-1, -1), 0.5, "black")], spaceAfter=8)
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer).build(
        [Paragraph(BEFORE, body), Paragraph(caption, body), grid, Paragraph(AFTER, body)]
    )
    return buffer.getvalue()


WRITERS = {"txt": txt, "md": md, "html": html, "docx": docx_file, "pdf": pdf}


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return load_ontology(ontology_folders())


@pytest.fixture(scope="session")
def table_reader(ontology: Ontology) -> TableReader:
    return TableReader(ontology)


@pytest.fixture
def read_file(table_reader: TableReader, tmp_path: Path) -> Read:
    """Read a file's tables: `(document, figures, notices)`."""

    def read(name: str, content: bytes | str, mentions: Sequence[Mention] = ()) -> Result:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        (source,) = find_sources([path])
        document = read_document(source)
        return (document, *table_reader.read(document, mentions))

    return read


@pytest.fixture
def read_rows(read_file: Read) -> Read:
    """Read one table, written as text with tabs unless another format is given."""

    def read(rows: Rows, caption: str = "Table 1. Boats", format: str = "txt") -> Result:
        return read_file(f"a.{format}", WRITERS[format](rows, caption))

    return read


@pytest.fixture
def read_cell(read_rows: Read) -> Callable[..., Result]:
    """Read a table with a single cell of interest, a plain one below it."""

    def read(
        cell: str, header: str = "Boats", row: str = "Lund", caption: str = "Table 1. Overview"
    ) -> Result:
        return read_rows([["Port", header], [row, cell], ["Ystad", "7"]], caption)

    return read


@pytest.fixture
def word_file() -> Callable[..., bytes]:
    """Build a Word file with merged cells."""
    return docx_file


@pytest.fixture
def text_file() -> Callable[..., bytes]:
    """Build a text with tabs."""
    return txt


@pytest.fixture
def mention_of() -> Callable[[str, str], Mention]:
    """Return the mention of a place where it stands in a text."""

    def mention(text: str, name: str) -> Mention:
        start = text.index(name)
        return Mention(Span(start, start + len(name)), "Place", "gazetteer", name)

    return mention
