"""Names and numbers that alternate while verb and noun are said once."""

import pytest


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        (
            "Norway took 500 farmers, Spain 300 and Peru 200.",
            ("Norway", "Spain", "Peru"),
            [(500, 0), (300, 1), (200, 2)],
        ),
        (
            "In Norway 40 farmers died, in Spain 30 and in Peru 20.",
            ("Norway", "Spain", "Peru"),
            [(40, 0), (30, 1), (20, 2)],
        ),
        ("Norway took 500 farmers in 2014, and Spain in 2015.", ("Norway", "Spain"), [(500, 1)]),
        ("Norway took 500 farmers and a Spain 300.", ("Norway", "Spain"), [(500, None)]),
    ],
)
def test_each_name_has_its_own_number_of_what_was_counted_first(figures_of, text, places, expected):
    figures = figures_of(text, places=places)
    assert [figure.value for figure in figures] == [value for value, _ in expected]
    assert {figure.unit for figure in figures} == {"person"}
    assert [figure.place for figure in figures][1:] == [place for _, place in expected][1:]


def test_a_year_behind_a_name_is_no_number_of_it(figures_of):
    figures = figures_of("Norway took 500 farmers, and Spain 1992.", places=("Norway", "Spain"))
    assert [figure.value for figure in figures] == [500]


def test_what_a_source_tells_is_of_what_was_counted_before(figures_of):
    figures = figures_of("The headline counts 40 returnees; the text says at least 30.")
    assert [(figure.comparator, figure.value, figure.unit, figure.counted) for figure in figures] == [
        ("eq", 40, "person", "returnees"),
        ("ge", 30, "person", "returnees"),
    ]
