import csv
from pathlib import Path
from typing import Final

import pytest
from spacy.language import Language

from graph.extract.parse import parse_document
from graph.extract.relations import RelationFinder
from graph.extract.relations.examples import read_example
from graph.extract.said import relations_in_statements
from graph.extract.statements import StatementFinder
from graph.model import Mention, Relation

with Path(__file__).with_name("standing.csv").open(encoding="utf-8", newline="") as file:
    TABLE: Final = tuple(csv.reader(file))[1:]
"""Sentences with how they stand to their relations, and whether these stand in the view."""


@pytest.fixture(scope="session")
def said(nlp: Language, ontology):
    """Return a reader of marked sentences that gives the mentions, and relations with the statements they are in."""
    relations, statements = RelationFinder(ontology), StatementFinder(nlp.vocab, ontology)

    def find(marked: str) -> tuple[tuple[Mention, ...], tuple[Relation, ...]]:
        example = read_example(marked)
        parsed = parse_document(example.document, nlp)
        mentions, found = relations.find(example.document, parsed, example.mentions)
        outer = statements.find(example.document, parsed, example.mentions)
        return mentions, relations_in_statements(found, outer, mentions)

    return find


def in_view(relation: Relation) -> bool:
    """Tell whether a source makes it in its own voice, as `view_quads` asks."""
    return (relation.stance, relation.certainty, relation.statement) == ("asserts", "stated", None)


@pytest.mark.parametrize(
    ("marked", "predicate", "stance", "certainty", "stance_cue", "certainty_cue", "view"), list(TABLE)
)
def test_standing_and_its_cues(
    marked, predicate, stance, certainty, stance_cue, certainty_cue, view, said
) -> None:
    _, found = said(marked)
    relations = [one for one in found if one.predicate == predicate]
    assert relations
    for one in relations:
        assert (one.stance, one.certainty) == (stance, certainty)
        assert (one.stance_cue, one.certainty_cue) == (stance_cue, certainty_cue)
        assert in_view(one) is (view == "in")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The [Harran Front](Organisation) neither attacked nor captured [Tel Aran](Place).",
            {
                ("Harran Front", "attacked", "Tel Aran", False),
                ("Harran Front", "captured", "Tel Aran", False),
            },
        ),
        (
            "The [Harran Front](Organisation) did not attack or capture [Tel Aran](Place).",
            {
                ("Harran Front", "attacked", "Tel Aran", False),
                ("Harran Front", "captured", "Tel Aran", False),
            },
        ),
        (
            "The [Harran Front](Organisation) may attack and capture [Tel Aran](Place).",
            {
                ("Harran Front", "attacked", "Tel Aran", False),
                ("Harran Front", "captured", "Tel Aran", False),
            },
        ),
        (
            "The [Harran Front](Organisation) reportedly attacked and captured [Tel Aran](Place).",
            {
                ("Harran Front", "attacked", "Tel Aran", False),
                ("Harran Front", "captured", "Tel Aran", False),
            },
        ),
        (
            "The [Harran Front](Organisation) controls neither [Tel Aran](Place) nor [Beth Zabin](Place).",
            {
                ("Harran Front", "controls", "Tel Aran", False),
                ("Harran Front", "controls", "Beth Zabin", False),
            },
        ),
        (
            "The [Harran Front](Organisation) controls [Tel Aran](Place) but not [Beth Zabin](Place).",
            {
                ("Harran Front", "controls", "Tel Aran", True),
                ("Harran Front", "controls", "Beth Zabin", False),
            },
        ),
        (
            "Not the [Harran Front](Organisation) but the [River Guard](Organisation) captured [Tel Aran](Place).",
            {("Harran Front", "captured", "Tel Aran", False), ("River Guard", "captured", "Tel Aran", True)},
        ),
        (
            "[Teo Lind](Person) was not born in [Tel Aran](Place) but in [Beth Zabin](Place).",
            {("Teo Lind", "bornIn", "Tel Aran", False), ("Teo Lind", "bornIn", "Beth Zabin", True)},
        ),
        (
            "[Teo Lind](Person) went to [Osrhoene](Place) and joined the [Harran Front](Organisation).",
            {("Teo Lind", "travelledTo", "Osrhoene", True), ("Teo Lind", "joined", "Harran Front", True)},
        ),
        (
            "[Teo Lind](Person) travelled to [Osrhoene](Place) to join the [Harran Front](Organisation).",
            {("Teo Lind", "travelledTo", "Osrhoene", True), ("Teo Lind", "joined", "Harran Front", False)},
        ),
        (
            "The [Harran Front](Organisation) plans to attack [Tel Aran](Place) and capture [Beth Zabin](Place).",
            {
                ("Harran Front", "attacked", "Tel Aran", False),
                ("Harran Front", "captured", "Beth Zabin", False),
            },
        ),
    ],
)
def test_what_is_denied_of_one_is_not_of_the_other(marked, expected, said) -> None:
    mentions, found = said(marked)
    assert {
        (mentions[one.subject].name, one.predicate, mentions[one.object].name, in_view(one)) for one in found
    } == expected


def test_a_modifier_of_the_post_belongs_to_the_role(said) -> None:
    _, (relation,) = said("[Teo Lind](Person), the so-called emir of the [Harran Front](Organisation), fled.")
    assert relation.role == "so-called emir"
