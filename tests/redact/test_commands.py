"""What the commands say and refuse; a small build of two letters."""

import csv
import json
import re

import pytest

from graph.redact import Redaction, redact_store
from graph.store import open_store

LETTER = "Mira Oland, a director, said on 3 May 2021 that 40 people had left Harran camp. Ada Lund met Oland in Aleppo.\n"


@pytest.fixture(scope="module")
def letters(tmp_path_factory):
    folder = tmp_path_factory.mktemp("letters")
    (folder / "documents").mkdir()
    (folder / "documents" / "first.txt").write_text(LETTER, "utf-8")
    (folder / "documents" / "second.txt").write_text("Ada Lund lives in Aleppo.\n", "utf-8")
    (folder / "gone.txt").write_text("\ufeff# a list\n\nmira  oland\n", "utf-8")
    (folder / "stay.txt").write_text("Ada Lund\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def store(letters):
    from graph.pipeline import BuildOptions, build

    options = BuildOptions(out=letters / "plain", store=letters / "store", workers=1)
    build([letters / "documents"], options)
    return letters / "store"


@pytest.fixture
def record(tmp_path):
    return tmp_path / "record"


def people_of(record):
    with (record / "people.csv").open(encoding="utf-8", newline="") as lines:
        return {row["names"]: row["stand_in"] for row in csv.DictReader(lines)}


PEOPLE = "SELECT ?label { ?p a cg:Person ; skos:prefLabel ?label } ORDER BY ?label"


def test_those_who_are_listed_have_stand_ins(run, letters, store, record):
    redact = ("--redact", letters / "gone.txt", "--redact-record", record)
    code, printed, said = run("query", "-e", PEOPLE, "--format", "csv", "--store", store, *redact)
    assert (code, printed.split()) == (0, ["label", "Ada", "Lund", "person", "1"])
    assert f"{record}/ tells who is behind each stand-in" in said


@pytest.mark.parametrize("form", [["--redact", "people-except"], ["--redact=people-except"]])
def test_all_people_but_those_who_stay(run, letters, store, record, form):
    redact = (*form, letters / "stay.txt", "--redact-record", record)
    code, printed, _ = run("query", "-e", PEOPLE, "--format", "csv", "--store", store, *redact)
    assert (code, printed.split()) == (0, ["label", "Ada", "Lund", "person", "1"])


def test_a_name_of_nobody_is_said_and_replaced_all_the_same(run, letters, store, record, tmp_path):
    (tmp_path / "names.txt").write_text("Harran Campe\nDirector\n", "utf-8")
    redact = ("--redact", tmp_path / "names.txt", "--redact-record", record)
    code, printed, said = run("show", "first.txt", "--store", store, *redact)
    assert code == 0
    assert "'Director' is nobody in the graph; the words are replaced wherever they stand" in said
    assert "director" not in printed.lower()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--redact", "nowhere.txt"), "nowhere.txt: cannot be read as a list of names"),
        (("--redact-drop",), "give --redact FILE too"),
        (("--redact", "people-except"), "needs a file with the names of those who stay"),
    ],
)
def test_wrong_use_is_said_in_one_line(run, store, arguments, complaint):
    code, printed, said = run("query", "-e", PEOPLE, "--store", store, *arguments)
    assert (code, printed, len(said.splitlines())) == (2, "", 1)
    assert complaint in said


def test_an_empty_list_redacts_nobody_and_says_so(run, store, tmp_path):
    (tmp_path / "empty.txt").write_text("# nobody\n", "utf-8")
    code, _, said = run("query", "-e", PEOPLE, "--store", store, "--redact", tmp_path / "empty.txt")
    assert (code, "lists nobody" in said) == (2, True)


def test_redacted_and_other_files_do_not_mix(run, letters, store, tmp_path):
    out, redact = tmp_path / "out", ("--redact", letters / "gone.txt")
    assert run("export", "csv", "--store", store, "--out", out)[0] == 0
    code, _, said = run("export", "gexf", "--store", store, "--out", out, *redact)
    assert (code, "nodes.csv" in said and "not written with --redact" in said) == (2, True)
    share = tmp_path / "share"
    assert run("export", "csv", "markdown", "--store", store, "--out", share, *redact)[0] == 0
    code, _, said = run("export", "gexf", "--store", store, "--out", share)
    assert (code, "holds redacted files" in said) == (2, True)
    code, _, said = run("build", letters / "documents", "--store", tmp_path / "other", "--out", share)
    assert (code, "holds redacted files" in said) == (2, True)
    assert run("export", "csv", "markdown", "--store", store, "--out", share, *redact)[0] == 0


def test_the_record_never_lies_in_what_is_shared(run, letters, store, tmp_path):
    out = tmp_path / "out"
    redact = ("--redact", letters / "gone.txt", "--redact-record", out / "record")
    code, _, said = run("export", "csv", "--store", store, "--out", out, *redact)
    assert (code, "must not lie in the folder that is shared" in said) == (2, True)


