"""The terms of `ontology/core.ttl` as code needs them: classes, relations with their ends, units."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from graph.errors import OntologyError
from graph.ontology.files import OntologyFolders

CG_NAMESPACE: Final = "https://w3id.org/claimgraph/ns#"
UNIT_NAMESPACE: Final = "https://w3id.org/claimgraph/unit#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"

TYPE: Final = RDF + "type"
SUBCLASS: Final = RDFS + "subClassOf"
SUBPROPERTY: Final = RDFS + "subPropertyOf"
ENTITY: Final = CG_NAMESPACE + "Entity"
UNIT_CLASSES: Final = frozenset({CG_NAMESPACE + "Unit", CG_NAMESPACE + "Currency"})
RELATES_TO: Final = CG_NAMESPACE + "relatesTo"


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relation that a text may state.

    Attributes:
        name: Local name under `cg:`.
        subjects: Classes (local names) that may be its subject.
        objects: Classes that may be its object.
        symmetric: Holds both ways; a claim stands once, as the text has it.
    """

    name: str
    label: str
    definition: str
    subjects: frozenset[str]
    objects: frozenset[str]
    symmetric: bool = False


@dataclass(frozen=True, slots=True)
class Schema:
    """What `core.ttl` defines.

    Attributes:
        entity_types: Local names of the classes of entities.
        relations: By name, sorted.
        units: Local names under `unit:`.
        labels: Label of every term, by its IRI.
    """

    entity_types: frozenset[str]
    relations: dict[str, RelationType]
    units: frozenset[str]
    labels: dict[str, str]

    @property
    def symmetric(self) -> frozenset[str]:
        """Return the names of the symmetric relations."""
        return frozenset(name for name, relation in self.relations.items() if relation.symmetric)


def load_schema(folders: OntologyFolders) -> Schema:
    """Load `core.ttl` of every folder; what a later one says of a term's property goes before what ours says.

    Raises:
        OntologyError: a file is not Turtle, or a relation lacks what code needs.
    """
    terms = Terms()
    for path in folders.files("core.ttl"):
        terms.read(path, folders.label(path))
    entity_types = frozenset(local(iri) for iri in terms.with_value(SUBCLASS, ENTITY))
    units = frozenset(
        iri.removeprefix(UNIT_NAMESPACE)
        for iri in terms.properties
        if iri.startswith(UNIT_NAMESPACE) and UNIT_CLASSES.intersection(terms.values(iri, TYPE))
    )
    relations = (
        _relation_type(iri, terms, entity_types) for iri in terms.with_value(SUBPROPERTY, RELATES_TO)
    )
    labels = {
        iri: terms.text(iri, RDFS + "label") for iri in sorted(terms.properties) if not iri.startswith("_:")
    }
    return Schema(
        entity_types=entity_types,
        relations={relation.name: relation for relation in relations},
        units=units,
        labels={iri: label for iri, label in labels.items() if label},
    )


class Terms:
    """What the files say of each term, and where it stands for messages."""

    def __init__(self) -> None:
        self.properties: dict[str, dict[str, list[str]]] = {}
        self.files: dict[str, tuple[Path, str]] = {}

    def read(self, path: Path, label: str) -> None:
        """Read a file over those read before."""
        found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for triple in parse_turtle(path, label):
            found[key_of(triple.subject)][triple.predicate.value].append(key_of(triple.object))
        for subject, properties in found.items():
            self.properties.setdefault(subject, {}).update(properties)
            self.files[subject] = (path, label)

    def values(self, subject: str, predicate: str) -> list[str]:
        """Return all values; blank nodes as `_:id`, literals as their text."""
        return self.properties.get(subject, {}).get(predicate, [])

    def text(self, subject: str, predicate: str) -> str:
        """Return the first value, or ""."""
        return next(iter(self.values(subject, predicate)), "")

    def with_value(self, predicate: str, value: str) -> list[str]:
        """Return the terms that have this value, sorted."""
        return sorted(term for term in self.properties if value in self.values(term, predicate))

    def members(self, node: str) -> list[str]:
        """Return the classes of a domain or range: itself, or the members of its `owl:unionOf`."""
        heads = self.values(node, OWL + "unionOf")
        if not heads:
            return [node]
        found, head = [], heads[0]
        while head != RDF + "nil":
            found += self.values(head, RDF + "first")
            head = self.text(head, RDF + "rest")
        return found

    def where(self, term: str) -> str:
        """Return file and line where a term is defined."""
        path, label = self.files[term]
        start = f"cg:{local(term)}"
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if line.split(" ")[0] == start:
                return f"{label} line {number}"
        return label


def parse_turtle(path: Path, label: str) -> list[Triple]:
    """Read a Turtle file of an ontology folder; blank nodes of two files are never the same.

    Raises:
        OntologyError: the file is not Turtle.
    """
    try:
        quads = parse(path=str(path), format=RdfFormat.TURTLE, rename_blank_nodes=True)
        return [quad.triple for quad in quads]
    except SyntaxError as error:
        raise OntologyError(f"{label} line {error.lineno}: not Turtle: {error.msg}; correct it") from error


def _relation_type(iri: str, terms: Terms, entity_types: frozenset[str]) -> RelationType:
    """Return one relation, checked."""
    ends = {}
    for side, predicate in (("subject", RDFS + "domain"), ("object", RDFS + "range")):
        classes = {local(member) for node in terms.values(iri, predicate) for member in terms.members(node)}
        if not classes:
            raise OntologyError(
                f"{terms.where(iri)}: relation cg:{local(iri)} has no rdfs:{local(predicate)}; "
                f"name the classes that may be its {side}"
            )
        if "Entity" in classes:
            classes = set(entity_types)
        unknown = sorted(classes - entity_types)
        if unknown:
            raise OntologyError(
                f"{terms.where(iri)}: relation cg:{local(iri)} has {unknown[0]} as {side}; "
                f"use {', '.join(sorted(entity_types))} or Entity"
            )
        ends[side] = frozenset(classes)
    return RelationType(
        name=local(iri),
        label=terms.text(iri, RDFS + "label"),
        definition=terms.text(iri, RDFS + "comment"),
        subjects=ends["subject"],
        objects=ends["object"],
        symmetric=OWL + "SymmetricProperty" in terms.values(iri, TYPE),
    )


def key_of(term: NamedNode | BlankNode | Literal | Triple) -> str:
    """Return a term as text by which it can be looked up."""
    return f"_:{term.value}" if isinstance(term, BlankNode) else str(getattr(term, "value", term))


def local(iri: str) -> str:
    """Return the local name of an IRI."""
    return iri.rsplit("#", 1)[-1]
