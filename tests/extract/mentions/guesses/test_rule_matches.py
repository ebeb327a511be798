import re

import pytest

from graph.errors import OntologyError
from graph.extract.mentions.guesses.rule_matches import RuleMatcher
from graph.ontology import Rule, load_ontology, load_rules, ontology_folders

ONTOLOGY = load_ontology(ontology_folders())
RULES = load_rules(ONTOLOGY.folders, "mentions", ONTOLOGY.words)
BRACKETED = re.compile(r"\[([^\]]*)\]")


def found(nlp, rule, text):
    doc = nlp(text)
    return {doc[one.start : one.end].text for one in RuleMatcher(nlp.vocab, [rule]).find(0, doc)}


@pytest.mark.parametrize(
    ("rule", "example"),
    [
        pytest.param(rule, text, id=f"{rule.id}-{at}")
        for rule in RULES
        for at, text in enumerate(rule.examples)
    ],
)
def test_a_rule_finds_what_its_examples_bracket(nlp, rule, example):
    wanted = set(BRACKETED.findall(example))
    assert wanted
    assert found(nlp, rule, BRACKETED.sub(r"\1", example)) >= wanted


@pytest.mark.parametrize(
    ("rule", "counterexample"),
    [
        pytest.param(rule, text, id=f"{rule.id}-{at}")
        for rule in RULES
        for at, text in enumerate(rule.counterexamples)
    ],
)
def test_a_rule_leaves_its_counterexamples_alone(nlp, rule, counterexample):
    assert found(nlp, rule, counterexample) == set()


def test_a_rule_that_finds_an_unknown_class_is_refused(nlp):
    rule = Rule("r", "Ship", ([{"LOWER": "a"}],), ("[a]",), ("b",), "rules/x.yaml line 1")
    with pytest.raises(OntologyError, match=r"rules/x.yaml line 1: finds 'Ship'"):
        RuleMatcher(nlp.vocab, [rule])
