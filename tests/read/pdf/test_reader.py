import contextlib
import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table

from graph.errors import ReadError

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14, spaceAfter=8)
TITLE = ParagraphStyle("title", fontName="Times-Bold", fontSize=20, leading=24, spaceAfter=14)
HEADING = ParagraphStyle("heading", fontName="Times-Bold", fontSize=14, leading=17, spaceAfter=6)
SENTENCE = (
    "The harbour office said on Monday that ten boats had come to the quay "
    "in the night and that nobody was hurt. "
)


def _pdf(*flowables, furniture=None, columns: int = 1, **options) -> bytes:
    buffer = io.BytesIO()
    document = BaseDocTemplate(buffer, pagesize=A4, **options)
    gap = 20
    width = (document.width - gap * (columns - 1)) / columns
    frames = [
        Frame(document.leftMargin + number * (width + gap), document.bottomMargin, width, document.height)
        for number in range(columns)
    ]
    document.addPageTemplates(
        [PageTemplate(frames=frames, onPage=furniture or (lambda canvas, template: None))]
    )
    document.build(list(flowables))
    return buffer.getvalue()


def _canvas(*lines: tuple[float, float, float, str], **options) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, **options)
    for x, y, size, words in lines:
        canvas.setFont("Times-Roman", size)
        canvas.drawString(x, y, words)
    canvas.save()
    return buffer.getvalue()


def test_title_headings_and_paragraphs(read, words_of) -> None:
    document = read(
        "a.pdf",
        _pdf(
            Paragraph("The Boats of Lund", TITLE),
            Paragraph(SENTENCE * 3, BODY),
            Paragraph("After", HEADING),
            Paragraph(SENTENCE, BODY),
        ),
    )
    assert words_of(document, "title") == ["The Boats of Lund"]
    assert words_of(document, "heading") == ["After"]
    assert words_of(document, "paragraph") == [(SENTENCE * 3).strip(), SENTENCE.strip()]


def test_running_heads_and_page_numbers_are_left_out_and_paragraphs_run_over_pages(read, words_of) -> None:
    def furniture(canvas, template) -> None:
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(72, 810, "Journal of Boats 13, no. 1")
        canvas.drawCentredString(300, 30, str(canvas.getPageNumber()))

    document = read(
        "a.pdf", _pdf(Paragraph(SENTENCE * 60, BODY), Paragraph("It left.", BODY), furniture=furniture)
    )
    assert words_of(document, "paragraph") == [(SENTENCE * 60).strip(), "It left."]
    assert [page.number for page in document.pages] == [1, 2]
    assert document.pages[0].span.end == document.pages[1].span.start
    assert document.pages[1].span.end == len(document.text)


def test_columns_are_read_one_after_the_other(read, words_of) -> None:
    paragraphs = [
        f"{number} {SENTENCE * 4}".strip()
        for number in ("First.", "Second.", "Third.", "Fourth.", "Fifth.", "Sixth.", "Seventh.")
    ]
    document = read("a.pdf", _pdf(*(Paragraph(words, BODY) for words in paragraphs), columns=2))
    assert words_of(document, "paragraph") == paragraphs


def test_ruled_tables_keep_their_grid(read, grid_of) -> None:
    rows = [["Port", "Boats", "Share"], ["Lund", "12", "40%"], ["Ystad", "", "60%"]]
    table = Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")])
    document = read(
        "a.pdf",
        _pdf(
            Paragraph(SENTENCE, BODY),
            Paragraph("Table 1. Boats by port", BODY),
            table,
            Paragraph("It left.", BODY),
        ),
    )
    assert grid_of(document, 0) == rows
    assert document.tables[0].caption.of(document.text) == "Table 1. Boats by port"
    assert {c.row for c in document.tables[0].cells if c.header} == {0}


