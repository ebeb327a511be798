"""Finds the relations that a person rejected by the names at their ends."""

from collections.abc import Mapping, Sequence

from graph.model import Decision, Extraction, Outcome
from graph.rdf.claim_ids import ClaimIds
from graph.resolve import Resolution
from graph.resolve.decided import describe
from graph.values.folding import fold


def relations_rejected(
    extractions: Sequence[Extraction],
    ids: Mapping[str, ClaimIds],
    decisions: Sequence[Decision],
    resolution: Resolution,
) -> tuple[frozenset[str], tuple[Outcome, ...]]:
    """Return the ids of all claims of the relations that people rejected, and what became of the decisions.

    It is the relation that they rejected: a claim of it in a further document is rejected too.
    """
    outcomes = []
    rejected: set[str] = set()
    for decision in dict.fromkeys(one for one in decisions if one.verdict == "reject" and one.other):
        subjects = _bearers(decision.name, decision.type, resolution)
        objects = _bearers(decision.other, "", resolution)
        found = tuple(
            claim_id
            for extraction in extractions
            for claim_id, relation in zip(ids[extraction.slug].relations, extraction.relations, strict=True)
            if relation.predicate == decision.value.removeprefix("cg:")
            and resolution.entity_of(extraction.slug, relation.subject) in subjects
            and resolution.entity_of(extraction.slug, relation.object) in objects
        )
        rejected.update(found)
        if found:
            outcomes.append(Outcome(decision, claims=tuple(sorted(set(found)))))
        else:
            message = f"{decision.where}: {describe(decision)} does not apply: no document says that"
            outcomes.append(Outcome(decision, "does not apply", message))
    return frozenset(rejected), tuple(outcomes)


def _bearers(name: str, kind: str, resolution: Resolution) -> frozenset[str]:
    wanted = fold(name)
    return frozenset(
        entity.key
        for entity in resolution.entities
        if (not kind or entity.type == kind)
        and wanted in {fold(label) for label in (entity.label, *entity.alt_labels)}
    )
