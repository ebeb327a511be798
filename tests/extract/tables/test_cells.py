from decimal import Decimal

import pytest


@pytest.mark.parametrize(
    ("cell", "value", "upper", "comparator", "unit"),
    [
        ("12", "12", None, "eq", "item"),
        ("1,234", "1234", None, "eq", "item"),
        ("1 234", "1234", None, "eq", "item"),
        ("0.05", "0.05", None, "eq", "item"),
        ("0%", "0", None, "eq", "percent"),
        ("12.6%", "12.6", None, "eq", "percent"),
        ("20 per cent", "20", None, "eq", "percent"),
        ("~118", "118", None, "approx", "item"),
        (">350", "350", None, "gt", "item"),
        ("≥65", "65", None, "ge", "item"),
        ("40+", "40", None, "ge", "item"),
        ("about 300 people", "300", None, "approx", "person"),
        ("10-55", "10", "55", "range", "item"),
        ("6–8 %", "6", "8", "range", "percent"),
        ("<1-84", "1", "84", "range", "item"),
        ("(n=28)", "28", None, "eq", "item"),
        ("n = 28", "28", None, "eq", "item"),
        ("$3m", "3000000", None, "eq", "USD"),
        ("€2 bn", "2000000000", None, "eq", "EUR"),
        ("US$ 3.5 million", "3500000", None, "eq", "USD"),
        ("−5.2%", "-5.2", None, "eq", "percent"),
        ("+100%", "100", None, "eq", "percent"),
        ("–5", "-5", None, "eq", "item"),
        ("5 km", "5", None, "eq", "kilometre"),
        ("12 months", "12", None, "eq", "month"),
        ("**12**", "12", None, "eq", "item"),
        ("<b>12</b>", "12", None, "eq", "item"),
        ("12*", "12", None, "eq", "item"),
        ("12†", "12", None, "eq", "item"),
        ("12¹", "12", None, "eq", "item"),
        ("12[3]", "12", None, "eq", "item"),
        ("(45%)", "45", None, "eq", "percent"),
    ],
)
def test_a_number_is_read(read_cell, cell, value, upper, comparator, unit) -> None:
    _, figures, notices = read_cell(cell)
    figure = figures[0]
    assert (figure.value, figure.upper, figure.comparator, figure.unit) == (
        Decimal(value),
        None if upper is None else Decimal(upper),
        comparator,
        unit,
    )
    assert figure.rule == "table-cell"
    assert notices == ()


def test_of_a_range_below_its_lower_end_the_low_bound_is_open(read_cell) -> None:
    _, figures, _ = read_cell("<1-84")
    assert (figures[0].low, figures[0].high) == (None, Decimal(84))


@pytest.mark.parametrize("cell", ["N/A", "n.a.", "–", "-", "..", "none", "12 March 2019", "2014-15"])
def test_what_holds_no_amount_is_no_figure(read_cell, cell) -> None:
    _, figures, _ = read_cell(cell)
    assert [f.row for f in figures] == ["Ystad"]


@pytest.mark.parametrize("mark", ["*", "†", "¹", "[3]", "²³"])
def test_a_mark_is_no_part_of_the_value_or_the_labels(read_rows, mark) -> None:
    document, figures, _ = read_rows([["Port", f"Boats{mark}"], [f"Lund{mark}", f"12{mark}"], ["Ystad", "7"]])
    kept = mark if mark in {"*", "†"} else ""
    assert figures[0].number.of(document.text) == f"12{kept}"
    assert (figures[0].row, figures[0].column, figures[0].value) == ("Lund", "Boats", 12)


@pytest.mark.parametrize(
    "cell",
    [
        "19% single; 65% married",
        "single 19%; married 65%",
        "single: 19%, married: 65%",
        "19% single<br>65% married",
        "19% single • 65% married",
    ],
)
def test_a_list_is_split_where_each_number_has_its_label(read_cell, cell) -> None:
    _, figures, _ = read_cell(cell, header="Status")
    assert [(f.value, f.unit, f.counted) for f in figures[:2]] == [
        (Decimal(19), "percent", "Lund, single: Status (Overview)"),
        (Decimal(65), "percent", "Lund, married: Status (Overview)"),
    ]
    assert {f.rule for f in figures[:2]} == {"table-cell-list"}


@pytest.mark.parametrize(
    ("cell", "header", "expected"),
    [
        ("26.0 (8.1)", "Mean (SD)", [("Mean", "26.0", "item"), ("SD", "8.1", "item")]),
        ("26.0 ± 8.1", "Mean ± SD", [("Mean", "26.0", "item"), ("SD", "8.1", "item")]),
        ("12/14", "Men/Women", [("Men", "12", "person"), ("Women", "14", "person")]),
        ("25 (14)", "n (%)", [("n", "25", "item"), ("%", "14", "percent")]),
        ("25 (14)", "Women, n (%)", [("Women, n", "25", "person"), ("Women, %", "14", "percent")]),
        ("14% (n=25)", "Men", [("Men", "14", "percent"), ("Men", "25", "person")]),
    ],
)
def test_two_numbers_are_told_apart_by_header_or_signs(read_cell, cell, header, expected) -> None:
    document, figures, notices = read_cell(cell, header=header)
    assert [(f.column, f.number.of(document.text), f.unit) for f in figures[:2]] == expected
    assert notices == ()


def test_a_row_label_may_name_two_numbers(read_cell) -> None:
    _, figures, notices = read_cell("26.0 (8.1)", header="Men", row="Age, mean (SD)")
    assert [(f.counted, f.unit, f.group) for f in figures[:2]] == [
        ("Age, mean (SD), mean: Men (Overview)", "year", "Men"),
        ("Age, mean (SD), SD: Men (Overview)", "year", "Men"),
    ]
    assert notices == ()


