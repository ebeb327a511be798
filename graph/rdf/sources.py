"""Everything that one source says, and nothing else: the quads of its named graph."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from pyoxigraph import Literal

from graph.model import Document, Extraction, Review
from graph.rdf.claim_ids import ClaimIds, claim_ids
from graph.rdf.claims import add_claims
from graph.rdf.iris import DEFAULT_BASE, entity_iri
from graph.rdf.literals import date_literal, url_term
from graph.rdf.mentions import add_mentions, add_notes
from graph.rdf.sorted_quads import SortedQuads, sorted_quads
from graph.rdf.source_graph import EntityKeys, SourceGraph
from graph.rdf.vocabulary import CG, DCTERMS, PROV, RDF, SCHEMA


def source_quads(
    document: Document,
    extraction: Extraction,
    entity_key: EntityKeys,
    base: str = DEFAULT_BASE,
    *,
    record: str = "",
    creators: Sequence[str] = (),
    publisher: str = "",
    note_reports: Mapping[int, Sequence[str]] | None = None,
    ids: ClaimIds | None = None,
    reviews: Mapping[str, Review] | None = None,
    rejected: Collection[int] = (),
    confidence: Mapping[str, Decimal] | None = None,
) -> SortedQuads:
    """Return the quads of the source's own graph, `<source IRI>/graph`.

    Args:
        document: As read.
        extraction: What was found in it.
        entity_key: Key of the entity of each mention, by the mention's index.
        base: What all IRIs begin with; ends in `/`.
        record: Key of the report that the document is a copy of, "" where there is none.
        creators: Keys of the entities that its metadata name as its creators.
        publisher: Key of the entity that its metadata name as its publisher, "" where there is none.
        note_reports: Keys of the reports that each note (by its index) refers to.
        ids: Of the claims, where people's decisions changed these; else they are made from the claims.
        reviews: What people decided on claims, by claim id.
        rejected: Mentions (by index) that a person rejected; no claim may name one.
        confidence: How often each rule is right, by its id.

    Raises:
        VerifyError: a mention has no entity.
    """
    graph = SourceGraph(document, extraction, entity_key, base, rejected=rejected)
    _add_source(graph, record, creators, publisher)
    add_mentions(graph)
    add_notes(graph, note_reports or {})
    add_claims(graph, ids or claim_ids(document, extraction), reviews or {}, confidence or {})
    return sorted_quads(graph.quads)


def _add_source(graph: SourceGraph, record: str, creators: Sequence[str], publisher: str) -> None:
    """Add what is known of the document itself."""
    document, metadata, source = graph.document, graph.document.metadata, graph.source
    graph.add(source, RDF.type, CG.source)
    graph.add(source, CG.file_name, Literal(document.file_name))
    graph.add(source, CG.sha256, Literal(document.sha256))
    graph.add(source, CG.text_sha256, Literal(document.text_sha256))
    graph.add(source, DCTERMS.language, Literal(document.language))
    graph.add_text(source, CG.encoding, document.encoding)
    graph.add_text(source, DCTERMS.title, metadata.title)
    graph.add_text(source, SCHEMA.credit_text, metadata.credit_text)
    graph.add_text(source, PROV.was_derived_from, metadata.derived_from)
    if metadata.issued:
        graph.add(source, DCTERMS.issued, date_literal(metadata.issued))
    if metadata.url:
        graph.add(source, DCTERMS.source, url_term(metadata.url))
    if record:
        graph.add(source, CG.records, entity_iri(record, graph.base))
    for key in creators:
        graph.add(source, DCTERMS.creator, entity_iri(key, graph.base))
    if publisher:
        graph.add(source, DCTERMS.publisher, entity_iri(publisher, graph.base))
