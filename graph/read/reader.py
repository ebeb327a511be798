"""One file to one Document, whatever its format."""

import hashlib
from dataclasses import replace

from graph.errors import ReadError
from graph.model import Block, Document, Note
from graph.read.decoding import REPLACED
from graph.read.docx.reader import read_docx
from graph.read.emphasis import in_running_text
from graph.read.front_matter import read_sidecar
from graph.read.html.reader import read_html
from graph.read.language import detect_languages
from graph.read.markdown.reader import plain_words, read_markdown
from graph.read.metadata import merged
from graph.read.notes.finder import find_notes
from graph.read.opening.reader import read_opening
from graph.read.pdf.reader import read_pdf
from graph.read.plain.reader import read_plain
from graph.read.reading import Reader, Reading
from graph.read.sources import SourceFile

READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
}
_FORMATS: dict[Reader, str] = {
    read_plain: "txt",
    read_markdown: "md",
    read_html: "html",
    read_pdf: "pdf",
    read_docx: "docx",
}


def read_document(source: SourceFile) -> Document:
    """Read a file: its text, and where blocks, tables, notes, pages and languages stand in it.

    Metadata is taken from the sidecar, then front matter, then the file's properties, then its first lines.

    Raises:
        ReadError: The file cannot be read; the message says what to do about it.
    """
    where = source.relative
    if source.path.is_dir():
        raise ReadError(f"{where}: the folder cannot be opened; check that you may read it")
    reader = READERS.get(source.path.suffix.lower())
    if reader is None:
        found = source.path.suffix or "a name without suffix"
        raise ReadError(
            f"{where}: {found} is not a format that claimgraph reads; txt, md, html, pdf and docx are"
        )
    try:
        content = source.path.read_bytes()
    except OSError as error:
        raise ReadError(
            f"{where}: cannot be opened ({error.strerror}); check that you may read it"
        ) from error
    if not content.strip():
        raise ReadError(f"{where}: is empty; leave it out, or fetch it again")
    sidecar = read_sidecar(source)
    reading = reader(content, source)
    drafts, opening = read_opening(reading.text, reading.drafts)
    if reader is read_markdown:
        opening = replace(opening, title=plain_words(opening.title))
    drafts, written_notes = find_notes(reading.text, drafts)
    if not drafts:
        raise ReadError(f"{where}: holds no text; leave it out, or check that it was saved whole")
    blocks = tuple(Block(draft.kind, draft.span, draft.level) for draft in drafts)
    metadata = merged(sidecar.metadata, reading.metadata, opening)
    language, sections = detect_languages(reading.text, blocks, declared=metadata.language)
    return Document(
        slug=source.slug,
        path=where,
        file_name=source.path.name,
        format=_FORMATS[reader],
        encoding=reading.encoding,
        sha256=hashlib.sha256(content).hexdigest(),
        text=reading.text,
        text_sha256=hashlib.sha256(reading.text.encode()).hexdigest(),
        metadata=metadata,
        blocks=blocks,
        tables=reading.tables,
        notes=_in_text_order((*reading.notes, *written_notes)),
        pages=reading.pages,
        languages=sections,
        language=language,
        emphasised=tuple(in_running_text(reading.emphasised, blocks, reading.text)),
        notices=(*sidecar.notices, *reading.notices, *_damage(reading, content, where)),
    )


def _damage(reading: Reading, content: bytes, where: str) -> tuple[str, ...]:
    """Tell where bytes could not be decoded; U+FFFD that the file itself holds is none of it."""
    lost = reading.text.count(REPLACED) if reading.encoding == "utf-8" else 0
    if not lost or REPLACED.encode() in content:
        return ()
    first = reading.text.index(REPLACED)
    return (
        f"{where}: is damaged UTF-8; {lost} of its characters, the first at {first}, stand as {REPLACED}; "
        "fetch it again, or mend them",
    )


def _in_text_order(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    return tuple(sorted(notes, key=lambda note: note.span))
