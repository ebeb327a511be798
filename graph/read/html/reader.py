"""HTML: the article's own blocks, without what the site puts around them."""

import re

from lxml import etree

from graph.errors import ReadError
from graph.model import Note
from graph.read.decoding import decode
from graph.read.html.blocks import write_blocks
from graph.read.html.content import find_content, find_headline
from graph.read.html.metadata import read_html_metadata
from graph.read.html.notes import find_html_notes
from graph.read.reading import Reading
from graph.read.sources import SourceFile
from graph.read.text_builder import TextBuilder

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
_DECLARED_WITHIN = 4096  # bytes; the standard says 1024, pages in the wild need more
# Names that a page may declare; Python knows others that are no character sets ("unicode_escape", "idna").
_CHARSETS = re.compile(
    r"(?:utf-?8|us-ascii|ascii|latin-?1|iso-?8859-\d+|(?:windows|cp|x-cp|ibm)-?\d+|koi8-[ru]|macintosh"
    r"|gb2312|gbk|gb18030|big5(?:-hkscs)?|shift[-_]jis|euc-(?:jp|kr)|iso-2022-jp)$",
    re.IGNORECASE,
)
# What these names mean on the web (WHATWG Encoding Standard): the Windows code page, not the ISO one.
_ALIASES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}


def read_html(content: bytes, source: SourceFile) -> Reading:
    """Read a page; entities are decoded, white space is collapsed, superscript digits stay raised ("¹").

    Raises:
        ReadError: The bytes are no text, or the page holds none.
    """
    text, encoding = decode(content, source.relative, declared=_declared_charset(content))
    root = _parsed(text, source.relative)
    metadata = read_html_metadata(root)
    notes = find_html_notes(root)
    builder = TextBuilder()
    content_root = find_content(root, notes)
    headline = find_headline(root, content_root, metadata.title)
    try:
        write_blocks(builder, content_root, notes, headline=headline)
    except RecursionError as error:
        raise ReadError(
            f"{source.relative}: its elements are nested too deeply; save the page anew from a browser's reader view"
        ) from error
    built = tuple(
        Note(notes.marks[key], notes.kind, span, tuple(builder.marks.get(key, ())))
        for key, span in builder.notes.items()
    )
    return Reading(
        builder.text,
        tuple(builder.drafts),
        tuple(builder.tables),
        built,
        metadata=metadata,
        encoding=encoding,
        emphasised=tuple(builder.emphasised),
    )


def _declared_charset(content: bytes) -> str:
    match = _CHARSET.search(content, 0, _DECLARED_WITHIN)
    name = match.group(1).decode("ascii", "ignore").lower() if match else ""
    return _ALIASES.get(name, name) if _CHARSETS.match(name) else ""


def _parsed(text: str, where: str) -> etree._Element:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(text.replace("\x00", "").encode(), parser)
    except etree.XMLSyntaxError as error:
        raise ReadError(f"{where}: holds no HTML ({error}); check that the page was saved whole") from error
    if root is None:
        raise ReadError(f"{where}: holds no HTML; check that the page was saved whole")
    return root
