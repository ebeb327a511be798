"""What a Word document's properties say of it."""

from dataclasses import replace

from docx.document import Document as WordDocument
from lxml import etree

from graph.model import Metadata
from graph.read.metadata import find_doi, merged, metadata_from
from graph.read.program_defaults import without_defaults

_CUSTOM_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"


def read_docx_metadata(document: WordDocument) -> Metadata:
    """Read custom properties first, then title, author, language and identifier of the core ones.

    Core dates tell when the file was made, not when its text was published, and are not taken.
    """
    core = document.core_properties
    own = metadata_from({"title": core.title, "author": core.author, "language": core.language})
    doi = find_doi(f"{core.identifier} {core.subject} {core.comments}")
    return merged(_custom(document), replace(without_defaults(own), doi=doi))


def _custom(document: WordDocument) -> Metadata:
    for related in document.part.package.rels.values():
        if related.reltype == _CUSTOM_PROPERTIES and not related.is_external:
            root = etree.fromstring(related.target_part.blob)
            return metadata_from({node.get("name", ""): "".join(node.itertext()) for node in root})
    return Metadata()
