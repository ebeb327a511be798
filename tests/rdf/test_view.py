from dataclasses import replace

import pytest
from pyoxigraph import Quad

from graph.model import Attribution, Mention, Relation, Stance
from graph.rdf import entity_iri, graph_iri, source_quads, view_quads
from graph.rdf.vocabulary import CG, cg
from tests.rdf import harran

OWN = harran.EXTRACTION.relations[0]
LOCATED = (entity_iri("camp/harran-camp"), cg("locatedIn"), entity_iri("place/sarrin"))


def quads_of(*relations: Relation, mentions: tuple[Mention, ...] = harran.MENTIONS) -> list[Quad]:
    extraction = replace(harran.EXTRACTION, mentions=mentions, statements=(), figures=(), relations=relations)
    return source_quads(harran.DOCUMENT, extraction, harran.KEYS.__getitem__)


def view(quads: list[Quad]) -> set[tuple[object, ...]]:
    return {tuple(quad.triple) for quad in view_quads(quads, {cg("opposes")})}


def test_what_a_source_states_in_its_own_voice_stands() -> None:
    quads = view_quads(quads_of(OWN))
    assert [tuple(quad.triple) for quad in quads] == [LOCATED]
    assert quads[0].graph_name == graph_iri("view")


def view_of_all(quads: list[Quad]) -> set[tuple[object, ...]]:
    return {tuple(quad.triple) for quad in view_quads(quads, {cg("opposes")}, view="all")}


@pytest.mark.parametrize(
    "relation",
    [
        replace(OWN, attribution=Attribution("a guard")),
        replace(OWN, certainty="alleged"),
        replace(OWN, certainty="conditional"),
    ],
)
def test_view_of_all_has_what_is_told_or_not_sure(relation: Relation) -> None:
    assert view_of_all(quads_of(relation)) == {LOCATED}


@pytest.mark.parametrize("stance", ["denies", "questions"])
def test_view_of_all_has_nothing_that_nobody_claims(stance: Stance) -> None:
    other = replace(OWN, stance=stance, evidence=(harran.SAID,))
    assert view_of_all(quads_of(other)) == set()
    assert view_of_all(quads_of(OWN, other)) == {LOCATED}


def test_view_of_all_has_nothing_rejected() -> None:
    assert view_of_all(rejected(quads_of(OWN), "#char=")) == set()


@pytest.mark.parametrize(
    "relation",
    [
        replace(OWN, attribution=Attribution("a guard")),
        replace(OWN, attribution=Attribution("the Council", speakers=(1,))),
        replace(OWN, certainty="alleged"),
        replace(OWN, stance="denies"),
        replace(OWN, stance="questions"),
    ],
)
def test_anything_less_does_not_stand(relation: Relation) -> None:
    assert view(quads_of(relation)) == set()


def test_claim_that_denies_takes_the_triple_out() -> None:
    denial = replace(OWN, stance="denies", evidence=(harran.SAID,))
    assert view(quads_of(OWN, denial)) == set()


def rejected(quads: list[Quad], evidence: str) -> list[Quad]:
    """Return the quads with the claims on that evidence rejected."""
    claims = {
        quad.subject for quad in quads if quad.predicate == CG.evidence and evidence in quad.object.value
    }
    return [
        Quad(quad.subject, quad.predicate, CG.rejected, quad.graph_name)
        if quad.subject in claims and quad.predicate == CG.status
        else quad
        for quad in quads
    ]


def test_rejected_claim_does_not_count() -> None:
    assert view(rejected(quads_of(OWN), "#char=")) == set()


def test_rejected_denial_does_not_count() -> None:
    denial = replace(OWN, stance="denies", evidence=(harran.SAID,))
    quads = rejected(quads_of(OWN, denial), f"#char={harran.SAID.start},")
    assert view(quads) == {LOCATED}


def test_symmetric_relation_stands_in_both_directions() -> None:
    found = view(quads_of(replace(OWN, predicate="opposes", subject=6, object=4)))
    subject, object_ = entity_iri("organisation/northern-relief-council"), entity_iri("place/sarrin")
    assert found == {(subject, cg("opposes"), object_), (object_, cg("opposes"), subject)}


def test_denial_of_the_other_direction_counts_for_a_symmetric_relation() -> None:
    claim = replace(OWN, predicate="opposes", subject=6, object=4)
    denial = replace(claim, subject=4, object=6, stance="denies", evidence=(harran.SAID,))
    assert view(quads_of(claim, denial)) == set()


def test_same_quads_in_another_order_give_the_same_view() -> None:
    quads = quads_of(*harran.EXTRACTION.relations)
    assert view_quads(quads[::-1]) == view_quads(quads)
