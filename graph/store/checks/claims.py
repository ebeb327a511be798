"""Check claims against the passages that they rest on."""

from collections.abc import Iterator, Mapping

from pyoxigraph import NamedNode

from graph.rdf.sorted_quads import Node
from graph.rdf.vocabulary import CG
from graph.store.nodes import Graphs, classes, source_of, values

KINDS = (CG.relation, CG.figure, CG.statement)


def claim_problems(graphs: Graphs, graph: str) -> Iterator[str]:
    """Check every claim of one source's graph."""
    source, nodes = source_of(graph), graphs.nodes[graph]
    for iri, node in nodes.items():
        found = classes(node)
        kinds = [kind for kind in KINDS if kind.value in found]
        if not kinds:
            continue
        if len(kinds) > 1:
            yield f"{iri}: is of {len(kinds)} kinds of claim; it can be of one only"
        yield from _evidence_problems(iri, node, source, nodes)
        if CG.figure in kinds:
            yield from _number_problems(iri, node, nodes)
        if CG.statement in kinds:
            yield from _said_problems(iri, node, nodes)


def _evidence_problems(iri: str, node: Node, source: str, nodes: Mapping[str, Node]) -> Iterator[str]:
    """Check that there is evidence, all of it in the claim's own source."""
    evidence = values(node, CG.evidence)
    if not evidence:
        yield f"{iri}: has no cg:evidence; a claim rests on a passage"
    for passage in evidence:
        sources = values(nodes.get(passage, {}), CG.in_source)
        if sources != [source]:
            yield f"{iri}: its evidence {passage} is no passage of {source}; a claim has one source"


def _number_problems(iri: str, node: Node, nodes: Mapping[str, Node]) -> Iterator[str]:
    """Check that a figure's number stands in its evidence, in the words given."""
    numbers = values(node, CG.number_text)
    for passage in values(node, CG.evidence):
        exact = "".join(values(nodes.get(passage, {}), CG.exact))
        for number in numbers:
            if number not in exact:
                yield f"{iri}: its number {number!r} does not stand in its evidence {passage}"
    for passage in values(node, CG.number_passage):
        if values(nodes.get(passage, {}), CG.exact) != numbers:
            yield f"{iri}: cg:numberText is {numbers}, its cg:numberPassage {passage} has other words"
    yield from _outside_evidence(iri, node, CG.number_passage, "number", nodes)


def _said_problems(iri: str, node: Node, nodes: Mapping[str, Node]) -> Iterator[str]:
    """Check that what is said stands in the evidence, in the words given."""
    passages = values(node, CG.content_passage)
    if not passages:
        yield f"{iri}: has no cg:contentPassage; a statement has one for each stretch of what is said"
    for passage in passages:
        exact = "".join(values(nodes.get(passage, {}), CG.exact))
        for content in values(node, CG.content):
            if exact not in content:
                yield f"{iri}: cg:content lacks the words of its passage {passage}"
    yield from _outside_evidence(iri, node, CG.content_passage, "content", nodes)


def _outside_evidence(
    iri: str, node: Node, predicate: NamedNode, what: str, nodes: Mapping[str, Node]
) -> Iterator[str]:
    """Tell which passages lie in none of the claim's evidence."""
    evidence = [span for passage in values(node, CG.evidence) if (span := _span_of(nodes.get(passage, {})))]
    for passage in values(node, predicate):
        span = _span_of(nodes.get(passage, {}))
        if span and not any(start <= span[0] and span[1] <= end for start, end in evidence):
            yield f"{iri}: its {what} {passage} lies outside its evidence"


def _span_of(node: Node) -> tuple[int, int] | None:
    """Return start and end of a passage, None of what is none (told elsewhere)."""
    starts, ends = values(node, CG.start), values(node, CG.end)
    if not starts or not ends or not (starts[0].isdecimal() and ends[0].isdecimal()):
        return None
    return int(starts[0]), int(ends[0])
