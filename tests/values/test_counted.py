import pytest

from graph.values.counted import counted


@pytest.mark.parametrize(
    ("number", "noun", "plural", "said"),
    [
        (0, "claim", "", "0 claims"),
        (1, "claim", "", "1 claim"),
        (2000, "claim", "", "2,000 claims"),
        (2, "country", "countries", "2 countries"),
    ],
)
def test_a_number_stands_with_its_noun(number, noun, plural, said):
    assert counted(number, noun, plural) == said
