from dataclasses import replace
from pathlib import Path

import pytest

from graph.cli.arguments.decision_file import decisions_file
from graph.errors import OntologyError, UsageError
from graph.model import Decision, Entity
from graph.ontology.decision_sheets import read_sheet
from graph.ontology.decision_writer import append_decision, take_back
from graph.ontology.decisions import COLUMNS, load_decisions, read_decisions
from graph.ontology.files import OntologyFolders, ontology_folders, own_folder
from graph.ontology.names import load_names
from graph.pipeline.kept_names import keep_names

FIGURE = "figure-0123456789abcdef"
STATEMENT = "statement-0123456789abcdef"


@pytest.fixture
def read(tmp_path):
    def run(*lines, header="verdict,class,name,other,document,claim,value,who,when,why"):
        path = tmp_path / "decisions.csv"
        path.write_text("\n".join([header, *lines]) + "\n", "utf-8")
        return read_decisions(path, "decisions.csv")

    return run


def test_line_is_a_decision_with_its_place(read):
    (decision,) = read("same,Person,Dana Weir,D. Weir,a.txt,,,Ana,2031-05-17,one woman")
    assert decision == Decision(
        "same",
        "Person",
        "Dana Weir",
        "D. Weir",
        "a.txt",
        who="Ana",
        when="2031-05-17",
        why="one woman",
        where="decisions.csv line 2",
    )


def test_columns_may_stand_in_any_order_and_be_missing(read):
    assert read(f"wrong;{FIGURE};reject", header="why;claim;verdict") == (
        Decision("reject", claim=FIGURE, why="wrong", where="decisions.csv line 2"),
    )


def test_claim_may_be_given_by_its_iri(read):
    (decision,) = read(f"accept,,,,,https://claimgraph.example/claim/{FIGURE},,,,")
    assert decision.claim == FIGURE


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("smae,Person,A,B,,,,,,", "verdict 'smae'; use one of same, different"),
        ("same,Human,A,B,,,,,,", "class 'Human'; use one of Person"),
        ("same,Person,A,,,,,,,", "needs name and other"),
        ("same,Person,A,a,,,,,,", "twice; say in which document"),
        ("different,Person,A,,,,,,,", "needs other, or the document"),
        ("rename,Person,A,,,,,,,", "needs the new name"),
        ("retype,Person,A,,,,Animal,,,", "needs one of Person"),
        ("retype,Person,A,,,,Person,,,", "changes nothing"),
        ("reject,,,,,,,,,", "needs class and name, or a claim"),
        ("reject,Person,A,B,,,,,,", "a relation needs"),
        ("reject,,,,,figure-12,,,,", "copy the id"),
        (f"correct,,,,,{FIGURE},,,,", "needs value"),
        (f"correct,,,,,{FIGURE},many,,,", "write 6500"),
        (f"correct,,,,,{STATEMENT},12,,,", "only a figure has a value"),
        (f"correct,,A,,,{STATEMENT},,,,", "class is missing"),
        ("accept,,,,,,,,,", "needs a claim"),
        ("same,Person,A,B,,,,,17 May,", "write the day as 2031-05-17"),
        ('same,Person,"A,B,,,,,,', "quotes must come in pairs"),
    ],
)
def test_line_that_says_nothing_names_file_and_line(read, line, told):
    with pytest.raises(OntologyError, match=r"decisions\.csv line 2: ") as error:
        read(line)
    assert told in str(error.value)


def test_unknown_column_is_told(read):
    with pytest.raises(OntologyError, match="unknown column 'colour'"):
        read(header="verdict,colour")


def test_decisions_of_all_folders_come_before_those_of_the_file(tmp_path):
    for name in ("ours", "theirs"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "decisions.csv").write_text(f"verdict,class,name\nreject,Person,{name}\n", "utf-8")
    mine = tmp_path / "mine.csv"
    mine.write_text("verdict,class,name\nreject,Person,mine\n", "utf-8")
    folders = OntologyFolders((tmp_path / "ours", tmp_path / "theirs"))
    assert [one.name for one in load_decisions(folders, mine)] == ["ours", "theirs", "mine"]
    again = load_decisions(folders, tmp_path / "theirs" / "decisions.csv")
    assert [one.name for one in again] == ["ours", "theirs"]


def test_file_that_is_not_there_is_wrong_use(tmp_path):
    with pytest.raises(UsageError, match="no such file"):
        load_decisions(OntologyFolders((tmp_path,)), tmp_path / "none.csv")


