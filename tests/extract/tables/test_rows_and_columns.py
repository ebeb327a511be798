def _read(result) -> list[tuple[str, str, str]]:
    document, figures, _ = result
    return [(f.row, f.column, f.number.of(document.text)) for f in figures]


def test_the_first_column_labels_its_rows_even_in_numbers(read_rows) -> None:
    assert _read(read_rows([["Deck", "Boats"], ["1", "12"], ["2", "14"]])) == [
        ("1", "Boats", "12"),
        ("2", "Boats", "14"),
    ]


def test_running_numbers_are_no_labels(read_rows) -> None:
    rows = [["No.", "Port", "Boats"], ["1", "Lund", "12"], ["2", "Ystad", "14"]]
    assert _read(read_rows(rows)) == [("Lund", "Boats", "12"), ("Ystad", "Boats", "14")]


def test_a_column_of_years_beside_the_labels_is_one_of_labels(read_rows) -> None:
    rows = [["Port", "Year", "Boats"], ["Lund", "2019", "12"], ["Lund", "2020", "14"]]
    _, figures, _ = result = read_rows(rows)
    assert _read(result) == [("Lund / 2019", "Boats", "12"), ("Lund / 2020", "Boats", "14")]
    assert [f.time.text for f in figures] == ["2019", "2020"]


def test_years_and_references_are_no_figures_but_reported(read_rows) -> None:
    rows = [
        ["Port", "Boats", "Founded", "Phone"],
        ["Lund", "12", "1850", "046 123"],
        ["Oslo", "3", "1900", "046 4"],
    ]
    _, _, notices = result = read_rows(rows)
    assert _read(result) == [("Lund", "Boats", "12"), ("Oslo", "Boats", "3")]
    assert [notice.what.endswith(": Founded; Phone") for notice in notices] == [True]


def test_amounts_that_look_like_years_are_figures_under_a_header_that_counts(read_rows) -> None:
    rows = [["Port", "Number of boats"], ["Lund", "2014"], ["Ystad", "1999"]]
    assert len(_read(read_rows(rows))) == 2


def test_years_under_any_other_header_are_none(read_rows) -> None:
    rows = [["Port", "Boats", "Next storm"], ["Lund", "12", "2014"], ["Ystad", "3", "1999"]]
    assert [column for _, column, _ in _read(read_rows(rows))] == ["Boats", "Boats"]


def test_age_bands_over_numbers_are_headers(read_rows) -> None:
    rows = [["Port", "18-25", "26-40", "41+"], ["Lund", "1", "2", "3"], ["Ystad", "4", "5", "6"]]
    assert _read(read_rows(rows))[0] == ("Lund", "18-25", "1")


def test_totals_are_kept(read_rows) -> None:
    rows = [["Port", "Boats"], ["Lund", "12"], ["Ystad", "14"], ["Total", "26"]]
    assert _read(read_rows(rows))[-1] == ("Total", "Boats", "26")


def test_a_row_without_number_is_reported(read_rows) -> None:
    _, _, notices = read_rows(
        [["Port", "Men", "Women"], ["Lund", "12", "3"], ["Ystad", "N/A", ""], ["Oslo", "", ""]], format="md"
    )
    assert [notice.what for notice in notices] == ["no number in these rows: Ystad; Oslo"]


def test_a_repeated_header_and_a_note_are_no_rows(read_rows) -> None:
    rows = [
        ["Port", "Boats"],
        ["Lund", "12"],
        ["Port", "Boats"],
        ["Ystad", "14"],
        ["Note: 3 boats came twice.", ""],
    ]
    _, _, notices = result = read_rows(rows)
    assert _read(result) == [("Lund", "Boats", "12"), ("Ystad", "Boats", "14")]
    assert notices == ()


def test_a_table_of_words_yields_nothing(read_rows) -> None:
    _, figures, notices = read_rows([["Port", "Pilot"], ["Lund", "Ann"], ["Ystad", "Bea"]])
    assert (figures, notices) == ((), ())


def test_a_list_of_contents_is_reported_and_not_read(read_file) -> None:
    _, figures, notices = read_file("a.txt", "Introduction\t3\nMethods\t5\nResults\t12\n")
    assert figures == ()
    assert ["list of contents" in notice.what for notice in notices] == [True]


def _page(rows: str) -> str:
    table = f"<table><caption>Table 1. Ports</caption><tr><th>Port</th><th>Boats</th></tr>{rows}</table>"
    return f"<html><body><article><p>{'Ten boats came to the quay. ' * 5}</p>{table}</article></body></html>"


def _row(label: str, value: str) -> str:
    return f"<tr><td>{label}</td><td>{value}</td></tr>"


def test_a_cell_that_spans_the_table_heads_the_rows_below_it(read_file) -> None:
    rows = (
        "<tr><td colspan=2>Women</td></tr>"
        + _row("Lund", "12")
        + "<tr><td colspan=2>Men</td></tr>"
        + _row("Lund", "3")
    )
    _, figures, _ = read_file("a.html", _page(rows))
    assert [(f.row, f.group) for f in figures] == [("Women / Lund", "Women"), ("Men / Lund", "Men")]


def test_a_grand_total_is_in_no_section(read_file) -> None:
    rows = (
        "<tr><td colspan=2>North</td></tr>"
        + _row("Lund", "12")
        + "<tr><td colspan=2>South</td></tr>"
        + _row("Ystad", "3")
        + _row("Total", "15")
    )
    _, figures, _ = read_file("a.html", _page(rows))
    assert [f.row for f in figures] == ["North / Lund", "South / Ystad", "Total"]


def test_a_value_that_spans_columns_has_only_their_common_header(read_file) -> None:
    table = (
        "<table><caption>Table 1. Ports</caption><tr><th rowspan=2>Port</th><th colspan=2>Men</th></tr>"
        "<tr><th>Old</th><th>Young</th></tr><tr><td>Lund</td><td colspan=2>12</td></tr></table>"
    )
    page = f"<html><body><article><p>{'Ten boats came to the quay. ' * 5}</p>{table}</article></body></html>"
    assert _read(read_file("a.html", page)) == [("Lund", "Men", "12")]


def test_a_table_in_another_language_is_left_out(read_file) -> None:
    text = "Les bateaux sont arrivés au port lundi dans la nuit et personne n’a été blessé. " * 4
    document, figures, notices = read_file("a.txt", f"{text}\n\nPort\tBateaux\nLund\t12\nYstad\t7\n\n{text}")
    assert document.language == "fr"
    assert (figures, notices) == ((), ())
