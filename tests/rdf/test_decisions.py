from dataclasses import replace

from graph.model import Decision, MentionKey, Outcome, Review, Span
from graph.rdf import decision_quads, entity_quads, passage_iri, source_quads
from graph.rdf.claim_ids import claim_ids
from graph.rdf.decisions import decision_id, decisions_hash
from graph.rdf.vocabulary import CG, DCTERMS, PROV
from tests.rdf.harran import DOCUMENT, EXTRACTION, KEYS

BASE = "https://claimgraph.example/"
LINE = Decision(
    "same", "Person", "Dana Weir", "D. Weir", who="Ana", when="2031-05-17", why="one", where="f line 2"
)


def passage(mention):
    return passage_iri(mention.slug, Span(mention.index, mention.index + 1))


def objects(quads, predicate, subject=None):
    return [
        quad.object.value
        for quad in quads
        if quad.predicate == predicate and (subject is None or quad.subject.value.endswith(subject))
    ]


def test_line_that_applied_is_a_node_with_who_when_and_why():
    quads = decision_quads([Outcome(LINE, entities=("person/dana-weir",))], passage)
    assert objects(quads, CG.decides) == [f"{BASE}person/dana-weir"]
    assert objects(quads, PROV.was_attributed_to) == ["Ana"]
    assert objects(quads, DCTERMS.date) == ["2031-05-17"]
    assert objects(quads, CG.why) == ["one"]
    assert {quad.graph_name.value for quad in quads} == {f"{BASE}graph/decisions"}


def test_rejected_mention_is_its_passage():
    outcome = Outcome(replace(LINE, verdict="reject"), mentions=(MentionKey("a", 3),))
    assert objects(decision_quads([outcome], passage), CG.decides) == [f"{BASE}source/a#char=3,4"]


def test_line_that_did_not_apply_is_no_node():
    assert (
        decision_quads(
            [Outcome(LINE, "contradicted", "why"), Outcome(LINE, "does not apply", "why")], passage
        )
        == []
    )


def test_id_is_made_of_the_words_alone():
    assert decision_id(LINE) == decision_id(replace(LINE, where="other line 9"))
    assert decision_id(LINE) != decision_id(replace(LINE, why="two"))
    assert decisions_hash([]) == ""
    assert decisions_hash([LINE]) != decisions_hash([LINE, LINE])


def test_replaced_iri_leads_to_the_new_one():
    (quad,) = entity_quads([], replaced={"person/d-weir": "person/dana-weir"})
    assert (quad.subject.value, quad.predicate, quad.object.value) == (
        f"{BASE}person/d-weir",
        DCTERMS.is_replaced_by,
        f"{BASE}person/dana-weir",
    )


def test_review_changes_status_and_never_the_id():
    ids = claim_ids(DOCUMENT, EXTRACTION)
    figure = ids.figures[0]
    reviews = {figure: Review("corrected", ("5600",))}
    wrong = replace(EXTRACTION, figures=(replace(EXTRACTION.figures[0], counted="other words"),))
    quads = source_quads(DOCUMENT, wrong, lambda index: KEYS[index], ids=ids, reviews=reviews)
    assert objects(quads, CG.status, figure) == ["https://w3id.org/claimgraph/ns#corrected"]
    assert objects(quads, CG.extracted_value, figure) == ["5600"]


def test_speaker_that_a_person_named_stands_in_for_the_one_in_the_text():
    ids = claim_ids(DOCUMENT, EXTRACTION)
    reviews = {ids.statements[0]: Review("corrected", ("x",), "person/ines-roth", "Ines Roth")}
    quads = source_quads(DOCUMENT, EXTRACTION, lambda index: KEYS[index], ids=ids, reviews=reviews)
    for claim in (ids.statements[0], ids.figures[0]):
        assert objects(quads, CG.speaker, claim) == [f"{BASE}person/ines-roth"]
        assert objects(quads, CG.speaker_text, claim) == ["the Northern Relief Council"]


def test_rejected_mention_is_a_passage_and_no_mention():
    bare = replace(EXTRACTION, statements=(), figures=(), relations=())
    quads = source_quads(DOCUMENT, bare, lambda index: KEYS[index], rejected={0})
    span = EXTRACTION.mentions[0].span
    here = [quad for quad in quads if quad.subject == passage_iri(DOCUMENT.slug, span)]
    assert objects(here, CG.exact) == ["Dana Weir"]
    assert objects(here, CG.refers_to) == []
