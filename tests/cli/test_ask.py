"""Every question that comes with the ontology, asked of a few documents made for it."""

import csv
import io

import pytest

from graph.ontology.files import ontology_folders, own_folder
from graph.ontology.questions import load_questions
from graph.pipeline import BuildOptions, build

DOCUMENTS = {
    "daily.txt": """Thousands leave Harran camp

By Teo Brandt

4 May 2021

DAMASCUS, Syria – The Northern Relief Council said on Monday that 5,600 people had left Harran camp in April 2021.

The Northern Relief Council administers Harran camp. Harran camp is located in Syria.

Mira Oland, the director of the Northern Relief Council, denied that 40 people had died in Harran camp.

"The wells of Harran camp are dry," Mira Oland told reporters. An aid worker said that children slept outside.

According to a report by the Kestral Institute, 12,000 people lived in Harran camp in 2020.
""",
    "weekly.txt": """A weekly letter

Kestral Weekly, 6 May 2021

The Northern Relief Council said on Wednesday that 7,100 people had left Harran camp in April 2021. They live in the town of Oranvale.

The report by the Kestral Institute says that 12,000 people lived in Harran camp in 2020.

Teo Vass is a Belgian engineer. Teo Vass is a member of the Sarrin Brigade. Teo Vass was born in Ghent. Teo Vass is married to Mira Oland.

The Sarrin Brigade attacked Harran camp in April 2021. The Sarrin Brigade is allied with the Euphrates Front.

The Euphrates Front may have captured Tabqa. The United Nations reported a witness saying that the brigade had burned the tents.[1]

Notes

1. Ada Lund, "Tents on Fire", Kestral Institute, 2 April 2021.
""",
}
DECISION = "rename,Organisation,Sarrin Brigade,,,,,,Brigade of Sarrin,Ada Lund,2026-01-05,as it calls itself"

# The question, its options, and words that must stand in a row of the answer.
ANSWERS = [
    ("agreements", (), ("12,000", "2 documents", "A weekly letter")),
    ("allies-and-enemies", (), ("Brigade of Sarrin", "alliedWith", "Euphrates Front")),
    ("allies-and-enemies", ("--entity", "Euphrates Front"), ("Brigade of Sarrin", "Euphrates Front")),
    ("camps-run-by", (), ("Northern Relief Council", "Harran camp", "administers")),
    ("chain", ("--entity", "Teo Vass", "--other", "Euphrates Front"), ("2", "member of", "allied with")),
    ("citations", (), ("Tents on Fire", "Ada Lund", "2021-04-02")),
    ("control", (), ("Brigade of Sarrin", "attacked", "Harran camp", "April 2021")),
    ("decisions", (), ("rename", "Brigade of Sarrin", "Ada Lund", "2026-01-05", "as it calls itself")),
    ("denied", (), ("Figure", "Mira Oland", "40 people had died", "denied that 40 people")),
    ("disagreements", ("--entity", "Harran camp"), ("5,600", "7,100", "cannot both be right")),
    ("documents", (), ("Thousands leave Harran camp", "2021-05-04")),
    ("family", (), ("Teo Vass", "spouseOf", "Mira Oland")),
    ("figures", ("--entity", "Harran camp"), ("5,600", "2021-05-04", "Northern Relief Council")),
    ("figures", ("--entity", "Harran camp", "--since", "2021-05-05"), ("7,100", "2021-05-06")),
    ("hearsay", (), ("United Nations", "a witness", "the brigade had burned the tents")),
    ("lives", (), ("Teo Vass", "bornIn", "Ghent")),
    ("memberships", (), ("Teo Vass", "memberOf", "Brigade of Sarrin")),
    ("nationalities", (), ("Belgium", "Teo Vass", "Brigade of Sarrin")),
    ("one-origin", (), ("Kestral Institute", "12,000")),
    ("origins", (), ("Kestral Institute", "true")),
    ("roles", (), ("Mira Oland", "director", "Northern Relief Council")),
    ("said-about", ("--entity", "Harran camp", "--words", "wells"), ("Mira Oland", "The wells of Harran camp are dry")),
    ("said-by", ("--entity", "Mira Oland"), ("The wells of Harran camp are dry", "true")),
    ("speakers", (), ("Northern Relief Council", "2")),
    ("together", ("--entity", "Teo Vass"), ("Brigade of Sarrin", "Organisation")),
    ("uncertain", (), ("estimated", "may", "Euphrates Front captured Tabqa", "The Euphrates Front may have captured Tabqa.")),
    ("unconfirmed", ("--entity", "Harran camp"), ("Figure", "5,600 people had left Harran camp", "said on Monday")),
    ("unlinked-places", (), ("Oranvale",)),
    ("unnamed-sources", (), ("An aid worker", "children slept outside")),
    ("whereabouts", (), ("Harran camp", "locatedIn", "Syria")),
]  # fmt: skip


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """The store of the documents."""
    folder = tmp_path_factory.mktemp("asked")
    (folder / "documents").mkdir()
    for name, text in DOCUMENTS.items():
        (folder / "documents" / name).write_text(text, "utf-8")
    header = (own_folder() / "decisions.csv").read_text("utf-8").splitlines()[0]
    (folder / "decisions.csv").write_text(f"{header}\n{DECISION}\n", "utf-8")
    options = BuildOptions(
        out=folder / "out", store=folder / "store", workers=1, decisions=folder / "decisions.csv"
    )
    build([folder / "documents"], options)
    return folder / "store"


