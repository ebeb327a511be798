"""Adds what two relations of one sentence say together: who lives in Harran in Osrhoene lives in Osrhoene."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.model import Relation

CARRIED: Final = frozenset({"locatedIn", "basedIn", "livesIn"})
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
