"""Triples by subject and property, with the classes of each node: what a check of shapes asks for."""

from collections.abc import Iterable, Mapping, Sequence

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from graph.rdf.vocabulary import RDF, RDFS

Term = NamedNode | BlankNode | Literal | Triple
Told = Triple | Quad
"""Something told of a node, in whichever graph."""
Properties = Mapping[NamedNode, Sequence[Term]]

NOTHING: Properties = {}
NO_CLASSES: frozenset[Term] = frozenset()


class Hierarchy:
    """Classes and properties under each other, as `core.ttl` has them."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        """Take what these triples say of `rdfs:subClassOf` and `rdfs:subPropertyOf`."""
        self.properties: dict[Term, dict[NamedNode, list[Term]]] = {}
        for triple in triples:
            of_subject = self.properties.setdefault(triple.subject, {})
            of_subject.setdefault(triple.predicate, []).append(triple.object)
        self._closed: dict[frozenset[Term], frozenset[Term]] = {}

    def closed(self, classes: frozenset[Term]) -> frozenset[Term]:
        """Return the classes and all above them."""
        found = self._closed.get(classes)
        if found is None:
            reached, ahead = set(classes), list(classes)
            while ahead:
                above = self.properties.get(ahead.pop(), NOTHING).get(RDFS.sub_class_of, ())
                ahead += [one for one in above if one not in reached]
                reached.update(above)
            found = self._closed[classes] = frozenset(reached)
        return found


class Described:
    """A graph as its nodes."""

    def __init__(self, told: Iterable[Told], hierarchy: Hierarchy) -> None:
        """Take over what is told; each triple is to come once."""
        self.nodes: dict[Term, dict[NamedNode, list[Term]]] = {}
        for one in told:
            of_subject = self.nodes.setdefault(one.subject, {})
            of_subject.setdefault(one.predicate, []).append(one.object)
        self.classes = {
            node: hierarchy.closed(frozenset(properties[RDF.type]))
            for node, properties in self.nodes.items()
            if RDF.type in properties
        }
        self._hierarchy = hierarchy

    def properties(self, node: Term) -> Properties:
        """Return the values of a node by property; those of a term of `core.ttl` are its place in the hierarchy."""
        found = self.nodes.get(node)
        return self._hierarchy.properties.get(node, NOTHING) if found is None else found

    def values(self, node: Term, path: Sequence[NamedNode]) -> Sequence[Term]:
        """Return what properties, followed one after the other, lead to."""
        found = self.properties(node).get(path[0], ())
        for step in path[1:]:
            found = [value for reached in found for value in self.properties(reached).get(step, ())]
        return found

    def classes_of(self, node: Term) -> frozenset[Term]:
        """Return a node's classes and all above them."""
        return self.classes.get(node, NO_CLASSES)
