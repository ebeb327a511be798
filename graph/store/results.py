"""The answer to a query in the forms of SPARQL 1.1."""

import json
from collections.abc import Iterable
from typing import Any

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    RdfFormat,
    Triple,
    parse_query_results,
    serialize,
)

from graph.rdf.vocabulary import PREFIXES, XSD
from graph.store.answers import Rows

Answer = Rows | bool | tuple[Triple, ...]

RESULT_FORMATS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
"""Of rows and truth values, by media type; the first where a client does not mind."""
GRAPH_FORMATS = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
}
"""Of triples."""


def results_in(answer: Rows | bool, media_type: str) -> bytes:
    """Return rows or a truth value in one of `RESULT_FORMATS`."""
    written = results_json(answer).encode("utf-8")
    form = RESULT_FORMATS[media_type]
    if form == QueryResultsFormat.JSON:
        return written
    read = parse_query_results(written, format=QueryResultsFormat.JSON)
    return read.serialize(format=form) or b""


def triples_in(triples: Iterable[Triple], media_type: str) -> bytes:
    """Return triples in one of `GRAPH_FORMATS`, in the order given."""
    form = GRAPH_FORMATS[media_type]
    return serialize(triples, format=form, prefixes=dict(sorted(PREFIXES.items()))) or b""


def results_json(answer: Rows | bool) -> str:
    """Return rows or a truth value as https://www.w3.org/TR/sparql11-results-json/ has them."""
    if isinstance(answer, bool):
        return json.dumps({"head": {}, "boolean": answer})
    bindings = [
        {name: _term(row[name]) for name in answer.variables if row[name] is not None} for row in answer.rows
    ]
    return json.dumps(
        {"head": {"vars": answer.variables}, "results": {"bindings": bindings}}, ensure_ascii=False
    )


def turtle(triples: Iterable[Triple]) -> str:
    """Return triples as Turtle with our prefixes, in the order given."""
    return triples_in(triples, "text/turtle").decode("utf-8")


def short(term: NamedNode | BlankNode | Literal | Triple | None) -> str:
    """Return a term for the eye: an IRI with its usual prefix, a literal's words, nothing where unbound."""
    if not isinstance(term, NamedNode):
        return "" if term is None else str(getattr(term, "value", term))
    for prefix, namespace in PREFIXES.items():
        if term.value.startswith(namespace):
            return f"{prefix}:{term.value.removeprefix(namespace)}"
    return term.value


def _term(term: NamedNode | BlankNode | Literal | Triple) -> dict[str, Any]:
    match term:
        case NamedNode():
            return {"type": "uri", "value": term.value}
        case Literal():
            found = {"type": "literal", "value": term.value}
            if term.language:
                found["xml:lang"] = term.language
            elif term.datatype != XSD.string:
                found["datatype"] = term.datatype.value
            return found
        case BlankNode():
            return {"type": "bnode", "value": term.value}
        case Triple():
            parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
            return {"type": "triple", "value": {name: _term(part) for name, part in parts.items()}}
