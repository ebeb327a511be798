"""Write quads to files: the same quads give the same bytes, in whatever order they come."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from graph.rdf.sorted_quads import SortedQuads, sorted_quads, triple_key
from graph.rdf.vocabulary import PREFIXES


def write_nquads(quads: Iterable[Quad], path: Path) -> None:
    """Write N-Quads, the lines sorted by their bytes, each once."""
    # Each once, but left in the order in which they come: what is nearly sorted is soon sorted.
    lines = dict.fromkeys((serialize(quads, format=RdfFormat.N_QUADS) or b"").split(b"\n"))
    lines.pop(b"", None)
    with replacing(path) as beside, beside.open("wb") as file:
        file.write(b"\n".join([*sorted(lines), b""]))


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


def _sorted_triples(quads: SortedQuads) -> list[Triple]:
    """Return the triples of all graphs as one, sorted, each once."""
    told: dict[str, list[Sequence[Quad]]] = {}
    start = 0
    for nodes in quads.graphs.values():
        for subject, node in nodes.items():
            end = start + sum(map(len, node.values()))
            told.setdefault(subject, []).append(quads[start:end])
            start = end
    triples: list[Triple] = []
    for subject in sorted(told):
        several = [quad.triple for part in told[subject] for quad in part]
        triples += several if len(told[subject]) == 1 else sorted(set(several), key=triple_key)
    return triples


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path beside `path` to write to, which takes its place where nothing went wrong."""
    beside = path.with_name(path.name + ".part")
    try:
        yield beside
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
