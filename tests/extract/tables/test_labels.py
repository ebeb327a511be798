from decimal import Decimal

import pytest

from graph.model import Time


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("Percent in Sample", "percent"),
        ("Percentage", "percent"),
        ("% of crews", "percent"),
        ("Boats (%)", "percent"),
        ("Age (years)", "year"),
        ("Mean age", "year"),
        ("Stay in months", "month"),
        ("Stay, weeks", "week"),
        ("Days at sea", "item"),
        ("Days of leave", "day"),
        ("Men Average Score", "score"),
        ("Persons", "person"),
        ("Number of households", "household"),
        ("No. of households", "household"),
        ("Households with children", "household"),
        ("Men Counted", "person"),
        ("Killed", "person"),
        ("Cattle killed", "item"),
        ("Population", "person"),
        ("Cost (USD)", "USD"),
        ("Income (€)", "EUR"),
        ("Km", "kilometre"),
        ("Incidents", "event"),
        ("Boats", "item"),
        ("Under-age recruits", "person"),
        ("Arrivals last month", "item"),
    ],
)
def test_a_header_gives_the_unit(read_cell, header, unit) -> None:
    _, figures, _ = read_cell("12", header=header)
    assert figures[0].unit == unit


@pytest.mark.parametrize(
    ("cell", "header", "row", "caption", "unit"),
    [
        ("12%", "Age (years)", "Lund", "Ports", "percent"),
        ("12", "Percent", "Stay (months)", "Ports", "percent"),
        ("12", "No", "Lund", "Table 1. Answers in percent", "percent"),
        ("12", "Mean", "Stay (months)", "Ports", "month"),
        ("12", "Standard Deviation", "Age at sea", "Ports", "year"),
        ("12", "Men", "Lund", "Table 1. Percent of crews by sex", "percent"),
        ("12", "Number", "Lund", "Table 1. Number and percent of sailors", "person"),
        ("12", "Number of boats", "Lund", "Table 1. Percent", "item"),
        ("12", "2019", "Lund", "Table 1. Refugees by port", "person"),
        ("12", "Boats", "Lund", "Table 1. Sailors by port", "item"),
        ("12", "Mean", "Lund", "Table 1. Sailors by port", "item"),
        ("12", "Arrivals last month", "Lund", "Table 1. Camps", "item"),
        ("12", "n", "Lund", "Table 1. Camps", "place"),
        ("12", "Share of boats", "Lund", "Table 1. Budgets (USD)", "item"),
    ],
)
def test_the_nearest_label_that_measures_gives_the_unit(read_cell, cell, header, row, caption, unit) -> None:
    _, figures, _ = read_cell(cell, header, row, caption)
    assert figures[0].unit == unit


@pytest.mark.parametrize(
    ("cell", "header", "caption", "value", "unit"),
    [
        ("3.5", "USD million", "Table 1. Ports", 3500000, "USD"),
        ("3.5", "Budget (US$m)", "Table 1. Ports", 3500000, "USD"),
        ("3.5", "Budget", "Table 1. Budgets of ports, USD millions", 3500000, "USD"),
        ("655", "2019", "Table 1. Refugees by port, in thousands", 655000, "person"),
        ("655", "Boats ('000)", "Table 1. Ports (USD millions)", 655000, "item"),
        ("3.5", "Population (millions)", "Table 1. Ports", 3500000, "person"),
        ("$3m", "USD million", "Table 1. Ports", 3000000, "USD"),
        ("12%", "2019", "Table 1. Refugees by port, in thousands", 12, "percent"),
        ("5.6m", "2019", "Table 1. Refugees by port, in thousands", 5600000, "person"),
    ],
)
def test_a_scale_in_a_label_multiplies_the_value(read_cell, cell, header, caption, value, unit) -> None:
    document, figures, _ = read_cell(cell, header=header, caption=caption)
    assert (figures[0].value, figures[0].unit) == (Decimal(value), unit)
    assert figures[0].number.of(document.text) == cell.strip("$%")


