"""Leaves out what is found twice, and the mentions that no relation needs."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from graph.model import Mention, Relation


def once(
    found: Sequence[Relation], mentions: Sequence[Mention], symmetric: Collection[str]
) -> list[Relation]:
    """Leave out what the same sentence says already, of names that are written alike, by an earlier rule."""
    seen: set[tuple[object, ...]] = set()
    distinct = []
    for relation in found:
        ends = (_name(mentions, relation.subject), _name(mentions, relation.object))
        if ends[0] == ends[1]:
            continue
        key = (relation.evidence, relation.predicate, ends)
        backwards = (relation.evidence, relation.predicate, ends[::-1])
        if key in seen or (backwards in seen and relation.predicate in symmetric):
            continue
        seen.add(key)
        distinct.append(relation)
    return distinct


def _name(mentions: Sequence[Mention], number: int) -> str:
    mention = mentions[number]
    if mention.antecedent is not None:
        mention = mentions[mention.antecedent]
    return mention.gazetteer or mention.name


def kept(
    given: Sequence[Mention], everything: Sequence[Mention], relations: Sequence[Relation]
) -> tuple[tuple[Mention, ...], tuple[Relation, ...]]:
    """Return the given mentions and of the further ones those that a relation needs, renumbered."""
    needed = {n for one in relations for n in (one.subject, one.object, one.place) if n is not None}
    further = [n for n in range(len(given), len(everything)) if n in needed]
    numbers = {old: new for new, old in enumerate([*range(len(given)), *further])}
    renumbered = tuple(
        replace(
            one,
            subject=numbers[one.subject],
            object=numbers[one.object],
            place=None if one.place is None else numbers[one.place],
        )
        for one in sorted(relations, key=lambda one: one.evidence[0])
    )
    return (*given, *(everything[n] for n in further)), renumbered
