"""All that a build makes of its graph, each part by itself, so that several processes can share the work."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from graph.export import EXPORTERS, Exporter
from graph.ontology import OntologyFolders
from graph.pipeline.checking import check_shapes
from graph.pipeline.graphs import BuiltGraphs
from graph.pipeline.options import OnProgress
from graph.pipeline.processes import parts_shared_out
from graph.rdf.sorted_quads import HasQuads
from graph.store import verify, write_store

LONGEST = ("graph.html", "store")
"""What takes longest and is begun first, so that no process is left alone with it at the end."""

Part = Callable[[], Sequence[str]]
"""Makes one part of a build, and returns what is wrong with the graph, one line each."""


def make_parts(parts: Mapping[str, Part], workers: int, on_progress: OnProgress) -> list[str]:
    """Make each part, and return what is wrong with the graph, in an order that no number of processes changes."""
    names = sorted(parts, key=lambda name: name not in LONGEST)
    problems: list[str] = []
    for number, found in enumerate(parts_shared_out([parts[name] for name in names], workers), 1):
        problems += found
        on_progress("Writing files", number, len(parts))
    return problems


def parts_of_store(
    graphs: BuiltGraphs, folder: Path, paths: Sequence[str], folders: OntologyFolders, cache: Path | None
) -> Mapping[str, Part]:
    """Return what makes the store, in a folder that is not there yet, and what checks the shapes."""
    return {
        "store": partial(_stored, graphs, folder),
        "shapes": partial(check_shapes, graphs, paths, folders, cache),
    }


def parts_of_folder(shared: HasQuads, stage: Path) -> Mapping[str, Part]:
    """Return what writes each file beside `texts/`, and what checks the graph against those."""
    writers = {name: partial(_written, write, shared, stage) for name, write in EXPORTERS.items()}
    return {**writers, "verify": partial(verify, shared, stage / "texts")}


def _stored(graphs: BuiltGraphs, folder: Path) -> Sequence[str]:
    write_store(folder, graphs.whole)
    return ()


def _written(write: Exporter, shared: HasQuads, stage: Path) -> Sequence[str]:
    write(shared, stage)
    return ()
