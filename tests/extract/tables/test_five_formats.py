from decimal import Decimal

import pytest

ROWS = [
    ["Port", "Men Counted", "Women Counted", "Average Score", "Length of Stay (Months)"],
    ["Lund", "13.7%", "5.3%", "0.29", "<1-84"],
    ["Ystad", "0%", "N/A", "1.10", "10-55"],
]
CAPTION = "Table 3. People on the quay"


@pytest.mark.parametrize("format", ["txt", "md", "html", "docx", "pdf"])
def test_one_table_gives_the_same_figures(read_rows, format: str) -> None:
    document, figures, notices = read_rows(ROWS, CAPTION, format)
    assert [
        (f.row, f.column, f.number.of(document.text), f.unit, f.group, f.comparator) for f in figures
    ] == [
        ("Lund", "Men Counted", "13.7", "percent", "Men", "eq"),
        ("Lund", "Women Counted", "5.3", "percent", "Women", "eq"),
        ("Lund", "Average Score", "0.29", "score", "", "eq"),
        ("Lund", "Length of Stay (Months)", "1-84", "month", "", "range"),
        ("Ystad", "Men Counted", "0", "percent", "Men", "eq"),
        ("Ystad", "Average Score", "1.10", "score", "", "eq"),
        ("Ystad", "Length of Stay (Months)", "10-55", "month", "", "range"),
    ]
    assert {f.table for f in figures} == {CAPTION}
    assert figures[0].counted == "Lund: Men Counted (People on the quay)"
    assert notices == ()


@pytest.mark.parametrize("format", ["txt", "md", "html", "docx", "pdf"])
def test_the_evidence_is_the_row(read_rows, format: str) -> None:
    document, figures, _ = read_rows(ROWS, CAPTION, format)
    for figure in figures:
        (row,) = figure.evidence
        assert row.contains(figure.number)
        assert row.of(document.text).startswith(figure.row)
        assert row.of(document.text).endswith(("84", "55"))


@pytest.mark.parametrize("format", ["txt", "md", "html", "docx", "pdf"])
def test_a_list_in_one_cell_is_split_by_its_own_labels(read_rows, format: str) -> None:
    rows = [
        ["Item", "Mean", "Range"],
        ["Age", "26.0", "10-55"],
        ["Married", "44.5% Never; 46.7% Once", ""],
    ]
    _, figures, notices = read_rows(rows, "Table 1. Sailors", format)
    listed = [f for f in figures if f.rule == "table-cell-list"]
    assert [(f.value, f.unit, f.row, f.column) for f in listed] == [
        (Decimal("44.5"), "percent", "Married", ""),
        (Decimal("46.7"), "percent", "Married", ""),
    ]
    assert [f.counted for f in listed] == ["Married, Never (Sailors)", "Married, Once (Sailors)"]
    assert ["cg:column is empty" in notice.what for notice in notices] == [True]
