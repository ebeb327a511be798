ROWS = "Port\tBoats\tShare\nLund\t12\t40%\nYstad\t\t60%\n"


def test_lines_with_tabs_are_a_table(read, grid_of) -> None:
    document = read("a.txt", f"Ten boats came.\n\n{ROWS}\nThey left.")
    assert grid_of(document, 0) == [["Port", "Boats", "Share"], ["Lund", "12", "40%"], ["Ystad", "", "60%"]]
    assert {c.row for c in document.tables[0].cells if c.header} == {0}
    assert [b.kind for b in document.blocks] == ["paragraph", "table", "paragraph"]


def test_the_line_above_is_the_caption(read) -> None:
    document = read("a.txt", f"Ten boats came.\n\nTable 1. Boats by port\n\n{ROWS}\nTable 2. Again\n\n{ROWS}")
    assert [t.caption.of(document.text) for t in document.tables] == [
        "Table 1. Boats by port",
        "Table 2. Again",
    ]
    assert [b.kind for b in document.blocks] == ["paragraph", "caption", "table", "caption", "table"]


def test_a_line_that_begins_with_a_tab_has_an_empty_first_cell(read, grid_of) -> None:
    document = read("a.txt", "Group\tMen\tWomen\nAge\t26.0\t24.1\n\t27.5\t25.2\nBorn at sea\t5\t6")
    assert grid_of(document, 0)[1:3] == [["Age", "26.0", "24.1"], ["", "27.5", "25.2"]]


def test_blank_lines_do_not_end_a_table(read) -> None:
    document = read("a.txt", "Port\tBoats\nLund\t12\n\nYstad\t7\nMalmö\t3\n\nTen boats came.")
    assert [max(c.row for c in t.cells) for t in document.tables] == [3]


def test_another_header_after_a_blank_line_begins_another_table(read) -> None:
    document = read("a.txt", "Port\tBoats\nLund\t12\n\nName\tRole\tAge\nAnn\tPilot\t30\n")
    assert len(document.tables) == 2


def test_a_first_row_of_numbers_is_no_header(read) -> None:
    assert not any(c.header for c in read("a.txt", "Lund\t12\nYstad\t7\n").tables[0].cells)


def test_years_are_a_header(read) -> None:
    document = read("a.txt", "Port\t2019\t2020\nLund\t12\t14\nYstad\t7\t9\n")
    assert [c.span.of(document.text) for c in document.tables[0].cells if c.header] == [
        "Port",
        "2019",
        "2020",
    ]


def test_tabs_that_indent_or_follow_a_bullet_make_no_table(read) -> None:
    assert read("a.txt", "\tTen boats came.\n\tThey left.\n\n1.\tfirst\n2.\tsecond").tables == ()
