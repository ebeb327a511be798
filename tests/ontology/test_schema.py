import shutil
from pathlib import Path

import pytest

from graph.errors import OntologyError
from graph.model import ENTITY_TYPES
from graph.ontology.files import OntologyFolders, ontology_folders, own_folder
from graph.ontology.schema import load_schema

HEAD = """@prefix cg: <https://w3id.org/claimgraph/ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
"""


def overlay(folder: Path, turtle: str) -> OntologyFolders:
    (folder / "core.ttl").write_text(HEAD + turtle, encoding="utf-8")
    return ontology_folders((folder,))


def test_entity_types_are_those_of_the_model() -> None:
    assert load_schema(ontology_folders()).entity_types == set(ENTITY_TYPES)


@pytest.mark.parametrize(
    ("name", "subjects", "objects"),
    [
        ("bornIn", {"Person"}, {"Place"}),
        ("memberOf", {"Person", "Place"}, {"Organisation"}),
        ("attacked", {"Organisation", "Place"}, {"Place", "Camp", "Organisation"}),
        ("locatedIn", {"Place", "Camp"}, {"Place"}),
        ("about", {"Report"}, set(ENTITY_TYPES)),
    ],
)
def test_relation_has_its_ends(name: str, subjects: set[str], objects: set[str]) -> None:
    relation = load_schema(ontology_folders()).relations[name]
    assert (relation.subjects, relation.objects) == (subjects, objects)


def test_symmetric_relations_are_those_of_the_contract() -> None:
    assert load_schema(ontology_folders()).symmetric == {
        "spouseOf",
        "siblingOf",
        "alliedWith",
        "affiliatedWith",
        "opposes",
    }


def test_units_have_words_and_currencies() -> None:
    assert {"person", "percent", "item", "USD", "SYP", "XAF"} <= load_schema(ontology_folders()).units


def test_overlay_adds_a_relation(tmp_path: Path) -> None:
    folders = overlay(
        tmp_path,
        "cg:teaches a owl:ObjectProperty ; rdfs:label 'teaches' ; rdfs:subPropertyOf cg:relatesTo ;"
        " rdfs:domain cg:Person ; rdfs:range cg:Person .",
    )
    relations = load_schema(folders).relations
    assert relations["teaches"].label == "teaches"
    assert "bornIn" in relations


def test_overlay_widens_a_domain_and_keeps_the_rest(tmp_path: Path) -> None:
    folders = overlay(tmp_path, "cg:bornIn rdfs:domain [ owl:unionOf ( cg:Person cg:Organisation ) ] .")
    relation = load_schema(folders).relations["bornIn"]
    assert relation.subjects == {"Person", "Organisation"}
    assert relation.objects == {"Place"}


def test_relation_without_range_is_named_with_its_line(tmp_path: Path) -> None:
    folders = overlay(tmp_path, "cg:teaches rdfs:subPropertyOf cg:relatesTo ; rdfs:domain cg:Person .")
    with pytest.raises(OntologyError, match=r"core\.ttl line 4: relation cg:teaches has no rdfs:range"):
        load_schema(folders)


def test_relation_of_an_unknown_class_is_told(tmp_path: Path) -> None:
    folders = overlay(
        tmp_path,
        "cg:teaches rdfs:subPropertyOf cg:relatesTo ; rdfs:domain cg:Teacher ; rdfs:range cg:Person .",
    )
    with pytest.raises(OntologyError, match=r"cg:teaches has Teacher as subject; use Camp, Organisation"):
        load_schema(folders)


def test_file_that_is_no_turtle_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"core\.ttl line 4: not Turtle"):
        load_schema(overlay(tmp_path, "cg:teaches rdfs:domain"))


def test_folder_without_core_ttl_changes_nothing(tmp_path: Path) -> None:
    shutil.copy(own_folder() / "context.jsonld", tmp_path)
    assert load_schema(ontology_folders((tmp_path,))) == load_schema(ontology_folders())
