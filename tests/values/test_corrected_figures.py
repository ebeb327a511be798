from decimal import Decimal

import pytest

from graph.values.corrected_figures import CorrectedFigure, parse_corrected, written


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        ("6500", CorrectedFigure(Decimal(6500))),
        ("6,500", CorrectedFigure(Decimal(6500))),
        ("-3.5", CorrectedFigure(Decimal("-3.5"))),
        (">5000", CorrectedFigure(Decimal(5000), "gt")),
        ("≥ 12", CorrectedFigure(Decimal(12), "ge")),
        ("~300", CorrectedFigure(Decimal(300), "approx")),
        ("=300", CorrectedFigure(Decimal(300), "eq")),
        ("10-20", CorrectedFigure(Decimal(10), "range", Decimal(20))),
        ("10–20 percent", CorrectedFigure(Decimal(10), "range", Decimal(20), "percent")),
        ("5 household", CorrectedFigure(Decimal(5), unit="household")),
        ("5 EUR", CorrectedFigure(Decimal(5), unit="EUR")),
    ],
)
def test_figure_is_read_as_a_person_types_it(typed, figure):
    assert parse_corrected(typed) == figure


@pytest.mark.parametrize("typed", ["", "many", "5 apples", "20-10", "=<5", "5 6", "1,2,3", ">5-9"])
def test_what_is_no_figure_is_told(typed):
    assert parse_corrected(typed) is None


def test_written_figure_reads_back():
    assert parse_corrected(written(Decimal("1E+3"), None, "gt", "person")) == CorrectedFigure(
        Decimal(1000), "gt", None, "person"
    )
    assert written(Decimal("5600"), None) == "5600"
    assert written(Decimal(5), Decimal(9), "range") == "5-9"
