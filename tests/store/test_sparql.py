import socket
import threading

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import RefusedQueryError, TooMuchError, UsageError
from graph.rdf.vocabulary import SKOS
from graph.store import Dataset, Store

ONE, TWO = NamedNode("https://a.example/graph/one"), NamedNode("https://a.example/graph/two")
COUNT = "SELECT (COUNT(*) AS ?n)"
WITHIN = "{ ?a ?b ?c }"


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    for name, graph in (("Harran", ONE), ("Sarrin", TWO), ("Service", TWO)):
        node = NamedNode(f"https://a.example/{name}")
        store.extend([Quad(node, SKOS.pref_label, Literal(name), graph)])
    return store


def count(store: Store, sparql: str, **options) -> int:
    (row,) = store.query(sparql, **options)
    return int(row["n"].value)


@pytest.fixture(scope="module")
def listener():
    """A port on this machine, and how many connections it has had."""
    seen = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def take() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                seen.append(connection.getpeername())
                connection.close()

        threading.Thread(target=take, daemon=True).start()
        yield server.getsockname()[1], seen


@pytest.mark.parametrize(
    "pattern",
    [
        "SELECT * {{ SERVICE <{it}> {within} }}",
        "SELECT * {{ service silent<{it}>{within} }}",
        "SELECT * {{ SeRvIcE ?where {within} VALUES ?where {{ <{it}> }} }}",
        "SELECT * {{ {{ SELECT * {{ SERVICE <{it}> {within} }} }} }}",
        "SELECT * {{ ?s ?p ?o OPTIONAL {{ GRAPH ?g {{ SERVICE <{it}> {within} }} }} }}",
        "ASK {{ ?s ?p ?o FILTER NOT EXISTS {{ SERVICE <{it}> {within} }} }}",
        "SELECT * {{ ?s ?p ?o }} ORDER BY EXISTS {{ SERVICE <{it}> {within} }}",
        "CONSTRUCT {within} WHERE {{ {{}} UNION {{ SERVICE <{it}> {within} }} }}",
        "SELECT * {{ #\n SERVICE #\n <{it}> {within} }}",
        # A carriage return ends a comment, to Oxigraph at least.
        "SELECT * {{ BIND(1 AS ?x) # \r SERVICE SILENT <{it}> {within} \n}}",
        # Read with its escapes first, as rdflib does, this has SERVICE in a string.
        'SELECT * {{ BIND("\\u0022 AS ?x) BIND(" AS ?x) SERVICE <{it}> {within} BIND("\\u0022 AS ?y) BIND(" AS ?z) }}',
        "SELECT * {{ \\u0053ERVICE <{it}> {within} }}",
        "SELECT * {{ LATERAL {{ SERVICE <{it}> {within} }} }}",
    ],
)
def test_a_query_that_asks_another_machine_is_refused_and_asks_nobody(store, listener, pattern) -> None:
    port, seen = listener
    with pytest.raises(UsageError, match=r"SERVICE|not a SPARQL query"):
        store.query(pattern.format(it=f"http://127.0.0.1:{port}/", within=WITHIN))
    assert seen == []


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT (1 AS ?n) { ?s ?p 'Service' }",
        "SELECT (1 AS ?n) { ?service ?p 'Service' } # SERVICE <http://a.example/> {}",
        "PREFIX service: <https://a.example/> SELECT (1 AS ?n) { service:Service ?p ?o }",
        "SELECT (1 AS ?n) { <https://a.example/Service> ?p ?o }",
    ],
)
def test_the_word_alone_is_no_reason_to_refuse(store, sparql) -> None:
    assert count(store, sparql) == 1


def test_refusal_is_one_line_that_says_what_to_do(store) -> None:
    with pytest.raises(RefusedQueryError, match=r"^SERVICE asks another machine.*take it out$"):
        store.query("SELECT * { SERVICE <https://a.example/> { ?s ?p ?o } }")


@pytest.mark.parametrize(
    "sparql", ["INSERT DATA { <a:a> <a:b> <a:c> }", "LOAD <https://a.example/>", "CLEAR ALL"]
)
def test_an_update_is_no_query(store, sparql) -> None:
    with pytest.raises(UsageError, match="not a SPARQL query"):
        store.query(sparql)
    assert len(store) == 3


@pytest.mark.parametrize(
    ("clauses", "found"),
    [
        ("", 3),
        (f"FROM <{ONE.value}>", 1),
        (f"FROM <{ONE.value}> FROM <{TWO.value}>", 3),
        ("FROM <https://a.example/graph/none>", 0),
        (f"FROM NAMED <{ONE.value}>", 0),
    ],
)
def test_from_says_which_graphs_are_asked(store, clauses, found) -> None:
    assert count(store, f"{COUNT} {clauses} {{ ?s ?p ?o }}") == found


def test_a_dataset_goes_before_from(store) -> None:
    asked = f"{COUNT} FROM <{TWO.value}> {{ ?s ?p ?o }}"
    assert count(store, asked, dataset=Dataset(default=(ONE.value,))) == 1
    named = f"{COUNT} {{ GRAPH ?g {{ ?s ?p ?o }} }}"
    assert count(store, named, dataset=Dataset(default=(ONE.value,))) == 0
    assert count(store, named, dataset=Dataset(named=(TWO.value,))) == 2


def test_an_answer_that_is_too_large_is_refused_whole(store) -> None:
    assert len(store.query("SELECT * { ?s ?p ?o }", most=3)) == 3
    with pytest.raises(TooMuchError, match="more than 2 rows; add LIMIT"):
        store.query("SELECT * { ?s ?p ?o }", most=2)
    with pytest.raises(TooMuchError, match="more than 2 triples"):
        store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", most=2)


def test_brackets_without_end_are_one_line(store) -> None:
    with pytest.raises(UsageError, match="not a SPARQL query"):
        store.query("SELECT * { " + "{ " * 5000 + "SERVICE <a:b> {}" + " }" * 5001)
