import json
import subprocess
import sys
from datetime import date

import pytest
import rdflib

from graph import Graph, Iri, build, open_graph
from graph.api.values import python_value
from graph.errors import UsageError
from graph.store import Literal, NamedNode

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.fixture
def graph(built):
    with open_graph(built[1] / "store") as opened:
        yield opened


def test_a_row_has_every_column_and_values_of_python(graph):
    table = graph.query(
        "SELECT ?claim ?value ?start ?none { ?claim a cg:Figure ; cg:value ?value ; cg:evidence/cg:start ?start }"
    )
    assert table.columns == ("claim", "value", "start", "none")
    (row,) = table
    assert list(row) == list(table.columns)
    assert isinstance(row["claim"], Iri)
    assert row["value"] == 5600.0
    assert isinstance(row["start"], int)
    assert row["none"] is None


def test_an_empty_answer_keeps_its_columns(graph):
    table = graph.query("SELECT ?a ?b { ?a cg:nothing ?b }")
    assert (table, table.columns) == ([], ("a", "b"))
    assert table.column("a") == []


def test_an_unknown_column_is_named(graph):
    with pytest.raises(KeyError, match="no column 'c'; there are a, b"):
        graph.query("SELECT ?a ?b { ?a cg:nothing ?b }").column("c")


def test_an_answer_is_what_json_takes(graph):
    table = graph.query("SELECT ?label { ?e a cg:Camp ; skos:prefLabel ?label }")
    assert json.loads(json.dumps(table)) == [{"label": "Harran camp"}]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("5600", "integer", 5600),
        ("12.6", "decimal", 12.6),
        ("true", "boolean", True),
        ("0", "boolean", False),
        ("2017-10-24", "date", date(2017, 10, 24)),
        ("2017-10", "gYearMonth", "2017-10"),
        ("2017", "gYear", "2017"),
        ("12017-10-24", "date", "12017-10-24"),
    ],
)
def test_a_literal_becomes_the_nearest_value(text, kind, value):
    found = python_value(Literal(text, datatype=NamedNode(XSD + kind)))
    assert found == value
    assert type(found) is type(value)


def test_an_iri_is_a_string_that_says_what_it_is():
    found = python_value(NamedNode("https://claimgraph.example/camp/harran-camp"))
    assert found == "https://claimgraph.example/camp/harran-camp"
    assert repr(found) == "Iri('https://claimgraph.example/camp/harran-camp')"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda graph: graph.query("ASK { ?a ?b ?c }"), "not a SELECT query"),
        (lambda graph: graph.ask("SELECT * { ?a ?b ?c }"), "not an ASK query"),
        (lambda graph: graph.query("SELEKT"), "not a SPARQL query"),
        (lambda graph: graph.query("DELETE WHERE { ?a ?b ?c }"), "not a SPARQL query"),
        (lambda graph: graph.dossier("https://claimgraph.example/camp/nowhere"), "no entity has the IRI"),
    ],
)
def test_what_cannot_be_asked_is_one_line(graph, call, words):
    with pytest.raises(UsageError, match=words) as caught:
        call(graph)
    assert "\n" not in str(caught.value)


def test_a_closed_graph_answers_nothing(built):
    graph = open_graph(str(built[1] / "store"))
    graph.close()
    graph.close()
    assert repr(graph) == "<Graph, closed>"
    with pytest.raises(UsageError, match="the graph is closed"):
        graph.find("Harran camp")


def test_two_may_read_one_store(built):
    with open_graph(built[1] / "store") as one, open_graph(built[1] / "store") as other:
        assert len(one) == len(other) > 100


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")  # rdflib warns of its own calls
def test_rdflib_gets_every_quad_of_every_graph(graph, built):
    dataset = graph.to_rdflib()
    written = rdflib.Dataset()
    written.parse(built[1] / "out" / "graph.nq", format="nquads")
    assert set(dataset.quads()) == set(written.quads())
    assert len(dataset) == len(graph)
    rows = list(dataset.query("SELECT ?label { ?camp a cg:Camp ; skos:prefLabel ?label }"))
    assert [str(row.label) for row in rows] == ["Harran camp"]


def test_networkx_gets_the_property_graph(graph):
    network = graph.to_networkx()
    (camp,) = graph.find("Harran camp")
    assert network.nodes[camp.iri]["type"] == "Camp"


def test_a_text_is_where_offsets_count(graph):
    (row,) = graph.query(
        "SELECT ?source ?start ?end ?exact { ?m cg:refersTo/a cg:Camp ; cg:inSource ?source ; cg:start ?start ; cg:end ?end ; cg:exact ?exact } LIMIT 1"
    )
    assert graph.text(row["source"])[row["start"] : row["end"]] == row["exact"]


def test_a_build_tells_what_failed(documents, tmp_path):
    with build(documents / "empty.txt", out=tmp_path / "out", store=tmp_path / "store", workers=1) as graph:
        assert isinstance(graph, Graph)
        assert [failure.path for failure in graph.report.failures] == ["empty.txt"]
        assert (tmp_path / "out" / "graph.html").is_file()


def test_a_build_of_nothing_is_refused(tmp_path):
    with pytest.raises(UsageError, match="no documents there"):
        build([tmp_path], out=tmp_path / "out", store=tmp_path / "store")


def test_less_than_one_worker_is_refused(documents, tmp_path):
    with pytest.raises(UsageError, match="workers=0"):
        build(documents, out=tmp_path / "out", store=tmp_path / "store", workers=0)


def test_a_graph_is_opened_redacted(built, graph, tmp_path):
    label = "SELECT ?label { ?p a cg:Person ; skos:prefLabel ?label } ORDER BY ?label LIMIT 1"
    name = graph.query(label)[0]["label"]
    (tmp_path / "names.txt").write_text(f"{name}\nNobody Whosoever\n", "utf-8")
    redact = {"redact": tmp_path / "names.txt", "redact_record": tmp_path / "record"}
    with open_graph(built[1] / "store", **redact) as redacted:
        people = {row["label"] for row in redacted.query(label.replace("LIMIT 1", ""))}
        texts = [
            redacted.text(row["s"].rpartition("/")[2])
            for row in redacted.query("SELECT ?s { ?s a cg:Source }")
        ]
        notices = redacted.notices
    assert (name in people, any(one.startswith("person ") for one in people)) == (False, True)
    assert texts
    assert not any(name in text for text in texts)
    assert any("'Nobody Whosoever' is nobody" in notice for notice in notices)
    assert name in (tmp_path / "record" / "people.csv").read_text("utf-8")


def test_how_to_redact_is_refused_without_whom(built):
    with pytest.raises(UsageError, match="give redact too"):
        open_graph(built[1] / "store", redact_drop=True)


def test_importing_loads_no_stage():
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import graph, sys; print([n for n in sys.modules if n.startswith('graph.')], 'spacy' in sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "[] False\n"


def test_an_unknown_name_is_no_attribute():
    import graph as package

    with pytest.raises(AttributeError, match="no attribute 'opne_graph'"):
        _ = package.opne_graph
    assert {"build", "open_graph", "Graph"} <= set(dir(package))
