"""The answer to a query in the forms of SPARQL 1.1."""

import json
from collections.abc import Iterable
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from graph.rdf.vocabulary import PREFIXES, XSD
from graph.store.store import Rows

Answer = Rows | bool | tuple[Triple, ...]


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
    written = serialize(triples, format=RdfFormat.TURTLE, prefixes=dict(sorted(PREFIXES.items())))
    return (written or b"").decode("utf-8")


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
