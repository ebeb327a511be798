"""Checks the graphs of a build against the shapes; what was found wrong in a source once is kept."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from graph.ontology import OntologyFolders
from graph.pipeline.cache import Cache, code_hash, hash_of
from graph.pipeline.graphs import BuiltGraphs
from graph.rdf import Shapes, entity_types
from graph.rdf.shapes import with_classes
from graph.rdf.sorted_quads import SortedQuads
from graph.store import NamedNode


def check_shapes(
    graphs: BuiltGraphs, paths: Sequence[str], folders: OntologyFolders, cache: Path | None
) -> tuple[str, ...]:
    """Return the breaches of shapes, one line each.

    Args:
        graphs: Of the build.
        paths: Of its documents.
        folders: With the shapes.
        cache: A folder, None where nothing is kept.
    """
    shapes = Shapes(folders)
    of_source = SourceChecker(shapes, entity_types(graphs.entities), Cache(cache))
    return (
        *shapes.check_entities(graphs.entities),
        *(
            f"{path}: {problem}"
            for path, quads in zip(paths, graphs.sources, strict=True)
            for problem in of_source.check(quads)
        ),
        *shapes.check_entities(graphs.comparisons),
        *shapes.check_entities(graphs.decisions),
    )


class SourceChecker:
    """Checks the graphs of sources."""

    def __init__(self, shapes: Shapes, types: Mapping[NamedNode, NamedNode], cache: Cache) -> None:
        self._shapes, self._types, self._cache = shapes, types, cache
        self._checks = hash_of(code_hash("rdf"), shapes.sha256)

    def check(self, quads: SortedQuads) -> tuple[str, ...]:
        """Return the breaches in one source's graph."""
        told = with_classes(quads, self._types)
        if self._shapes.of_sources.surely_right(told):
            return ()
        # The quads say all: an entity's class stands in its IRI.
        key = hash_of(self._checks, list(map(str, quads)))
        found, _ = self._cache.get_or_make(
            key, tuple[str, ...], lambda: self._shapes.of_sources.breaches(told)
        )
        return found
