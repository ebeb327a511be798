"""What a PDF's own properties say of it."""

import re

from pdfplumber.pdf import PDF

from graph.model import Metadata
from graph.read.metadata import find_doi, merged, metadata_from
from graph.read.program_defaults import without_defaults

_DIGEST = re.compile(r"digest_of\s*[:=]\s*([^,;]+)", re.IGNORECASE)


def read_pdf_metadata(pdf: PDF) -> Metadata:
    """Read title and author, custom keys, and `digest_of: …` among the keywords.

    Dates tell when the file was made, not when its text was published, and are not taken.
    """
    properties = {
        str(key).lstrip("/").lower(): str(value) for key, value in (pdf.metadata or {}).items() if value
    }
    digest = _DIGEST.search(properties.get("keywords", ""))
    named = metadata_from({key: value for key, value in properties.items() if key in ("title", "author")})
    custom = metadata_from(
        {
            key: properties[key]
            for key in ("digest_of", "publisher", "doi", "url", "language")
            if key in properties
        }
    )
    written = Metadata(
        derived_from=digest.group(1).strip() if digest else "",
        doi=find_doi(" ".join(properties.get(key, "") for key in ("wps-articledoi", "subject", "keywords"))),
        language=_language(pdf.doc.catalog.get("Lang")),
    )
    return merged(custom, without_defaults(named), written)


def _language(value: object) -> str:
    words = value.decode("latin-1", "ignore") if isinstance(value, bytes) else str(value or "")
    return metadata_from({"language": words}).language
