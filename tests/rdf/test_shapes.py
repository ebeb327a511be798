"""Every shape is seen to pass on what is right and to fail on what it is for."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import OntologyError
from graph.ontology.files import ontology_folders
from graph.rdf import Shapes, entity_iri, entity_quads, entity_types, source_quads
from graph.rdf.literals import decimal_literal, integer_literal
from graph.rdf.vocabulary import CG, DCTERMS, RDF, SCHEMA, SKOS, XSD, cg, unit
from tests.rdf import harran

ENTITIES = entity_quads(harran.ENTITIES)
TYPES = entity_types(ENTITIES)
SOURCE = source_quads(
    harran.DOCUMENT,
    harran.EXTRACTION,
    harran.KEYS.__getitem__,
    record="report/harran-empties",
    creators=harran.CREATORS,
    publisher=harran.PUBLISHER,
    note_reports={0: ("report/camp-notes",)},
)
Value = NamedNode | Literal


@pytest.fixture(scope="module")
def shapes() -> Shapes:
    return Shapes(ontology_folders())


def the_first(kind: NamedNode) -> NamedNode:
    found = (quad.subject for quad in SOURCE if quad.predicate == RDF.type and quad.object == kind)
    return min((node for node in found if isinstance(node, NamedNode)), key=lambda node: node.value)


def changed(quads: Iterable[Quad], subject: NamedNode, predicate: NamedNode, *values: Value) -> list[Quad]:
    """Return the quads with other values of one property of one node."""
    found = list(quads)
    graph = found[0].graph_name
    kept = [quad for quad in found if (quad.subject, quad.predicate) != (subject, predicate)]
    return kept + [Quad(subject, predicate, value, graph) for value in values]


def test_sample_is_right(shapes: Shapes) -> None:
    assert shapes.check_source(SOURCE, TYPES) == ()
    assert shapes.check_entities(ENTITIES) == ()


@pytest.mark.parametrize(
    ("kind", "predicate", "values", "message"),
    [
        (CG.source, CG.sha256, [Literal("abc")], "64 hex digits"),
        (CG.source, CG.text_sha256, [], "a redacted one has neither"),
        (CG.source, CG.redacted, [Literal("true", datatype=XSD.boolean)], "a redacted one has neither"),
        (CG.source, CG.file_name, [], "base name"),
        (CG.source, DCTERMS.issued, [Literal("June 2031")], "date of issue"),
        (CG.source, DCTERMS.creator, [entity_iri("report/camp-notes")], "A creator is a person"),
        (CG.source, CG.records, [entity_iri("person/dana-weir")], "at most one report"),
        (CG.passage, CG.start, [integer_literal(10_000)], "before it ends"),
        (CG.passage, CG.start, [Literal("0")], "begins at one place"),
        (CG.passage, CG.exact, [], "very characters"),
        (CG.mention, CG.refers_to, [], "refers to an entity"),
        (CG.mention, CG.refers_to, [entity_iri("person/nobody")], "refers to an entity"),
        (CG.mention, CG.mention_kind, [Literal("nickname")], "a name, a description or a coreference"),
        (CG.figure, CG.evidence, [], "rests on a passage"),
        (CG.figure, CG.evidence, [entity_iri("person/dana-weir")], "rests on a passage"),
        (CG.figure, CG.stance, [cg("doubts")], "asserts, denies or questions"),
        (CG.figure, CG.stance, [CG.asserts, CG.denies], "asserts, denies or questions"),
        (CG.figure, CG.certainty, [], "stated, estimated"),
        (CG.figure, CG.status, [], "unreviewed"),
        (CG.figure, CG.extracted_by, [], "names the rule"),
        (CG.figure, CG.involves, [Literal("Harran")], "involves entities"),
        (CG.figure, CG.speaker_text, [], "also stands in the words"),
        (CG.figure, CG.in_statement, [entity_iri("person/dana-weir")], "at most one statement"),
        (CG.figure, CG.end_time, [Literal("2031-01-01", datatype=XSD.date)], "not after the last"),
        (CG.figure, CG.start_time, [Literal("2031", datatype=XSD.g_year)], "first day is a date"),
        (CG.figure, CG.said_on, [Literal("Monday")], "day of saying"),
        (CG.figure, CG.value, [], "A figure needs a value, a comparator, a unit"),
        (CG.figure, CG.value, [Literal("5600")], "A figure needs a value, a comparator, a unit"),
        (CG.figure, CG.counted, [], "A figure needs a value, a comparator, a unit"),
        (CG.figure, CG.comparator, [cg("around")], "A figure needs a value, a comparator, a unit"),
        (CG.figure, CG.unit, [cg("person")], "A figure needs a value, a comparator, a unit"),
        (CG.figure, CG.per, [unit("day"), unit("week")], "over one unit"),
        (CG.figure, CG.high, [decimal_literal(Decimal(1))], "not above the highest"),
        (CG.figure, CG.upper_value, [decimal_literal(Decimal(9000))], "A range has an upper end"),
        (CG.figure, CG.comparator, [cg("range")], "A range has an upper end"),
        (CG.figure, CG.place, [entity_iri("place/nowhere")], "holds at one place"),
        (CG.statement, CG.content, [], "what is said"),
        (CG.statement, CG.content_passage, [], "a passage for each stretch"),
        (CG.statement, CG.direct_speech, [Literal("yes")], "direct speech or not"),
        (CG.relation, RDF.subject, [], "one subject"),
        (CG.relation, RDF.object, [entity_iri("person/dana-weir"), entity_iri("place/sarrin")], "one object"),
        (CG.relation, RDF.predicate, [cg("likes")], "core.ttl has under cg:relatesTo"),
        (
            CG.relation,
            RDF.object,
            [entity_iri("person/dana-weir")],
            "cg:locatedIn: from a place or a camp to a place",
        ),
        (
            CG.relation,
            RDF.predicate,
            [cg("memberOf")],
            "cg:memberOf: from a person or a place to an organisation",
        ),
    ],
)
def test_breach_in_a_source_is_told(
    shapes: Shapes, kind: NamedNode, predicate: NamedNode, values: list[Value], message: str
) -> None:
    node = the_first(kind)
    found = shapes.check_source(changed(SOURCE, node, predicate, *values), TYPES)
    assert any(line.startswith(f"{node.value}: ") and message in line for line in found), found


@pytest.mark.parametrize(
    ("key", "predicate", "values", "message"),
    [
        ("place/sarrin", SKOS.pref_label, [], "exactly one preferred label"),
        ("place/sarrin", SKOS.pref_label, [Literal("a"), Literal("b")], "exactly one preferred label"),
        ("place/sarrin", SKOS.alt_label, [Literal("Sarrin")], "A further label"),
        ("place/sarrin", RDF.type, [cg("Place"), cg("Camp")], "exactly one class"),
        ("place/sarrin", SCHEMA.latitude, [decimal_literal(91.0)], "between -90 and 90"),
        ("place/sarrin", SCHEMA.contained_in_place, [entity_iri("person/dana-weir")], "lies in a place"),
        ("place/sarrin", SKOS.notation, [Literal("XS")], "ISO 3166"),
        ("report/camp-notes", DCTERMS.issued, [Literal("May")], "date of issue"),
        ("report/camp-notes", SCHEMA.identifier, [Literal("doi:10.1/2")], "DOI"),
    ],
)
def test_breach_in_the_entities_is_told(
    shapes: Shapes, key: str, predicate: NamedNode, values: list[Value], message: str
) -> None:
    node = entity_iri(key)
    found = shapes.check_entities(changed(ENTITIES, node, predicate, *values))
    assert any(line.startswith(f"{node.value}: ") and message in line for line in found), found


def test_relation_of_an_overlay_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "core.ttl").write_text(
        "@prefix cg: <https://w3id.org/claimgraph/ns#> . "
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
        "cg:likes rdfs:subPropertyOf cg:relatesTo ; rdfs:domain cg:Camp ; rdfs:range cg:Place ."
    )
    with_likes = Shapes(ontology_folders((tmp_path,)))
    assert (
        with_likes.check_source(changed(SOURCE, the_first(CG.relation), RDF.predicate, cg("likes")), TYPES)
        == ()
    )


def test_shapes_that_are_no_turtle_are_told_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "shapes.ttl").write_text("@prefix sh: <http://www.w3.org/ns/shacl#> .\n\nsh:a sh:b")
    with pytest.raises(OntologyError, match=r"shapes\.ttl line 3: not Turtle"):
        Shapes(ontology_folders((tmp_path,)))


def test_hash_changes_with_the_files(tmp_path: Path, shapes: Shapes) -> None:
    (tmp_path / "shapes.ttl").write_text("# mine\n")
    assert Shapes(ontology_folders((tmp_path,))).sha256 != shapes.sha256
