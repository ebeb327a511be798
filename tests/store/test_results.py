from io import BytesIO

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import Graph
from rdflib.query import Result

from graph.rdf.vocabulary import SKOS
from graph.store import Store
from graph.store.results import GRAPH_FORMATS, RESULT_FORMATS, results_in, triples_in

HOSTILE = 'Ḥarran "<b>\n,\t&  السوري'
PARSERS = {"application/sparql-results+json": "json", "application/sparql-results+xml": "xml"}


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    node = NamedNode("https://a.example/a")
    store.extend(
        [Quad(node, SKOS.pref_label, Literal(HOSTILE, language="en"), NamedNode("https://a.example/g"))]
    )
    return store


@pytest.mark.parametrize("media_type", PARSERS)
def test_rows_say_the_same_in_every_form(store, media_type) -> None:
    answer = store.query("SELECT ?node ?label ?none { ?node skos:prefLabel ?label }")
    read = Result.parse(BytesIO(results_in(answer, media_type)), format=PARSERS[media_type])
    assert [str(name) for name in read.vars] == ["node", "label", "none"]
    ((node, label, none),) = read
    assert (str(node), str(label), label.language, none) == ("https://a.example/a", HOSTILE, "en", None)


def test_csv_and_tsv_are_those_of_sparql(store) -> None:
    answer = store.query("SELECT ?label { ?node skos:prefLabel ?label }")
    assert results_in(answer, "text/csv").decode() == 'label\r\n"{}"\r\n'.format(HOSTILE.replace('"', '""'))
    assert (
        results_in(answer, "text/tab-separated-values").decode().startswith('?label\n"Ḥarran \\"<b>\\n,\\t')
    )


@pytest.mark.parametrize("media_type", RESULT_FORMATS)
def test_truth_has_every_form(store, media_type) -> None:
    assert b"true" in results_in(True, media_type)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own JSON-LD parser
@pytest.mark.parametrize("media_type", GRAPH_FORMATS)
def test_triples_say_the_same_in_every_form(store, media_type) -> None:
    triples = store.construct("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    read = Graph().parse(data=triples_in(triples, media_type), format=media_type)
    ((_, _, label),) = read
    assert str(label) == HOSTILE