def test_what_is_appended_reads_back_and_can_be_taken_back(tmp_path):
    path = tmp_path / "mine" / "decisions.csv"
    one = Decision("different", "Camp", "Harran, north", "Harran", "a.txt", who='Ana "A"')
    other = Decision("correct", claim=FIGURE, value="6500")
    append_decision(path, one)
    added = append_decision(path, other)
    assert [replace(read, where="") for read in read_decisions(path)] == [one, other]
    assert take_back(path, added)
    assert [replace(read, where="") for read in read_decisions(path)] == [one]
    assert path.read_text("utf-8").splitlines()[0] == ",".join(COLUMNS)


def test_line_is_not_taken_back_from_a_file_that_was_changed_since(tmp_path):
    path = tmp_path / "decisions.csv"
    added = append_decision(path, Decision("reject", claim=FIGURE))
    append_decision(path, Decision("accept", claim=STATEMENT))
    assert not take_back(path, added)
    assert len(read_decisions(path)) == 2


def test_line_is_added_in_the_columns_that_a_file_has(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("why;name;class;verdict", "utf-8")
    append_decision(path, Decision("reject", "Person", "Harran", why="no; a place"))
    assert path.read_text("utf-8") == 'why;name;class;verdict\n"no; a place";Harran;Person;reject\n'
    with pytest.raises(UsageError, match="has no column 'claim'"):
        append_decision(path, Decision("reject", claim=FIGURE))


def test_sheet_of_claims_gives_its_decisions(tmp_path):
    path = tmp_path / "claims.csv"
    path.write_text(
        "id,text,value,decision,why,who\n"
        f"{FIGURE},x,12,reject,not so,Bo\n"
        f"{FIGURE},x,12,correct 13,,\n"
        f"{FIGURE},x,12,,,\n"
        f"{STATEMENT},x,,Correct: speaker Dana Weir (Person),,\n"
        f"{STATEMENT},x,,ok,,\n",
        "utf-8",
    )
    found = read_sheet(path, who="Ana", when="2031-05-17")
    assert [(one.verdict, one.claim, one.value, one.name, one.who) for one in found] == [
        ("reject", FIGURE, "", "", "Bo"),
        ("correct", FIGURE, "13", "", "Ana"),
        ("correct", STATEMENT, "", "Dana Weir", "Ana"),
        ("accept", STATEMENT, "", "", "Ana"),
    ]


@pytest.mark.parametrize("decision", ["perhaps", "accept it", "correct never"])
def test_decision_of_a_sheet_that_cannot_be_understood_names_its_line(tmp_path, decision):
    path = tmp_path / "claims.csv"
    path.write_text(f"id,decision\n{FIGURE},{decision}\n", "utf-8")
    with pytest.raises(OntologyError, match=r"claims\.csv line 2"):
        read_sheet(path)


def test_sheet_without_ids_is_told(tmp_path):
    path = tmp_path / "claims.csv"
    path.write_text("claim,decision\n", "utf-8")
    with pytest.raises(OntologyError, match="no column 'id'"):
        read_sheet(path)


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """As in an installed wheel: our folder inside the package, and another current folder."""
    packaged = tmp_path / "package" / "_ontology"
    packaged.mkdir(parents=True)
    (packaged / "decisions.csv").write_text(",".join(COLUMNS) + "\n", "utf-8")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setattr("graph.ontology.files.PACKAGED", packaged)
    return tmp_path


def test_installed_package_is_not_written_to(installed):
    assert decisions_file(None) == Path("ontology/decisions.csv")
    append_decision(decisions_file(None), Decision("rename", "Place", "Sarrin", value="Sarin"))
    entity = Entity("place/sarrin", "Place", "Sarrin")
    assert keep_names([entity], ontology_folders(), "https://e.example/") == Path("ontology/names.csv")
    assert [path.name for path in (installed / "package" / "_ontology").iterdir()] == ["decisions.csv"]


def test_what_was_written_beside_an_installed_package_is_read(installed):
    append_decision(decisions_file(None), Decision("rename", "Place", "Sarrin", value="Sarin"))
    keep_names([Entity("place/sarrin", "Place", "Sarrin")], ontology_folders(), "https://e.example/")
    (installed / "over").mkdir()
    append_decision(installed / "over" / "decisions.csv", Decision("reject", "Place", "Dorn"))
    folders = ontology_folders([installed / "over"])
    assert [one.verdict for one in load_decisions(folders)] == ["rename", "reject"]
    assert [name.key for name in load_names(folders, "https://e.example/")] == ["place/sarrin"]


def test_checkout_is_written_to():
    assert decisions_file(None) == own_folder() / "decisions.csv"


def test_file_that_is_not_utf_8_is_named_with_its_line(tmp_path):
    path = tmp_path / "decisions.csv"
    path.write_bytes("verdict,class,name,other\nsame,Person,A,B\nsame,Person,José,B\n".encode("cp1252"))
    with pytest.raises(OntologyError, match=r"decisions.csv line 3: not UTF-8; save it as `CSV UTF-8`"):
        read_decisions(path)
