"""Claims and comparisons as nanopublications: each with what is said, on what it rests and who made it.

http://nanopub.org/guidelines/working_draft/
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph.rdf.serialize import write_trig
from graph.rdf.sorted_quads import sorted_quads
from graph.rdf.vocabulary import CG, PREFIXES, RDF, cg, term

NP: Final = "http://www.nanopub.org/nschema#"
NPX: Final = "http://purl.org/nanopub/x/"
NANOPUB_PREFIXES: Final = PREFIXES | {"np": NP, "npx": NPX}
CLAIMS: Final = frozenset({CG.statement, CG.figure, CG.relation})
COMPARISONS: Final = frozenset({cg("Conflict"), cg("Agreement")})
# How a claim was found and where it stands: provenance, not content.
PROVENANCE: Final = frozenset({cg("evidence"), cg("extractedBy"), cg("confidence"), cg("origin")})
# Of a source, what tells which document it is.
OF_A_SOURCE: Final = frozenset(
    {
        cg("fileName"),
        cg("sha256"),
        cg("textSha256"),
        term("dcterms", "title"),
        term("dcterms", "issued"),
        term("dcterms", "source"),
    }
)
# Of a thing, what tells which one it is.
OF_A_THING: Final = frozenset({RDF.type, term("skos", "prefLabel"), term("schema", "sameAs")})

Triples = list[Triple]
Described = Mapping[NamedNode, Triples]


def write_nanopubs(quads: Iterable[Quad], path: Path) -> None:
    """Write the nanopublications of a graph as TriG."""
    write_trig(_nanopub_quads(quads), path, NANOPUB_PREFIXES)


def _nanopub_quads(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield four named graphs for each claim and comparison: head, assertion, provenance, pubinfo.

    The assertion describes the claim, never the plain relation: a denied one would stand there as held.
    """
    described: defaultdict[NamedNode, Triples] = defaultdict(list)
    tools: set[NamedNode] = set()
    for quad in sorted_quads(quads):
        if isinstance(quad.subject, NamedNode):
            described[quad.subject].append(quad.triple)
            if quad.predicate == term("prov", "wasAssociatedWith") and isinstance(quad.object, NamedNode):
                tools.add(quad.object)
    for node in sorted(described, key=lambda node: node.value):
        types = {triple.object for triple in described[node] if triple.predicate == RDF.type}
        if types & (CLAIMS | COMPARISONS):
            yield from nanopub(node, types & (CLAIMS | COMPARISONS), described, tools)


def nanopub(
    node: NamedNode, types: Iterable[object], described: Described, tools: Iterable[NamedNode]
) -> Iterator[Quad]:
    """Yield the quads of one nanopublication."""
    pub = _nanopub_iri(node)
    head, assertion, provenance, pubinfo = (
        NamedNode(f"{pub.value}/{part}") for part in ("head", "assertion", "provenance", "pubinfo")
    )
    yield Quad(pub, RDF.type, NamedNode(NP + "Nanopublication"), head)
    yield Quad(pub, NamedNode(NP + "hasAssertion"), assertion, head)
    yield Quad(pub, NamedNode(NP + "hasProvenance"), provenance, head)
    yield Quad(pub, NamedNode(NP + "hasPublicationInfo"), pubinfo, head)
    for triple in said(node, described):
        yield _in_graph(triple, assertion)
    for triple in rests_on(node, assertion, described):
        yield _in_graph(triple, provenance)
    yield Quad(pub, term("rdfs", "label"), Literal(node.value.rpartition("/")[2]), pubinfo)
    for type_ in sorted(types, key=str):
        if isinstance(type_, NamedNode):
            yield Quad(pub, NamedNode(NPX + "hasNanopubType"), type_, pubinfo)
    for tool in sorted(tools, key=lambda tool: tool.value):
        yield Quad(pub, term("dcterms", "creator"), tool, pubinfo)
        for triple in described.get(tool, ()):
            yield _in_graph(triple, pubinfo)


def _nanopub_iri(node: NamedNode) -> NamedNode:
    """Return the IRI of the nanopublication of a claim or comparison."""
    base, kind, id_ = node.value.rsplit("/", 2)
    return NamedNode(f"{base}/nanopub/{id_ if kind == 'claim' else f'{kind}-{id_}'}")


def said(node: NamedNode, described: Described) -> Iterator[Triple]:
    """Yield what a claim or comparison says, and the names of the things in it."""
    for triple in described[node]:
        if not _is_provenance(triple):
            yield triple
            if isinstance(triple.object, NamedNode):
                yield from chosen(triple.object, OF_A_THING, described)


def rests_on(node: NamedNode, assertion: NamedNode, described: Described) -> Iterator[Triple]:
    """Yield where a claim stands and who says it; of a comparison, the claims that it was made of."""
    for triple in described[node]:
        target = triple.object
        if triple.predicate == cg("compares") and isinstance(target, NamedNode):
            compared = NamedNode(f"{_nanopub_iri(target).value}/assertion")
            yield Triple(assertion, term("prov", "wasDerivedFrom"), compared)
        if triple.predicate == cg("speaker"):
            yield Triple(assertion, term("prov", "wasAttributedTo"), target)
        if not _is_provenance(triple):
            continue
        yield triple
        if not isinstance(target, NamedNode):
            continue
        if triple.predicate == cg("evidence"):
            yield Triple(assertion, term("prov", "wasQuotedFrom"), target)
        for of_passage in described.get(target, ()):
            yield of_passage
            if of_passage.predicate == CG.in_source and isinstance(of_passage.object, NamedNode):
                yield Triple(assertion, term("prov", "hadPrimarySource"), of_passage.object)
                yield from chosen(of_passage.object, OF_A_SOURCE | {RDF.type}, described)


def _is_provenance(triple: Triple) -> bool:
    """Tell whether a triple says where a claim stands or how it was found."""
    return triple.predicate in PROVENANCE or triple.predicate.value.endswith("Passage")


def chosen(node: NamedNode, predicates: Iterable[NamedNode], described: Described) -> Iterator[Triple]:
    """Yield what a node says under these predicates."""
    return (triple for triple in described.get(node, ()) if triple.predicate in set(predicates))


def _in_graph(triple: Triple, graph: NamedNode) -> Quad:
    """Return a triple as a quad of this graph."""
    return Quad(triple.subject, triple.predicate, triple.object, graph)
