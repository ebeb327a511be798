"""The endpoint as clients see it: what it answers, in what form, and what it refuses with which words."""

import json
import socket
import threading
import time
from urllib.parse import quote, urlencode

import pytest
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, TURTLE, SPARQLWrapper

from .client import wait_until

ENTITIES = "https://claimgraph.example/graph/entities"
CAMPS = "SELECT ?name { ?camp a cg:Camp ; skos:prefLabel ?name } ORDER BY ?name"
LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?d && ?d != ?g) }"
HUGE = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c"
FORM, DIRECT, UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)


def test_sparqlwrapper_asks_in_every_way(served) -> None:
    client = SPARQLWrapper(f"{served.url}/sparql")
    client.setQuery(
        f"PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> {CAMPS}"
    )
    client.setReturnFormat(JSON)
    names = [row["name"]["value"] for row in client.queryAndConvert()["results"]["bindings"]]
    assert len(names) == 5
    client.setMethod(POST)
    assert len(client.queryAndConvert()["results"]["bindings"]) == 5
    client.setRequestMethod(POSTDIRECTLY)
    client.setReturnFormat(CSV)
    assert client.queryAndConvert().decode().split("\r\n") == ["name", *names, ""]
    client.setQuery("CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } LIMIT 3")
    client.setReturnFormat(TURTLE)
    assert len(Graph().parse(data=client.queryAndConvert(), format="turtle")) == 3


