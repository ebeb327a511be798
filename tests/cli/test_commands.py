import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def test_build_says_what_it_found_and_exits_1_for_a_failed_document(run, documents, tmp_path):
    code, out, err = run(
        "build", documents, "--out", tmp_path / "out", "--store", tmp_path / "store", "--workers", 1
    )
    assert code == 1
    assert "Person" in out
    assert "graph.html" in out
    assert "empty.txt" in err
    assert "sheet.xlsx" in err


def test_build_of_good_documents_exits_0(run, documents, tmp_path):
    code, out, err = run(
        "build", documents / "letter.txt", "--out", tmp_path / "out", "--store", tmp_path / "store"
    )
    assert (code, err) == (0, "")
    assert "documents" in out


def test_metadata_that_cannot_be_used_is_a_line_each_and_exit_1(run, tmp_path):
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "letter.txt").write_text("Mira Oland left Harran camp.\n", "utf-8")
    (folder / "letter.meta.yaml").write_text("title: A letter\ndate: 2021-13-01\n", "utf-8")
    (folder / "other.meta.yaml").write_text("title: Another\n", "utf-8")
    code, out, err = run("build", folder, "--out", tmp_path / "out", "--store", tmp_path / "store")
    assert code == 1
    assert "documents" in out
    assert "letter.meta.yaml: date is '2021-13-01'; write" in err
    assert "other.meta.yaml: there is no document of that name" in err
    (line,) = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))["documents"]
    assert (line["title"], len(line["notices"])) == ("A letter", 1)


def test_path_that_does_not_exist_is_wrong_use_and_writes_nothing(run, tmp_path):
    code, _, err = run(
        "build", tmp_path / "nowhere", "--out", tmp_path / "out", "--store", tmp_path / "store"
    )
    assert code == 2
    assert "nowhere" in err
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [("--ontology", "nowhere"), ("--model", "no_such_model")])
def test_wrong_option_is_one_line(run, documents, tmp_path, arguments):
    code, _, err = run(
        "build",
        documents / "letter.txt",
        *arguments,
        "--out",
        tmp_path / "out",
        "--store",
        tmp_path / "store",
    )
    assert code in {1, 2}
    assert err.startswith("claimgraph: --")
    assert err.count("\n") == 1


def test_query_prints_csv(run, store):
    code, out, _ = run(
        "query", "-e", "SELECT ?n { ?e a cg:Camp ; skos:prefLabel ?n }", "--format", "csv", "--store", store
    )
    assert code == 0
    assert [line.casefold() for line in out.split()] == ["n", "harran", "camp"]


def test_query_prints_json_of_the_standard(run, store):
    code, out, _ = run("query", "-e", "ASK { ?e a cg:Camp }", "--format", "json", "--store", store)
    assert (code, json.loads(out)) == (0, {"head": {}, "boolean": True})


def test_query_prints_turtle_for_construct(run, store):
    code, out, _ = run("query", "-e", "CONSTRUCT { ?e a cg:Camp } { ?e a cg:Camp }", "--store", store)
    assert code == 0
    assert "a cg:Camp ." in out


def test_query_from_a_file(run, store, tmp_path):
    (tmp_path / "count.rq").write_text("SELECT (COUNT(*) AS ?sources) { ?s a cg:Source }", "utf-8")
    code, out, _ = run("query", tmp_path / "count.rq", "--store", store)
    assert code == 0
    assert "sources" in out
    assert "1 row" in out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ((), "one of the two"),
        (("-e", "SELECT"), "not a SPARQL query: error at 1:7"),
        (("-e", "SELECT * { ?x foo:bar ?y }"), "unknown prefix; declare it with PREFIX, or use one of cg, "),
        (("-e", "SELECT * { ?x cg:inSource 'a' . FILTER(?x = }"), "not a SPARQL query"),
        (("-e", "DELETE WHERE { ?x ?y ?z }"), "not a SPARQL query"),
        (("-e", "SELECT * { SERVICE <http://127.0.0.1/> { ?x ?y ?z } }"), "SERVICE asks another machine"),
        (("nowhere.rq",), "cannot be read"),
    ],
)
def test_wrong_query_is_one_line(run, store, arguments, complaint):
    code, _, err = run("query", *arguments, "--store", store)
    assert (code, err.count("\n")) == (2, 1)
    assert complaint in err


