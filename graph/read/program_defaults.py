"""What programs write into the properties of a file where nobody gave a name."""

import re
from dataclasses import replace

from graph.model import Metadata

_NO_AUTHORS = re.compile(
    r"(?:python-docx|openpyxl|user\d*|windows user|microsoft(?: office)?(?: user)?|office(?: user)?|admin\w*"
    r"|owner|author|unknown|\(?(?:anonymous|unspecified)\)?|default|guest|pc|hp|dell|lenovo|acer|asus|un-?named"
    r"|libreoffice|apache poi|docx4j|pandoc|google docs?|\W*)$",
    re.IGNORECASE,
)
_NO_TITLES = re.compile(
    r"(?:microsoft word - .*|.*\.(?:docx?|odt|rtf|pdf|txt|indd|qxd|tex)|\(?(?:anonymous|unspecified)\)?"
    r"|untitled\w*|document\s*\d*|word document|powerpoint.*|\W*)$",
    re.IGNORECASE,
)


def without_defaults(metadata: Metadata) -> Metadata:
    """Drop authors and titles that a program put in by itself."""
    creators = tuple(name for name in metadata.creators if not _NO_AUTHORS.match(name))
    return replace(
        metadata, creators=creators, title="" if _NO_TITLES.match(metadata.title) else metadata.title
    )