def test_bounds_are_those_of_the_scaled_value(read_cell) -> None:
    _, figures, _ = read_cell("~3.5", header="USD million")
    assert (figures[0].low, figures[0].high) == (Decimal(3450000), Decimal(3550000))


@pytest.mark.parametrize(
    ("header", "per"), [("Deaths per month", "month"), ("Cost per person (USD)", "person"), ("Per cent", "")]
)
def test_a_header_says_per_what(read_cell, header, per) -> None:
    _, figures, _ = read_cell("12", header=header)
    assert figures[0].per == per


@pytest.mark.parametrize(
    ("header", "row", "caption", "group"),
    [
        ("Men Mentioned", "Lund", "Table 1. Ports", "Men"),
        ("Foreign Women Average Score", "Lund", "Table 1. Ports", "Foreign Women"),
        ("Number of foreign women", "Lund", "Table 1. Ports", "foreign women"),
        ("Females", "Lund", "Table 1. Men and women by port", "Females"),
        ("Women and children", "Lund", "Table 1. Ports", "Women and children"),
        ("Men (n=12)", "Lund", "Table 1. Ports", "Men"),
        ("Men vs women", "Lund", "Table 1. Ports", ""),
        ("Boats", "Lund", "Table 1. Women's boats", "Women"),
        ("Boats", "Lund", "Table 1. Boats of local men", "local men"),
        ("Boats", "Lund", "Table 1. Violence against women", ""),
        ("Number", "Women", "Table 1. Ports", "Women"),
        ("Yes", "Foreign women", "Table 1. Ports", "Foreign women"),
        ("Number", "Unmarried parents", "Table 1. Ports", ""),
        ("Foreigners", "Women", "Table 1. Ports", "Foreigners, Women"),
        ("Percent", "Lund", "Table 1. Boats", ""),
    ],
)
def test_a_group_is_named_by_header_row_or_caption(read_cell, header, row, caption, group) -> None:
    _, figures, _ = read_cell("12", header, row, caption)
    assert figures[0].group == group


def test_a_header_over_the_labels_may_say_that_they_are_groups(read_rows) -> None:
    _, figures, _ = read_rows([["Group", "Number"], ["Unmarried parents", "12"], ["Total", "14"]])
    assert [f.group for f in figures] == ["Unmarried parents", ""]


@pytest.mark.parametrize(
    ("header", "caption", "base"),
    [
        ("% of women", "Table 1. Ports", "women"),
        ("Boats (% of total)", "Table 1. Ports", "total"),
        ("Percent", "Table 1. Percent of the sailors who left", "sailors who left"),
        ("Percent in sample", "Table 1. Ports", ""),
        ("Number", "Table 1. Percent of the sailors who left", ""),
    ],
)
def test_a_label_says_what_a_percentage_is_of(read_cell, header, caption, base) -> None:
    _, figures, _ = read_cell("12", header=header, caption=caption)
    assert figures[0].base == base


@pytest.mark.parametrize(
    ("header", "row", "time"),
    [
        ("2019", "Lund", Time("2019", "2019-01-01", "2019-12-31", "2019")),
        ("Boats", "2019", Time("2019", "2019-01-01", "2019-12-31", "2019")),
        ("May 2019", "Lund", Time("May 2019", "2019-05-01", "2019-05-31", "2019-05")),
        ("Boats", "Lund", None),
    ],
)
def test_a_label_that_is_a_time_says_when(read_cell, header, row, time) -> None:
    _, figures, _ = read_cell("12", header, row)
    assert figures[0].time == time


def test_what_a_label_calls_an_estimate_is_one(read_cell) -> None:
    _, figures, _ = read_cell("5,000", header="Estimated number of boats")
    assert (figures[0].certainty, figures[0].comparator, figures[0].low) == (
        "estimated",
        "approx",
        Decimal(4500),
    )


