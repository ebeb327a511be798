import json

import pytest

from graph.cli.printing.summary import print_summary
from graph.errors import UsageError
from graph.pipeline import BuildOptions, build
from graph.store import open_store
from graph.store.doubts import merge_doubts

FILES = {"graph.nq", "graph.ttl", "graph.trig", "graph.jsonld", "graph.html", "report.json", "texts"}


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_every_file_of_a_build_is_written_and_no_other(documents, tmp_path):
    # Not the build that all tests share: some write further files beside its own.
    build([documents], BuildOptions(out=tmp_path / "out", store=tmp_path / "store", workers=1))
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES
    assert {path.name for path in (tmp_path / "out" / "texts").iterdir()} == {"letter.txt", "notes-note.txt"}


def test_graph_keeps_the_contract(built):
    result, _ = built
    assert result.report.problems == ()


def test_document_that_fails_is_reported_and_the_rest_is_built(built):
    result, _ = built
    assert [document.path for document in result.report.documents] == ["letter.txt", "notes/note.md"]
    failures = {failure.path: failure.error for failure in result.report.failures}
    assert set(failures) == {"empty.txt", "sheet.xlsx"}
    assert "txt, md, html, pdf" in failures["sheet.xlsx"]


def test_report_is_what_was_returned(built):
    result, folder = built
    written = json.loads((folder / "out" / "report.json").read_text("utf-8"))
    assert written["entities"] == result.report.entities
    assert [failure["path"] for failure in written["failures"]] == ["empty.txt", "sheet.xlsx"]


def test_names_of_one_thing_in_two_documents_are_one_entity(built):
    _, folder = built
    rows = open_store(folder / "store").select(
        "SELECT (COUNT(DISTINCT ?source) AS ?sources) { ?p a cg:Person ; skos:prefLabel 'Mira Oland' . ?m cg:refersTo ?p ; cg:inSource ?source }"
    )
    assert [row["sources"].value for row in rows] == ["2"]


def test_same_bytes_whatever_the_order_and_the_workers(documents, tmp_path):
    paths = [documents / "letter.txt", documents / "notes"]
    for name, given, workers in (("one", paths, 1), ("two", paths[::-1], 2)):
        options = BuildOptions(out=tmp_path / name, store=tmp_path / f"{name}-store", workers=workers)
        build(given, options)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_second_build_takes_extractions_from_the_cache(built, documents, tmp_path):
    _, folder = built
    before = contents(folder / "out")
    again = build([documents], BuildOptions(out=folder / "out", store=folder / "store", workers=1))
    assert again.cached == 2
    assert contents(folder / "out") == before


def test_text_of_a_document_that_is_gone_goes_too(documents, tmp_path):
    options = BuildOptions(out=tmp_path / "out", store=tmp_path / "store", workers=1)
    build([documents / "letter.txt"], options)
    (tmp_path / "out" / "texts" / "mine.txt").write_text("not ours", "utf-8")
    build([documents / "notes"], options)
    assert {path.name for path in (tmp_path / "out" / "texts").iterdir()} == {"mine.txt", "note.txt"}


def test_nothing_to_read_is_wrong_use(tmp_path):
    with pytest.raises(UsageError, match="no documents there"):
        build([tmp_path], BuildOptions(out=tmp_path / "out", store=tmp_path / "store"))
    assert not (tmp_path / "out").exists()


def test_out_that_is_a_file_is_wrong_use(documents, tmp_path):
    (tmp_path / "out").write_text("", "utf-8")
    with pytest.raises(UsageError, match="cannot be written"):
        build([documents], BuildOptions(out=tmp_path / "out", store=tmp_path / "store"))


def test_report_lists_what_resolution_left_open(tmp_path, capsys):
    documents = tmp_path / "documents"
    documents.mkdir()
    for name, text in (
        ("a.txt", "A letter\n\nMira Oland said that 300 people had gone to Cordoba.\n"),
        ("b.txt", "A note\n\nMirah Olandt said that 20 people had died.\n"),
    ):
        (documents / name).write_text(text, "utf-8")
    result = build([documents], BuildOptions(out=tmp_path / "out", store=tmp_path / "store", workers=1))
    written = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert [(one["first"]["name"], one["joined"]) for one in written["doubts"]] == [("Mira Oland", False)]
    assert merge_doubts(tmp_path / "store") == result.report.doubts
    (name,) = written["open_names"]
    assert name["documents"] == ["a"]
    assert {one["country"] for one in name["candidates"]} >= {"Spain", "Argentina"}
    print_summary(result, tmp_path / "out", tmp_path / "store", seconds=1)
    printed = " ".join(capsys.readouterr().out.split())
    assert "1 name not linked, as the text does not tell which known place or body it is" in printed
    assert "1 pair of names joined or kept apart by a hair" in printed


def test_store_without_doubts_says_to_build_again(tmp_path):
    with pytest.raises(UsageError, match="build` again"):
        merge_doubts(tmp_path)
