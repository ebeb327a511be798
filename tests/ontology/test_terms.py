"""Ontology, shapes, context, code and contract name the same terms."""

import json
import re
from pathlib import Path

import pytest
from pyoxigraph import NamedNode
from rdflib import OWL, RDF, RDFS, SH, Graph, Namespace, URIRef
from rdflib.collection import Collection

from graph.ontology.files import ontology_folders, own_folder
from graph.ontology.schema import CG_NAMESPACE, UNIT_NAMESPACE, load_schema
from graph.rdf import vocabulary
from graph.rdf.jsonld import load_context

CONTRACT = tuple((Path(__file__).parent / "contract_terms.txt").read_text("utf-8").split())
CG = Namespace(CG_NAMESPACE)
OURS = (CG_NAMESPACE, UNIT_NAMESPACE)
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)
NO_COUNTERPART = {
    "fileName",
    "textSha256",
    "redacted",
    "extractedBy",
    "mentionKind",
    "mark",
    "cue",
    "reportedBy",
    "stance",
    "stanceCue",
    "certainty",
    "certaintyCue",
    "confidence",
    "extractedValue",
    "comparator",
    "upperValue",
    "numberText",
    "group",
    "base",
    "per",
    "table",
    "row",
    "column",
    "directSpeech",
    "basis",
    "severity",
    "independentOrigins",
    "inCorpus",
    "circular",
    "verdict",
}
"""Properties that no standard vocabulary has; a new one is aligned in core.ttl, or joins them."""


@pytest.fixture(scope="module")
def core() -> Graph:
    return Graph().parse(own_folder() / "core.ttl")


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(own_folder() / "shapes.ttl")


def defined(core: Graph) -> set[str]:
    return {str(term) for term in core.subjects(RDF.type, None) if str(term).startswith(OURS)}


def full(term: str) -> str:
    prefix, local = term.split(":")
    return {"cg": CG_NAMESPACE, "unit": UNIT_NAMESPACE}[prefix] + local


def code_terms() -> set[str]:
    classes = [found for found in vars(vocabulary).values() if isinstance(found, type)]
    terms = (term for found in classes for term in vars(found).values() if isinstance(term, NamedNode))
    return {term.value for term in terms if term.value.startswith(OURS)}


@pytest.mark.parametrize("term", CONTRACT)
def test_contract_term_is_defined(core: Graph, term: str) -> None:
    assert full(term) in defined(core)


def test_term_of_the_code_is_defined(core: Graph) -> None:
    assert code_terms() - defined(core) == set()


def test_every_term_has_label_and_comment(core: Graph) -> None:
    lacking = [
        term
        for term in defined(core)
        if not core.value(URIRef(term), RDFS.label) or not core.value(URIRef(term), RDFS.comment)
    ]
    assert lacking == []


def test_every_property_has_domain_and_range(core: Graph) -> None:
    terms = {term for kind in PROPERTIES for term in core.subjects(RDF.type, kind)}
    assert [
        term for term in terms if not core.value(term, RDFS.domain) or not core.value(term, RDFS.range)
    ] == []


def test_every_property_has_its_place_under_a_standard_one_where_there_is_one(core: Graph) -> None:
    terms = {term for kind in PROPERTIES for term in core.subjects(RDF.type, kind)}
    alone = {
        str(term).removeprefix(CG_NAMESPACE) for term in terms if not core.value(term, RDFS.subPropertyOf)
    }
    assert alone == NO_COUNTERPART


def test_every_property_is_checked_by_a_shape(core: Graph, shapes: Graph) -> None:
    paths = set(shapes.objects(None, SH.path))
    predicates = {term for head in shapes.objects(None, SH["in"]) for term in Collection(shapes, head)} | {
        CG.relatesTo
    }
    terms = {term for kind in PROPERTIES for term in core.subjects(RDF.type, kind)}
    assert terms - paths - predicates == set()


def test_every_class_has_a_place_under_another(core: Graph) -> None:
    assert [
        term
        for term in core.subjects(RDF.type, OWL.Class)
        if isinstance(term, URIRef) and not core.value(term, RDFS.subClassOf)
    ] == []


def test_core_uses_no_term_of_ours_that_it_does_not_define(core: Graph) -> None:
    used = {str(term) for triple in core for term in triple if str(term).startswith(OURS)}
    assert used - defined(core) == set()


def test_shapes_use_defined_terms_only(core: Graph, shapes: Graph) -> None:
    used = {str(term) for triple in shapes for term in triple if str(term).startswith(OURS)}
    assert {term for term in used - defined(core) if not term.endswith("[A-Za-z]+$")} == set()


def test_every_shape_has_a_message(shapes: Graph) -> None:
    lacking = [
        shape
        for shape in shapes.objects(None, SH.property)
        if not shapes.value(shape, SH.message) and not part_of_an_alternative(shapes, shape)
    ]
    assert lacking == []


def test_every_shape_of_a_node_that_limits_the_node_itself_has_a_message(shapes: Graph) -> None:
    own = (SH.nodeKind, SH["or"], SH.xone, SH["not"], SH["and"], SH.pattern, SH["in"])
    limiting = {
        shape
        for shape in shapes.subjects(RDF.type, SH.NodeShape)
        if any(shapes.value(shape, part) for part in own)
    }
    assert len(limiting) > 20
    assert [shape for shape in limiting if not shapes.value(shape, SH.message)] == []


def part_of_an_alternative(shapes: Graph, shape: object) -> bool:
    owners = list(shapes.subjects(SH.property, shape))
    return all(not isinstance(owner, URIRef) for owner in owners)


@pytest.mark.parametrize("name", sorted(load_schema(ontology_folders()).relations))
def test_shape_of_a_relation_has_the_ends_of_core_ttl(name: str, shapes: Graph) -> None:
    relation = load_schema(ontology_folders()).relations[name]
    text = (own_folder() / "shapes.ttl").read_text("utf-8")
    blocks = [
        block
        for block in text.split("\n\n")
        if re.search(rf"sh:in \([^)]*\bcg:{name}\b", block) and "rdf:subject" in block
    ]
    assert len(blocks) == 1
    ends = []
    for side in ("subject", "object"):
        classes = set(re.findall(r"sh:class cg:(\w+)", blocks[0].split(f"rdf:{side} ")[1].split("\n")[0]))
        ends.append(load_schema(ontology_folders()).entity_types if classes == {"Entity"} else classes)
    assert ends == [relation.subjects, relation.objects]


def test_context_has_a_name_for_every_term_but_units(core: Graph) -> None:
    context = load_context(ontology_folders())
    names = {term for term in defined(core) if term.startswith(CG_NAMESPACE)}
    assert names - context.terms.keys() == set()
    assert {term for term in context.terms if term.startswith(OURS)} - defined(core) == set()


def test_context_calls_a_property_as_core_ttl_does(core: Graph) -> None:
    context = load_context(ontology_folders())
    for kind in PROPERTIES:
        for term in core.subjects(RDF.type, kind):
            assert context.terms[str(term)].removeprefix("cg:") == str(term).removeprefix(CG_NAMESPACE)


def test_context_coerces_as_the_ranges_say(core: Graph) -> None:
    context = load_context(ontology_folders())
    for term in core.subjects(RDF.type, OWL.ObjectProperty):
        assert context.types[context.terms[str(term)]] in ("@id", "@vocab"), term


def test_context_is_plain_json() -> None:
    assert "@context" in json.loads((own_folder() / "context.jsonld").read_text("utf-8"))
