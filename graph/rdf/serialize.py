"""Write quads to files: the same quads give the same bytes, in whatever order they come."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Self, TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from graph.rdf.vocabulary import PREFIXES

Graphs: TypeAlias = Mapping[str, Mapping[str, Mapping[str, Sequence[Quad]]]]
"""Quads by graph, subject and predicate."""


def write_nquads(quads: Iterable[Quad], path: Path) -> None:
    """Write N-Quads, the lines sorted by their bytes, each once."""
    lines = {line for line in (serialize(quads, format=RdfFormat.N_QUADS) or b"").split(b"\n") if line}
    with replacing(path) as beside, beside.open("wb") as file:
        file.writelines(line + b"\n" for line in sorted(lines))


def write_trig(quads: Iterable[Quad], path: Path, prefixes: Mapping[str, str] = PREFIXES) -> None:
    """Write TriG: every named graph apart."""
    _write_abbreviated(sorted_quads(quads), path, RdfFormat.TRIG, prefixes)


def write_turtle(quads: Iterable[Quad], path: Path) -> None:
    """Write Turtle: all graphs as one."""
    _write_abbreviated(_sorted_triples(sorted_quads(quads)), path, RdfFormat.TURTLE)


def _write_abbreviated(
    ordered: Sequence[Quad] | Sequence[Triple],
    path: Path,
    format_: RdfFormat,
    prefixes: Mapping[str, str] = PREFIXES,
) -> None:
    """Write with prefixes, sorted: pyoxigraph gives them in another order in every process."""
    declared = "".join(f"@prefix {name}: <{prefixes[name]}> .\n" for name in sorted(prefixes))
    written = serialize(ordered, format=format_, prefixes=dict(prefixes)) or b""
    body = written.split(b"\n", len(prefixes))[-1]
    with replacing(path) as beside, beside.open("wb") as file:
        file.write(declared.encode())
        file.write(body)


class SortedQuads(tuple[Quad, ...]):
    """Quads as `sorted_quads` gives them; so that a build sorts its graph once for all its files.

    Attributes:
        graphs: The same quads by graph, subject and predicate, each as text.
    """

    graphs: Graphs

    def __new__(cls, graphs: Graphs) -> Self:
        """Take quads that are sorted, on every level."""
        found = super().__new__(
            cls,
            (
                quad
                for nodes in graphs.values()
                for node in nodes.values()
                for several in node.values()
                for quad in several
            ),
        )
        found.graphs = graphs
        return found


def sorted_quads(quads: Iterable[Quad]) -> SortedQuads:
    """Return quads by graph, subject, predicate and object, each once."""
    if isinstance(quads, SortedQuads):
        return quads
    found: dict[str, dict[str, dict[str, list[Quad]]]] = {}
    for quad in quads:
        node = found.setdefault(graph_name(quad), {}).setdefault(term_text(quad.subject), {})
        node.setdefault(quad.predicate.value, []).append(quad)
    # Sorted level by level: most properties have one value, and need no look at it.
    return SortedQuads(
        {
            graph: {
                subject: {
                    predicate: _each_once(nodes[subject][predicate]) for predicate in sorted(nodes[subject])
                }
                for subject in sorted(nodes)
            }
            for graph, nodes in sorted(found.items())
        }
    )


def _each_once(quads: list[Quad]) -> list[Quad]:
    return quads if len(quads) == 1 else sorted(set(quads), key=triple_key)


def _sorted_triples(quads: SortedQuads) -> list[Triple]:
    """Return the triples of all graphs as one, sorted, each once."""
    told: dict[str, list[Iterable[Quad]]] = {}
    for nodes in quads.graphs.values():
        for subject, node in nodes.items():
            told.setdefault(subject, []).append(chain.from_iterable(node.values()))
    triples: list[Triple] = []
    for subject in sorted(told):
        several = [quad.triple for part in told[subject] for quad in part]
        triples += several if len(told[subject]) == 1 else sorted(set(several), key=triple_key)
    return triples


def graph_name(quad: Quad) -> str:
    """Return the IRI of the graph that a quad stands in, "" of the default graph."""
    return "" if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value


def triple_key(quad: Quad | Triple) -> tuple[str, str, str, str]:
    """Return what triples are sorted by."""
    value = quad.object
    return (term_text(quad.subject), quad.predicate.value, term_text(value), str(value))


def term_text(term: NamedNode | BlankNode | Literal | Triple) -> str:
    """Return a term's IRI or words."""
    return str(term) if isinstance(term, Triple) else term.value


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path beside `path` to write to, which takes its place where nothing went wrong."""
    beside = path.with_name(path.name + ".part")
    try:
        yield beside
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
