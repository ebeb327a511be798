"""What the columns of a table are for."""


def test_amounts_that_look_like_years_are_counted_under_a_header_that_counts(read_rows) -> None:
    rows = [["Port", "Number of boats", "Count of crews"], ["Lund", "1800", "0"], ["Oslo", "1800", "7"]]
    _, figures, notices = read_rows(rows)
    assert [int(figure.value) for figure in figures] == [1800, 0, 1800, 7]
    assert notices == ()


def test_years_beside_the_first_column_label_their_rows(read_rows) -> None:
    _, figures, _ = read_rows([["Port", "Year", "Boats"], ["Lund", "1800", "4"], ["Oslo", "1801", "7"]])
    assert [int(figure.value) for figure in figures] == [4, 7]
