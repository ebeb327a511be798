"""Leaves out of claims what people's decisions on names took away."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from graph.model import OWN_WORK, Attribution, Entity, Extraction, Figure, Relation
from graph.ontology.schema import RelationType
from graph.rdf.claim_ids import ClaimIds
from graph.resolve import Resolution

Placed = TypeVar("Placed", Figure, Relation)


def settle(
    extraction: Extraction,
    ids: ClaimIds,
    resolution: Resolution,
    entities: Mapping[str, Entity],
    relation_types: Mapping[str, RelationType],
) -> tuple[Extraction, ClaimIds]:
    """Return claims without mentions that people rejected, and the ids of those that are left.

    A relation needs both its ends: one of a rejected mention goes, as does one that cannot hold of the class
    that a person gave an end, and one of a thing with itself, under two of its names. Ids stay what they were.
    """
    types = [
        entities[key].type if (key := resolution.entity_of(extraction.slug, index)) else None
        for index in range(len(extraction.mentions))
    ]
    gone = frozenset(index for index, kind in enumerate(types) if kind is None)
    no_report = frozenset(index for index, kind in enumerate(types) if kind != "Report")

    def holds(relation: Relation) -> bool:
        ends = [end for end in (relation.subject, relation.object) if end != OWN_WORK]
        if any(end in gone for end in ends):
            return False
        if len(ends) == 2 and len({resolution.entity_of(extraction.slug, end) for end in ends}) == 1:
            return False
        if all(types[end] == extraction.mentions[end].type for end in ends):
            return True
        known = relation_types.get(relation.predicate)
        subject, object_ = (
            "Report" if end == OWN_WORK else types[end] for end in (relation.subject, relation.object)
        )
        return known is None or (subject in known.subjects and object_ in known.objects)

    def attributed(attribution: Attribution | None) -> Attribution | None:
        if attribution is None:
            return None
        return replace(
            attribution,
            speakers=_left(attribution.speakers, gone),
            reported_in=_left(attribution.reported_in, no_report),
            reported_by=_left(attribution.reported_by, gone),
        )

    def placed(place: int | None) -> int | None:
        return None if place in gone else place

    def freed(claim: Placed) -> Placed:
        return replace(
            claim,
            attribution=attributed(claim.attribution),
            place=placed(claim.place),
            involves=_left(claim.involves, gone),
        )

    kept = [pair for pair in zip(ids.relations, extraction.relations, strict=True) if holds(pair[1])]
    settled = replace(
        extraction,
        statements=tuple(
            replace(
                one,
                attribution=attributed(one.attribution) or one.attribution,
                involves=_left(one.involves, gone),
            )
            for one in extraction.statements
        ),
        figures=tuple(freed(one) for one in extraction.figures),
        relations=tuple(freed(one) for _, one in kept),
    )
    return settled, replace(ids, relations=tuple(claim_id for claim_id, _ in kept))


def _left(mentions: Iterable[int], gone: frozenset[int]) -> tuple[int, ...]:
    return tuple(mention for mention in mentions if mention not in gone)