def test_the_record_keeps_stand_ins_and_ids(run, letters, store, tmp_path):
    redact = ("--redact", letters / "gone.txt")
    first, again, other = (tmp_path / name for name in ("first", "again", "other"))
    run("export", "claims-csv", "--store", store, "--out", first, *redact)
    kept = ("--redact-record", tmp_path / "first.redaction")
    first_bytes = (first / "claims.csv").read_bytes()
    (first / "claims.csv").unlink()
    run("export", "claims-csv", "--store", store, "--out", again, *redact, *kept)
    run("export", "claims-csv", "--store", store, "--out", other, *redact)
    assert (again / "claims.csv").read_bytes() == first_bytes
    assert (other / "claims.csv").read_bytes() != first_bytes


def test_stand_ins_are_drawn_by_lot(store):
    names = ("Mira Oland", "Ada Lund")
    drawn = set()
    for number in range(20):
        redacted = redact_store(open_store(store), Redaction(names), key=bytes([number]))
        drawn.add(tuple(sorted(redacted.record.stand_ins.items())))
    assert len(drawn) == 2


def test_a_document_that_is_removed_leaves_the_rest_redacted(run, letters, tmp_path):
    out, store = tmp_path / "out", tmp_path / "store"
    redact = ("--redact", letters / "gone.txt")
    run("build", letters / "documents", "--out", out, "--store", store, "--workers", 1, *redact)
    before = people_of(tmp_path / "out.redaction")
    code, _, said = run("remove", "second.txt", "--store", store, "--workers", 1)
    assert (code, "tells who is behind" in said) == (0, True)
    assert "Oland" not in (out / "texts" / "first.txt").read_text("utf-8")
    assert not (out / "texts" / "second.txt").exists()
    assert people_of(tmp_path / "out.redaction") == before


def test_files_that_another_list_redacted_do_not_stay_beside_new_ones(run, letters, store, tmp_path):
    out, names = tmp_path / "share", tmp_path / "names.txt"
    names.write_text("Mira Oland\n", "utf-8")
    share = ("--out", out, "--store", store, "--redact", names)
    assert run("export", "gexf", "csv", *share)[0] == 0
    names.write_text("Mira Oland\nAda Lund\n", "utf-8")
    code, _, said = run("export", "csv", *share)
    assert code == 2
    assert "holds files redacted by another list of names (graph.gexf)" in said
    assert "Lund" in (out / "nodes.csv").read_text("utf-8")
    assert run("export", "csv", "gexf", *share)[0] == 0
    assert [path.name for path in out.iterdir() if "Lund" in path.read_text("utf-8")] == []


def test_the_report_is_not_in_the_order_of_the_old_names(run, tmp_path):
    documents = tmp_path / "documents"
    documents.mkdir()
    for name in ("Zora Quist", "Abel Munk", "letter"):
        (documents / f"{name}.txt").write_text(f"{name} lives in Aleppo.\n", "utf-8")
        (documents / f"{name}.xyz").write_text("", "utf-8")
    (tmp_path / "names.txt").write_text("Zora Quist\nAbel Munk\n", "utf-8")
    out = tmp_path / "out"
    run("build", documents, "--out", out, "--store", tmp_path / "store", "--workers", 1, "--redact", tmp_path / "names.txt")  # fmt: skip
    report = json.loads((out / "report.json").read_text("utf-8"))
    slugs = [one["slug"] for one in report["documents"]]
    paths = [one["path"] for one in report["failures"]]
    assert (slugs, paths) == (sorted(slugs), sorted(paths))
    assert len(slugs) == len(paths) == 3


def test_an_origin_is_not_called_after_anybody(run, tmp_path):
    documents = tmp_path / "documents"
    documents.mkdir()
    for number, name in enumerate(("Zora Quist", "Abel Munk")):
        text = f"{name} said on 5 May 2021 that {5600 + number * 1400:,} people had left Harran camp in May 2021.\n"
        (documents / f"{name}.txt").write_text(text, "utf-8")
    (tmp_path / "names.txt").write_text("Zora Quist\nAbel Munk\n", "utf-8")
    out = tmp_path / "out"
    run("build", documents, "--out", out, "--store", tmp_path / "store", "--workers", 1, "--redact", tmp_path / "names.txt")  # fmt: skip
    graph = (out / "graph.nq").read_text("utf-8")
    origins = set(re.findall(r"<[^ >]*/origin/([^ >]*)>", graph))
    assert origins
    texts = {path.stem for path in (out / "texts").iterdir()}
    assert [one for one in origins - texts if not re.fullmatch(r"origin-[0-9a-f]{16}", one)] == []
    assert re.findall(r"\b(?:zora|quist|abel|munk)\b", graph.lower()) == []
