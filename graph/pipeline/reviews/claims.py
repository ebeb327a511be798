"""Applies people's decisions to claims, between resolution and the graph."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.model import (
    Claim,
    Decision,
    Document,
    Extraction,
    Figure,
    Outcome,
    Relation,
    Review,
    Statement,
)
from graph.ontology.schema import RelationType
from graph.pipeline.reviews.corrections import reviewed_claim
from graph.pipeline.reviews.rejected_relations import relations_rejected
from graph.pipeline.reviews.settle import settle
from graph.rdf.claim_ids import ClaimIds, claim_ids
from graph.resolve import Resolution, SpeakerName
from graph.resolve.decided import describe


@dataclass(frozen=True, slots=True)
class ReviewedClaims:
    """One document's claims as people left them.

    Attributes:
        extraction: With what they set right, without what stands or falls with a mention that they rejected.
        ids: Of the claims in it, as they were before: a correction renames no claim.
        reviews: By claim id; a claim that is not there is unreviewed.
    """

    extraction: Extraction
    ids: ClaimIds
    reviews: Mapping[str, Review]


@dataclass(frozen=True, slots=True)
class ClaimDecisions:
    """The decisions on claims, by document, before resolution.

    Attributes:
        ids: Of every document's claims, by its slug.
        standing: Decisions on each claim that stand together, by claim id.
        outcomes: Of those that do not.
    """

    ids: Mapping[str, ClaimIds]
    standing: Mapping[str, tuple[Decision, ...]]
    outcomes: tuple[Outcome, ...]

    def speakers(self) -> dict[str, tuple[SpeakerName, ...]]:
        """Return the names that people gave as speakers, by document; `resolve` finds who that is."""
        found: dict[str, dict[SpeakerName, None]] = {}
        for slug, ids in self.ids.items():
            for claim in all_ids(ids):
                for decision in self.standing.get(claim, ()):
                    if decision.name and decision.type:
                        found.setdefault(slug, {})[decision.type, decision.name] = None
        return {slug: tuple(names) for slug, names in found.items()}


def claim_decisions(
    documents: Sequence[Document], extractions: Sequence[Extraction], decisions: Sequence[Decision]
) -> ClaimDecisions:
    """Find the claims that decisions are about; of two that contradict each other the later line stands."""
    ids = {
        document.slug: claim_ids(document, extraction)
        for document, extraction in zip(documents, extractions, strict=True)
    }
    known = {claim for one in ids.values() for claim in all_ids(one)}
    standing: dict[str, list[Decision]] = {}
    outcomes = []
    for decision in dict.fromkeys(decision for decision in decisions if decision.claim):
        if decision.claim not in known:
            message = (
                f"{decision.where}: {describe(decision)} does not apply: these documents make no such claim"
            )
            outcomes.append(Outcome(decision, "does not apply", message))
            continue
        before = standing.setdefault(decision.claim, [])
        for other in [other for other in before if _contradict(other, decision)]:
            before.remove(other)
            message = (
                f"{other.where}: {describe(other)} contradicts {decision.where} ({describe(decision)}); "
                "the later line stands, remove one"
            )
            outcomes.append(Outcome(other, "contradicted", message))
        before.append(decision)
    return ClaimDecisions(ids, {claim: tuple(found) for claim, found in standing.items()}, tuple(outcomes))


def review_claims(
    documents: Sequence[Document],
    extractions: Sequence[Extraction],
    decisions: Sequence[Decision],
    found: ClaimDecisions,
    resolution: Resolution,
    relation_types: Mapping[str, RelationType],
) -> tuple[tuple[ReviewedClaims, ...], tuple[Outcome, ...]]:
    """Return each document's claims as people left them, in order, and what became of the decisions on claims."""
    speakers = found.speakers()
    entities = {entity.key: entity for entity in resolution.entities}
    reviewed = []
    rejected, relation_outcomes = relations_rejected(extractions, found.ids, decisions, resolution)
    for document, extraction in zip(documents, extractions, strict=True):
        slug, ids = document.slug, found.ids[document.slug]
        names = dict(zip(speakers.get(slug, ()), resolution.speakers(slug), strict=True))
        reviews = {claim: Review("rejected") for claim in all_ids(ids) if claim in rejected}
        statements, figures, relations = [], [], []
        for claim_id, claim in zip(all_ids(ids), all_claims(extraction), strict=True):
            lines = found.standing.get(claim_id, ())
            after, review = reviewed_claim(claim, lines, extraction, resolution, entities, names)
            match after:
                case Statement():
                    statements.append(after)
                case Figure():
                    figures.append(after)
                case Relation():
                    relations.append(after)
            if lines and claim_id not in reviews:
                reviews[claim_id] = review
        after_all = replace(
            extraction,
            statements=tuple(statements),
            figures=tuple(figures),
            relations=tuple(relations),
        )
        settled, kept = settle(after_all, ids, resolution, entities, relation_types)
        reviewed.append(ReviewedClaims(settled, kept, reviews))
    left = {claim for one in reviewed for claim in all_ids(one.ids)}
    on_claims = [_applied(line, left) for claim in sorted(found.standing) for line in found.standing[claim]]
    on_relations = [
        replace(outcome, claims=tuple(claim for claim in outcome.claims if claim in left))
        for outcome in relation_outcomes
    ]
    return tuple(reviewed), (*found.outcomes, *on_relations, *on_claims)


def all_ids(ids: ClaimIds) -> tuple[str, ...]:
    """Return the ids of all claims of a document."""
    return (*ids.statements, *ids.figures, *ids.relations)


def all_claims(extraction: Extraction) -> tuple[Claim, ...]:
    """Return all claims of a document, in the order of `all_ids`."""
    return (*extraction.statements, *extraction.figures, *extraction.relations)


def _applied(decision: Decision, left: Collection[str]) -> Outcome:
    if decision.claim in left:
        return Outcome(decision, claims=(decision.claim,))
    message = (
        f"{decision.where}: {describe(decision)} does not apply: the claim went with a mention that a person "
        "rejected or gave another class"
    )
    return Outcome(decision, "does not apply", message)


def _contradict(one: Decision, other: Decision) -> bool:
    if "reject" in (one.verdict, other.verdict):
        return one.verdict != other.verdict
    if "accept" in (one.verdict, other.verdict):
        return False
    if one.name and other.name:
        return (one.type, one.name) != (other.type, other.name)
    return bool(not one.name and not other.name and one.value != other.value)
