"""One letter, saved in five formats, reads to the same words."""

import io

import docx
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

TITLE = "The Boats of Lund"
BYLINE = "By Jane Doe"
DATE = "3 March 2021"
FIRST = (
    "The harbour office said on Monday that ten boats had come to the quay in the night, that the storm had "
    "broken two of them, and that nobody was hurt."
)
HEADING = "What came after"
SECOND = (
    "“We saw them all,” the pilot said. The café on the quay stayed open until morning, "
    "and 120 people ate there."
)
CAPTION = "Table 1. Boats by port"
ROWS = [["Port", "Boats", "Share"], ["Lund", "12", "40%"], ["Ystad", "18", "60%"]]
LAST = "They left on Friday."


def _txt() -> bytes:
    table = "\n".join("\t".join(row) for row in ROWS)
    parts = [TITLE, f"{BYLINE}\n{DATE}", FIRST, HEADING, SECOND, CAPTION, table, LAST]
    return "\n\n".join(parts).encode()


def _md() -> bytes:
    rows = [f"| {' | '.join(row)} |" for row in ROWS]
    table = "\n".join([rows[0], "|---|---|---|", *rows[1:]])
    parts = [f"# {TITLE}", BYLINE, DATE, FIRST, f"## {HEADING}", SECOND, CAPTION, table, LAST]
    return "\n\n".join(parts).encode()


def _html() -> bytes:
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    return (
        f"<html><head><meta charset=utf-8><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>"
        f"<p>{BYLINE}</p><p>{DATE}</p>"
        f"<p>{FIRST}</p><h2>{HEADING}</h2><p>{SECOND}</p><table><caption>{CAPTION}</caption>{table}</table><p>{LAST}</p></article>"
    ).encode()


def _docx() -> bytes:
    document = docx.Document()
    document.add_heading(TITLE, 0)
    for words in (BYLINE, DATE, FIRST):
        document.add_paragraph(words)
    document.add_heading(HEADING, 1)
    document.add_paragraph(SECOND)
    document.add_paragraph(CAPTION, style="Caption")
    table = document.add_table(len(ROWS), len(ROWS[0]))
    for row, words in zip(table.rows, ROWS, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    document.add_paragraph(LAST)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _pdf() -> bytes:
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=8)
    heading = ParagraphStyle("heading", parent=body, fontName="Times-Bold", fontSize=14, leading=17)
    title = ParagraphStyle("title", parent=body, fontName="Times-Bold", fontSize=20, leading=24)
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer).build(
        [
            Paragraph(TITLE, title),
            *(Paragraph(words, body) for words in (BYLINE, DATE, FIRST)),
            Paragraph(HEADING, heading),
            Paragraph(SECOND, body),
            Paragraph(CAPTION, body),
            Table(ROWS, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")], spaceAfter=8),
            Paragraph(LAST, body),
        ]
    )
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.txt", _txt()), ("a.md", _md()), ("a.html", _html()), ("a.docx", _docx()), ("a.pdf", _pdf())],
    ids=["txt", "md", "html", "docx", "pdf"],
)
def test_one_letter_reads_to_the_same_words(read, words_of, grid_of, name: str, content: bytes) -> None:
    document = read(name, content)
    assert words_of(document, "title") == [TITLE]
    assert words_of(document, "byline") == [BYLINE, DATE]
    assert words_of(document, "heading") == [HEADING]
    assert words_of(document, "paragraph") == [FIRST, SECOND, LAST]
    assert words_of(document, "caption") == [CAPTION]
    assert grid_of(document, 0) == ROWS
    assert [c.span.of(document.text) for c in document.tables[0].cells if c.header] == ROWS[0]
    assert document.tables[0].caption.of(document.text) == CAPTION
    assert (document.metadata.title, document.metadata.issued, document.metadata.creators) == (
        TITLE,
        "2021-03-03",
        ("Jane Doe",),
    )
    assert document.language == "en"