def rows_of(out: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(out)))[1:]


@pytest.mark.parametrize(("name", "options", "words"), ANSWERS, ids=lambda value: str(value)[:40])
def test_a_question_has_its_answer(run, asked, name, options, words):
    code, out, err = run("ask", name, *options, "--format", "csv", "--store", asked)
    assert (code, err) == (0, "")
    found = [row for row in rows_of(out) if all(any(word in cell for cell in row) for word in words)]
    assert found, out


def test_every_question_is_asked_here():
    assert {name for name, _, _ in ANSWERS} == set(load_questions(ontology_folders()))


def test_without_a_name_all_are_listed(run):
    code, out, _ = run("ask")
    assert code == 0
    for name, question in load_questions(ontology_folders()).items():
        assert f"{name}" in out
        assert question.title in out
    assert "said-about --entity … [--words …]" in out


def test_an_answer_is_read_as_paragraphs(run, asked):
    code, out, _ = run("ask", "said-by", "--entity", "Mira Oland", "--store", asked)
    assert code == 0
    assert out.startswith("What someone says\n\n40 people had died in Harran camp · denied\n")
    assert "\nThe wells of Harran camp are dry · told" in out
    assert '“"The wells of Harran camp are dry," Mira Oland told reporters.”' in out
    assert out.endswith("answers\n")


@pytest.mark.parametrize(
    ("options", "lines"),
    [
        (("camps-run-by",), ("Northern Relief Council administers Harran camp",)),
        (("roles",), ("Mira Oland holds role in Northern Relief Council · director",)),
        (("control",), ("Brigade of Sarrin attacked Harran camp · April 2021",)),
        (("denied",), ("Mira Oland: 40 people had died in Harran camp · statement · denied",)),
        (("speakers",), ("Northern Relief Council · 2 statements · 2 documents",)),
        (("origins",), ("Kestral Institute (report) · not among the documents · 2 claims",)),
        (
            ("unnamed-sources",),
            ("Thousands leave Harran camp", "  An aid worker · 1 claim · example: children"),
        ),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_row_is_read_as_one_would_say_it(run, asked, options, lines):
    code, out, _ = run("ask", *options, "--store", asked)
    assert code == 0
    for line in lines:
        assert any(found.startswith(line) for found in out.splitlines()), out


def test_a_conflict_stands_once_over_its_sides(run, asked):
    _, out, _ = run("ask", "disagreements", "--store", asked)
    assert out.count("cannot both be right") == 1
    assert "\n  Northern Relief Council\n    “The Northern Relief Council said on Monday" in out


def test_no_line_ends_in_blanks(run, asked):
    _, out, _ = run("ask", "denied", "--store", asked)
    assert not [line for line in out.splitlines() if line != line.rstrip()]


def test_nothing_found_is_said(run, asked):
    assert run("ask", "said-about", "--entity", "Ghent", "--store", asked)[:2] == (
        0,
        "Who said what about someone or something\n\nnothing found\n",
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("who-knows",), "no question is called 'who-knows'; `claimgraph ask` lists them"),
        (("said-by",), "the question 'said-by' needs --entity: the speaker"),
        (("speakers", "--words", "x"), "the question 'speakers' takes no --words; it takes nothing"),
        (("said-by", "--entity", "Nobody"), "no entity is called 'Nobody'; try a part of the name"),
        (("figures", "--entity", "Ghent", "--since", "May"), "--since 'May' is no date; write 2017"),
    ],
)
def test_wrong_use_is_one_line(run, asked, arguments, message):
    code, out, err = run("ask", *arguments, "--store", asked)
    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


def test_words_are_no_part_of_the_query(run, asked):
    hostile = '") } # \\ " ?entity'
    code, out, err = run("ask", "said-by", "--entity", "Mira Oland", "--words", hostile, "--store", asked)
    assert (code, err) == (0, "")
    assert "nothing found" in out


def test_a_question_of_ones_own_is_laid_over_ours(run, asked, tmp_path):
    (tmp_path / "questions").mkdir()
    text = (
        "# title: Who is there\nSELECT ?name { ?person a cg:Person ; skos:prefLabel ?name } ORDER BY ?name\n"
    )
    (tmp_path / "questions" / "people.rq").write_text(text, "utf-8")
    code, out, _ = run("ask", "people", "--ontology", tmp_path, "--format", "csv", "--store", asked)
    assert (code, rows_of(out)) == (0, [["Ada Lund"], ["Mira Oland"], ["Teo Brandt"], ["Teo Vass"]])