def test_query_without_a_build_says_what_to_do(run, tmp_path):
    code, _, err = run("query", "-e", "ASK {}", "--store", tmp_path)
    assert code == 2
    assert "claimgraph build" in err


def test_show_prints_a_card(run, store):
    code, out, _ = run("show", "northern relief council", "--store", store)
    assert code == 0
    assert "Northern Relief Council (Organisation)" in out
    assert "also: NRC" in out
    assert "letter.txt" in out


def test_show_of_an_unknown_name_is_wrong_use(run, store):
    code, _, err = run("show", "Nobody Atall", "--store", store)
    assert (code, "Nobody Atall" in err) == (2, True)


@pytest.fixture
def copied(built, tmp_path):
    """A build of one's own to tamper with."""
    return Path(shutil.copytree(built[1] / "out", tmp_path / "copied"))


def test_verify_passes_a_build(run, copied):
    code, printed, _ = run("verify", copied)
    assert (code, ", 0 wrong" in printed) == (0, True)


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("texts/letter.txt", "/source/letter: cg:textSha256"),
        ("graph.nq", "graph.nq line"),
        ("graph.ttl", "graph.ttl: was changed since the build"),
        ("graph.trig", "graph.trig: was changed since the build"),
        ("graph.jsonld", "graph.jsonld: was changed since the build"),
        ("graph.html", "graph.html: was changed since the build"),
        ("report.json", "report.json: is not there or cannot be read"),
    ],
)
def test_verify_names_whatever_was_changed(run, copied, name, named):
    (copied / name).write_bytes((copied / name).read_bytes() + b"x")
    code, printed, _ = run("verify", copied)
    assert code == 1
    assert named in printed


@pytest.mark.parametrize("name", ["texts/letter.txt", "graph.ttl", "report.json"])
def test_verify_names_what_is_gone(run, copied, name):
    (copied / name).unlink()
    code, printed, _ = run("verify", copied)
    assert (code, name.rpartition("/")[2] in printed) == (1, True)


def test_verify_does_not_pass_an_empty_graph(run, copied):
    (copied / "graph.nq").write_bytes(b"")
    code, printed, _ = run("verify", copied)
    assert (code, "graph.nq: was changed" in printed) == (1, True)


def test_names_prints_one_answer_a_pair_in_order(run, tmp_path):
    pairs = [("Mira Oland", "Oland, Mira", "Person"), ("Mira Oland", "Dana Weir", "Person")]
    lines = [
        json.dumps({"name1": first, "name2": second, "schema": schema}) for first, second, schema in pairs
    ]
    (tmp_path / "pairs.jsonl").write_text("\n".join(lines), "utf-8")
    code, out, _ = run("names", tmp_path / "pairs.jsonl")
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [answer["merge"] for answer in answers] == [True, False]
    assert answers[0]["score"] > answers[1]["score"]


def test_names_names_the_line_that_is_wrong(run, tmp_path):
    (tmp_path / "pairs.jsonl").write_text(
        '{"name1": "A", "name2": "B", "schema": "Person"}\n{"name1": 1}\n', "utf-8"
    )
    code, _, err = run("names", tmp_path / "pairs.jsonl")
    assert (code, "line 2" in err) == (2, True)


@pytest.mark.parametrize("command", ["query", "show"])
def test_asking_does_not_import_spacy(command):
    script = (
        "import sys; sys.argv = ['claimgraph', sys.argv[1], '--help']\n"
        "from graph.cli.main import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "import graph.store, graph.cli.printing.card, graph.cli.printing.results\n"
        "sys.exit('spacy' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", script, command], capture_output=True, check=False).returncode
        == 0
    )


@pytest.mark.parametrize("name", ["letter.txt", "letter", "some/folder/letter.txt"])
def test_show_of_a_document_marks_what_was_found(run, store, name):
    code, out, _ = run("show", name, "--store", store)
    assert code == 0
    assert "⟨org Northern Relief Council⟩" in out
    assert "more than ⟨F" in out
    assert "over 5,600 person: people" in out
    assert "asserts, stated · says Northern Relief Council (“The Northern Relief Council”)" in out
    assert "Mira Oland holdsRoleIn Northern Relief Council (role: " in out