@pytest.mark.parametrize("header", ["Boats (Lund)", "Boats (2019)", "Stay (days)"])
def test_other_brackets_name_no_second_number(read_cell, header) -> None:
    _, figures, notices = read_cell("12 (14)", header=header)
    assert len(figures) == 2
    assert ["read only in part" in notice.what for notice in notices] == [True]


def test_each_of_two_numbers_has_its_own_group(read_cell) -> None:
    _, figures, _ = read_cell("12/14", header="Men/Women")
    assert [f.group for f in figures[:2]] == ["Men", "Women"]


@pytest.mark.parametrize(
    "cell",
    [
        "12; 14",
        "12/14",
        "3-2",
        "12/14/15",
        "(30)",
        "50,5",
        "Resolution 2178",
        "2nd Brigade",
        "12 of 40 boats",
        "5x",
    ],
)
def test_what_is_not_safe_is_reported_and_not_read(read_cell, cell) -> None:
    document, figures, notices = read_cell(cell)
    assert [f.row for f in figures] == ["Ystad"]
    (notice,) = notices
    assert notice.table == "Table 1. Overview"
    assert f"row “Lund”, column “Boats”: “{cell}” is not read" in notice.what
    assert notice.span.of(document.text).startswith("Lund")


@pytest.mark.parametrize("cell", ["26.0 (8.1)", "26.0 ± 8.1", "1.5 [1.2]"])
def test_a_second_number_that_nothing_names_is_reported(read_cell, cell) -> None:
    _, figures, notices = read_cell(cell, header="Age (years)")
    assert [(f.row, f.unit) for f in figures] == [("Lund", "year"), ("Ystad", "year")]
    assert ["read only in part" in notice.what for notice in notices] == [True]


def test_words_behind_a_number_are_counted(read_cell) -> None:
    _, figures, _ = read_cell("12 boats", header="Losses")
    assert (figures[0].counted, figures[0].unit) == ("Lund, boats: Losses (Overview)", "item")


def test_a_cell_over_several_rows_is_reported(read_file) -> None:
    table = (
        "<table><caption>Table 1. Ports</caption><tr><th>Port</th><th>Boats</th><th>Crew</th></tr>"
        "<tr><td>Lund</td><td rowspan=2>12</td><td>3</td></tr><tr><td>Ystad</td><td>4</td></tr></table>"
    )
    page = f"<html><body><article><p>{'Ten boats came to the quay. ' * 5}</p>{table}</article></body></html>"
    _, figures, notices = read_file("a.html", page)
    assert [(f.row, f.column) for f in figures] == [("Lund", "Crew"), ("Ystad", "Crew")]
    assert ["several rows" in notice.what for notice in notices] == [True]


def test_a_percentage_beside_a_number_is_reported_where_no_header_says_what_it_is_of(read_cell) -> None:
    document, figures, notices = read_cell("25 (14%)")
    assert [(f.number.of(document.text), f.unit, f.base) for f in figures[:2]] == [
        ("25", "item", ""),
        ("14", "percent", ""),
    ]
    assert ["percentages in brackets" in notice.what for notice in notices] == [True]
    _, figures, notices = read_cell("25 (14%)", header="Boats (% of all boats)")
    assert (figures[1].base, notices) == ("all boats", ())


def test_a_row_that_names_both_numbers_goes_before_the_header(read_cell) -> None:
    _, figures, _ = read_cell("31.2 (9.4)", header="Women, n (%)", row="Age in years, mean (SD)")
    assert [(f.counted.split(":")[0], f.column, f.unit) for f in figures[:2]] == [
        ("Age in years, mean (SD), mean", "Women", "year"), ("Age in years, mean (SD), SD", "Women", "year"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "note", "number", "said"),
    [
        ("0.2*", "* p < 0.05, ** p < 0.01.", "0.2*", "p < 0.05"),
        ("0.2**", "* p < 0.05, ** p < 0.01.", "0.2**", "p < 0.01"),
        ("9†", "Notes: † Not confirmed.", "9†", "Not confirmed"),
        ("9ᵇ", "ᵃ Boats in use. ᵇ Told by the harbour master.", "9ᵇ", "Told by the harbour master"),
        ("9", "* Not confirmed.", "9", ""),
    ],
)
def test_what_a_note_under_the_table_says_of_a_mark_goes_with_the_number(
    read_file, cell, note, number, said
) -> None:
    text = f"Ten boats came.\n\nTable 1. Ports\n\nPort\tBoats\nLund\t{cell}\nYstad\t7\n\n{note}\n"
    document, figures, _ = read_file("a.txt", text)
    assert figures[0].number.of(document.text) == number
    assert figures[0].counted == f"Lund: Boats ({'; '.join(filter(None, ('Ports', said)))})"


def test_raised_letters_of_a_page_are_marks(read_file) -> None:
    page = (
        "<html><body><article><p>Ten boats came to the quay.</p><table><tr><th>Port</th><th>Boats<sup>a</sup></th></tr>"
        "<tr><td>Lund</td><td>31<sup>b</sup></td></tr></table><p><sup>a</sup> In use. <sup>b</sup> Not confirmed.</p></article></body></html>"
    )
    _, (figure,), _ = read_file("a.html", page)
    assert (figure.value, figure.column, figure.counted) == (31, "Boats", "Lund: Boats (Not confirmed)")


def test_emphasis_is_no_mark(read_rows) -> None:
    document, figures, _ = read_rows([["Port", "Boats"], ["Lund", "**12**"], ["Ystad", "7"]], format="md")
    assert figures[0].number.of(document.text) == "12"
