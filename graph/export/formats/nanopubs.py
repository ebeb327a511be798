"""Nanopublications (http://nanopub.org/guidelines/working_draft/): one a claim, one a comparison."""

from pathlib import Path

from graph.export.formats.format import Exported
from graph.rdf import write_nanopubs


def write_nanopublications(exported: Exported, folder: Path) -> None:
    """Write `nanopubs.trig`; they are not signed and have no date, so that the same store gives the same bytes."""
    write_nanopubs(exported.store.quads(), folder / "nanopubs.trig")
