from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest

from graph.model import Decision
from graph.ontology.decisions import read_decisions
from graph.store import open_store

FIGURE = "figure-0123456789abcdef"


@pytest.fixture
def decide(run, store, tmp_path):
    """Run `decide` with a file of its own; return exit code, what was said, and the decisions on file."""
    path = tmp_path / "decisions.csv"

    def call(*arguments):
        code, out, err = run("decide", *arguments, "--decisions", path, "--who", "Ana", "--store", store)
        found = read_decisions(path) if path.exists() else ()
        return code, out + err, [replace(one, when="", where="") for one in found]

    return call


@pytest.mark.parametrize(
    ("arguments", "decision"),
    [
        (("same", "A B", "C D", "--class", "Person"), Decision("same", "Person", "A B", "C D")),
        (
            ("different", "A", "--class", "camp", "--document", "a.txt"),
            Decision("different", "Camp", "A", document="a.txt"),
        ),
        (("rename", "A", "B", "--class", "Place"), Decision("rename", "Place", "A", value="B")),
        (("retype", "A", "Camp", "--class", "Place"), Decision("retype", "Place", "A", value="Camp")),
        (("reject", FIGURE, "--why", "no"), Decision("reject", claim=FIGURE, why="no")),
        (("accept", f"https://claimgraph.example/claim/{FIGURE}"), Decision("accept", claim=FIGURE)),
        (("correct", FIGURE, ">6500"), Decision("correct", claim=FIGURE, value=">6500")),
        (
            ("correct", FIGURE, "--speaker", "A B", "--class", "Person"),
            Decision("correct", "Person", "A B", claim=FIGURE),
        ),
        (
            ("reject", "A", "B", "--value", "memberOf", "--class", "Person"),
            Decision("reject", "Person", "A", "B", value="memberOf"),
        ),
    ],
)
def test_decision_is_put_on_file(decide, arguments, decision):
    code, _, found = decide(*arguments)
    assert (code, found) == (0, [replace(decision, who="Ana")])


def test_class_is_found_where_the_name_is_clear(decide):
    _, _, (found,) = decide("rename", "Mira Oland", "Mira Orr")
    assert found.type == "Person"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("smae", "A", "B", "--class", "Person"), "use one of same"),
        (("same", "Nobody Here", "B"), "needs class"),
        (("reject", "figure-12"), "copy the id"),
        (("same", "A", "B", "--from", "none.csv"), "one of the two"),
        (("--from", "none.csv"), "none.csv"),
    ],
)
def test_wrong_use_writes_nothing(decide, arguments, told):
    code, said, found = decide(*arguments)
    assert (code, found) == (2, [])
    assert told in said


def test_sheet_is_read_back_once(decide, tmp_path):
    sheet = tmp_path / "claims.csv"
    sheet.write_text(f"id,text,decision,why,who\n{FIGURE},x,correct 12,typo,Bo\n{FIGURE},x,,,\n", "utf-8")
    for _ in range(2):
        code, said, found = decide("--from", sheet)
        assert (code, found) == (0, [Decision("correct", claim=FIGURE, value="12", who="Bo", why="typo")])
    assert "1 stood there before" in said


def test_sheet_of_another_country_is_read_back(decide, tmp_path):
    sheet = tmp_path / "claims.csv"
    text = f'\ufeffid;sentence;value;decision;why;who\r\n{FIGURE};"one; two\r\nlines";7;reject;\'=so;Bo\r\n;;;;;\r\n'
    sheet.write_bytes(text.encode("utf-8"))
    code, _, found = decide("--from", sheet)
    assert (code, found) == (0, [Decision("reject", claim=FIGURE, who="Bo", why="=so")])


def test_form_feed_in_a_sentence_ends_no_line_of_a_sheet(decide, tmp_path):
    sheet = tmp_path / "claims.csv"
    sheet.write_text(f"id,sentence,decision\n{FIGURE},one\x0ctwo\u2028three,reject\n", "utf-8")
    code, _, found = decide("--from", sheet)
    assert (code, found) == (0, [Decision("reject", claim=FIGURE, who="Ana")])


