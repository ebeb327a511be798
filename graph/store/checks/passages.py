"""Check passages against the texts that they are stretches of."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from graph.rdf.sorted_quads import Node
from graph.rdf.vocabulary import CG
from graph.store.nodes import Graphs, classes, source_of, values

SHOWN = 60
"""Characters of a text that a message shows."""

POSITION = re.compile(r"#char=(\d+),(\d+)(;mention=\d+)?$")


def passage_problems(graphs: Graphs, graph: str, texts: Path) -> Iterator[str]:
    """Check one source: its text's hash, and every passage's offsets, characters and IRI."""
    source, nodes = source_of(graph), graphs.nodes[graph]
    file = texts / f"{source.split('/source/', 1)[1]}.txt"
    text = None
    try:
        content = file.read_bytes()
        text = content.decode("utf-8")
    except OSError as error:
        yield f"{source}: texts/{file.name} cannot be read ({error.strerror}); the build writes it"
    except UnicodeDecodeError as error:
        yield f"{source}: texts/{file.name} is not UTF-8 ({error.reason} at byte {error.start}); build again"
    else:
        found = hashlib.sha256(content).hexdigest()
        expected = values(nodes.get(source, {}), CG.text_sha256)
        # A redacted source has no hash; the report of its build has it.
        if not _is_redacted(nodes.get(source, {})) and expected != [found]:
            yield (
                f"{source}: cg:textSha256 is {', '.join(expected) or 'missing'}, "
                f"texts/{file.name} has {found}; build again"
            )
    for iri, node in nodes.items():
        if CG.passage.value in classes(node):
            yield from _one_passage(iri, node, source, text)


def _is_redacted(node: Node) -> bool:
    """Tell whether names were replaced in a source."""
    return values(node, CG.redacted) == ["true"]


def _one_passage(iri: str, node: Node, source: str, text: str | None) -> Iterator[str]:
    """Check one passage; without its text only what the graph itself tells."""
    if values(node, CG.in_source) != [source]:
        yield f"{iri}: stands in the graph of {source}, but cg:inSource is {values(node, CG.in_source)}"
    starts, ends, exacts = values(node, CG.start), values(node, CG.end), values(node, CG.exact)
    if not (len(starts) == len(ends) == len(exacts) == 1) or not (
        starts[0].isdecimal() and ends[0].isdecimal()
    ):
        yield f"{iri}: needs one cg:start, cg:end and cg:exact; has {starts}, {ends}, {len(exacts)} texts"
        return
    start, end, exact = int(starts[0]), int(ends[0]), exacts[0]
    position = POSITION.search(iri)
    if position is None or (int(position[1]), int(position[2])) != (start, end):
        yield f"{iri}: its IRI should end in #char={start},{end}, its cg:start and cg:end"
    if text is not None and text[start:end] != exact:
        yield f"{iri}: cg:exact is {exact[:SHOWN]!r}, the text there is {text[start:end][:SHOWN]!r}"
