"""PDF: words and their places to blocks of text, page by page."""

import io
import logging

import pdfplumber
import pypdfium2
from pdfminer.pdfparser import PDFSyntaxError
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from graph.errors import ReadError
from graph.read.pdf.blocks import write_blocks
from graph.read.pdf.furniture import without_furniture
from graph.read.pdf.layout import PdfElement, read_page
from graph.read.pdf.metadata import read_pdf_metadata
from graph.read.reading import Reading
from graph.read.sources import SourceFile
from graph.read.text_builder import TextBuilder

# pdfminer tells of every oddity of a file that it reads all the same.
logging.getLogger("pdfminer").setLevel(logging.ERROR)

_FEWEST_LETTERS = 3  # a page; a scan may carry the scanner's stamp
_MOST_UNMAPPED = 0.2  # share of words that are glyph numbers instead of characters
_DAMAGE = (
    PdfminerException,
    MalformedPDFException,
    PSException,
    PDFSyntaxError,
    ValueError,
    KeyError,
    TypeError,
    IndexError,
)


def read_pdf(content: bytes, source: SourceFile) -> Reading:
    """Read a PDF's text layer in reading order; running heads, running feet and page numbers are left out.

    Raises:
        ReadError: The file is locked, damaged, or has no text layer.
    """
    where = source.relative
    _check(content, where)
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            metadata = read_pdf_metadata(pdf)
            pages = [(float(page.height), read_page(page)) for page in pdf.pages]
    # pdfminer meets a broken file with whatever error its next step happens to raise.
    except _DAMAGE as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise ReadError(
            f"{where}: is a damaged PDF ({reason}); print it anew to PDF and read that"
        ) from error
    elements = without_furniture(pages)
    if _share_unmapped(elements) > _MOST_UNMAPPED:
        raise ReadError(
            f"{where}: its fonts do not say which characters they show; run OCR first, e.g. "
            "ocrmypdf --force-ocr"
        )
    builder = TextBuilder()
    write_blocks(builder, elements)
    drafts, tables = tuple(builder.drafts), tuple(builder.tables)
    return Reading(builder.text, drafts, tables, pages=builder.pages(), metadata=metadata)


def _check(content: bytes, where: str) -> None:
    """Refuse what PDFium cannot open or finds no text in; it is faster at this than pdfminer."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise ReadError(
                f"{where}: is locked with a password; save a copy without it and read that"
            ) from error
        raise ReadError(
            f"{where}: is a damaged PDF, or none at all; fetch it again, or print it anew to PDF"
        ) from error
    try:
        pages = len(document)
        letters = sum(_count_letters(document, number) for number in range(pages))
    except pypdfium2.PdfiumError as error:
        raise ReadError(f"{where}: is a damaged PDF; fetch it again, or print it anew to PDF") from error
    finally:
        document.close()
    if letters < _FEWEST_LETTERS * max(pages, 1):
        raise ReadError(f"{where}: has no text layer, only pictures of pages; run OCR first, e.g. ocrmypdf")


def _count_letters(document: pypdfium2.PdfDocument, number: int) -> int:
    page = document[number]
    words = page.get_textpage().get_text_bounded()
    page.close()
    return sum(character.isalnum() for character in words)


def _share_unmapped(elements: list[PdfElement]) -> float:
    words = [word for element in elements for word in element.text.split()]
    return sum(word.startswith("(cid:") for word in words) / len(words) if words else 0.0
