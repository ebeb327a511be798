from dataclasses import replace
from decimal import Decimal

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import VerifyError
from graph.model import Attribution, Extraction, Mention, Note, Span, Statement
from graph.rdf import source_graph_iri, source_iri, source_quads
from graph.rdf.vocabulary import CG, DCTERMS, RDF, XSD, cg
from tests.rdf import harran

SOURCE = source_iri(harran.SLUG)
BASE = "https://claimgraph.example/"


def quads_of(extraction: Extraction = harran.EXTRACTION) -> list[Quad]:
    return source_quads(
        harran.DOCUMENT,
        extraction,
        harran.KEYS.__getitem__,
        record="report/harran-empties",
        creators=harran.CREATORS,
        publisher=harran.PUBLISHER,
        note_reports={0: ("report/camp-notes",)},
    )


def values(quads: list[Quad], subject: NamedNode, predicate: NamedNode) -> set[str]:
    return {quad.object.value for quad in quads if quad.subject == subject and quad.predicate == predicate}


def only(quads: list[Quad], kind: NamedNode) -> NamedNode:
    (found,) = {quad.subject for quad in quads if quad.predicate == RDF.type and quad.object == kind}
    return found


def test_every_quad_stands_in_the_graph_of_the_source_once() -> None:
    quads = quads_of()
    assert {quad.graph_name for quad in quads} == {source_graph_iri(harran.SLUG)}
    assert len(quads) == len(set(quads))


def test_source_has_what_the_document_says_of_itself() -> None:
    quads = quads_of()
    assert values(quads, SOURCE, CG.file_name) == {"harran-empties.txt"}
    assert values(quads, SOURCE, DCTERMS.creator) == {BASE + "person/dana-weir"}
    assert values(quads, SOURCE, DCTERMS.publisher) == {BASE + "organisation/the-sarrin-post"}
    assert values(quads, SOURCE, CG.records) == {BASE + "report/harran-empties"}
    issued = next(
        quad.object for quad in quads if quad.subject == SOURCE and quad.predicate == DCTERMS.issued
    )
    assert issued == Literal("2031-06", datatype=XSD.g_year_month)


def test_every_passage_has_the_very_characters() -> None:
    quads = quads_of()
    passages = {quad.subject for quad in quads if quad.predicate == RDF.type and quad.object == CG.passage}
    assert len(passages) == 16
    for passage in passages:
        (start,), (end,), (exact,) = (
            values(quads, passage, predicate) for predicate in (CG.start, CG.end, CG.exact)
        )
        assert harran.TEXT[int(start) : int(end)] == exact


def test_passage_has_the_page_it_begins_on() -> None:
    quads = quads_of()
    assert values(quads, NamedNode(f"{SOURCE.value}#char=30,117"), CG.page) == {"1"}


def test_figure_has_its_number_place_time_statement_and_speaker() -> None:
    quads = quads_of()
    figure, statement = only(quads, CG.figure), only(quads, CG.statement)
    assert values(quads, figure, CG.value) == {"5600"}
    assert values(quads, figure, CG.number_text) == {"5,600"}
    assert values(quads, figure, CG.place) == {BASE + "camp/harran-camp"}
    assert values(quads, figure, CG.start_time) == {"2031-06-02"}
    assert values(quads, figure, CG.in_statement) == {statement.value}
    assert values(quads, figure, CG.speaker) == {BASE + "organisation/northern-relief-council"}
    assert values(quads, figure, CG.said_on) == {"2031-06-02"}


def test_claim_involves_every_entity_in_its_evidence() -> None:
    quads = quads_of()
    assert values(quads, only(quads, CG.statement), CG.involves) == {
        BASE + "camp/harran-camp",
        BASE + "organisation/northern-relief-council",
    }


def test_own_attribution_of_a_figure_goes_before_that_of_its_statement() -> None:
    figure = replace(harran.EXTRACTION.figures[0], attribution=Attribution("a guard"))
    quads = quads_of(replace(harran.EXTRACTION, figures=(figure,)))
    assert values(quads, only(quads, CG.figure), CG.speaker_text) == {"a guard"}
    assert values(quads, only(quads, CG.figure), CG.speaker) == set()


def test_claim_has_the_words_of_its_stance_and_certainty() -> None:
    figure = replace(
        harran.EXTRACTION.figures[0],
        stance="denies",
        stance_cue="denied",
        certainty="alleged",
        certainty_cue="reportedly",
    )
    quads = quads_of(replace(harran.EXTRACTION, figures=(figure,)))
    assert values(quads, only(quads, CG.figure), CG.stance_cue) == {"denied"}
    assert values(quads, only(quads, CG.figure), CG.certainty_cue) == {"reportedly"}
    assert values(quads, only(quads, CG.statement), CG.stance_cue) == set()


def test_statement_in_a_statement_is_reported_by_the_outer_speaker() -> None:
    inner = Statement((harran.SAID,), (harran.span("5,600 people"),), Attribution("a guard"), "said", outer=0)
    quads = quads_of(replace(harran.EXTRACTION, statements=(*harran.EXTRACTION.statements, inner)))
    (iri,) = {quad.subject for quad in quads if quad.object == Literal("a guard")}
    assert values(quads, iri, CG.reported_by) == {BASE + "organisation/northern-relief-council"}
    assert len(values(quads, iri, CG.in_statement)) == 1