def test_show_of_a_name_that_several_documents_bear_lists_them(run, tmp_path):
    for folder in ("east", "west"):
        (tmp_path / "in" / folder).mkdir(parents=True)
        (tmp_path / "in" / folder / "letter.txt").write_text(f"Mira Oland left the {folder}.\n", "utf-8")
    run("build", tmp_path / "in", "--out", tmp_path / "out", "--store", tmp_path / "store")
    code, _, err = run("show", "letter.txt", "--store", tmp_path / "store")
    assert (code, "east-letter, west-letter" in err) == (2, True)
    for name in ("east/letter.txt", "in/east/letter.txt", "east-letter"):
        code, out, _ = run("show", name, "--store", tmp_path / "store")
        assert (code, "left the east" in out) == (0, True)


def test_show_tells_what_people_rejected_and_corrected(run, documents, tmp_path):
    out, store = tmp_path / "out", tmp_path / "store"
    build = ("build", documents / "letter.txt", "--out", out, "--store", store)
    run(*build)
    _, printed, _ = run("show", "letter.txt", "--store", store)
    figure = re.search(r"5,600 person.*(figure-\w+)", printed)[1]
    relation = re.search(r"holdsRoleIn.*(relation-\w+)", printed)[1]
    decisions = tmp_path / "decisions.csv"
    run("decide", "correct", figure, "6500", "--decisions", decisions, "--store", store)
    run("decide", "reject", relation, "--decisions", decisions, "--store", store)
    run(*build, "--decisions", decisions)
    for name in ("letter.txt", "Northern Relief Council"):
        _, printed, _ = run("show", name, "--store", store)
        assert re.search(r"over 6,500 person.*CORRECTED by a person, extracted was", printed)
        assert re.search(r"holdsRoleIn.*REJECTED by a person", printed)


@pytest.mark.parametrize("number", [0, -3])
def test_less_than_one_worker_is_wrong_use(run, documents, tmp_path, number):
    code, _, err = run("build", documents, "--workers", number, "--out", tmp_path / "out")
    assert code == 2
    assert (
        err
        == f"claimgraph: --workers {number}: give 1 or more, or leave it out to choose by size and cores\n"
    )
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("build",), "Missing argument 'paths'; see `claimgraph build --help`"),
        (("frobnicate",), "No such command 'frobnicate'; see `claimgraph --help`"),
        (("build", "x", "--nowhere"), "No such option: --nowhere"),
        (("query", "--format", "xml"), "see `claimgraph query --help`"),
        (("rules", "test"), "see `claimgraph rules test --help`"),
    ],
)
def test_wrong_command_line_is_one_line_and_exits_2(run, arguments, line):
    code, _, err = run(*arguments)
    assert (code, err.count("\n")) == (2, 1)
    assert line in err


def test_ctrl_c_is_one_line(run, store, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("graph.store.store.Store.query", stop)
    code, _, err = run("query", "-e", "ASK {}", "--store", store)
    assert (code, err) == (130, "claimgraph: stopped; what earlier builds wrote is as it was\n")


VISITED = """
- id: visited
  finds: travelledTo
  patterns:
    - "{lemma:tour} >nsubj {ent:Person}=subject >dobj {ent:Place}=object"
  examples: ["[Mira Oland](Person/subject) toured [Harran](Place/object)."]
  counterexamples: ["[Mira Oland](Person) described [Harran](Place)."]
"""


def test_rules_test_shows_what_a_new_rule_finds(run, tmp_path):
    folder = tmp_path / "mine" / "rules" / "relations"
    folder.mkdir(parents=True)
    (folder / "visits.yaml").write_text(VISITED, "utf-8")
    (tmp_path / "letter.txt").write_text("Mira Oland toured Ankara in May.\n", "utf-8")
    code, out, _ = run("rules", "test", folder / "visits.yaml", tmp_path / "letter.txt")
    assert code == 0
    assert "visited: Mira Oland travelledTo Ankara" in out
    assert "1 rules in visits.yaml found 1 relations" in out


def test_rules_test_of_a_file_elsewhere_says_where_to_put_it(run, tmp_path):
    (tmp_path / "visits.yaml").write_text(VISITED, "utf-8")
    code, _, err = run("rules", "test", tmp_path / "visits.yaml", tmp_path)
    assert code == 2
    assert "put it under FOLDER/rules/relations/" in err
