"""Check graphs against the SHACL shapes of `ontology/shapes.ttl`."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from graph.ontology.files import OntologyFolders
from graph.ontology.schema import CG_NAMESPACE, parse_turtle
from graph.rdf.conformance import SH, Conformance, NotCompiledError
from graph.rdf.described import Hierarchy, Told
from graph.rdf.sorted_quads import sorted_quads
from graph.rdf.vocabulary import PREFIXES, RDF, RDFS, cg

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

SHOWN = 80
"""Characters of a faulty value that a line shows."""

TARGET_CLASS = NamedNode(SH + "targetClass")

PROBLEMS = """
    PREFIX sh: <http://www.w3.org/ns/shacl#>
    SELECT ?node ?message ?path ?value {
        ?result a sh:ValidationResult ; sh:focusNode ?node ; sh:resultMessage ?message .
        FILTER NOT EXISTS { ?outer sh:detail ?result }
        OPTIONAL { ?result sh:resultPath ?path FILTER isIRI(?path) }
        OPTIONAL { ?result sh:value ?value }
    }"""


class Shapes:
    """The shapes of all ontology folders, loaded once.

    Most graphs have no fault, which `Conformance` tells quickly; pyshacl says what is wrong with the others.

    Attributes:
        of_entities: The shapes of all graphs but those of sources.
        of_sources: The shapes of a source's graph.
        sha256: Over the files that a check depends on, hex.
    """

    def __init__(self, folders: OntologyFolders) -> None:
        """Load `shapes.ttl` and the classes and relations of `core.ttl`.

        Raises:
            OntologyError: a file is not Turtle.
        """
        terms = _read_turtle(folders, "core.ttl")
        shapes = _read_turtle(folders, "shapes.ttl")
        entity_classes = {
            triple.subject
            for triple in terms
            if triple.predicate == RDFS.sub_class_of and triple.object == cg("Entity")
        }
        # A source's graph is checked with the classes of its entities, but is not to describe them.
        of_sources = [
            triple
            for triple in shapes
            if not (triple.predicate == TARGET_CLASS and triple.object in entity_classes)
        ]
        hierarchy = [
            triple
            for triple in terms
            if triple.predicate in (RDFS.sub_class_of, RDFS.sub_property_of)
            and isinstance(triple.object, NamedNode)
            and triple.object.value.startswith(CG_NAMESPACE)
        ]
        self.of_entities = Checker(shapes, hierarchy)
        self.of_sources = Checker(of_sources, hierarchy)
        digest = hashlib.sha256()
        for path in (*folders.files("core.ttl"), *folders.files("shapes.ttl")):
            digest.update(path.read_bytes())
        self.sha256 = digest.hexdigest()

    def check_source(self, quads: Iterable[Quad], types: Mapping[NamedNode, NamedNode]) -> tuple[str, ...]:
        """Return the breaches in one source's graph, sorted, one line each: node, what should be, what is.

        Args:
            quads: Of that graph.
            types: Class of each entity (`entity_types`).
        """
        return self.of_sources.check(with_classes(quads, types))

    def check_entities(self, quads: Iterable[Quad]) -> tuple[str, ...]:
        """Return the breaches in the graph of entities, as `check_source` does."""
        return self.of_entities.check(sorted_quads(quads))


class Checker:
    """Some shapes, as functions where they can be, and for pyshacl."""

    def __init__(self, shapes: list[Triple], hierarchy: list[Triple]) -> None:
        self._shapes = shapes
        self._hierarchy = hierarchy
        try:
            self._conformance: Conformance | None = Conformance(shapes, Hierarchy(hierarchy))
        except NotCompiledError:
            self._conformance = None

    def check(self, told: Collection[Told]) -> tuple[str, ...]:
        """Return the breaches of the shapes in what is told, each triple once; sorted, one line each."""
        return () if self.surely_right(told) else self.breaches(told)

    def surely_right(self, told: Iterable[Told]) -> bool:
        """Return True where nothing is to be looked for."""
        return self._conformance is not None and self._conformance.holds(told)

    def breaches(self, told: Iterable[Told]) -> tuple[str, ...]:
        """Return what pyshacl finds, as `check` does."""
        from pyshacl import validate

        triples = (one.triple if isinstance(one, Quad) else one for one in told)
        graph = _rdflib_graph((*triples, *self._hierarchy))
        shapes = self._rdflib_shapes
        conforms, report, _ = validate(graph, shacl_graph=shapes, inplace=True, do_owl_imports=False)
        if conforms:
            return ()
        return tuple(sorted({_line_of(*row) for row in report.query(PROBLEMS)}))

    @cached_property
    def _rdflib_shapes(self) -> "Graph":
        return _rdflib_graph(self._shapes)


def with_classes(quads: Iterable[Quad], types: Mapping[NamedNode, NamedNode]) -> list[Told]:
    """Return what a source's graph tells, each once, with the classes of the entities that it names."""
    graph = sorted_quads(quads)
    meant = {
        value: None
        for nodes in graph.graphs.values()
        for node in nodes.values()
        for values in node.values()
        for value in values
        if isinstance(value, NamedNode) and value in types
    }
    return [*graph, *(Triple(entity, RDF.type, types[entity]) for entity in meant)]


def entity_types(quads: Iterable[Quad]) -> dict[NamedNode, NamedNode]:
    """Return the class of each entity from the quads of the entities' graph."""
    return {
        quad.subject: quad.object
        for quad in quads
        if quad.predicate == RDF.type
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, NamedNode)
    }


def _line_of(node: "Node", message: "Node", path: "Node | None", value: "Node | None") -> str:
    """Return one breach as a line; what was found stands in brackets."""
    found = [short(str(term)) for term in (path, value) if term is not None and term != node]
    return f"{node}: {message}" + (f" [{' '.join(found)}]" if found else "")


def short(text: str) -> str:
    """Return a term with its usual prefix, or a text cut to what a line can show."""
    for prefix, namespace in PREFIXES.items():
        if text.startswith(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def _read_turtle(folders: OntologyFolders, name: str) -> list[Triple]:
    """Read the files of that name of all folders as one graph, each triple once."""
    read = (triple for path in folders.files(name) for triple in parse_turtle(path, folders.label(path)))
    return list(dict.fromkeys(read))


def _rdflib_graph(triples: Iterable[Triple]) -> "Graph":
    """Return triples as rdflib has them."""
    from rdflib import Graph

    graph = Graph()
    graph.parse(data=serialize(triples, format=RdfFormat.N_TRIPLES) or b"", format="nt")
    return graph
