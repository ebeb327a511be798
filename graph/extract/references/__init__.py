"""References: from notes, bibliographies and citations to the works that they name."""

from graph.extract.references.marks import works_at
from graph.extract.references.reader import ReferenceReader

__all__ = ["ReferenceReader", "works_at"]
