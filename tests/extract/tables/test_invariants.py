import hashlib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model import Block, Document
from graph.read.lines import split_lines
from graph.read.plain.tabbed import find_tabbed_tables

NUMBERS = st.one_of(
    st.integers(0, 99999).map(str),
    st.integers(1000, 10**7).map(lambda number: f"{number:,}"),
    st.decimals(0, 100, places=1).map(lambda number: f"{number}%"),
    st.integers(0, 999).map(lambda number: f">{number}"),
)
WORDS = st.text("abcdefg NOPQ 0123456789 -–%$;:,./()<>~±¹*|", max_size=14)
"""Cells of any kind, without tabs and line breaks."""


def _document(rows: list[list[str]]) -> Document:
    text = "\n".join("\t".join(row) for row in rows) + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    tables = tuple(found.table for found in find_tabbed_tables(text, split_lines(text)))
    return Document(
        slug="a", path="a.txt", file_name="a.txt", format="txt", encoding="utf-8", sha256=digest, text=text,
        text_sha256=digest, blocks=tuple(Block("table", table.span) for table in tables), tables=tables,
    )  # fmt: skip


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=2, max_size=6))
@settings(deadline=None)
def test_each_plain_number_is_one_figure(table_reader, cells) -> None:
    labels = ["Lund", "Oslo", "Bergen", "Ystad", "Malmo", "Turku"]
    rows = [["Port", "Number of boats", "Count of crews"]]
    rows += [[label, *pair] for label, pair in zip(labels, cells, strict=False)]
    document = _document(rows)
    figures, notices = table_reader.read(document, ())
    assert [f.number.of(document.text) for f in figures] == [
        cell.strip(">%") for pair in cells for cell in pair
    ]
    assert [f.row for f in figures] == [label for label in labels[: len(cells)] for _ in range(2)]
    assert notices == ()


@given(st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=2, max_size=6))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_a_table_holds_its_figures_stand_in_their_rows(table_reader, rows) -> None:
    document = _document(rows)
    figures, notices = table_reader.read(document, ())
    assert (figures, notices) == table_reader.read(document, ())
    assert len({f.number for f in figures}) == len(figures)
    for figure in figures:
        (row,) = figure.evidence
        assert row.contains(figure.number)
        assert any(character.isdigit() for character in figure.number.of(document.text))
        assert "\t" not in figure.number.of(document.text)
    for notice in notices:
        assert notice.table
        assert any(table.span.contains(notice.span) for table in document.tables)


@given(
    st.lists(
        st.tuples(st.sampled_from(["single", "married", "widowed", "other"]), st.integers(0, 100)),
        min_size=2,
        max_size=4,
    )
)
@settings(deadline=None)
def test_a_list_has_a_figure_for_each_of_its_parts(table_reader, parts) -> None:
    cell = "; ".join(f"{share}% {label}" for label, share in parts)
    document = _document([["Port", "Status"], ["Lund", cell], ["Oslo", "7% single"]])
    figures, _ = table_reader.read(document, ())
    assert [(int(f.value), f.counted) for f in figures[:-1]] == [
        (share, f"Lund, {label}: Status") for label, share in parts
    ]
