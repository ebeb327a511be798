"""The entities of a build, in a graph of their own."""

from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from graph.model import Entity
from graph.rdf.iris import DEFAULT_BASE, entity_iri, escaped, graph_iri
from graph.rdf.literals import date_literal, decimal_literal, url_term
from graph.rdf.vocabulary import CG, DCTERMS, RDF, SCHEMA, SKOS, cg


def entity_quads(
    entities: Iterable[Entity], base: str = DEFAULT_BASE, *, replaced: Mapping[str, str] | None = None
) -> list[Quad]:
    """Return the quads of `…/graph/entities`, entity by entity in the order given.

    Args:
        entities: Of the build.
        base: As for the sources.
        replaced: Keys that a merge or a new name left behind, with those that took their place.
    """
    graph = graph_iri("entities", base)
    described = [
        Quad(entity_iri(entity.key, base), predicate, value, graph)
        for entity in entities
        for predicate, value in properties(entity, base)
    ]
    return described + [
        Quad(entity_iri(old, base), DCTERMS.is_replaced_by, entity_iri(new, base), graph)
        for old, new in sorted((replaced or {}).items())
    ]


def properties(entity: Entity, base: str) -> list[tuple[NamedNode, NamedNode | Literal]]:
    """Return what is known of one entity."""
    found: list[tuple[NamedNode, NamedNode | Literal]] = [
        (RDF.type, cg(entity.type)),
        (SKOS.pref_label, Literal(entity.label)),
    ]
    seen = {entity.label}
    for predicate, labels in ((SKOS.alt_label, entity.alt_labels), (SKOS.hidden_label, entity.hidden_labels)):
        for label in labels:
            if label not in seen:  # SKOS: the three kinds of label are disjoint.
                seen.add(label)
                found.append((predicate, Literal(label)))
    if entity.same_as:
        found.append((SCHEMA.same_as, NamedNode(escaped(entity.same_as))))
    if entity.iso3166:
        found.append((SKOS.notation, Literal(entity.iso3166, datatype=CG.iso3166)))
    if entity.latitude is not None and entity.longitude is not None:
        found.append((SCHEMA.latitude, decimal_literal(entity.latitude)))
        found.append((SCHEMA.longitude, decimal_literal(entity.longitude)))
    if entity.contained_in:
        found.append((SCHEMA.contained_in_place, entity_iri(entity.contained_in, base)))
    if entity.issued:
        found.append((DCTERMS.issued, date_literal(entity.issued)))
    if entity.url:
        found.append((SCHEMA.url, url_term(entity.url)))
    if entity.doi:
        found.append((SCHEMA.identifier, Literal(entity.doi)))
    return found
