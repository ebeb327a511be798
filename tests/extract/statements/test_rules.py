"""Every rule's own examples and counterexamples."""

import re

import pytest

from graph.model import Span
from graph.ontology import Rule, load_rules, ontology_folders
from graph.ontology.rules import load_words

MARKS = {"<": ">", "[": "]", "{": "}"}
RULES = load_rules(ontology_folders(), "statements", load_words(ontology_folders()))


def unmarked(example: str) -> tuple[str, dict[str, list[Span]]]:
    """Return the text without marks, and where each kind of mark stood."""
    text, found, opened = "", {mark: [] for mark in MARKS}, {}
    for char in example:
        if char in MARKS:
            opened[MARKS[char]] = (char, len(text))
        elif char in opened:
            mark, start = opened.pop(char)
            found[mark].append(Span(start, len(text)))
        else:
            text += char
    return text, found


def cases(kind: str) -> list:
    return [
        pytest.param(rule, text, id=f"{rule.id}-{n}")
        for rule in RULES
        for n, text in enumerate(getattr(rule, kind))
    ]


@pytest.mark.parametrize(("rule", "example"), cases("examples"))
def test_rule_finds_its_example(rule: Rule, example: str, statements) -> None:
    text, marks = unmarked(example)
    names = {span.of(text): "Person" for span in marks["<"]}
    _, _, found = statements(text, names)

    mine = [statement for statement in found if statement.rule == rule.id]
    assert len(mine) == 1, [(one.rule, [span.of(text) for span in one.content]) for one in found]
    statement = mine[0]
    assert list(statement.content) == marks["{"]
    if marks["<"]:
        assert marks["<"][0].of(text) in statement.attribution.text
    if marks["["]:
        cue = statement.attribution.cue_span
        assert cue is not None
        assert marks["["][0].overlaps(cue)


@pytest.mark.parametrize(("rule", "example"), cases("counterexamples"))
def test_rule_passes_over_its_counterexample(rule: Rule, example: str, statements) -> None:
    _, _, found = statements(example)
    assert [statement for statement in found if statement.rule == rule.id] == []


def test_rule_ids_name_their_kind() -> None:
    assert all(re.fullmatch(r"statement-[a-z-]+", rule.id) for rule in RULES)
