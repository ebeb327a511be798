import csv

import openpyxl
import pytest

from graph.export.formats.claim_sheets import COLUMNS, CUT, LONGEST_CELL, fitting, harmless
from graph.export.formats.claim_sheets import TO_FILL as EMPTY

from .conftest import BASE, CG


def rows_of(folder):
    with (folder / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def test_a_figure_has_its_number_its_bounds_and_who_says_it(write):
    row = rows_of(write("claims-csv"))["figure-2"]
    columns = (
        "says",
        "number",
        "value",
        "comparator",
        "low",
        "high",
        "unit",
        "counted",
        "place",
        "source",
        "date",
    )
    found = (
        "Ada Lund",
        "7,000",
        "7000",
        "ge",
        "7000",
        "",
        "person",
        "people left",
        "Harran camp",
        "Thousands leave Harran",
        "2021-05-04",
    )
    assert tuple(row[column] for column in columns) == found


def test_a_denied_relation_says_so(write):
    row = rows_of(write("claims-csv"))["relation-2"]
    columns = ("subject", "predicate", "object", "stance", "says")
    assert [row[column] for column in columns] == ["Harran camp", "locatedIn", "Sarrin", "denies", "Ada Lund"]


def test_a_claim_leads_into_the_viewer_and_waits_for_a_decision(write):
    row = rows_of(write("claims-csv"))["figure-2"]
    assert row["link"] == "graph.html#claim=figure-2"
    assert [row[column] for column in sorted(EMPTY)] == ["", "", ""]
    assert list(row) == list(COLUMNS)


def test_a_page_is_that_on_which_the_evidence_begins(awkward, write, store):
    passage = next(
        quad.object
        for quad in awkward.quads
        if quad.subject.value.endswith("figure-2") and quad.predicate.value == CG + "evidence"
    )
    awkward.add(passage.value, CG + "page", 7, f"{BASE}source/later/graph")
    store.extend(awkward.quads)
    assert rows_of(write("claims-csv"))["figure-2"]["page"] == "7"


def test_numbers_of_a_workbook_are_numbers_and_texts_texts(write):
    sheet = openpyxl.load_workbook(write("claims-xlsx") / "claims.xlsx")["claims"]
    names = [cell.value for cell in sheet[1]]
    line = next(line for line in sheet.iter_rows(min_row=2) if line[0].value == "figure-2")
    cells = dict(zip(names, line, strict=True))
    assert (cells["low"].value, cells["low"].data_type) == (7000, "n")
    assert (cells["number"].value, cells["number"].data_type) == ("7,000", "s")
    assert sheet.freeze_panes == "B2"


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\ta", "\ra"])
def test_a_text_that_would_be_a_formula_is_guarded(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["a=1", "", -1, -1.5])
def test_other_cells_stay_as_they_are(cell):
    assert harmless(cell) == cell


def test_a_text_too_long_for_a_cell_is_cut_with_a_mark():
    assert fitting("a" * LONGEST_CELL) == "a" * LONGEST_CELL
    assert len(fitting("a" * 40_000)) == LONGEST_CELL
    assert fitting("a" * 40_000).endswith(CUT)
