"""Word documents: paragraphs, lists, tables, footnotes and endnotes in reading order."""

import io
import zipfile
import zlib

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from lxml import etree

from graph.errors import ReadError
from graph.model import Note
from graph.read.docx.blocks import write_blocks
from graph.read.docx.metadata import read_docx_metadata
from graph.read.docx.notes import WordNotes, read_word_notes
from graph.read.reading import Reading
from graph.read.sources import SourceFile
from graph.read.text_builder import TextBuilder

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Office wraps both old formats and locked files in
_LOCKED = "EncryptedPackage".encode("utf-16-le")


def read_docx(content: bytes, source: SourceFile) -> Reading:
    """Read a Word document; notes stand at the end of the text, their marks as raised digits ("¹").

    Tracked insertions are read, deletions are not; headers, footers, comments and pictures are left out.

    Raises:
        ReadError: The file is locked with a password, in the old format, or damaged.
    """
    where = source.relative
    if content.startswith(_COMPOUND_FILE):
        if _LOCKED in content:
            raise ReadError(f"{where}: is locked with a password; save a copy without it and read that")
        raise ReadError(f"{where}: is in the old Word format (.doc); save it as .docx")
    try:
        # Every damaged part shows up here, so that what comes later need not expect any.
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            damaged = archive.testzip()
        document: WordDocument = docx.Document(io.BytesIO(content))
        notes = read_word_notes(document)
    except (
        zipfile.BadZipFile,
        zlib.error,
        OpcError,
        etree.XMLSyntaxError,
        KeyError,
        ValueError,
        OSError,
    ) as error:
        raise ReadError(
            f"{where}: is damaged, or no Word document ({_reason(error)}); open it in Word and save it anew"
        ) from error
    except (NotImplementedError, RuntimeError) as error:
        raise ReadError(
            f"{where}: is packed in a way that cannot be read ({error}); save it anew in Word"
        ) from error
    if damaged:
        raise ReadError(
            f"{where}: is damaged ({damaged} inside it is broken); open it in Word and save it anew"
        )
    return _read(document, notes)


def _reason(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def _read(document: WordDocument, notes: WordNotes) -> Reading:
    builder = TextBuilder()
    write_blocks(builder, document, notes)
    for key in notes.in_order:
        builder.add_note(key, notes.bodies[key])
    built = tuple(
        Note(notes.marks[key], notes.kind_of(key), span, tuple(builder.marks.get(key, ())))
        for key, span in builder.notes.items()
    )
    metadata = read_docx_metadata(document)
    return Reading(
        builder.text,
        tuple(builder.drafts),
        tuple(builder.tables),
        built,
        metadata=metadata,
        emphasised=tuple(builder.emphasised),
    )
