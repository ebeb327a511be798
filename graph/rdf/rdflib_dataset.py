"""Quads for programs that work with rdflib."""

from collections.abc import Iterable

import rdflib
from pyoxigraph import Literal, NamedNode, Quad
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import Node

from graph.rdf.vocabulary import PREFIXES, XSD


def rdflib_dataset(quads: Iterable[Quad]) -> rdflib.Dataset:
    """Return quads as a Dataset with their named graphs and our prefixes; its triples are those of all graphs."""
    dataset = rdflib.Dataset(default_union=True)
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace, override=True, replace=True)
    graphs: dict[str, rdflib.Graph] = {}
    for quad in quads:
        name = quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else DATASET_DEFAULT_GRAPH_ID
        if name not in graphs:
            graphs[name] = dataset.graph(rdflib.URIRef(name))
        graphs[name].add(
            (_rdflib_term(quad.subject), rdflib.URIRef(quad.predicate.value), _rdflib_term(quad.object))
        )
    return dataset


def _rdflib_term(term: object) -> Node:
    """Return a term; a literal keeps its digits as they are written."""
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, Literal):
        if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        if term.datatype == XSD.string:
            return rdflib.Literal(term.value)
        return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value), normalize=False)
    return rdflib.BNode(str(getattr(term, "value", term)))
