import pytest

ROWS = [
    ["Item", "Mean", "Range"],
    ["Age at sea", "26.0", "10-55"],
    ["", "24.1", "12-44"],
    ["Stay (months)", "30.4", "<1-84"],
    ["", "32.0", "<1-60"],
]


def test_a_line_without_label_has_the_label_above_and_no_group(read_rows) -> None:
    _, figures, notices = read_rows(ROWS, "Table 1. Crews")
    assert [(f.row, f.unit, f.group) for f in figures if f.column == "Mean"] == [
        ("Age at sea", "year", ""),
        ("Age at sea", "year", ""),
        ("Stay (months)", "month", ""),
        ("Stay (months)", "month", ""),
    ]
    (notice,) = notices
    assert notice.table == "Table 1. Crews"
    assert notice.what.startswith("2 lines under one row label")
    assert notice.what.endswith(": Age at sea; Stay (months)")


@pytest.mark.parametrize("format", ["txt", "md", "html", "docx", "pdf"])
def test_it_is_noted_in_every_format(read_rows, format: str) -> None:
    _, figures, notices = read_rows(ROWS, "Table 1. Crews", format)
    assert len(figures) == 8
    assert {f.group for f in figures} == {""}
    assert ["2 lines under one row label" in n.what for n in notices] == [True]


def test_the_evidence_of_a_further_line_is_that_line(read_rows) -> None:
    document, figures, _ = read_rows(ROWS, "Table 1. Crews")
    (row,) = figures[2].evidence
    assert row.of(document.text) == "24.1\t12-44"


@pytest.mark.parametrize(
    "caption",
    [
        "Table 1. Crews (first line: men; second line: women)",
        "Table 1. Crews, men above, women below",
        "Table 1. Crews. Upper figures are for men, lower figures for women",
        "Table 1. Crews (men in the first line, women in the second)",
    ],
)
def test_a_caption_may_name_the_lines(read_rows, caption: str) -> None:
    _, figures, notices = read_rows(ROWS, caption)
    assert [f.group for f in figures if f.column == "Mean"] == ["men", "women", "men", "women"]
    assert notices == ()


def test_a_sentence_that_names_the_table_may_name_the_lines(read_file, text_file) -> None:
    text = text_file(ROWS, "Table 1. Crews").decode()
    sentence = "In Table 1, the first line of each pair gives foreign men and the second foreign women."
    _, figures, _ = read_file("a.txt", f"{sentence}\n\nA word.\n\nA second word.\n\nA third.\n\n{text}")
    assert [f.group for f in figures if f.column == "Mean"][:2] == ["foreign men", "foreign women"]


def test_a_sentence_about_other_lines_names_nothing(read_file, text_file) -> None:
    text = text_file(ROWS, "Table 1. Crews").decode()
    _, figures, notices = read_file("a.txt", f"The first line of boats was fast, the second slow.\n\n{text}")
    assert {f.group for f in figures} == {""}
    assert len(notices) == 1


def test_names_for_two_lines_are_not_used_for_three(read_rows) -> None:
    rows = [*ROWS[:3], ["", "20.1", "14-30"]]
    _, figures, notices = read_rows(rows, "Table 1. Crews (first line: men; second line: women)")
    assert {f.group for f in figures} == {""}
    assert ["3 lines" in n.what for n in notices] == [True]


def test_a_label_that_spans_two_rows_is_the_same_case(read_file) -> None:
    table = (
        "<table><caption>Table 1. Crews</caption><tr><th>Item</th><th>Mean</th></tr>"
        "<tr><td rowspan=2>Age</td><td>26.0</td></tr><tr><td>24.1</td></tr></table>"
    )
    page = f"<html><body><article><p>{'Ten boats came to the quay. ' * 5}</p>{table}</article></body></html>"
    _, figures, notices = read_file("a.html", page)
    assert [(f.row, f.group) for f in figures] == [("Age", ""), ("Age", "")]
    assert len(notices) == 1


def test_lines_with_labels_of_their_own_are_rows(read_rows) -> None:
    rows = [["Port", "Sex", "Boats"], ["Lund", "Men", "5"], ["", "Women", "6"]]
    _, figures, notices = read_rows(rows)
    assert [(f.row, f.group) for f in figures] == [("Lund / Men", "Men"), ("Lund / Women", "Women")]
    assert notices == ()


def test_percentages_in_brackets_go_with_the_line_above(read_rows) -> None:
    rows = [["Port", "Men", "Women"], ["Lund", "5", "6"], ["", "(45%)", "(55%)"]]
    _, figures, notices = read_rows(rows)
    assert [(f.unit, f.group) for f in figures[2:]] == [("percent", "Men"), ("percent", "Women")]
    assert notices == ()
