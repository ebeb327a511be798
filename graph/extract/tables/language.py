"""Tells which tables stand in English text; the words of others are not known."""

from graph.model import Document, Table


def is_in_english(document: Document, table: Table) -> bool:
    """Tell whether a table stands where the text is English, or too little to tell."""
    for section in document.languages:
        if section.span.overlaps(table.span):
            return section.language in {"en", "und"}
    return True
