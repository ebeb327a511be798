"""What a Word document's properties say of it."""

import re
from dataclasses import replace

from docx.document import Document as WordDocument
from lxml import etree

from graph.model import Metadata
from graph.read.metadata import find_doi, merged, metadata_from

_CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
# What programs write where nobody gave a name.
NO_AUTHORS = re.compile(
    r"(?:python-docx|openpyxl|user\d*|windows user|microsoft(?: office)?(?: user)?|office(?: user)?|admin\w*"
    r"|owner|author|unknown|\(?(?:anonymous|unspecified)\)?|default|guest|pc|hp|dell|lenovo|acer|asus|un-?named"
    r"|libreoffice|apache poi|docx4j|pandoc|google docs?|\W*)$",
    re.IGNORECASE,
)
NO_TITLES = re.compile(
    r"(?:microsoft word - .*|.*\.(?:docx?|odt|rtf|pdf|txt|indd|qxd|tex)|\(?(?:anonymous|unspecified)\)?"
    r"|untitled\w*|document\s*\d*|word document|powerpoint.*|\W*)$",
    re.IGNORECASE,
)


def read_docx_metadata(document: WordDocument) -> Metadata:
    """Read custom properties first, then title, author, language and identifier of the core ones.

    Core dates tell when the file was made, not when its text was published, and are not taken.
    """
    core = document.core_properties
    own = metadata_from({"title": core.title, "author": core.author, "language": core.language})
    doi = find_doi(f"{core.identifier} {core.subject} {core.comments}")
    return merged(_custom(document), replace(without_defaults(own), doi=doi))


def without_defaults(metadata: Metadata) -> Metadata:
    """Drop authors and titles that a program put in by itself."""
    creators = tuple(name for name in metadata.creators if not NO_AUTHORS.match(name))
    return replace(
        metadata, creators=creators, title="" if NO_TITLES.match(metadata.title) else metadata.title
    )


def _custom(document: WordDocument) -> Metadata:
    for related in document.part.package.rels.values():
        if related.reltype == _CUSTOM_PROPERTIES and not related.is_external:
            root = etree.fromstring(related.target_part.blob)
            return metadata_from({node.get("name", ""): "".join(node.itertext()) for node in root})
    return Metadata()
