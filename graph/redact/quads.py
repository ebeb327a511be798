"""Rewrites the quads of a graph: new texts, offsets, IRIs and ids, and none of what would lead back to a document."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.rdf.sorted_quads import graph_name
from graph.rdf.vocabulary import CG, PROV, RDF, SCHEMA, SKOS, XSD
from graph.redact.entities import KINDS
from graph.redact.new_iris import NewIris
from graph.redact.rewriting import Rewriting
from graph.redact.source_quads import source_quads
from graph.redact.values import values_of
from graph.store import Literal, NamedNode, Quad, Store

AMONG_COLLEAGUES = frozenset({PROV.was_attributed_to.value, CG.why.value})
# Of the report that a document is: whoever has them finds the document.
OF_WORKS = frozenset({SCHEMA.url.value, SCHEMA.identifier.value, SCHEMA.same_as.value})
LABELS = {SKOS.pref_label.value: KINDS[0], SKOS.alt_label.value: KINDS[1], SKOS.hidden_label.value: KINDS[2]}


def rewrite(store: Store, rewriting: Rewriting) -> Iterator[Quad]:
    """Yield the quads of the redacted graph."""
    by_graph: defaultdict[str, list[Quad]] = defaultdict(list)
    for quad in store.quads():
        by_graph[graph_name(quad)].append(quad)
    iris = NewIris(rewriting)
    for source in sorted(rewriting.texts):
        iris.add_passages(source, values_of(by_graph[f"{source}/graph"]))
    for name, quads in sorted(by_graph.items()):
        graph = iris.of(name)
        if graph is None:
            continue
        source = name.removesuffix("/graph")
        if source in rewriting.texts:
            yield from source_quads(quads, source, NamedNode(graph), rewriting, iris)
        elif name.endswith("/graph/entities"):
            yield from entity_quads(quads, NamedNode(graph), rewriting, iris)
        else:
            yield from _other_quads(quads, NamedNode(graph), rewriting, iris)


def entity_quads(
    quads: Sequence[Quad], graph: NamedNode, rewriting: Rewriting, iris: NewIris
) -> Iterator[Quad]:
    """Yield the entities: of those who are redacted class and stand-in alone."""
    for old, called in sorted(rewriting.entities.items()):
        if iris.of(old) is not None:
            for predicate, kind in LABELS.items():
                for label in called.labels[kind]:
                    yield Quad(NamedNode(called.iri), NamedNode(predicate), Literal(label), graph)
    for quad in quads:
        subject, predicate = str(getattr(quad.subject, "value", quad.subject)), quad.predicate.value
        if predicate in LABELS and subject in rewriting.entities:
            continue
        if subject in rewriting.subjects and predicate != RDF.type.value:
            continue
        if subject in rewriting.works and predicate in OF_WORKS:
            continue
        yield from _plain_quad(quad, graph, rewriting, iris)


def _other_quads(
    quads: Sequence[Quad], graph: NamedNode, rewriting: Rewriting, iris: NewIris
) -> Iterator[Quad]:
    """Yield comparisons, view, decisions and provenance.

    Who decided and why are words among colleagues, and the hash of the decisions would prove a guess at them.
    """
    for quad in quads:
        subject, predicate = str(getattr(quad.subject, "value", quad.subject)), quad.predicate.value
        about_decisions = re.search(r"/decisions/[0-9a-f]{64}\Z", subject) or re.search(
            r"/decisions/[0-9a-f]{64}\Z", str(getattr(quad.object, "value", ""))
        )
        if predicate in AMONG_COLLEAGUES or about_decisions:
            continue
        if rewriting.claimed is not None and graph.value.endswith("/graph/view"):
            triple = (subject, predicate, str(getattr(quad.object, "value", quad.object)))
            if triple not in rewriting.claimed:
                continue
        yield from _plain_quad(quad, graph, rewriting, iris)


def _plain_quad(quad: Quad, graph: NamedNode, rewriting: Rewriting, iris: NewIris) -> Iterator[Quad]:
    """Yield a quad with its nodes and words made new; nothing where one of them goes."""
    node = iris.term(quad.subject)
    if node is None:
        return
    if isinstance(quad.object, NamedNode):
        value: NamedNode | Literal | None = iris.term(quad.object)
    elif isinstance(quad.object, Literal) and quad.object.datatype == XSD.string:
        value = Literal(rewriting.words(quad.object.value))
    else:
        value = quad.object if isinstance(quad.object, Literal) else None
    if value is not None:
        yield Quad(node, quad.predicate, value, graph)
