from pyoxigraph import Quad

from graph.rdf import graph_iri, provenance_quads
from graph.rdf.vocabulary import DCTERMS, PROV, RDF


def quads_of(**more: str) -> list[Quad]:
    return provenance_quads(
        tool_version="1.0",
        model_name="en_core_web_md",
        model_version="3.7.1",
        ontology_sha256="a" * 64,
        **more,
    )


def test_build_is_an_activity_in_its_own_graph() -> None:
    quads = quads_of()
    assert {quad.graph_name for quad in quads} == {graph_iri("provenance")}
    assert [quad.subject.value for quad in quads if quad.object == PROV.activity] == [
        "https://claimgraph.example/build"
    ]


def test_rights_name_every_data_source() -> None:
    rights = " ".join(quad.object.value for quad in quads_of() if quad.predicate == DCTERMS.rights)
    for name in ("GeoNames", "CC BY 4.0", "ISO 3166", "CLDR", "en_core_web_md"):
        assert name in rights


def test_everything_used_is_described() -> None:
    quads = quads_of(decisions_sha256="b" * 64)
    described = {quad.subject for quad in quads if quad.predicate == RDF.type}
    used = {quad.object for quad in quads if quad.predicate in (PROV.used, PROV.was_associated_with)}
    assert len(used) == 4
    assert used <= described
