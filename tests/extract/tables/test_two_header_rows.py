import pytest

GAPPED = [
    ["Port", "Men", "", "Women", ""],
    ["", "Mean age", "%", "Mean age", "%"],
    ["Lund", "26.0", "8", "24.1", "7"],
    ["Ystad", "20.0", "9", "21.5", "6"],
]
EXPECTED = [
    ("Men / Mean age", "Men", "year"),
    ("Men / %", "Men", "percent"),
    ("Women / Mean age", "Women", "year"),
    ("Women / %", "Women", "percent"),
]
SPANNED = (
    "<table><caption>Table 1. Sailors</caption>"
    "<tr><th rowspan=2>Port</th><th colspan=2>Men</th><th colspan=2>Women</th></tr>"
    "<tr><th>Mean age</th><th>%</th><th>Mean age</th><th>%</th></tr>"
    "<tr><td>Lund</td><td>26.0</td><td>8</td><td>24.1</td><td>7</td></tr></table>"
)


def _columns(figures) -> list[tuple[str, str, str]]:
    return [(f.column, f.group, f.unit) for f in figures]


@pytest.mark.parametrize("format", ["txt", "md", "html", "docx"])
def test_gaps_belong_to_the_header_before_them(read_rows, format: str) -> None:
    _, figures, notices = read_rows(GAPPED, "Table 1. Sailors", format)
    assert _columns(figures) == EXPECTED * 2
    assert notices == ()


def test_spans_of_html_reach_as_far_as_they_say(read_file) -> None:
    page = (
        f"<html><body><article><p>{'Ten boats came to the quay. ' * 5}</p>{SPANNED}</article></body></html>"
    )
    _, figures, _ = read_file("a.html", page)
    assert _columns(figures) == EXPECTED


def test_merged_cells_of_word_reach_as_far_as_they_say(read_file, word_file) -> None:
    rows = [["Port", "Men", "", "Women", ""], ["", *GAPPED[1][1:]], GAPPED[2]]
    content = word_file(rows, "Table 1. Sailors", [(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4)])
    _, figures, _ = read_file("a.docx", content)
    assert _columns(figures) == EXPECTED


def test_a_single_upper_header_reaches_over_all(read_rows) -> None:
    rows = [["Port", "Women", ""], ["", "Number", "%"], ["Lund", "12", "40"], ["Ystad", "18", "60"]]
    _, figures, _ = read_rows(rows)
    assert _columns(figures)[:2] == [("Women / Number", "Women", "person"), ("Women / %", "Women", "percent")]


def test_a_column_behind_the_repeated_headers_is_unsure(read_rows) -> None:
    rows = [
        ["Port", "Men", "", "Women", "", ""],
        ["", "n", "%", "n", "%", "Both"],
        ["Lund", "1", "2", "3", "4", "5"],
    ]
    _, figures, notices = read_rows(rows)
    assert [f.column for f in figures] == ["Men / n", "Men / %", "Women / n", "Women / %", "Both"]
    assert figures[-1].group == ""
    assert ["may or may not reach" in n.what and n.what.endswith(": Both") for n in notices] == [True]


def test_upper_headers_of_unlike_width_are_not_stretched(read_rows) -> None:
    rows = [
        ["Port", "Men", "", "Women", "", ""],
        ["", "n", "%", "Age", "Score", "Rank"],
        ["Lund", "1", "2", "3", "4", "5"],
    ]
    _, figures, notices = read_rows(rows)
    assert [f.column for f in figures if f.group] == ["Men / n", "Women / Age"]
    assert ["Score" in n.what for n in notices if "may or may not" in n.what] == [True]


def test_a_header_of_dates_over_several_columns_leaves_their_values(read_rows) -> None:
    rows = [["Port", "Year", ""], ["", "2019", "2020"], ["Lund", "12", "14"], ["Oslo", "3", "4"]]
    _, figures, notices = read_rows(rows)
    assert [(f.column, f.time.text) for f in figures][:2] == [
        ("Year / 2019", "2019"),
        ("Year / 2020", "2020"),
    ]
    assert notices == ()


def test_headers_that_stand_again_name_the_rows_below_them(read_file) -> None:
    table = (
        "<table><caption>Table 1. Ports</caption>"
        "<tr><th>Port</th><th>Men</th></tr><tr><td>Lund</td><td>12</td></tr>"
        "<tr><th>Port</th><th>Households</th></tr><tr><td>Lund</td><td>5</td></tr></table>"
    )
    page = f"<html><body><article><p>{'Ten boats came to the quay. ' * 5}</p>{table}</article></body></html>"
    _, figures, _ = read_file("a.html", page)
    assert [(f.column, f.unit) for f in figures] == [("Men", "person"), ("Households", "household")]
