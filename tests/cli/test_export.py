import csv

import openpyxl
import pytest

from graph.export.formats import FORMATS
from graph.model import Decision
from graph.ontology.decisions import read_decisions


@pytest.fixture
def export(run, store, tmp_path):
    """Run `export`; return exit code, what was printed, what was complained of, and the folder written to."""
    out = tmp_path / "out"

    def call(*arguments):
        return (*run("export", *arguments, "--store", store, "--out", out), out)

    return call


def names(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_without_a_format_all_are_listed(export):
    code, printed, _, out = export()
    assert code == 0
    assert [line.split()[0] for line in printed.splitlines()] == list(FORMATS)
    assert names(out) == []


def test_every_format_is_written(export):
    code, printed, _, out = export(*FORMATS)
    files = [file.rstrip("/") for form in FORMATS.values() for file in form.files]
    assert code == 0
    assert printed.splitlines() == [str(out / file) for file in files]
    assert names(out) == sorted(files)
    assert all(path.stat().st_size > 0 for path in out.rglob("*"))


def test_an_earlier_export_is_replaced(export):
    _, _, _, out = export("markdown")
    before = names(out / "notes")
    (out / "notes" / "Gone.md").write_text("of an earlier build", "utf-8")
    code, _, _, _ = export("markdown")
    assert (code, names(out / "notes"), names(out)) == (0, before, ["notes"])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("gephi",), "no format is called 'gephi'; there are graphml, gexf"),
        (("gexf", "gephi"), "no format is called 'gephi'"),
        (("claims-csv", "--entities-only"), "'claims-csv' is a format of claims"),
    ],
)
def test_wrong_use_is_one_line_and_writes_nothing(export, arguments, told):
    code, printed, complaint, out = export(*arguments)
    assert (code, printed, names(out)) == (2, "", [])
    assert told in complaint
    assert complaint.count("\n") == 1


def test_a_store_that_is_not_there_is_one_line(run, tmp_path):
    code, _, complaint = run("export", "gexf", "--store", tmp_path / "none", "--out", tmp_path / "out")
    assert (code, complaint.count("\n"), names(tmp_path / "out")) == (2, 1, [])


def test_decisions_in_a_sheet_of_claims_come_back(export, run, store, tmp_path):
    _, _, _, out = export("claims-csv", "claims-xlsx")
    with (out / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    workbook = openpyxl.load_workbook(out / "claims.xlsx")
    rows[1][rows[0].index("decision")] = "reject"
    with (tmp_path / "filled.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    workbook["claims"].cell(3, rows[0].index("decision") + 1).value = "accept"
    workbook.save(tmp_path / "filled.xlsx")
    decisions = tmp_path / "decisions.csv"
    for name in ("filled.csv", "filled.xlsx"):
        code, _, complaint = run("decide", "--from", tmp_path / name, "--who", "Bo", "--decisions", decisions, "--store", store)  # fmt: skip
        assert (code, complaint) == (0, "")
    found = [Decision(one.verdict, claim=one.claim) for one in read_decisions(decisions)]
    ids = [row[rows[0].index("id")] for row in rows]
    assert found == [Decision("reject", claim=ids[1]), Decision("accept", claim=ids[2])]
