from pyoxigraph import Literal, NamedNode

from graph.model import Entity
from graph.rdf import entity_quads, graph_iri
from graph.rdf.vocabulary import CG, RDF, SCHEMA, SKOS, cg
from tests.rdf import harran

BASE = "https://example.org/"


def triples(entity: Entity) -> set[tuple[NamedNode, NamedNode | Literal]]:
    return {(quad.predicate, quad.object) for quad in entity_quads([entity], BASE)}


def test_all_stand_in_the_graph_of_entities() -> None:
    assert {quad.graph_name for quad in entity_quads(harran.ENTITIES)} == {graph_iri("entities")}


def test_entity_has_one_class_and_one_preferred_label() -> None:
    assert triples(Entity("person/a", "Person", "A")) == {
        (RDF.type, cg("Person")),
        (SKOS.pref_label, Literal("A")),
    }


def test_label_of_one_kind_is_of_no_other() -> None:
    found = triples(Entity("person/a", "Person", "A", alt_labels=("A", "B"), hidden_labels=("B", "C")))
    assert {pair for pair in found if pair[0] != RDF.type} == {
        (SKOS.pref_label, Literal("A")),
        (SKOS.alt_label, Literal("B")),
        (SKOS.hidden_label, Literal("C")),
    }


def test_place_has_what_the_gazetteer_knows() -> None:
    place = Entity(
        "place/a",
        "Place",
        "A",
        same_as="https://sws.geonames.org/1/",
        iso3166="XA",
        latitude=1.5,
        longitude=-2.0,
        contained_in="place/b",
    )
    assert triples(place) >= {
        (SCHEMA.same_as, NamedNode("https://sws.geonames.org/1/")),
        (SKOS.notation, Literal("XA", datatype=CG.iso3166)),
        (SCHEMA.contained_in_place, NamedNode(BASE + "place/b")),
    }
