"""Fills a store with the graph of a build: a named graph a source, and those of the build as a whole."""

from functools import partial

import graph
from graph.extract.language_model import model_version
from graph.model import Extraction
from graph.ontology import ontology_hash
from graph.pipeline.basis import Basis
from graph.pipeline.cache import Cache, code_hash, hash_of
from graph.pipeline.comparing import claim_ids_of
from graph.pipeline.findings import Findings
from graph.pipeline.options import BuildOptions, OnProgress
from graph.rdf import (
    Shapes,
    cg,
    comparison_quads,
    decision_quads,
    decisions_hash,
    entity_quads,
    entity_types,
    graph_iri,
    passage_iri,
    provenance_quads,
    source_quads,
    view_quads,
)
from graph.resolve import Resolution
from graph.store import Store


def fill_store(
    store: Store, findings: Findings, basis: Basis, options: BuildOptions, *, on_progress: OnProgress
) -> list[str]:
    """Write every graph of the build into an empty store; return the breaches of shapes, one line each."""
    claims, resolution, base = findings.claims, findings.resolution, options.base
    cache = options.cache("shapes")
    shapes, checked = Shapes(basis.folders), Cache(cache)
    checks = hash_of(code_hash("rdf"), shapes.sha256)
    entities = entity_quads(resolution.entities, base, replaced=resolution.replaced)
    problems = list(shapes.check_entities(entities))
    types = entity_types(entities)
    filling = list(entities)
    for number, (document, reviewed) in enumerate(zip(findings.documents, claims, strict=True), 1):
        slug = document.slug
        quads = source_quads(
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
            note_reports=note_reports(reviewed.extraction, resolution),
            confidence=basis.ontology.confidence,
        )
        filling += quads
        check = partial(shapes.check_source, quads, types)
        if cache is None:
            found = check()
        else:
            # The quads say all: an entity's class stands in its IRI.
            key = hash_of(checks, sorted(map(str, quads)))
            found, _ = checked.get_or_make(key, tuple[str, ...], check)
        problems += [f"{document.path}: {problem}" for problem in found]
        on_progress("Checking graphs", number, len(findings.documents))
    compared = comparison_quads(findings.comparisons, claim_ids_of(claims), base)
    if compared:
        filling += compared
        problems += shapes.check_entities(compared)
    store.extend(filling)  # at once: a graph at a time takes three times as long
    symmetric = [cg(name) for name in sorted(basis.schema.symmetric)]
    # Of what went in: to read it back from a store takes several times as long.
    store.replace(graph_iri("view", base), view_quads(filling, symmetric, base, view=options.view))
    spans = {one.extraction.slug: one.extraction.mentions for one in claims}
    decided = decision_quads(
        findings.outcomes,
        lambda mention: passage_iri(mention.slug, spans[mention.slug][mention.index].span, base),
        base,
    )
    if decided:
        store.replace(graph_iri("decisions", base), decided)
        problems += shapes.check_entities(decided)
    provenance = provenance_quads(
        tool_version=graph.__version__,
        model_name=options.model,
        model_version=model_version(options.model),
        ontology_sha256=ontology_hash(basis.folders),
        decisions_sha256=decisions_hash(basis.decisions),
        base=base,
    )
    store.replace(graph_iri("provenance", base), provenance)
    return problems


def note_reports(extraction: Extraction, resolution: Resolution) -> dict[int, tuple[str, ...]]:
    """Return the keys of the reports that each note leads to, by the note's index."""
    found = {
        note: [resolution.entity_of(extraction.slug, extraction.works[work].mention) for work in works]
        for note, works in extraction.note_works
    }
    return {note: tuple(key for key in keys if key) for note, keys in found.items()}
