"""What a SPARQL endpoint says of itself (https://www.w3.org/TR/sparql11-service-description/)."""

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Triple

from graph.rdf.vocabulary import RDF, XSD
from graph.store.results import GRAPH_FORMATS, RESULT_FORMATS, triples_in
from graph.store.store import Store

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"


def service_description(store: Store, address: str, media_type: str) -> bytes:
    """Return the description of the endpoint at an address, in one of `GRAPH_FORMATS`; it has no blank nodes."""
    return triples_in(sorted(triples(store, address), key=str), media_type)


def triples(store: Store, address: str) -> Iterable[Triple]:
    """Give what there is to say."""
    service, dataset, union = (NamedNode(address + part) for part in ("", "#dataset", "#union"))
    yield Triple(service, RDF.type, sd("Service"))
    yield Triple(service, sd("endpoint"), service)
    yield Triple(service, sd("supportedLanguage"), sd("SPARQL11Query"))
    yield Triple(service, sd("feature"), sd("UnionDefaultGraph"))
    for form in [form.iri for form in RESULT_FORMATS.values()] + [
        form.iri for form in GRAPH_FORMATS.values()
    ]:
        yield Triple(service, sd("resultFormat"), NamedNode(form))
    yield Triple(service, sd("defaultDataset"), dataset)
    yield Triple(dataset, RDF.type, sd("Dataset"))
    yield Triple(dataset, sd("defaultGraph"), union)
    yield Triple(union, RDF.type, sd("Graph"))
    yield Triple(union, NamedNode(VOID + "triples"), Literal(str(len(store)), datatype=XSD.integer))
    for name in store.graphs():
        named = NamedNode(f"{address}#graph={name.value}")
        yield Triple(dataset, sd("namedGraph"), named)
        yield Triple(named, RDF.type, sd("NamedGraph"))
        yield Triple(named, sd("name"), name)


def sd(local: str) -> NamedNode:
    """Return a term of the vocabulary."""
    return NamedNode(SD + local)
