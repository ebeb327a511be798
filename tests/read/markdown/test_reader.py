import pytest


def _blocks(document) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, b.span.of(document.text)) for b in document.blocks]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_blocks_leave_out_the_syntax_around_them(read, end: str) -> None:
    lines = [
        "# The *Boats* #",
        "",
        "Ten boats **came** to [Lund](https://lund.example).",
        "They left.",
        "",
        "After",
        "-----",
        "",
        "- one",
        "  - deep",
        "1. two",
        "",
        "> We saw them.",
        "",
        "***",
        "",
        "**Bold words**",
        "",
        "Nobody was hurt.",
    ]
    assert _blocks(read("a.md", end.join(lines))) == [
        ("title", 0, "The *Boats*"),
        ("paragraph", 0, f"Ten boats **came** to [Lund](https://lund.example).{end}They left."),
        ("heading", 2, "After"),
        ("list_item", 1, "one"),
        ("list_item", 2, "deep"),
        ("list_item", 1, "two"),
        ("quote", 0, "We saw them."),
        ("heading", 3, "Bold words"),
        ("paragraph", 0, "Nobody was hurt."),
    ]


def test_pipe_tables(read, grid_of) -> None:
    document = read(
        "a.md",
        "Ten boats came.\n\n**Table 1. Boats**\n\n"
        "| Port | Boats |\n|:--|--:|\n| Lund | 12 |\n| a \\| b |  |\n\nThey left.",
    )
    assert grid_of(document, 0) == [["Port", "Boats"], ["Lund", "12"], ["a \\| b", ""]]
    assert document.tables[0].caption.of(document.text) == "Table 1. Boats"


def test_footnotes(read) -> None:
    document = read(
        "a.md",
        "Ten boats came.[^1] They left.[^b]\n\n"
        "[^1]: https://boats.example\n[^b]: Jane Doe,\n    2019.\n\nNobody was hurt.",
    )
    text = document.text
    assert [(n.mark, n.span.of(text), [m.of(text) for m in n.marks]) for n in document.notes] == [
        ("1", "https://boats.example", ["[^1]"]),
        ("b", "Jane Doe,\n    2019.", ["[^b]"]),
    ]
    assert [kind for kind, _, _ in _blocks(document)] == ["paragraph", "note", "note", "paragraph"]


def test_endnotes_in_a_list(read) -> None:
    document = read(
        "a.md", "# Boats\n\nTen boats came.¹ They left [2].\n\n## Endnotes\n\n1. Jane Doe.\n2. John Roe.\n"
    )
    assert [(n.mark, len(n.marks), n.span.of(document.text)) for n in document.notes] == [
        ("1", 1, "Jane Doe."),
        ("2", 1, "John Roe."),
    ]


def test_words_in_html_and_code_are_kept(read) -> None:
    document = read("a.md", "<div><p>Ten boats came.</p></div>\n\n<!-- nothing -->\n\n```\nThey left.\n```\n")
    assert [words for _, _, words in _blocks(document)] == ["Ten boats came.", "They left."]


def test_tabbed_rows_are_a_table_here_too(read, grid_of) -> None:
    assert grid_of(read("a.md", "Ten boats came.\n\nPort\tBoats\nLund\t12\n"), 0) == [
        ["Port", "Boats"],
        ["Lund", "12"],
    ]


def test_title_is_told_without_markup(read) -> None:
    document = read(
        "a.md",
        "# The *Boats* of [Lund](http://lund.example) &amp; `Dorn`[^1]\n\nWords came.\n\n[^1]: A note.\n",
    )
    assert document.metadata.title == "The Boats of Lund & Dorn"


def test_emphasis_round_a_whole_cell_is_no_part_of_it(read, grid_of) -> None:
    document = read("a.md", "| Town | Boats |\n|---|---|\n| **Lund** | _12_ |\n")
    assert grid_of(document) == [["Town", "Boats"], ["Lund", "12"]]


def test_emphasis_in_running_text_is_kept_where_it_stands(read) -> None:
    document = read(
        "a.md",
        "# The *Lund* papers\n\n*All of this paragraph leans.*\n\n"
        "She wrote *Salt\nand Rope*, _Masts_, a **bold** book and snake_case_words; 2 * 3 * 4.[^1]\n\n"
        "[^1]: Jane Doe, *Sails* (2019).\n",
    )
    words = [span.of(document.text) for span in document.emphasised]
    assert words == ["Salt\nand Rope", "Masts", "Sails"]
