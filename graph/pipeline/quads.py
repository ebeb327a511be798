"""Fills a store with the graph of a build: a named graph a source, and those of the build as a whole."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path

from graph.model import Comparisons, Document, Extraction, Outcome
from graph.ontology import OntologyFolders
from graph.ontology.schema import load_schema
from graph.pipeline.cache import Cache, code_hash, hash_of
from graph.pipeline.claim_reviews import ReviewedClaims
from graph.pipeline.comparing import claim_ids_of
from graph.rdf import (
    Shapes,
    View,
    cg,
    comparison_quads,
    decision_quads,
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


@dataclass(frozen=True, slots=True)
class Making:
    """What a build was made with, for its provenance.

    Attributes:
        tool: Version of claimgraph.
        model: Name of the language model.
        model_version: As `graph.extract.language_model.model_version` gives it.
        ontology_sha256: Over the files of the ontology folders in force.
        decisions_sha256: Over people's decisions, "" where there are none.
    """

    tool: str
    model: str
    model_version: str
    ontology_sha256: str
    decisions_sha256: str = ""


def fill_store(
    store: Store,
    documents: Sequence[Document],
    claims: Sequence[ReviewedClaims],
    outcomes: Sequence[Outcome],
    comparisons: Comparisons,
    resolution: Resolution,
    folders: OntologyFolders,
    making: Making,
    *,
    confidence: Mapping[str, Decimal],
    base: str,
    view: View,
    cache: Path | None,
    on_progress: Callable[[str, int, int], None],
) -> list[str]:
    """Write every graph of the build into an empty store; return the breaches of shapes, one line each."""
    shapes, checked = Shapes(folders), Cache(cache)
    basis = hash_of(code_hash("rdf"), shapes.sha256)
    entities = entity_quads(resolution.entities, base, replaced=resolution.replaced)
    problems = list(shapes.check_entities(entities))
    types = entity_types(entities)
    filling = list(entities)
    for number, (document, reviewed) in enumerate(zip(documents, claims, strict=True), 1):
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
            confidence=confidence,
        )
        filling += quads
        check = partial(shapes.check_source, quads, types)
        if cache is None:
            found = check()
        else:
            # The quads say all: an entity's class stands in its IRI.
            key = hash_of(basis, sorted(map(str, quads)))
            found, _ = checked.get_or_make(key, tuple[str, ...], check)
        problems += [f"{document.path}: {problem}" for problem in found]
        on_progress("Checking graphs", number, len(documents))
    compared = comparison_quads(comparisons, claim_ids_of(claims), base)
    if compared:
        filling += compared
        problems += shapes.check_entities(compared)
    store.extend(filling)  # at once: a graph at a time takes three times as long
    symmetric = [cg(name) for name in sorted(load_schema(folders).symmetric)]
    # Of what went in: to read it back from a store takes several times as long.
    store.replace(graph_iri("view", base), view_quads(filling, symmetric, base, view=view))
    spans = {one.extraction.slug: one.extraction.mentions for one in claims}
    decided = decision_quads(
        outcomes,
        lambda mention: passage_iri(mention.slug, spans[mention.slug][mention.index].span, base),
        base,
    )
    if decided:
        store.replace(graph_iri("decisions", base), decided)
        problems += shapes.check_entities(decided)
    provenance = provenance_quads(
        tool_version=making.tool,
        model_name=making.model,
        model_version=making.model_version,
        ontology_sha256=making.ontology_sha256,
        decisions_sha256=making.decisions_sha256,
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
