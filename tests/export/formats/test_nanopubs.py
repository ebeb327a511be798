"""The guidelines for nanopublications: http://nanopub.org/guidelines/working_draft/."""

from collections import Counter

import pytest
import rdflib
from pyshacl import validate
from rdflib import Namespace

from .conftest import BASE, CG

NP = Namespace("http://www.nanopub.org/nschema#")
PROV = Namespace("http://www.w3.org/ns/prov#")
# rdflib's own parsers use what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph).*is deprecated:DeprecationWarning")

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix np: <http://www.nanopub.org/nschema#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix cg: <https://w3id.org/claimgraph/ns#> .
[] a sh:NodeShape ; sh:targetClass np:Nanopublication ;
    sh:property [ sh:path np:hasAssertion ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path np:hasProvenance ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path np:hasPublicationInfo ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
        [ sh:path ( np:hasAssertion [ sh:alternativePath ( prov:hadPrimarySource prov:wasDerivedFrom ) ] ) ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass cg:Statement, cg:Figure, cg:Relation ;
    sh:property [ sh:path ( cg:evidence cg:exact ) ; sh:minCount 1 ] .
"""


@pytest.fixture
def dataset(write):
    found = rdflib.Dataset(default_union=True)
    return found.parse(data=(write("nanopub") / "nanopubs.trig").read_text("utf-8"), format="trig")


def parts(dataset):
    """Each nanopublication with its head and its three other graphs."""
    for pub, _, _, head in dataset.quads((None, rdflib.RDF.type, NP.Nanopublication, None)):
        named = (NP.hasAssertion, NP.hasProvenance, NP.hasPublicationInfo)
        yield pub, rdflib.URIRef(str(head)), *(dataset.value(pub, key) for key in named)


def test_each_has_four_graphs_of_its_own_and_none_is_empty(dataset):
    graphs = [graph for _, *four in parts(dataset) for graph in four]
    assert max(Counter(graphs).values()) == 1
    assert len(graphs) == 4 * len(list(parts(dataset))) > 0
    assert all(len(dataset.graph(graph)) for graph in graphs)
    assert {rdflib.URIRef(str(graph)) for *_, graph in dataset.quads()} == set(graphs)


def test_head_holds_four_triples_and_each_part_speaks_of_its_own(dataset):
    for pub, head, assertion, provenance, pubinfo in parts(dataset):
        assert len(dataset.graph(head)) == 4
        assert (assertion, None, None) in dataset.graph(provenance)
        assert (pub, None, None) in dataset.graph(pubinfo)


def test_conforms_to_the_shapes_of_nanopublications(dataset):
    union = rdflib.Graph()
    for triple in dataset.triples((None, None, None)):
        union.add(triple)
    conforms, _, told = validate(union, shacl_graph=rdflib.Graph().parse(data=SHAPES, format="turtle"))
    assert conforms, told


def test_a_denied_relation_stands_nowhere_as_a_plain_triple(dataset):
    camp, town = rdflib.URIRef(f"{BASE}camp/harran"), rdflib.URIRef(f"{BASE}place/sarrin")
    assert (camp, rdflib.URIRef(CG + "locatedIn"), town) not in dataset
    claim = rdflib.URIRef(f"{BASE}claim/relation-2")
    assertion = dataset.value(rdflib.URIRef(f"{BASE}nanopub/relation-2"), NP.hasAssertion)
    assert (claim, rdflib.URIRef(CG + "stance"), rdflib.URIRef(CG + "denies")) in dataset.graph(assertion)


def test_who_says_it_and_where_it_stands_is_provenance(dataset):
    pub = rdflib.URIRef(f"{BASE}nanopub/statement-3")
    assertion, provenance = (dataset.value(pub, key) for key in (NP.hasAssertion, NP.hasProvenance))
    said = dataset.graph(provenance)
    assert said.value(assertion, PROV.wasAttributedTo) == rdflib.URIRef(f"{BASE}person/rosa-lind")
    assert said.value(assertion, PROV.hadPrimarySource) == rdflib.URIRef(f"{BASE}source/awkward")
    passage = said.value(assertion, PROV.wasQuotedFrom)
    assert str(said.value(passage, rdflib.URIRef(CG + "exact"))).startswith("=1+1, she said")
