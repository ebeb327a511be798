"""Of every command and format, unpacked to the last byte: nobody who is redacted is named."""

import csv
import shutil

import pytest

from graph.export.formats import FORMATS
from graph.ontology import ontology_folders
from graph.ontology.questions import load_questions
from graph.rdf import Shapes, entity_types
from graph.redact import read_record
from graph.store import load_nquads, open_store

from .hostile import GLUED, STAYS, WORDS
from .scanning import everything_in, found_in

TOLD = {"entity": "person 1", "other": "person 2", "words": "camp", "since": "2001", "until": "2031"}
PRINTED = {
    "compare": [("compare", "--format", form) for form in ("text", "csv", "json", "html")],
    "timeline": [("timeline", "Harran", "--format", form) for form in ("text", "csv", "svg")],
    "query": [("query", "-e", "SELECT * { ?s ?p ?o }", "--format", form) for form in ("table", "csv", "json")],
    "construct": [("query", "-e", "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")],
    "show": [("show", f"person {number}") for number in range(1, 6)],
    "document": [*(("show", f"person {number}-interview.txt") for number in range(1, 6)), ("show", "note.md"), ("show", "Harran camp")],
    "ask": [
        ("ask", name, "--format", form, *(
            word for one in question.parameters if not one.optional for word in (f"--{one.name}", TOLD[one.name])
        ))
        for name, question in load_questions(ontology_folders()).items()
        for form in ("text", "json")
    ],
}  # fmt: skip


def write_all(run, hostile, out, *options):
    """Build, export and print everything redacted into a folder; return what the build said."""
    store = out.with_name(out.name + ".store")
    redact = ("--redact", hostile / "not to be named.txt", *options)
    build = run(
        "build", hostile / "documents", "--out", out, "--store", store, "--workers", 1,
        "--decisions", hostile / "decisions.csv", *redact,
    )  # fmt: skip
    assert run("export", *FORMATS, "--out", out, "--store", store, *redact)[0] == 0
    record = out.with_name(out.name + ".redaction")
    (out / "printed").mkdir()
    for calls in PRINTED.values():
        for number, call in enumerate(calls):
            code, printed, _ = run(*call, "--store", store, *redact, "--redact-record", record)
            assert code in (0, 2)
            (out / "printed" / f"{call[0]}-{number}.txt").write_text(printed, "utf-8")
    for number in range(1, 6):
        pages = out / "printed" / "dossiers"
        run(
            "dossier",
            f"person {number}",
            "--out",
            pages,
            "--store",
            store,
            *redact,
            "--redact-record",
            record,
        )
    return build


@pytest.fixture(scope="module")
def outputs(hostile, tmp_path_factory):
    """Everything redacted, with the claims of those who are and without: the folders by what they hold."""
    return hostile, tmp_path_factory.mktemp("outputs"), {}


@pytest.fixture(params=["stand-ins", "dropped"])
def written(request, outputs, run):
    hostile, folder, done = outputs
    if request.param not in done:
        options = ("--redact-drop",) if request.param == "dropped" else ()
        done[request.param] = write_all(run, hostile, folder / request.param, *options)
    return folder / request.param


def test_no_byte_names_anybody(written):
    assert found_in(written, WORDS, GLUED) == []


def test_the_search_finds_what_is_not_redacted(hostile, run, tmp_path):
    out, store = tmp_path / "out", tmp_path / "store"
    run("build", hostile / "documents", "--out", out, "--store", store, "--workers", 1)
    run("export", *FORMATS, "--out", out, "--store", store)
    files = {place for place, _, _ in found_in(out, {"Oland"}, set())}
    written = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.suffix not in {"", ".md"}}
    # Of the workbook a part inside it, of the folder of notes some.
    assert {file for file in written if not any(found.startswith(file) for found in files)} == set()


def test_what_is_no_name_stays(written):
    text = (
        written
        / "texts"
        / next(iter(sorted(p.name for p in (written / "texts").iterdir() if "interview" in p.name)))
    )
    assert [words for words in STAYS if words not in text.read_text("utf-8")] == []


def test_every_offset_counts_in_the_redacted_text(written, run):
    code, printed, _ = run("verify", written)
    assert (code, printed.splitlines()[-1].endswith(", 0 wrong")) == (0, True)


def test_the_graph_keeps_to_its_shapes(written):
    store = load_nquads(written / "graph.nq")
    shapes = Shapes(ontology_folders())
    graphs = {name.value: store.quads(name) for name in store.graphs()}
    types = entity_types(next(quads for name, quads in graphs.items() if name.endswith("/graph/entities")))
    for name, quads in graphs.items():
        if "/source/" in name:
            assert shapes.check_source(quads, types) == ()
        elif not name.endswith("/graph/view"):
            assert shapes.check_entities(quads) == ()


def test_a_text_that_is_changed_afterwards_is_found(written, run, tmp_path):
    shutil.copytree(written, tmp_path / "copy")
    text = next((tmp_path / "copy" / "texts").iterdir())
    text.write_text(text.read_text("utf-8") + "!", "utf-8")
    code, printed, _ = run("verify", tmp_path / "copy")
    assert code == 1
    assert f"texts/{text.name}: was changed" in printed


def test_no_id_hash_or_address_leads_back(written):
    store = open_store(written.with_name(written.name + ".store"))
    hashes = "SELECT ?value { ?source cg:sha256|cg:textSha256|dcterms:source ?value . ?source a cg:Source }"
    claims = "SELECT ?value { ?value cg:evidence ?passage }"
    old = {
        row["value"].value.rpartition("/claim/")[2]
        for query in (hashes, claims)
        for row in store.select(query)
    }
    store.close()
    assert len(old) > 20
    assert [(place, one) for place, text in everything_in(written) for one in old if one in text] == []


def test_the_record_lies_beside_and_tells_all(written):
    record = written.with_name(written.name + ".redaction")
    with (record / "people.csv").open(encoding="utf-8", newline="") as lines:
        people = {row["stand_in"]: row["names"] for row in csv.DictReader(lines)}
    assert set(people) == {f"person {number}" for number in range(1, 6)}
    assert any("Mira Oland" in names for names in people.values())
    assert {path.name for path in written.rglob("*")}.isdisjoint({"people.csv", "ids.csv"})
    assert (record.stat().st_mode & 0o077, (record / "people.csv").stat().st_mode & 0o077) == (0, 0)


def test_claims_of_those_left_out_are_gone_with_their_mentions(written):
    store = load_nquads(written / "graph.nq")
    people = store.select(
        "SELECT DISTINCT ?p { ?p a cg:Person ; skos:prefLabel ?l FILTER(REGEX(?l, '^person [0-9]+$')) }"
    )
    dropped = written.name == "dropped"
    assert (len(people) == 0) == dropped
    assert store.ask("ASK { ?claim cg:evidence ?passage }")
    assert not store.ask("ASK { ?claim cg:involves ?gone FILTER NOT EXISTS { ?gone skos:prefLabel ?label } }")


def test_ids_of_the_record_are_those_of_the_graph(written):
    record = read_record(written.with_name(written.name + ".redaction"))
    store = load_nquads(written / "graph.nq")
    claims = {
        f"claim/{row['c'].value.rpartition('/')[2]}"
        for row in store.select("SELECT ?c { ?c cg:evidence ?p }")
    }
    assert claims <= set(record.ids.values())
