import json

import pytest

from graph.errors import UsageError
from graph.evaluate import read_golds
from tests.evaluate.invented import InventedGraph

OLAND = {"id": "e1", "type": "Person", "forms": ["Mira Oland"]}


@pytest.mark.parametrize(
    ("gold", "complaint"),
    [
        ({"entities": []}, "the whole file: Object missing required field `doc`"),
        (
            {"doc": "a.txt", "entities": [OLAND | {"type": "Human"}]},
            "entities[0].type: Invalid enum value 'Human'",
        ),
        ({"doc": "a.txt", "entities": [OLAND, OLAND]}, "entities[1].id: 'e1' is taken by an entity before"),
        (
            {"doc": "a.txt", "entities": [OLAND], "relations": [{"s": "e1", "p": "livesIn", "o": "e9"}]},
            "relations[0].o: no entity has the id 'e9'",
        ),
        (
            {
                "doc": "a.txt",
                "entities": [],
                "figures": [{"evidence": "5", "number": "5", "value": "five", "unit": "item"}],
            },
            "figures[0].value: Expected `float`, got `str`",
        ),
        (
            {"doc": "a.txt", "entities": [], "attributions": [{"content": "5", "start": 3}]},
            "attributions[0]: start and end belong together",
        ),
    ],
)
def test_a_slip_is_told_with_file_and_entry(tmp_path, gold, complaint):
    path = tmp_path / "a.json"
    path.write_text(json.dumps(gold), "utf-8")

    with pytest.raises(UsageError) as error:
        read_golds([path])

    assert str(error.value).startswith(f"{path}: {complaint}")
    assert "\n" not in str(error.value)


def test_what_is_no_json_is_told(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("{'doc'", "utf-8")

    with pytest.raises(UsageError, match=r"a\.json: not JSON: "):
        read_golds([path])


def test_a_folder_without_gold_is_told(tmp_path):
    with pytest.raises(UsageError, match="no gold files"):
        read_golds([tmp_path])


def test_a_document_is_annotated_once(tmp_path):
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(json.dumps({"doc": "a.txt", "entities": []}), "utf-8")

    with pytest.raises(UsageError, match=r"b\.json: doc: a\.txt is annotated in .*a\.json too"):
        read_golds([tmp_path])


def test_words_that_do_not_stand_in_the_text_are_named_and_the_rest_measured(graph, measure):
    evaluation = measure(graph, entities=[OLAND | {"forms": ["Mira Oland", "Mirah"]}])

    assert len(evaluation.notices) == 1
    assert "letter.json: entities[0].forms: “Mirah” does not stand in letter.txt" in evaluation.notices[0]
    assert evaluation.total["entities"].right == 1


def test_a_document_that_the_graph_lacks_counts_as_missed(measure):
    evaluation = measure(InventedGraph(), doc="other.txt")

    assert "holds no other.txt" in evaluation.notices[0]
    assert evaluation.total["entities"].missed == 3
