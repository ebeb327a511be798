"""The formats of other tools, by the name that `claimgraph export` knows them by."""

from graph.export.formats.format import Format
from graph.export.formats.formats import FORMATS

__all__ = ["FORMATS", "Format"]
