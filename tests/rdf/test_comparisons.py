from pyoxigraph import Literal, NamedNode, Quad

from graph.model import Agreement, ClaimKey, Comparisons, Conflict, Origin
from graph.ontology import ontology_folders
from graph.rdf import Shapes
from graph.rdf.comparisons import comparison_quads
from graph.rdf.view import view_quads
from graph.rdf.vocabulary import CG, RDF

BASE = "https://claimgraph.example/"
ONE, OTHER = ClaimKey("a", "figure", 0), ClaimKey("b", "figure", 0)
IDS = {ONE: "figure-0000000000000001", OTHER: "figure-0000000000000002"}
FOUND = Comparisons(
    conflicts=(Conflict((ONE, OTHER), "hard", "3 lies above 2.", ("unit: person",)),),
    agreements=(Agreement((ONE, OTHER), "Both say 3.", ("unit: person",), ("origin/a", "origin/b")),),
    origins=(
        Origin("origin/a", "A", in_corpus=True, sources=("a",), claims=(ONE,)),
        Origin("origin/b", "B", in_corpus=False, claims=(OTHER,)),
    ),
)


def values(quads: list[Quad], predicate: NamedNode) -> set[str]:
    return {quad.object.value for quad in quads if quad.predicate == predicate}


def test_comparisons_keep_their_shapes() -> None:
    quads = comparison_quads(FOUND, IDS)
    assert Shapes(ontology_folders(())).check_entities(quads) == ()
    assert values(quads, CG.severity) == {CG.severity.value.replace("severity", "hard")}
    assert values(quads, CG.independent_origins) == {"2"}
    assert values(quads, CG.in_corpus) == {"true", "false"}
    assert values(quads, CG.compares) == {f"{BASE}claim/{claim}" for claim in IDS.values()}


def test_claims_that_share_an_iri_are_not_compared() -> None:
    quads = comparison_quads(Comparisons(FOUND.conflicts), dict.fromkeys(IDS, "figure-0000000000000001"))
    assert quads == []


def test_what_independent_origins_say_stands_in_the_view() -> None:
    graph = NamedNode(f"{BASE}source/a/graph")
    claim = NamedNode(f"{BASE}claim/figure-0000000000000001")
    subject, object_ = NamedNode(f"{BASE}person/anna"), NamedNode(f"{BASE}place/harran")
    told = [
        Quad(claim, RDF.type, CG.relation, graph),
        Quad(claim, RDF.subject, subject, graph),
        Quad(claim, RDF.predicate, NamedNode(f"{CG.relation.value[:-8]}bornIn"), graph),
        Quad(claim, RDF.object, object_, graph),
        Quad(claim, CG.stance, CG.asserts, graph),
        Quad(claim, CG.certainty, CG.stated, graph),
        Quad(claim, CG.speaker_text, Literal("a neighbour"), graph),
    ]
    assert view_quads(told) == []
    assert [quad.object for quad in view_quads([*told, *comparison_quads(FOUND, IDS)])] == [object_]