def test_speaker_without_words_has_those_of_its_mention() -> None:
    statement = replace(harran.EXTRACTION.statements[0], attribution=Attribution("", speakers=(1,)))
    quads = quads_of(replace(harran.EXTRACTION, statements=(statement,), figures=()))
    assert values(quads, only(quads, CG.statement), CG.speaker_text) == {"Northern Relief Council"}


def test_content_in_two_stretches_is_joined() -> None:
    content = (harran.span("more than 5,600 people"), harran.span("Harran camp"))
    statement = replace(harran.EXTRACTION.statements[0], content=content)
    quads = quads_of(replace(harran.EXTRACTION, statements=(statement,)))
    iri = only(quads, CG.statement)
    assert values(quads, iri, CG.content) == {"more than 5,600 people … Harran camp"}
    assert len(values(quads, iri, CG.content_passage)) == 2


def test_neighbouring_sentences_are_one_evidence() -> None:
    sentences = (
        harran.span("Harran camp lies in Sarrin."),
        harran.span("Dana Weir is a member of the Northern Relief Council."),
    )
    relation = replace(harran.EXTRACTION.relations[0], evidence=sentences)
    quads = quads_of(replace(harran.EXTRACTION, relations=(relation,)))
    assert values(quads, only(quads, CG.relation), CG.evidence) == {
        f"{SOURCE.value}#char={sentences[0].start},{sentences[1].end}"
    }


def test_figure_rests_only_on_evidence_that_holds_its_number() -> None:
    figure = replace(harran.EXTRACTION.figures[0], evidence=(harran.SAID, harran.span("Harran empties")))
    quads = quads_of(replace(harran.EXTRACTION, figures=(figure,)))
    assert len(values(quads, only(quads, CG.figure), CG.evidence)) == 1


def test_two_mentions_of_the_same_characters_are_two_nodes() -> None:
    place = Mention(harran.MENTIONS[3].span, "Place", "gazetteer", "Harran")
    quads = source_quads(
        harran.DOCUMENT,
        replace(harran.EXTRACTION, mentions=(*harran.MENTIONS, place)),
        dict(enumerate((*harran.KEYS, "place/harran"))),
        creators=harran.CREATORS,
        publisher=harran.PUBLISHER,
    )
    spot = f"{SOURCE.value}#char={place.span.start},{place.span.end}"
    assert values(quads, NamedNode(spot), CG.refers_to) == {BASE + "camp/harran-camp"}
    assert values(quads, NamedNode(spot + ";mention=2"), CG.refers_to) == {BASE + "place/harran"}


def test_note_refers_to_its_report() -> None:
    quads = quads_of()
    note = only(quads, CG.note)
    assert values(quads, note, CG.mark) == {"1"}
    assert values(quads, note, CG.refers_to) == {BASE + "report/camp-notes"}


def test_note_without_text_is_left_out() -> None:
    document = replace(harran.DOCUMENT, notes=(Note("1", "footnote", Span(5, 5)),))
    quads = source_quads(document, harran.EXTRACTION, harran.KEYS.__getitem__)
    assert not any(quad.object == CG.note for quad in quads)


def test_source_without_known_creators_has_none() -> None:
    quads = source_quads(harran.DOCUMENT, harran.EXTRACTION, harran.KEYS.__getitem__)
    assert values(quads, SOURCE, DCTERMS.creator) == set()


def test_mention_without_entity_is_an_error_that_names_it() -> None:
    with pytest.raises(
        VerifyError, match=r"news/harran-empties\.txt: mention 0 \('Dana Weir'\) has no entity"
    ):
        source_quads(harran.DOCUMENT, harran.EXTRACTION, {})


def test_order_of_claims_changes_nothing() -> None:
    turned = replace(harran.EXTRACTION, relations=harran.EXTRACTION.relations[::-1])
    assert set(quads_of(turned)) == set(quads_of())


@pytest.mark.parametrize("predicate", [CG.stance, CG.certainty, CG.status, CG.extracted_by, CG.evidence])
def test_every_claim_has_what_every_claim_has(predicate: NamedNode) -> None:
    quads = quads_of()
    claims = {
        quad.subject
        for quad in quads
        if quad.predicate == RDF.type and quad.object in (cg("Figure"), cg("Relation"), cg("Statement"))
    }
    assert len(claims) == 4
    assert all(values(quads, claim, predicate) for claim in claims)


def test_claims_tell_how_often_their_rule_is_right() -> None:
    rule = harran.EXTRACTION.figures[0].rule
    quads = source_quads(
        harran.DOCUMENT, harran.EXTRACTION, harran.KEYS.__getitem__, confidence={rule: Decimal("0.90")}
    )
    told = {quad.subject: quad.object for quad in quads if quad.predicate == CG.confidence}
    by_rule = {
        quad.subject
        for quad in quads
        if quad.predicate == CG.extracted_by
        and quad.object == Literal(rule)
        and quad.subject.value.startswith(f"{BASE}claim/")
    }
    assert set(told) == by_rule != set()
    assert set(told.values()) == {Literal("0.9", datatype=XSD.decimal)}