def test_tables_without_rules_are_known_by_their_gaps(read, grid_of) -> None:
    rows = [["Port", "Boats", "Share"], ["Lund", "12", "40%"], ["Ystad", "7", "60%"]]
    document = read(
        "a.pdf",
        _pdf(
            Paragraph(SENTENCE * 2, BODY),
            Spacer(1, 10),
            Table(rows, colWidths=90),
            Spacer(1, 10),
            Paragraph(SENTENCE, BODY),
        ),
    )
    assert grid_of(document, 0) == rows


def test_raised_digits_are_marks_of_the_notes_at_the_foot(read) -> None:
    document = read(
        "a.pdf",
        _canvas(
            (72, 700, 11, "The harbour office said on Monday that ten boats had come."),
            (345, 704, 7, "1"),
            (72, 686, 11, "Nobody was hurt in the night, the pilot told the office."),
            (72, 100, 6, "1"),
            (78, 97, 8.5, "Jane Doe, The Boats of Lund, 2019."),
        ),
    )
    (note,) = document.notes
    assert (note.mark, note.span.of(document.text)) == ("1", "Jane Doe, The Boats of Lund, 2019.")
    assert [mark.of(document.text) for mark in note.marks] == ["¹"]


def test_hyphens_at_line_ends_are_mended(read) -> None:
    document = read(
        "a.pdf",
        _canvas(
            (72, 700, 11, "The office counted the boats that the harbour had re-"),
            (72, 686, 11, "ceived, and found no well-known names among the self-"),
            (72, 672, 11, "made captains of the 2019-"),
            (72, 658, 11, "20 season, which the harbour received with joy."),
        ),
    )
    assert "had received, and" in document.text
    assert "self-made captains" in document.text
    assert "2019-20 season" in document.text


def test_properties_are_read_without_defaults_and_dates(read) -> None:
    content = _pdf(
        Paragraph(SENTENCE, BODY),
        title="The Boats of Lund",
        author="Jane Doe",
        keywords="digest_of: boats.txt, ferries",
    )
    metadata = read("a.pdf", content).metadata
    assert (metadata.title, metadata.creators, metadata.derived_from, metadata.issued) == (
        "The Boats of Lund", ("Jane Doe",), "boats.txt", "",
    )  # fmt: skip
    content = _pdf(Paragraph(SENTENCE, BODY), title="Microsoft Word - boats.doc", author="user")
    assert (read("b.pdf", content).metadata.title, read("b.pdf", content).metadata.creators) == ("", ())


def test_a_scan_without_text_layer_is_an_error(read) -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.rect(100, 100, 300, 300, fill=1)
    canvas.save()
    with pytest.raises(ReadError, match=r"a\.pdf: has no text layer.*run OCR first, e\.g\. ocrmypdf"):
        read("a.pdf", buffer.getvalue())


def test_a_locked_pdf_is_an_error(read) -> None:
    content = _canvas(
        (72, 700, 11, "Ten boats came."), encrypt=StandardEncryption("secret", ownerPassword="other")
    )
    with pytest.raises(ReadError, match="is locked with a password"):
        read("a.pdf", content)


def test_a_pdf_that_only_forbids_printing_is_read(read) -> None:
    content = _canvas(
        (72, 700, 11, "Ten boats came to the quay."),
        encrypt=StandardEncryption("", ownerPassword="other", canPrint=0),
    )
    assert read("a.pdf", content).text == "Ten boats came to the quay."


@pytest.mark.parametrize("content", [b"%PDF-1.7\nnothing else", b"no PDF at all", b"\x00" * 100])
def test_a_damaged_pdf_is_an_error(read, content: bytes) -> None:
    with pytest.raises(ReadError, match="is a damaged PDF"):
        read("a.pdf", content)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_pdf_cut_off_is_read_or_an_error(read, share: float) -> None:
    content = _pdf(Paragraph(SENTENCE, BODY))
    with contextlib.suppress(ReadError):
        assert read("a.pdf", content[: int(len(content) * share)]).text
