"""The claims of one source: statements, figures and relations."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from graph.model import Attribution, Claim, Figure, Relation, Review, Span, Statement
from graph.rdf.claim_ids import CONTENT_JOIN, ClaimIds
from graph.rdf.evidence import evidence_spans
from graph.rdf.iris import claim_iri, entity_iri
from graph.rdf.literals import date_literal, decimal_literal
from graph.rdf.source_graph import SourceGraph
from graph.rdf.vocabulary import CG, RDF, XSD, cg, unit

UNREVIEWED = Review()


def add_claims(
    graph: SourceGraph, ids: ClaimIds, reviews: Mapping[str, Review], confidence: Mapping[str, Decimal]
) -> None:
    """Add every claim of the extraction, with what people decided on it."""
    extraction = graph.extraction
    written = Written(MentionsInText(graph), ids.statements, reviews, confidence)
    for claim_id, statement in zip(ids.statements, extraction.statements, strict=True):
        iri = claim_iri(claim_id, graph.base)
        _add_statement(graph, iri, statement)
        _add_common(graph, iri, statement, claim_id, written)
    for claim_id, figure in zip(ids.figures, extraction.figures, strict=True):
        iri = claim_iri(claim_id, graph.base)
        _add_figure(graph, iri, figure)
        _add_common(graph, iri, figure, claim_id, written)
    for claim_id, relation in zip(ids.relations, extraction.relations, strict=True):
        iri = claim_iri(claim_id, graph.base)
        _add_relation(graph, iri, relation)
        _add_common(graph, iri, relation, claim_id, written)


class MentionsInText:
    """Finds the mentions that lie in a span without going through all of them."""

    def __init__(self, graph: SourceGraph) -> None:
        self.placed = sorted(
            (mention.span, index)
            for index, mention in enumerate(graph.extraction.mentions)
            if index not in graph.rejected
        )
        self.starts = [span.start for span, _ in self.placed]

    def inside(self, outer: Span) -> list[int]:
        """Return the indices of the mentions that lie wholly in a span."""
        first, last = bisect_left(self.starts, outer.start), bisect_left(self.starts, outer.end)
        return [index for span, index in self.placed[first:last] if outer.contains(span)]


@dataclass(frozen=True, slots=True)
class Written:
    """What the claims of one source need of each other: `statements` are the ids of its statements."""

    mentions: MentionsInText
    statements: Sequence[str]
    reviews: Mapping[str, Review]
    confidence: Mapping[str, Decimal]

    def review(self, claim_id: str) -> Review:
        """Return what people decided on a claim."""
        return self.reviews.get(claim_id, UNREVIEWED)


def _add_statement(graph: SourceGraph, iri: NamedNode, statement: Statement) -> None:
    """Add what only a statement has."""
    text = graph.document.text
    graph.add(iri, RDF.type, CG.statement)
    graph.add(iri, CG.content, Literal(CONTENT_JOIN.join(span.of(text) for span in statement.content)))
    for span in statement.content:
        graph.add(iri, CG.content_passage, graph.passage(span))
    graph.add(iri, CG.direct_speech, Literal("true" if statement.direct else "false", datatype=XSD.boolean))


def _add_figure(graph: SourceGraph, iri: NamedNode, figure: Figure) -> None:
    """Add what only a figure has."""
    graph.add(iri, RDF.type, CG.figure)
    graph.add(iri, CG.comparator, cg(figure.comparator))
    graph.add(iri, CG.unit, unit(figure.unit))
    graph.add(iri, CG.number_text, Literal(figure.number.of(graph.document.text)))
    graph.add(iri, CG.number_passage, graph.passage(figure.number))
    numbers = (
        (CG.value, figure.value),
        (CG.upper_value, figure.upper),
        (CG.low, figure.low),
        (CG.high, figure.high),
    )
    for predicate, number in numbers:
        if number is not None:
            graph.add(iri, predicate, decimal_literal(number))
    if figure.per:
        graph.add(iri, CG.per, unit(figure.per))
    texts = (
        (CG.counted, figure.counted),
        (CG.group, figure.group),
        (CG.base, figure.base),
        (CG.table, figure.table),
        (CG.row, figure.row),
        (CG.column, figure.column),
    )
    for predicate, words in texts:
        graph.add_text(iri, predicate, words)


def _add_relation(graph: SourceGraph, iri: NamedNode, relation: Relation) -> None:
    """Add what only a relation has."""
    graph.add(iri, RDF.type, CG.relation)
    graph.add(iri, RDF.type, RDF.statement)
    graph.add(iri, RDF.subject, graph.entity(relation.subject))
    graph.add(iri, RDF.predicate, cg(relation.predicate))
    graph.add(iri, RDF.object, graph.entity(relation.object))
    graph.add_text(iri, CG.role, relation.role)


def _add_common(graph: SourceGraph, iri: NamedNode, claim: Claim, claim_id: str, written: Written) -> None:
    """Add what every claim has."""
    extraction = graph.extraction
    involved = set(claim.involves)
    for span in evidence_spans(claim, graph.document.text):
        graph.add(iri, CG.evidence, graph.passage(span))
        involved.update(written.mentions.inside(span))
    graph.add(iri, CG.extracted_by, Literal(claim.rule))
    if claim.rule in written.confidence:
        graph.add(iri, CG.confidence, decimal_literal(written.confidence[claim.rule]))
    graph.add(iri, CG.stance, cg(claim.stance))
    graph.add(iri, CG.certainty, cg(claim.certainty))
    graph.add_text(iri, CG.stance_cue, claim.stance_cue)
    graph.add_text(iri, CG.certainty_cue, claim.certainty_cue)
    review = written.review(claim_id)
    graph.add(iri, CG.status, cg(review.status))
    for words in review.extracted:
        graph.add_text(iri, CG.extracted_value, words)

    attribution, said_on, within = claim.attribution, claim.said_on, _enclosing(claim)
    if within is not None:
        outer = written.statements[within]
        graph.add(iri, CG.in_statement, claim_iri(outer, graph.base))
        if attribution is None:
            attribution = extraction.statements[within].attribution
            said_on = said_on or extraction.statements[within].said_on
            if not review.speaker:
                review = written.review(outer)
    if review.speaker:
        attribution = _add_decided_speaker(graph, iri, attribution, review)
    if attribution is not None:
        involved.update(_add_attribution(graph, iri, attribution))
    if isinstance(claim, Statement) and within is not None:
        decided = written.review(outer).speaker
        if decided:
            graph.add(iri, CG.reported_by, entity_iri(decided, graph.base))
        for mention in () if decided else extraction.statements[within].attribution.speakers:
            graph.add(iri, CG.reported_by, graph.entity(mention))
            involved.add(mention)
    if said_on:
        graph.add(iri, CG.said_on, date_literal(said_on))
    _add_time(graph, iri, claim)

    if not isinstance(claim, Statement) and claim.place is not None:
        graph.add(iri, CG.place, graph.entity(claim.place))
        involved.add(claim.place)
    for mention in claim.noted:
        graph.add(iri, CG.reported_in, graph.entity(mention))
        involved.add(mention)
    if isinstance(claim, Relation):
        involved.update((claim.subject, claim.object))
    for mention in sorted(involved):
        graph.add(iri, CG.involves, graph.entity(mention))


def _add_decided_speaker(
    graph: SourceGraph, iri: NamedNode, attribution: Attribution | None, review: Review
) -> Attribution:
    """Add the speaker that a person named, no mention of the text; return the rest of the attribution."""
    speaker = entity_iri(review.speaker, graph.base)
    graph.add(iri, CG.speaker, speaker)
    graph.add(iri, CG.involves, speaker)
    if attribution is None:
        return Attribution(review.speaker_text)
    return replace(attribution, speakers=(), text=attribution.text or review.speaker_text)


def _enclosing(claim: Claim) -> int | None:
    """Return the index of the statement that a claim is part of."""
    return claim.outer if isinstance(claim, Statement) else claim.statement


def _add_attribution(graph: SourceGraph, iri: NamedNode, attribution: Attribution) -> tuple[int, ...]:
    """Add whom the text credits; return the mentions that this names."""
    ends = (
        (CG.speaker, attribution.speakers),
        (CG.reported_in, attribution.reported_in),
        (CG.reported_by, attribution.reported_by),
    )
    for predicate, found in ends:
        for mention in found:
            graph.add(iri, predicate, graph.entity(mention))
    words = attribution.text or ", ".join(
        graph.extraction.mentions[mention].name for mention in attribution.speakers
    )
    graph.add_text(iri, CG.speaker_text, words)
    graph.add_text(iri, CG.cue, attribution.cue)
    if attribution.span is not None:
        graph.add(iri, CG.speaker_passage, graph.passage(attribution.span))
    if attribution.cue_span is not None:
        graph.add(iri, CG.cue_passage, graph.passage(attribution.cue_span))
    return (*attribution.speakers, *attribution.reported_in, *attribution.reported_by)


def _add_time(graph: SourceGraph, iri: NamedNode, claim: Claim) -> None:
    """Add when the claim holds."""
    if claim.time is None:
        return
    graph.add_text(iri, CG.time_text, claim.time.text)
    graph.add_text(iri, CG.edtf, claim.time.edtf)
    if claim.time.start:
        graph.add(iri, CG.start_time, date_literal(claim.time.start))
    if claim.time.end:
        graph.add(iri, CG.end_time, date_literal(claim.time.end))