def test_a_table_without_header_and_caption_is_reported(read_file) -> None:
    _, figures, notices = read_file("a.txt", "Lund\t12\nYstad\t7\nOslo\t9\n")
    assert [f.counted for f in figures] == ["Lund", "Ystad", "Oslo"]
    assert [(n.table, "neither header nor caption" in n.what) for n in notices] == [
        ("table 1 (no caption)", True)
    ]


def test_a_total_is_measured_as_what_it_sums_up(read_rows) -> None:
    rows = [["Port", "2019", "Total"], ["Lund", "12", "20"], ["Total", "15", "31"]]
    _, figures, _ = read_rows(rows, caption="Table 1. Money received (USD million)")
    assert {(f.value, f.unit) for f in figures} == {(n * 1000000, "USD") for n in (12, 20, 15, 31)}
    _, figures, _ = read_rows(rows, caption="Table 1. Percent of boats that left")
    assert [f.unit for f in figures] == ["percent", "item", "percent", "item"]


@pytest.mark.parametrize(
    ("header", "row", "caption", "cell", "unit", "value"),
    [
        ("2019", "Income", "Table 1. Quay (USD millions unless stated)", "2", "USD", 2000000),
        ("2019", "Employees", "Table 1. Quay (USD millions unless stated)", "2", "person", 2),
        ("Turnout", "Lund", "Table 1. Votes (turnout in %)", "58", "percent", 58),
        ("Votes", "Lund", "Table 1. Votes (turnout in %)", "58", "item", 58),
        ("Model 1", "Age", "Table 1. Regression of income", "0.2", "item", Decimal("0.2")),
        ("Lund", "January", "Table 1. Sailors drowned by month", "4", "person", 4),
        ("Margin", "Lund", "Table 1. Voters", "0.4", "item", Decimal("0.4")),
        ("Total", "All prisons", "Table 1. Detainees by prison", "9", "person", 9),
        ("2019", "Others", "Table 1. Boats", "9", "item", 9),
    ],
)
def test_units_come_from_the_label_that_says_them(read_cell, header, row, caption, cell, unit, value) -> None:
    _, figures, _ = read_cell(cell, header=header, row=row, caption=caption)
    assert (figures[0].unit, figures[0].value) == (unit, value)


@pytest.mark.parametrize(
    ("row", "caption", "start", "end"),
    [
        ("March", "Table 1. Boats by month, 2019", "2019-03-01", "2019-03-31"),
        ("Lund", "Table 1. Boats by port, 2019", "2019-01-01", "2019-12-31"),
        ("Lund", "Table 1. Boats by port, March 2019", "2019-03-01", "2019-03-31"),
        ("2018", "Table 1. Boats by port, 2019", "2018-01-01", "2018-12-31"),
    ],
)
def test_the_caption_dates_what_no_label_does(read_cell, row, caption, start, end) -> None:
    _, figures, _ = read_cell("9", row=row, caption=caption)
    assert (figures[0].time.start, figures[0].time.end) == (start, end)


def test_a_year_that_the_caption_only_speaks_of_dates_nothing(read_cell) -> None:
    _, figures, _ = read_cell("9", caption="Table 1. Views on the 2015 storm by port")
    assert figures[0].time is None


def test_a_share_is_of_those_before_with(read_cell) -> None:
    _, figures, _ = read_cell("9", header="% of sailors with a boat")
    assert figures[0].base == "sailors"


@pytest.mark.parametrize(
    ("line", "caption"), [("Boats by port", "Boats by port"), ("Exports (in thousand tonnes)", "Exports (in thousand tonnes)"),
                          ("Background", ""), ("The boats are counted by port.", "")]
)  # fmt: skip
def test_a_line_over_a_table_may_be_its_caption(read_file, line, caption) -> None:
    text = f"Ten boats came to the quay.\n\n{line}\n\nPort\tIn\tOut\nLund\t12\t1\nYstad\t7\t3\n"
    _, figures, _ = read_file("a.txt", text)
    assert {figure.table for figure in figures} == {caption}
