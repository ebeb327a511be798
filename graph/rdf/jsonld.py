"""JSON-LD, compact: terms as `ontology/context.jsonld` names them, the context written into the file."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph.errors import OntologyError
from graph.ontology.files import OntologyFolders
from graph.rdf.serialize import replacing
from graph.rdf.sorted_quads import Term, sorted_quads, term_text
from graph.rdf.vocabulary import RDF, XSD

Node = dict[str, Any]

TYPE = RDF.type.value

# No more digits than a JSON reader that makes doubles of them keeps exact.
INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")


def write_jsonld(quads: Iterable[Quad], path: Path, folders: OntologyFolders) -> None:
    """Write every named graph as an object with `@id` and `@graph`, one node a line.

    Raises:
        OntologyError: a context is no JSON-LD context.
    """
    context = load_context(folders)
    with replacing(path) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write('{"@context": ' + dumps(context.definitions) + ',\n"@graph": [')
        for number, (name, nodes) in enumerate(sorted_quads(quads).graphs.items()):
            file.write(",\n" if number else "\n")
            file.write('{"@id": ' + dumps(name) + ', "@graph": [\n')
            file.write(",\n".join(dumps(_node_of(iri, node, context)) for iri, node in nodes.items()))
            file.write("\n]}")
        file.write("\n]}\n")


def jsonld_text(triples: Iterable[Triple], folders: OntologyFolders) -> str:
    """Return triples as one graph, in the order given, one node a line.

    Raises:
        OntologyError: a context is no JSON-LD context.
    """
    context = load_context(folders)
    nodes: dict[str, Node] = {}
    for triple in triples:
        subject = term_text(triple.subject)
        node = nodes.setdefault(subject, {"@id": subject})
        _add_value(node, triple.predicate.value, triple.object, context)
    written = ",\n".join(map(dumps, nodes.values()))
    return f'{{"@context": {dumps(context.definitions)},\n"@graph": [\n{written}\n]}}\n'


@dataclass(frozen=True, slots=True)
class Context:
    """A JSON-LD context made of prefixes and of terms with `@id` and perhaps `@type`.

    Attributes:
        definitions: As written to the file.
        terms: Short name of each IRI that has one.
        prefixes: Namespace and prefix.
        types: Of each short name what its values are coerced to (`@id`, `@vocab` or the IRI of a datatype).
    """

    definitions: Mapping[str, Any]
    terms: Mapping[str, str]
    prefixes: tuple[tuple[str, str], ...]
    types: Mapping[str, str]

    def compact(self, iri: str) -> str:
        """Return the short name of a predicate, class or value, or the IRI itself."""
        if iri in self.terms:
            return self.terms[iri]
        for namespace, prefix in self.prefixes:
            if iri.startswith(namespace):
                return f"{prefix}:{iri.removeprefix(namespace)}"
        return iri

    def value(self, key: str, term: object) -> str | int | Node:
        """Return a value as it stands under a key."""
        coercion = self.types.get(key, "")
        if isinstance(term, NamedNode):
            if coercion == "@vocab":
                return self.compact(term.value)
            return term.value if coercion == "@id" else {"@id": term.value}
        if not isinstance(term, Literal):
            raise TypeError(f"{term}: neither an IRI nor a literal; the graph has nothing else")
        if term.language:
            return {"@value": term.value, "@language": term.language}
        if term.datatype == XSD.string:
            return {"@value": term.value} if coercion else term.value
        if term.datatype.value == coercion:
            return native(term)
        return {"@value": term.value, "@type": self.compact(term.datatype.value)}


def load_context(folders: OntologyFolders) -> Context:
    """Read `context.jsonld` of every folder as one; what a later one says of a term goes before ours."""
    definitions: dict[str, Any] = {}
    for path in folders.files("context.jsonld"):
        try:
            definitions.update(json.loads(path.read_text("utf-8"))["@context"])
        except (ValueError, KeyError, TypeError) as error:
            raise OntologyError(
                f'{folders.label(path)}: no JSON-LD context ({error}); write {{"@context": {{…}}}}'
            ) from error
    prefixes = {
        name: value
        for name, value in definitions.items()
        if isinstance(value, str) and value.endswith(("#", "/")) and not name.startswith("@")
    }

    def expanded(short: str) -> str:
        prefix, _, rest = short.partition(":")
        return prefixes[prefix] + rest if rest and prefix in prefixes else short

    terms, types = {}, {}
    for name, value in definitions.items():
        if isinstance(value, dict):
            terms[expanded(value.get("@id", name))] = name
            if "@type" in value:
                types[name] = expanded(value["@type"])
        elif name not in prefixes and not name.startswith("@"):
            terms[expanded(value)] = name
    longest_first = sorted(
        ((value, name) for name, value in prefixes.items()), key=lambda pair: -len(pair[0])
    )
    return Context(definitions, terms, tuple(longest_first), types)


def native(literal: Literal) -> str | int:
    """Return an integer or truth value as JSON has it, where its lexical form is the usual one; else text."""
    if literal.datatype == XSD.integer and INTEGER.fullmatch(literal.value):
        return int(literal.value)
    if literal.datatype == XSD.boolean and literal.value in ("true", "false"):
        return literal.value == "true"
    return literal.value


def _node_of(iri: str, properties: Mapping[str, Sequence[Term]], context: Context) -> Node:
    """Return a node with its properties, in the order given."""
    node: Node = {"@id": iri}
    for predicate, values in properties.items():
        for value in values:
            _add_value(node, predicate, value, context)
    return node


def _add_value(node: Node, predicate: str, value: Term, context: Context) -> None:
    """Add a value of a property to a node."""
    if predicate == TYPE:
        add(node, "@type", context.compact(term_text(value)))
    else:
        key = context.compact(predicate)
        add(node, key, context.value(key, value))


def add(node: Node, key: str, value: str | int | Node) -> None:
    """Add a value to a node: alone where it is the only one, else in a list."""
    if key not in node:
        node[key] = value
    elif isinstance(node[key], list):
        node[key].append(value)
    else:
        node[key] = [node[key], value]


def dumps(value: object) -> str:
    """Return JSON on one line, letters of every script as they are."""
    return json.dumps(value, ensure_ascii=False)
