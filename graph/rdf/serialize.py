"""Write quads to files: the same quads give the same bytes, in whatever order they come."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from graph.rdf.vocabulary import PREFIXES


def write_nquads(quads: Iterable[Quad], path: Path) -> None:
    """Write N-Quads, the lines sorted by their bytes, each once."""
    lines = {line for line in (serialize(quads, format=RdfFormat.N_QUADS) or b"").split(b"\n") if line}
    with replacing(path) as beside, beside.open("wb") as file:
        file.writelines(line + b"\n" for line in sorted(lines))


def write_trig(quads: Iterable[Quad], path: Path, prefixes: Mapping[str, str] = PREFIXES) -> None:
    """Write TriG: every named graph apart."""
    write_abbreviated(sorted_quads(quads), path, RdfFormat.TRIG, prefixes)


def write_turtle(quads: Iterable[Quad], path: Path) -> None:
    """Write Turtle: all graphs as one."""
    write_abbreviated(sorted({quad.triple for quad in quads}, key=triple_key), path, RdfFormat.TURTLE)


def write_abbreviated(
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
    """Quads as `sorted_quads` gives them; so that a build sorts its graph once for all its files."""

    __slots__ = ()


def sorted_quads(quads: Iterable[Quad]) -> SortedQuads:
    """Return quads by graph, subject, predicate and object, each once."""
    if isinstance(quads, SortedQuads):
        return quads
    return SortedQuads(sorted(set(quads), key=lambda quad: (graph_name(quad), *triple_key(quad))))


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
