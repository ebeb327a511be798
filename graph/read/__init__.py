"""File → Document: text, blocks, tables, notes, pages, metadata, languages."""

from graph.read.reader import READERS, read_document
from graph.read.reading import Reader
from graph.read.sources import SourceFile, find_sources, name_sources, source_slug, stray_sidecars

__all__ = [
    "READERS",
    "Reader",
    "SourceFile",
    "find_sources",
    "name_sources",
    "read_document",
    "source_slug",
    "stray_sidecars",
]
