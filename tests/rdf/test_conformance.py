"""The quick check of shapes says yes only where pyshacl does, and does say yes where nothing is wrong."""

import random
from collections.abc import Iterable

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from graph.ontology.files import ontology_folders
from graph.rdf import Shapes
from graph.rdf.conformance import Conformance, NotCompiledError
from graph.rdf.described import Hierarchy
from graph.rdf.shapes import Checker
from graph.rdf.vocabulary import RDF, XSD
from tests.rdf.test_shapes import ENTITIES, SOURCE, TYPES

PREFIXES = """
    @prefix : <http://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
HIERARCHY = ":Hut rdfs:subClassOf :House . :Shed rdfs:subClassOf :Hut ."


def triples(turtle: str) -> list[Triple]:
    return [quad.triple for quad in parse(input=PREFIXES + turtle, format=RdfFormat.TURTLE)]


def checker(shape: str) -> Checker:
    return Checker(triples(f":Shape a sh:NodeShape ; sh:targetClass :House ; {shape} ."), triples(HIERARCHY))


def says_yes(shape: str, graph: Iterable[Triple]) -> bool:
    conformance = Conformance(
        triples(f":Shape a sh:NodeShape ; sh:targetClass :House ; {shape} ."), Hierarchy(triples(HIERARCHY))
    )
    return conformance.holds(graph)


CASES = [
    ("sh:property [ sh:path :p ; sh:minCount 1 ]", ":a :p 1", ":a :q 1"),
    ("sh:property [ sh:path :p ; sh:maxCount 1 ]", ":a :p 1", ":a :p 1, 2"),
    ("sh:property [ sh:path :p ; sh:maxCount 0 ]", ":a :q 1", ":a :p 1"),
    ("sh:property [ sh:path :p ; sh:maxCount 2 ], [ sh:path :p ; sh:maxCount 1 ]", ":a :p 1", ":a :p 1, 2"),
    ("sh:property [ sh:path :p ; sh:class :Hut ]", ":a :p :b . :b a :Shed", ":a :p :b . :b a :House"),
    ("sh:property [ sh:path :p ; sh:class :Hut ]", ":a :p :b . :b a :Hut", ":a :p 'b'"),
    ("sh:property [ sh:path :p ; sh:datatype xsd:string ]", ":a :p 'b'", ":a :p 'b'@en"),
    ("sh:property [ sh:path :p ; sh:datatype xsd:integer ]", ":a :p -7", ":a :p 'seven'^^xsd:integer"),
    ("sh:property [ sh:path :p ; sh:datatype xsd:decimal ]", ":a :p 1.50", ":a :p 'much'^^xsd:decimal"),
    ("sh:property [ sh:path :p ; sh:datatype xsd:boolean ]", ":a :p true", ":a :p 'true'"),
    (
        "sh:property [ sh:path :p ; sh:datatype xsd:date ]",
        ":a :p '2024-02-29'^^xsd:date",
        ":a :p '2023-02-29'^^xsd:date",
    ),
    ("sh:property [ sh:path :p ; sh:datatype xsd:gYear ]", ":a :p '2024'^^xsd:gYear", ":a :p 2024"),
    ("sh:property [ sh:path :p ; sh:datatype :code ]", ":a :p 'SY'^^:code", ":a :p 'SY'"),
    ("sh:property [ sh:path :p ; sh:nodeKind sh:IRI ]", ":a :p :b", ":a :p []"),
    ("sh:property [ sh:path :p ; sh:nodeKind sh:IRIOrLiteral ]", ":a :p 'b'", ":a :p []"),
    ("sh:property [ sh:path :p ; sh:minLength 2 ]", ":a :p 'ab'", ":a :p 'a'"),
    ("sh:property [ sh:path :p ; sh:pattern '^[A-Z]{2}$' ]", ":a :p 'SY'", ":a :p 'Syria'"),
    ("sh:property [ sh:path :p ; sh:minInclusive 0 ]", ":a :p 0", ":a :p -0.5"),
    ("sh:property [ sh:path :p ; sh:maxExclusive 90 ]", ":a :p 89.9", ":a :p 90"),
    ("sh:property [ sh:path :p ; sh:in ( :b 'c' ) ]", ":a :p :b, 'c'", ":a :p 'b'"),
    ("sh:property [ sh:path :p ; sh:hasValue :b ]", ":a :p :b, :c", ":a :p :c"),
    ("sh:property [ sh:path ( :p :q ) ; sh:hasValue 1 ]", ":a :p :b . :b :q 1", ":a :p :b . :b :q 2"),
    ("sh:property [ sh:path ( :p rdfs:subClassOf ) ; sh:hasValue :House ]", ":a :p :Hut", ":a :p :Shed"),
    ("sh:property [ sh:path :p ; sh:lessThan :q ]", ":a :p 1, 2 ; :q 3", ":a :p 1, 3 ; :q 3"),
    ("sh:property [ sh:path :p ; sh:lessThanOrEquals :q ]", ":a :p 3 ; :q 3.0", ":a :p 4 ; :q 3.0"),
    (
        "sh:property [ sh:path :p ; sh:lessThan :q ]",
        ":a :p '2024-01-09'^^xsd:date ; :q '2024-01-10'^^xsd:date",
        ":a :p '2024-01-11'^^xsd:date ; :q '2024-01-10'^^xsd:date",
    ),
    ("sh:property [ sh:path :p ; sh:disjoint :q ]", ":a :p 1 ; :q 2", ":a :p 1 ; :q 1, 2"),
    ("sh:or ( [ sh:class :Hut ] [ sh:property [ sh:path :p ; sh:minCount 1 ] ] )", ":a :p 1", ":a :q 1"),
    ("sh:not [ sh:property [ sh:path :p ; sh:in ( :b ) ] ]", ":a :p :c", ":a :p :b"),
    ("sh:not [ sh:property [ sh:path :p ; sh:hasValue :b ] ]", ":a :p :c", ":a :p :b, :c"),
    ("sh:property [ sh:path :p ; sh:node [ sh:class :Hut ] ]", ":a :p :b . :b a :Hut", ":a :p :b"),
]


@pytest.mark.parametrize(("shape", "right", "wrong"), CASES)
def test_each_part_of_shacl_is_decided_as_pyshacl_does(shape: str, right: str, wrong: str) -> None:
    good, bad = (triples(f":a a :House . {words} .") for words in (right, wrong))
    assert says_yes(shape, good)
    assert checker(shape).breaches(good) == ()
    assert not says_yes(shape, bad)
    assert checker(shape).breaches(bad)


@pytest.mark.parametrize(
    "shape",
    [
        "sh:closed true",
        "sh:xone ( [ sh:class :Hut ] [ sh:class :Shed ] )",
        "sh:not [ sh:property [ sh:path :p ; sh:datatype xsd:integer ] ]",
        "sh:not [ sh:property [ sh:path :p ; sh:in ( 1 ) ] ]",
        "sh:property [ sh:path [ sh:inversePath :p ] ; sh:minCount 1 ]",
        "sh:property [ sh:path :p ; sh:pattern 'a' ; sh:flags 'i' ]",
        "sh:targetNode :b",
    ],
)
def test_other_parts_are_left_to_pyshacl(shape: str) -> None:
    with pytest.raises(NotCompiledError):
        says_yes(shape, ())


def test_what_is_left_to_pyshacl_is_still_told() -> None:
    closed = checker("sh:closed true ; sh:message 'Nothing else.' ; sh:ignoredProperties ( :q )")
    [line] = closed.check(set(triples(":a :q 1 ; :p 2 ; a :House .")))[:1]
    assert line.startswith("http://example.org/a: Nothing else.")


def test_shapes_aim_at_subjects_of_a_property() -> None:
    shape = ":Shape a sh:NodeShape ; sh:targetSubjectsOf :p ; sh:property [ sh:path :q ; sh:minCount 1 ] ."
    conformance = Conformance(triples(shape), Hierarchy(()))
    assert conformance.holds(triples(":a :p 1 ; :q 2 . :b :r 3 ."))
    assert not conformance.holds(triples(":a :p 1 ."))


def test_graphs_without_a_fault_need_no_pyshacl(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Checker, "breaches", lambda *_: ("asked",))
    shapes = Shapes(ontology_folders())
    assert shapes.check_source(SOURCE, TYPES) == ()
    assert shapes.check_entities(ENTITIES) == ()


VALUES = [
    Literal(""),
    Literal("x"),
    Literal("5600", datatype=XSD.decimal),
    Literal("-1", datatype=XSD.integer),
    Literal("2031-13-01", datatype=XSD.date),
    NamedNode("http://example.org/nobody"),
]


@pytest.mark.parametrize("seed", range(12))
def test_yes_is_never_said_to_what_pyshacl_refuses(seed: int) -> None:
    """Break the sample in ways that nobody thought of: a value dropped, exchanged, doubled or moved."""
    chance = random.Random(seed)
    graph = {quad.triple for quad in SOURCE}
    graph |= {Triple(entity, RDF.type, kind) for entity, kind in TYPES.items()}
    checked = Shapes(ontology_folders()).of_sources
    ordered = sorted(graph, key=str)
    for _ in range(8):
        broken, other = chance.choice(ordered), chance.choice(ordered)
        changed = graph - {broken}
        match chance.randrange(4):
            case 1:
                changed |= {Triple(broken.subject, broken.predicate, chance.choice(VALUES))}
            case 2:
                changed |= {broken, Triple(broken.subject, broken.predicate, other.object)}
            case 3:
                changed |= {Triple(other.subject, broken.predicate, broken.object)}
        if checked.surely_right(changed):
            assert checked.breaches(changed) == ()