def test_rdflib_reads_the_graph_through_its_sparql_store(served) -> None:
    graph = Graph(SPARQLStore(f"{served.url}/sparql"))
    camp = URIRef("https://w3id.org/claimgraph/ns#Camp")
    camps = list(graph.subjects(URIRef("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), camp))
    assert len(camps) == 5
    assert graph.value(camps[0], URIRef("http://www.w3.org/2004/02/skos/core#prefLabel"))


@pytest.mark.parametrize(
    ("query", "accept", "media_type"),
    [
        (CAMPS, "", "application/sparql-results+json"),
        (CAMPS, "*/*", "application/sparql-results+json"),
        (CAMPS, "application/json", "application/sparql-results+json"),
        (CAMPS, "application/sparql-results+xml", "application/sparql-results+xml"),
        (CAMPS, "text/csv;q=0.5, text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("ASK { ?s ?p ?o }", "text/csv", "text/csv; charset=utf-8"),
        ("CONSTRUCT WHERE { ?s a cg:Camp }", "", "text/turtle; charset=utf-8"),
        ("CONSTRUCT WHERE { ?s a cg:Camp }", "application/n-triples", "application/n-triples"),
        ("DESCRIBE ?s { ?s a cg:Camp }", "application/ld+json", "application/ld+json"),
        ("CONSTRUCT WHERE { ?s a cg:Camp }", "application/rdf+xml", "application/rdf+xml"),
    ],
)
def test_the_form_is_the_one_that_the_client_wants(served, query, accept, media_type) -> None:
    reply = served.query(query, accept)
    assert (reply.status, reply.headers["content-type"]) == (200, media_type)
    assert reply.headers["vary"] == "Accept"


@pytest.mark.parametrize(
    ("query", "accept"),
    [(CAMPS, "text/turtle"), ("CONSTRUCT WHERE { ?s a cg:Camp }", "text/csv"), (CAMPS, "image/png")],
)
def test_no_form_that_the_client_takes_is_406(served, query, accept) -> None:
    reply = served.query(query, accept)
    assert reply.status == 406
    assert reply.text.count("\n") == 1


def test_a_link_can_name_the_form_and_is_kept_as_a_file(served) -> None:
    reply = served.query(CAMPS, "text/html", download="csv")
    assert reply.headers["content-disposition"] == 'attachment; filename="answer.csv"'
    assert reply.text.startswith("name\r\n")


@pytest.mark.parametrize(
    ("clause", "parameters", "graphs"),
    [
        ("", {}, {"union"}),
        ("", {"default-graph-uri": ENTITIES}, {"entities"}),
        (f"FROM <{ENTITIES}>", {}, {"entities"}),
        ("FROM <https://nowhere.example/>", {}, set()),
        ("", {"default-graph-uri": "https://nowhere.example/"}, set()),
        ("FROM <https://nowhere.example/>", {"default-graph-uri": ENTITIES}, {"entities"}),
        ("", {"named-graph-uri": ENTITIES}, set()),
    ],
)
def test_the_graphs_that_are_asked(served, clause, parameters, graphs) -> None:
    def count(sparql, **more):
        return int(json.loads(served.query(sparql, "", **more).body)["results"]["bindings"][0]["n"]["value"])

    everything = count("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    entities = count(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{ENTITIES}> {{ ?s ?p ?o }} }}")
    found = count(f"SELECT (COUNT(*) AS ?n) {clause} {{ ?s ?p ?o }}", **parameters)
    assert found == {"union": everything, "entities": entities}.get("".join(graphs), 0)


def test_a_named_graph_of_the_request_is_the_only_one(served) -> None:
    reply = served.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", **{"named-graph-uri": ENTITIES})
    assert reply.text == f"g\r\n{ENTITIES}\r\n"


def test_without_a_query_it_says_what_it_is(served) -> None:
    reply = served.ask("/sparql", accept="text/turtle")
    graph = Graph().parse(data=reply.body, format="turtle")
    sd = "http://www.w3.org/ns/sparql-service-description#"
    assert [*map(str, graph.objects(None, URIRef(f"{sd}endpoint")))] == [f"{served.url}/sparql"]
    assert URIRef(ENTITIES) in set(graph.objects(None, URIRef(f"{sd}name")))
    page = served.ask("/sparql", accept="text/html,*/*;q=0.8")
    assert (page.status, page.headers["location"]) == (303, "/query")
    assert served.ask("/sparql", accept="image/png").status == 406


REFUSED = [
    ("GET", {"query": "INSERT DATA { <a:a> <a:b> <a:c> }"}, None, None, 400, "not a SPARQL query"),
    ("GET", {"query": "LOAD <http://127.0.0.1/>"}, None, None, 400, "not a SPARQL query"),
    ("GET", {"update": "CLEAR ALL"}, None, None, 403, "only reads"),
    ("POST", {}, FORM, "update=CLEAR+ALL", 403, "only reads"),
    ("POST", {}, UPDATE, "CLEAR ALL", 403, "only reads"),
    ("GET", {"query": "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"}, None, None, 403, "SERVICE"),
    (
        "GET",
        {"query": "SELECT * { { SELECT * { service silent ?x { ?s ?p ?o } } } }"},
        None,
        None,
        403,
        "SERVICE",
    ),
    ("POST", {}, DIRECT, "SELECT * { BIND(1 AS ?x) # \r SERVICE <a:b> { ?s ?p ?o } \n}", 403, "SERVICE"),
    ("GET", {"query": "SELECT * { ?s ?p"}, None, None, 400, "error at 1:"),
    ("GET", {"query": ""}, None, None, 400, "not a SPARQL query"),
    ("GET", {"nothing": "1"}, None, None, 400, "no parameters 'query'"),
    ("GET", [("query", "ASK {}"), ("query", "ASK {}")], None, None, 400, "2 parameters 'query'"),
    ("POST", {"query": "ASK {}"}, DIRECT, "ASK {}", 400, "send one"),
    ("POST", {}, FORM, "", 400, "no parameters 'query'"),
    ("POST", {}, "text/plain", "ASK {}", 415, "text/plain"),
    ("POST", {}, f"{DIRECT}; charset=iso-8859-1", "ASK {}", 415, "UTF-8"),
    ("POST", {}, DIRECT, b"ASK { ?s ?p '\xff' }", 400, "not UTF-8"),
    ("GET", {"query": "ASK {}", "default-graph-uri": "no iri"}, None, None, 400, "IRI"),
    ("GET", {"query": "ASK {}", "download": "exe"}, None, None, 400, "download 'exe'"),
    (
        "GET",
        {"query": "SELECT * { ?s ?p ?o . ?a ?b ?c } LIMIT 6000"},
        None,
        None,
        500,
        "more than 5,000 rows",
    ),
    (
        "GET",
        {"query": f"SELECT ?s ('{'x' * 900}' AS ?y) {{ ?s ?p ?o }} LIMIT 5000"},
        None,
        None,
        500,
        "more than 2 MB",
    ),
    ("GET", {"query": HUGE}, None, None, 500, "more than 200 MB of memory"),
    ("GET", {"query": LONG}, None, None, 503, "longer than 2 seconds"),
    ("POST", {}, DIRECT, "SELECT * " + "{" * 50_000 + "}" * 50_000, 500, "memory"),
]


@pytest.mark.parametrize(("method", "parameters", "media_type", "body", "status", "words"), REFUSED)
def test_what_is_refused_is_told_in_one_line(
    served, method, parameters, media_type, body, status, words
) -> None:
    headers = {"content-type": media_type} if media_type else {}
    content = body.encode() if isinstance(body, str) else body
    query = f"?{urlencode(parameters)}" if parameters else ""
    reply = served.ask(f"/sparql{query}", method=method, body=content, **headers)
    assert (reply.status, words in reply.text) == (status, True), reply.text
    assert reply.text.count("\n") == 1
    assert reply.headers["content-type"] == "text/plain; charset=utf-8"
    # And it goes on.
    assert served.query("ASK {}").status == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_not_allowed(served, method) -> None:
    reply = served.ask("/sparql", method=method)
    assert (reply.status, "POST" in reply.headers["allow"]) == (405, True)


def test_a_process_that_takes_too_long_is_killed_and_replaced(served) -> None:
    for _ in range(2):  # both
        served.query("ASK {}")
    started = time.monotonic()
    threads = [threading.Thread(target=served.query, args=(LONG,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    time.sleep(0.5)
    busy = set(served.workers())
    for thread in threads:
        thread.join()
    assert time.monotonic() - started < 30
    wait_until(lambda: not busy & set(served.workers()), "a process was not killed", 5)
    assert served.query("ASK {}").text == "true"
    assert "Z" not in served.workers().values()


def test_several_are_answered_at_once(served) -> None:
    replies = []

    def ask() -> None:
        replies.append(served.query(CAMPS).status)

    threads = [threading.Thread(target=ask) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert replies == [200] * 12


def test_the_query_of_a_client_that_hangs_up_ends(seeds_built) -> None:
    from .client import serving

    with serving(seeds_built / "store", seeds_built / "out", "--workers", 1, "--seconds", 50) as served:
        assert served.query("ASK {}").status == 200
        (worker,) = served.workers()
        with socket.create_connection(("127.0.0.1", served.port)) as connection:
            connection.sendall(
                f"GET /sparql?query={quote(LONG)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
            )
            time.sleep(0.5)
            assert worker in served.workers()
        wait_until(lambda: worker not in served.workers(), "the query goes on", 5)
        assert served.query("ASK {}").status == 200
    wait_until(lambda: not served.workers(), "a process outlived the server", 5)
