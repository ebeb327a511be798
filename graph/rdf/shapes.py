"""Check graphs against the SHACL shapes of `ontology/shapes.ttl`."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from graph.ontology.files import OntologyFolders
from graph.ontology.schema import CG_NAMESPACE, parse_turtle
from graph.rdf.vocabulary import PREFIXES, RDF

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

SHOWN = 80
"""Characters of a faulty value that a line shows."""

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

    Attributes:
        sha256: Over the files that a check depends on, hex.
    """

    def __init__(self, folders: OntologyFolders) -> None:
        """Load `shapes.ttl` and the classes and relations of `core.ttl`.

        Raises:
            OntologyError: a file is not Turtle.
        """
        from rdflib import RDFS, SH, URIRef

        terms = read_turtle(folders, "core.ttl")
        self.entity_shapes = read_turtle(folders, "shapes.ttl")
        self.source_shapes = read_turtle(folders, "shapes.ttl")
        for entity_class in terms.subjects(RDFS.subClassOf, URIRef(CG_NAMESPACE + "Entity")):
            # A source's graph is checked with the classes of its entities, but is not to describe them.
            self.source_shapes.remove((None, SH.targetClass, entity_class))
        self.hierarchy = [
            (subject, predicate, value)
            for predicate in (RDFS.subClassOf, RDFS.subPropertyOf)
            for subject, _, value in terms.triples((None, predicate, None))
            if isinstance(value, URIRef) and value.startswith(CG_NAMESPACE)
        ]
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
        triples = {quad.triple for quad in quads}
        meant = {triple.object for triple in triples if isinstance(triple.object, NamedNode)}
        triples.update(Triple(entity, RDF.type, types[entity]) for entity in meant if entity in types)
        return self.check(triples, self.source_shapes)

    def check_entities(self, quads: Iterable[Quad]) -> tuple[str, ...]:
        """Return the breaches in the graph of entities, as `check_source` does."""
        return self.check({quad.triple for quad in quads}, self.entity_shapes)

    def check(self, triples: Iterable[Triple], shapes: "Graph") -> tuple[str, ...]:
        """Run pyshacl; SHACL Core, no inference beyond sub-classes."""
        from pyshacl import validate

        graph = rdflib_graph(triples)
        for triple in self.hierarchy:
            graph.add(triple)
        conforms, report, _ = validate(graph, shacl_graph=shapes, inplace=True, do_owl_imports=False)
        if conforms:
            return ()
        return tuple(sorted({line_of(*row) for row in report.query(PROBLEMS)}))


def entity_types(quads: Iterable[Quad]) -> dict[NamedNode, NamedNode]:
    """Return the class of each entity from the quads of the entities' graph."""
    return {
        quad.subject: quad.object
        for quad in quads
        if quad.predicate == RDF.type
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, NamedNode)
    }


def line_of(node: "Node", message: "Node", path: "Node | None", value: "Node | None") -> str:
    """Return one breach as a line; what was found stands in brackets."""
    found = [short(str(term)) for term in (path, value) if term is not None and term != node]
    return f"{node}: {message}" + (f" [{' '.join(found)}]" if found else "")


def short(text: str) -> str:
    """Return a term with its usual prefix, or a text cut to what a line can show."""
    for prefix, namespace in PREFIXES.items():
        if text.startswith(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def read_turtle(folders: OntologyFolders, name: str) -> "Graph":
    """Read the files of that name of all folders as one graph."""
    triples = [triple for path in folders.files(name) for triple in parse_turtle(path, folders.label(path))]
    return rdflib_graph(triples)


def rdflib_graph(triples: Iterable[Triple]) -> "Graph":
    """Return triples as rdflib has them."""
    from rdflib import Graph

    graph = Graph()
    graph.parse(data=serialize(triples, format=RdfFormat.N_TRIPLES) or b"", format="nt")
    return graph
