import pytest

from graph.export.html.columns import column, table


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, 2, 3], [1, 2, 3]),
        ([1, None, 3], [1, None, 3]),
        ([None, None, None, 7], {"rows": [3], "values": [7]}),
        (["b", "a", "b", "a", "b"], {"codes": [1, 0, 1, 0, 1], "words": ["a", "b"]}),
        (["b", None, "b", "a", "b", "b"], {"codes": [1, -1, 1, 0, 1, 1], "words": ["a", "b"]}),
        ([True, False, True], [True, False, True]),
        ([None, None], None),
        ([], None),
    ],
    ids=["all", "most", "few", "repeating", "repeating and missing", "truths", "none", "empty"],
)
def test_a_column_takes_its_shortest_form(values, expected):
    assert column(values) == expected


def test_a_table_leaves_out_what_no_record_has():
    records = [{"name": "Harran", "size": 3}, {"name": "Sarrin"}]
    assert table(records, ("name", "size", "shape")) == {
        "length": 2,
        "columns": {"name": ["Harran", "Sarrin"], "size": [3, None]},
    }
