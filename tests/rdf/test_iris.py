import pytest

from graph.model import Span
from graph.rdf.iris import (
    claim_iri,
    entity_iri,
    graph_iri,
    passage_iri,
    second_mention_iri,
    source_graph_iri,
    source_iri,
)

BASE = "https://example.org/data/"


def test_iris_are_readable_and_lie_under_the_base() -> None:
    assert [
        source_iri("harran", BASE).value,
        source_graph_iri("harran", BASE).value,
        passage_iri("harran", Span(120, 240), BASE).value,
        claim_iri("figure-00", BASE).value,
        entity_iri("person/dana-weir", BASE).value,
        graph_iri("entities", BASE).value,
    ] == [
        BASE + "source/harran",
        BASE + "source/harran/graph",
        BASE + "source/harran#char=120,240",
        BASE + "claim/figure-00",
        BASE + "person/dana-weir",
        BASE + "graph/entities",
    ]


def test_second_mention_of_the_same_characters_has_its_own_iri() -> None:
    assert second_mention_iri(passage_iri("harran", Span(1, 2)), 2).value.endswith("#char=1,2;mention=2")


@pytest.mark.parametrize(
    ("key", "escaped"),
    [
        ("person/زينب", "person/زينب"),
        ("place/a b", "place/a%20b"),
        ("report/<x>", "report/%3Cx%3E"),
        ("report/50%?", "report/50%25%3F"),
    ],
)
def test_only_what_no_iri_may_hold_is_escaped(key: str, escaped: str) -> None:
    assert entity_iri(key, BASE).value == BASE + escaped