def test_workbook_is_read_back(decide, tmp_path):
    workbook = openpyxl.Workbook()
    workbook.active.append(["id", "value", "decision", "why", "who", "when"])
    workbook.active.append([FIGURE, 12.0, "correct", "typo", None, datetime(2021, 5, 4)])
    workbook.active.append([None, None, None, None, None, None])
    workbook.active.append([FIGURE, 12, None, None, None, None])
    workbook.save(tmp_path / "claims.xlsx")
    code, _, found = decide("--from", tmp_path / "claims.xlsx")
    assert (code, found) == (0, [Decision("correct", claim=FIGURE, value="12", who="Ana", why="typo")])


@pytest.mark.parametrize(
    ("name", "told"), [("claims.xlsx", "no workbook"), ("claims.csv", "line 2: not UTF-8")]
)
def test_file_that_is_no_sheet_is_one_line(decide, tmp_path, name, told):
    (tmp_path / name).write_bytes(b"id,decision\n\xff\xfe\x00")
    code, said, found = decide("--from", tmp_path / name)
    assert (code, found) == (2, [])
    assert name in said
    assert told in said


def test_sheet_with_one_wrong_line_adds_nothing(decide, tmp_path):
    sheet = tmp_path / "claims.csv"
    sheet.write_text(f"id,decision\n{FIGURE},reject\n{FIGURE},maybe\n", "utf-8")
    code, said, found = decide("--from", sheet)
    assert (code, found) == (2, [])
    assert "claims.csv line 3" in said


def test_what_the_build_does_not_know_is_written_and_said(decide):
    code, told, found = decide("same", "Harbour Gods", "Harbour Dogs", "--class", "Organisation")
    assert (code, len(found)) == (0, 1)
    assert "has no Organisation 'Harbour Gods'" in told
    assert "has no Organisation 'Harbour Dogs'" in told
    assert f"has no claim {FIGURE}" in decide("reject", FIGURE)[1]


def test_nothing_is_said_of_what_the_build_knows(decide, store):
    claim = next(iter(open_store(store).select("SELECT ?claim { ?claim cg:status ?status }")))["claim"].value
    assert "has no" not in decide("reject", claim)[1]


def test_the_far_end_of_a_relation_may_be_of_any_class(decide, store):
    place = next(iter(open_store(store).select("SELECT ?name { ?e a cg:Place ; skos:prefLabel ?name }")))
    code, told, _ = decide("reject", "Mira Oland", place["name"].value, "--value", "bornIn")
    assert (code, "has no" in told) == (0, False)
    assert (
        "has no entity 'Harbour Gods'"
        in decide("reject", "Mira Oland", "Harbour Gods", "--value", "bornIn")[1]
    )


def test_names_and_classes_that_earlier_lines_give_are_known(decide):
    decide("retype", "Mira Oland", "Organisation")
    decide("rename", "Mira Oland", "Oland Gang", "--class", "Organisation")
    code, told, _ = decide("same", "Mira Oland", "Oland Gang", "--class", "Organisation")
    assert (code, "has no" in told) == (0, False)


def test_an_address_is_as_good_as_a_name(decide):
    _, _, (found,) = decide("rename", "person/mira-oland", "Mira Orr")
    assert (found.type, found.name, found.value) == ("Person", "Mira Oland", "Mira Orr")


def test_addresses_of_two_classes_are_never_the_same(decide, store):
    query = (
        "SELECT ?other { VALUES ?c { cg:Place cg:Camp cg:Organisation } ?other a ?c } ORDER BY ?other LIMIT 1"
    )
    (row,) = open_store(store).select(query)
    address = "/".join(row["other"].value.rsplit("/", 2)[1:])
    code, told, found = decide("same", "person/mira-oland", address)
    assert (code, found) == (2, [])
    assert "one class is joined at a time" in told
