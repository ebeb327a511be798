import networkx as nx
import pytest

from graph.export.property_graph import property_graph

BASE = "https://claimgraph.example/"
CG = "https://w3id.org/claimgraph/ns#"
PERSON, COUNCIL = f"{BASE}person/ada-lund", f"{BASE}organisation/council"
CAMP, TOWN = f"{BASE}camp/harran", f"{BASE}place/sarrin"
RELEASE, REPLY = f"{BASE}source/release", f"{BASE}source/reply"


def count(store, pattern: str) -> int:
    rows = store.select(f"PREFIX cg: <{CG}> SELECT (COUNT(DISTINCT ?it) AS ?count) {{ {pattern} }}")
    return int(next(iter(rows))["count"].value)


def of_type(projection: nx.MultiDiGraph, type_: str) -> list[str]:
    return [node for node, found in projection.nodes(data="type") if found == type_]


@pytest.mark.parametrize(
    "type_", ["Person", "Organisation", "Place", "Camp", "Source", "Relation", "Statement", "Figure"]
)
def test_has_every_node_of_a_class(harran, type_):
    store = harran.store()
    assert len(of_type(property_graph(store), type_)) == count(store, f"?it a cg:{type_}")


def test_has_an_edge_for_every_source_and_entity_that_it_mentions(harran):
    store = harran.store()
    found = [edge for edge in property_graph(store).edges(keys=True) if edge[2] == "mentions"]
    pattern = "?m a cg:Mention ; cg:inSource ?s ; cg:refersTo ?e BIND(CONCAT(STR(?s), STR(?e)) AS ?it)"
    assert len(found) == count(store, pattern)


def test_counts_the_mentions_of_an_entity_in_a_source(harran):
    projection = property_graph(harran.store())
    assert projection.edges[RELEASE, COUNCIL, "mentions"]["count"] == 2
    assert projection.edges[REPLY, TOWN, "mentions"]["count"] == 1


def test_keeps_literals_by_local_name_and_labels_as_tuples(harran):
    projection = property_graph(harran.store())
    assert projection.nodes[COUNCIL] == {
        "type": "Organisation",
        "prefLabel": "Northern Relief Council",
        "altLabel": ("NRC",),
    }


def test_keeps_terms_of_our_own_by_local_name(harran):
    claim = property_graph(harran.store()).nodes[f"{BASE}claim/relation-2"]
    assert (claim["predicate"], claim["stance"], claim["certainty"]) == ("locatedIn", "denies", "stated")


def test_gives_a_claim_its_sentence_and_source(harran):
    projection = property_graph(harran.store())
    claim = f"{BASE}claim/figure-1"
    evidence = "5,600 people left Harran camp."
    start = harran.texts[REPLY].index(evidence)
    attributes = projection.nodes[claim]
    assert attributes["evidence"] == evidence
    assert (attributes["evidenceStart"], attributes["evidenceEnd"]) == (start, start + len(evidence))
    assert projection.has_edge(claim, REPLY, key="inSource")
    assert projection.has_edge(claim, CAMP, key="place")


def test_names_the_claims_of_a_relation_of_the_view(harran):
    projection = property_graph(harran.store())
    assert projection.edges[PERSON, COUNCIL, "memberOf"]["claims"] == (f"{BASE}claim/relation-1",)


def test_names_the_claims_in_both_directions_of_a_symmetric_relation(graph):
    source = graph.source("s", "A fights B.")
    one, other = graph.entity("Organisation", "a", "A"), graph.entity("Organisation", "b", "B")
    claim = graph.claim(
        "Relation", "1", source, "A fights B.", subject=one, predicate=CG + "opposes", object=other
    )
    graph.view(one, "opposes", other)
    graph.view(other, "opposes", one)
    projection = property_graph(graph.store())
    assert projection.edges[one, other, "opposes"]["claims"] == (claim,)
    assert projection.edges[other, one, "opposes"]["claims"] == (claim,)


def test_draws_no_view_from_what_is_only_claimed(harran):
    assert not property_graph(harran.store()).has_edge(CAMP, TOWN, key="locatedIn")


def test_is_empty_for_an_empty_store(graph):
    assert len(property_graph(graph.store())) == 0
