"""Every rule's own examples and counterexamples, and what is wrong with a rule."""

import re
from pathlib import Path

import pytest

from graph.errors import OntologyError
from graph.extract.relations.rules import RelationRule, load_relation_rules
from graph.ontology import load_ontology, ontology_folders

RULES = load_relation_rules(load_ontology(ontology_folders()))
ANOTHER_DOMAIN = Path(__file__).parents[3] / "docs" / "another-domain" / "ontology"
WITH_ANOTHER_DOMAIN = load_relation_rules(load_ontology(ontology_folders((ANOTHER_DOMAIN,))))


def cases(kind: str) -> list:
    return [
        pytest.param(rule, text, id=f"{rule.id}-{n}")
        for rule in WITH_ANOTHER_DOMAIN
        for n, text in enumerate(getattr(rule.rule, kind))
    ]


@pytest.mark.parametrize(("rule", "marked"), cases("examples"))
def test_rule_finds_its_example(rule: RelationRule, marked: str, read) -> None:
    example, mentions, relations = read(marked, (rule,))
    mine = [one for one in relations if one.rule == rule.id]
    ends = {(mentions[one.subject].span, mentions[one.object].span) for one in mine}
    assert ends == {(subject, thing) for subject in example.subjects for thing in example.objects}
    if example.role:
        assert {one.role for one in mine} == {example.role}


@pytest.mark.parametrize(("rule", "marked"), cases("counterexamples"))
def test_rule_passes_over_its_counterexample(rule: RelationRule, marked: str, read) -> None:
    _, _, relations = read(marked, (rule,))
    assert [one for one in relations if one.rule == rule.id] == []


def test_rule_ids_are_readable() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id) for rule in RULES)


def test_every_relation_of_the_ontology_has_a_rule(ontology) -> None:
    from graph.ontology.schema import load_schema

    assert {rule.relation.name for rule in RULES} == set(load_schema(ontology.folders).relations)


GOOD = {
    "id": "adopts",
    "finds": "founded",
    "patterns": ['"{lemma:adopt} >nsubj {ent:Person}=subject >dobj {ent:Organisation}=object"'],
}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"finds": "adopts"}, "finds 'adopts'; use one of"),
        ({"patterns": ['"{lemma:adopt} >nsubj {ent:Person}=subject"']}, "has no token '=object'"),
        (
            {"patterns": ['"{lemma:a}=when >nsubj {ent:Person}=subject >dobj {ent:Place}=object"']},
            "calls a token '=when'",
        ),
        ({"patterns": ["{lemma: adopt}"]}, "must be text in quotes"),
        ({"colour": "red"}, "unknown key 'colour'"),
    ],
)
def test_wrong_rule_names_file_and_line(change, complaint, tmp_path) -> None:
    rule = {**GOOD, **change}
    folder = tmp_path / "rules" / "relations"
    folder.mkdir(parents=True)
    lines = [f"- id: {rule['id']}", f"  finds: {rule['finds']}", "  patterns:"]
    lines += [f"    - {pattern}" for pattern in rule["patterns"]]
    lines += [f"  {key}: {value}" for key, value in rule.items() if key not in GOOD]
    lines += ['  examples: ["yes"]', '  counterexamples: ["no"]']
    (folder / "own.yaml").write_text("\n".join(lines), "utf-8")
    with pytest.raises(OntologyError, match=r"own\.yaml line 1: ") as caught:
        load_relation_rules(load_ontology(ontology_folders([tmp_path])))
    assert complaint in str(caught.value)
