"""Every rule of ontology/rules/figures/ does what its own examples say, and leaves its counterexamples alone."""

import re

import pytest

from graph.model import Figure
from graph.ontology import Rule, load_ontology, load_rules, ontology_folders
from graph.values.units import is_unit

FOLDERS = ontology_folders()
RULES = load_rules(FOLDERS, "figures", load_ontology(FOLDERS).words)
COMPARATORS = {"gt", "ge", "lt", "le", "approx"}
EXAMPLES = [(rule, text) for rule in RULES for text in rule.examples]
COUNTEREXAMPLES = [(rule, text) for rule in RULES for text in rule.counterexamples]


def by_id(case):
    return f"{case.id}" if isinstance(case, Rule) else None


def unmarked(marked):
    """Return the text without brackets and the spans of what stood in them."""
    text, spans = "", []
    for part in re.split(r"(\[[^\]]*\])", marked):
        if part.startswith("["):
            spans.append((len(text), len(text) + len(part) - 2))
            part = part[1:-1]
        text += part
    return text, spans


def found_in(figures, span):
    return [figure for figure in figures if span[0] <= figure.number.start and figure.number.end <= span[1]]


def says(rule: Rule, figure: Figure) -> bool:
    if rule.finds in COMPARATORS:
        return figure.comparator == rule.finds
    if rule.finds == "currency":
        return len(figure.unit) == 3 and figure.unit.isupper()
    if is_unit(rule.finds):
        return figure.unit == rule.finds
    return True


@pytest.mark.parametrize(("rule", "marked"), EXAMPLES, ids=by_id)
def test_a_rule_finds_what_its_example_marks(rule, marked, figures_of):
    text, spans = unmarked(marked)
    figures = figures_of(text)
    assert spans
    for span in spans:
        found = found_in(figures, span)
        if rule.finds == "nothing":
            assert not found
        else:
            assert [figure for figure in found if says(rule, figure)]


@pytest.mark.parametrize(("rule", "marked"), COUNTEREXAMPLES, ids=by_id)
def test_a_rule_leaves_its_counterexample_alone(rule, marked, figures_of):
    text, spans = unmarked(marked)
    figures = figures_of(text)
    if rule.finds == "nothing":
        assert all(found_in(figures, span) for span in spans)
    elif rule.finds in COMPARATORS or rule.finds == "currency" or is_unit(rule.finds):
        assert not any(says(rule, figure) for figure in figures)
    else:
        assert not figures
