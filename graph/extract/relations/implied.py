"""Adds what two relations say together: who lives in Harran, in Osrhoene, lives in Osrhoene."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.model import Mention, Relation

CARRIED: Final = frozenset({"locatedIn", "basedIn", "livesIn"})
WIDER_RULE: Final = "place-of-place"

DEEPEST: Final = 4
"""Places inside each other; an address has no more."""


MOST: Final = 3
"""Places that one place may be said to lie in; where there are more, the preposition belongs to another word."""


def without_scattered(relations: Sequence[Relation]) -> list[Relation]:
    """Leave out what puts one place into many: "mints across the isles in Harran, Idlib, Homs and Hama"."""
    counts = Counter(one.subject for one in relations if one.predicate == "locatedIn")
    return [one for one in relations if one.predicate != "locatedIn" or counts[one.subject] <= MOST]


def with_wider_places(relations: Sequence[Relation]) -> list[Relation]:
    """Return the relations of one sentence with those to the places that hold their places, as the sentence says."""
    found = list(relations)
    known = {(one.subject, one.predicate, one.object) for one in relations}
    wider = [one for one in relations if one.predicate == "locatedIn" and one.stance == "asserts"]
    for _ in range(DEEPEST):
        added = []
        for relation in found:
            if relation.predicate not in CARRIED:
                continue
            for step in wider:
                key = (relation.subject, relation.predicate, step.object)
                if step.subject == relation.object and key not in known and relation.subject != step.object:
                    known.add(key)
                    added.append(replace(relation, object=step.object))
        if not added:
            break
        found += added
    return found


def with_places_of_places(relations: Sequence[Relation], mentions: Sequence[Mention]) -> tuple[Relation, ...]:
    """Return the relations of a document with those that two of its sentences say together, both their evidence.

    Only of what the document states in its own voice: what somebody else says proves nothing beside it.
    """
    plain = [one for one in relations if _is_plain(one)]
    steps: dict[str, list[Relation]] = {}
    for one in plain:
        if one.predicate == "locatedIn":
            steps.setdefault(_name(mentions, one.subject), []).append(one)
    known = {_triple(mentions, one) for one in relations}
    added: list[Relation] = []
    front = [one for one in plain if one.predicate in CARRIED]
    for _ in range(DEEPEST):
        found = []
        for relation in front:
            for step in steps.get(_name(mentions, relation.object), ()):
                evidence = tuple(sorted({*relation.evidence, *step.evidence}))
                wider = replace(
                    relation, object=step.object, evidence=evidence, rule=WIDER_RULE, time=None, place=None
                )
                key = _triple(mentions, wider)
                if key not in known and key[0] != key[2]:
                    known.add(key)
                    found.append(wider)
        if not found:
            break
        added += found
        front = found
    return (*relations, *added)


def _is_plain(relation: Relation) -> bool:
    return (
        relation.subject >= 0
        and relation.stance == "asserts"
        and relation.certainty == "stated"
        and relation.attribution is None
        and relation.statement is None
        and relation.time is None
    )


def _name(mentions: Sequence[Mention], index: int) -> str:
    """Return what a mention stands for, by the name it has or that it leads back to."""
    mention = mentions[index]
    if mention.kind == "coreference" and mention.antecedent is not None:
        mention = mentions[mention.antecedent]
    return mention.gazetteer or mention.name


def _triple(mentions: Sequence[Mention], relation: Relation) -> tuple[str, str, str]:
    subject = _name(mentions, relation.subject) if relation.subject >= 0 else ""
    return subject, relation.predicate, _name(mentions, relation.object)
