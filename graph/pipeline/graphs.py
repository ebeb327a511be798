"""Makes the graph of a build: a named graph a source, and those of the build as a whole."""

from dataclasses import dataclass
from functools import partial

import graph
from graph.extract.language_model import model_version
from graph.model import Comparisons, Extraction
from graph.ontology import ontology_hash
from graph.pipeline.basis import Basis
from graph.pipeline.comparing import claim_ids_of, compare_claims
from graph.pipeline.findings import Findings
from graph.pipeline.options import BuildOptions, OnProgress
from graph.pipeline.processes import beside
from graph.rdf import (
    cg,
    comparison_quads,
    decision_quads,
    decisions_hash,
    entity_quads,
    passage_iri,
    provenance_quads,
    source_quads,
    view_quads,
)
from graph.rdf.sorted_quads import SortedQuads, joined, sorted_quads
from graph.resolve import Resolution


@dataclass(frozen=True, slots=True)
class BuiltGraphs:
    """All that a build says, graph by graph.

    Attributes:
        sources: In step with the documents.
        whole: All of them as one.
    """

    entities: SortedQuads
    sources: tuple[SortedQuads, ...]
    comparisons: SortedQuads
    decisions: SortedQuads
    whole: SortedQuads

    def quads(self) -> SortedQuads:
        """Return all quads, as a store that holds them does."""
        return self.whole


def make_graphs(
    findings: Findings, basis: Basis, options: BuildOptions, *, workers: int, on_progress: OnProgress
) -> BuiltGraphs:
    """Compare the claims and make every graph of the build, numbers and days spelt as a store gives them back."""
    base = options.base
    with beside(partial(_compared, findings, basis), workers) as compared:
        sources = _source_graphs(findings, basis, base, on_progress)
    entities = sorted_quads(
        entity_quads(findings.resolution.entities, base, replaced=findings.resolution.replaced)
    )
    comparisons = sorted_quads(comparison_quads(compared(), claim_ids_of(findings.claims), base))
    symmetric = [cg(name) for name in sorted(basis.schema.symmetric)]
    view = view_quads(joined((*sources, comparisons)), symmetric, base, view=options.view)
    spans = {one.extraction.slug: one.extraction.mentions for one in findings.claims}
    decisions = sorted_quads(
        decision_quads(
            findings.outcomes,
            lambda mention: passage_iri(mention.slug, spans[mention.slug][mention.index].span, base),
            base,
        )
    )
    provenance = provenance_quads(
        tool_version=graph.__version__,
        model_name=options.model,
        model_version=model_version(options.model),
        ontology_sha256=ontology_hash(basis.folders),
        decisions_sha256=decisions_hash(basis.decisions),
        base=base,
    )
    whole = joined((entities, *sources, comparisons, decisions, *map(sorted_quads, (view, provenance))))
    return BuiltGraphs(entities, sources, comparisons, decisions, whole)


def _compared(findings: Findings, basis: Basis) -> Comparisons:
    return compare_claims(
        findings.documents, findings.claims, findings.resolution, basis.ontology, basis.schema.symmetric
    )


def _source_graphs(
    findings: Findings, basis: Basis, base: str, on_progress: OnProgress
) -> tuple[SortedQuads, ...]:
    found = []
    for place in range(len(findings.documents)):
        found.append(_source_graph(findings, place, basis, base))
        on_progress("Making graphs", place + 1, len(findings.documents))
    return tuple(found)


def _source_graph(findings: Findings, place: int, basis: Basis, base: str) -> SortedQuads:
    """Return what the document at this place says."""
    document, reviewed, resolution = findings.documents[place], findings.claims[place], findings.resolution
    slug = document.slug
    return source_quads(
        document,
        reviewed.extraction,
        partial(resolution.entity_of, slug),
        base,
        record=resolution.work(slug),
        creators=resolution.creators(slug),
        publisher=resolution.publisher(slug),
        ids=reviewed.ids,
        reviews=reviewed.reviews,
        rejected=resolution.rejected(slug),
        note_reports=_note_reports(reviewed.extraction, resolution),
        confidence=basis.ontology.confidence,
    )


def _note_reports(extraction: Extraction, resolution: Resolution) -> dict[int, tuple[str, ...]]:
    """Return the keys of the reports that each note leads to, by the note's index."""
    found = {
        note: [resolution.entity_of(extraction.slug, extraction.works[work].mention) for work in works]
        for note, works in extraction.note_works
    }
    return {note: tuple(key for key in keys if key) for note, keys in found.items()}
