import pytest

from graph.compare.topics.counting import counts_as
from graph.ontology import Ontology


@pytest.mark.parametrize(
    ("asked", "counted", "meant"),
    [
        ("residents", "people live in the camp", True),
        ("residents", "residents of the camp", True),
        ("residents", "tents", False),
        ("people killed", "civilians died in the raid", True),
        ("people killed", "civilians fled the raid", False),
        ("foreign fighters", "foreigners joined the group", True),
        ("children", "boys and children", True),
        ("", "anything", True),
    ],
)
def test_words_asked_for_find_their_like(ontology: Ontology, asked: str, counted: str, meant: bool) -> None:
    assert counts_as(ontology, asked)(counted) is meant
