"""A thing leads to the documents about it."""

import json

import pytest
from rdflib import Graph, Literal, URIRef

from .invented import MOVED

SOURCE = "/source/isis-after-baghouz"
BASE = "https://claimgraph.example"
CAMP = "/organisation/soufan-center"
LABEL = URIRef("http://www.w3.org/2004/02/skos/core#prefLabel")


@pytest.mark.parametrize(
    ("accept", "suffix"),
    [
        ("", ".html"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", ".html"),
        ("text/turtle", ".ttl"),
        ("application/ld+json, text/turtle;q=0.9", ".jsonld"),
        ("application/n-triples", ".nt"),
    ],
)
def test_a_thing_is_elsewhere_than_the_documents_about_it(served, accept, suffix) -> None:
    reply = served.ask(CAMP, accept=accept)
    assert (reply.status, reply.headers["location"], reply.headers["vary"]) == (303, CAMP + suffix, "Accept")


def test_a_form_that_there_is_not_is_406(served) -> None:
    reply = served.ask(CAMP, accept="image/png")
    assert (reply.status, reply.headers["vary"]) == (406, "Accept")
    assert "text/turtle" in reply.text


@pytest.mark.parametrize("path", [CAMP, SOURCE, f"{SOURCE}/graph", "/graph/entities"])
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_the_forms_say_the_same(served, path) -> None:
    turtle = Graph().parse(data=served.ask(f"{path}.ttl").body, format="turtle")
    ntriples = Graph().parse(data=served.ask(f"{path}.nt").body, format="nt")
    jsonld = Graph().parse(data=served.ask(f"{path}.jsonld").body, format="json-ld")
    assert len(turtle) > 5
    assert set(ntriples) == set(turtle)
    assert {triple[:2] for triple in jsonld} == {triple[:2] for triple in turtle}


def test_a_document_about_an_entity_has_its_name_and_its_claims(served) -> None:
    graph = Graph().parse(data=served.ask(f"{CAMP}.ttl").body, format="turtle")
    assert (URIRef(BASE + CAMP), LABEL, Literal("Soufan Center")) in graph
    assert list(graph.subjects(URIRef("https://w3id.org/claimgraph/ns#involves"), URIRef(BASE + CAMP)))


def test_a_document_about_a_source_is_its_named_graph(served, seeds_built) -> None:
    lines = (seeds_built / "out" / "graph.nq").read_text("utf-8").splitlines()
    named = sum(line.endswith(f"<{BASE}{SOURCE}/graph> .") for line in lines)
    assert len(Graph().parse(data=served.ask(f"{SOURCE}.ttl").body, format="turtle")) == named


def test_a_document_names_its_other_forms(served) -> None:
    reply = served.ask(f"{CAMP}.ttl")
    assert f'<{CAMP}.jsonld>; rel="alternate"; type="application/ld+json"' in reply.headers["link"]
    assert json.loads(served.ask(f"{CAMP}.jsonld").body)["@context"]
    assert f'href="{CAMP}.ttl"' in served.ask(f"{CAMP}.html").text


@pytest.mark.parametrize(
    "path", ["/person/nobody", "/person/nobody.html", "/person/nobody.ttl", "/person", "/claim/"]
)
def test_what_is_not_in_the_graph_is_not_found(served, path) -> None:
    assert served.ask(path, accept="text/html").status == 404
    assert served.ask(path, accept="text/turtle").text == "nothing has this address\n"


def test_an_iri_that_a_merge_left_behind_leads_on(served_invented) -> None:
    path = MOVED.removeprefix(BASE)
    reply = served_invented.ask(f"{path}.html")
    assert (reply.status, reply.headers["location"]) == (303, "/camp/harran.html")
    assert b"isReplacedBy" in served_invented.ask(f"{path}.ttl").body


def test_letters_of_any_script_stand_in_an_address(served_invented) -> None:
    path = (
        "/organisation/%D9%87%D9%8A%D8%A6%D8%A9-%D8%AA%D8%AD%D8%B1%D9%8A%D8%B1-%D8%A7%D9%84%D8%B4%D8%A7%D9%85"
    )
    reply = served_invented.ask(path, accept="text/html")
    assert (reply.status, reply.headers["location"]) == (303, f"{path}.html")
    assert "هيئة تحرير الشام" in served_invented.ask(f"{path}.html").text


def test_head_is_answered_as_get_without_a_body(served) -> None:
    reply = served.ask(f"{CAMP}.html", method="HEAD")
    assert (reply.status, reply.body) == (200, b"")
