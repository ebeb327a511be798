"""Gives entities their keys: those that they had before, else the slug of their label."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from types import MappingProxyType

from graph.model import EntityType, KeptName
from graph.values.folding import fold
from graph.values.slugs import slug

Order = tuple[str, int, int, str, str]


@dataclass(frozen=True, slots=True)
class Keyless:
    """An entity that is to get a key.

    Attributes:
        names: Folded, all that it is called by.
        documents: Slugs of those that it stands in.
        order: Of its first node; the first bearer of a label gets it bare.
        former: Keys of what a person's decision made it from, in order.
        merged: True where it is to keep one of these.
    """

    type: EntityType
    label: str
    names: frozenset[str]
    documents: frozenset[str]
    order: Order
    former: tuple[str, ...] = ()
    merged: bool = False


def give_keys(
    entities: Sequence[Keyless], kept_names: Sequence[KeptName] = ()
) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """Return a key for each entity, and for keys that are no longer in use the one that took their place.

    A key kept from before goes first, of several the highest line; of what a person merged the one that sorts
    first; else class and slug of the label, where later bearers (source, offset) get -2 and so on.
    """
    claimed = _claimed(entities, kept_names)
    taken = {name.key for name in kept_names}
    keys: dict[int, str] = {position: names[0].key for position, names in claimed.items()}
    order = sorted(range(len(entities)), key=lambda position: (entities[position].order, position))
    for position in order:
        entity = entities[position]
        free = [key for key in sorted(entity.former) if key not in taken]
        if position not in keys and entity.merged and free:
            keys[position] = free[0]
            taken.add(free[0])
    # What a decision leaves behind points to what it became; no other entity may get it.
    gone = {key for position, key in _left(entities, claimed) if keys.get(position) != key}
    bearers: Counter[str] = Counter()
    for position in order:
        if position not in keys:
            label = f"{entities[position].type.casefold()}/{slug(entities[position].label)}"
            first = 1 if entities[position].former else bearers[label] + 1
            others = gone.difference(entities[position].former) if entities[position].former else gone
            numbered = ((number, _numbered(label, number)) for number in count(first))
            number, key = next(one for one in numbered if one[1] not in taken and one[1] not in others)
            keys[position] = key
            bearers[label] = max(bearers[label], number)
            taken.add(key)
    used = set(keys.values())
    replaced = {key: keys[position] for position, key in _left(entities, claimed) if key not in used}
    return tuple(keys[position] for position in range(len(entities))), MappingProxyType(replaced)


def _left(entities: Sequence[Keyless], claimed: Mapping[int, Sequence[KeptName]]) -> list[tuple[int, str]]:
    left = [(position, name.key) for position, names in claimed.items() for name in names]
    return left + [(position, key) for position, entity in enumerate(entities) for key in entity.former]


def _numbered(label: str, number: int) -> str:
    return label if number == 1 else f"{label}-{number}"


def _claimed(entities: Sequence[Keyless], kept_names: Sequence[KeptName]) -> dict[int, list[KeptName]]:
    """Return the lines that each entity has, by its position, the highest first.

    A line is the entity's that bears its name in one of its documents; where several do, the one with it as
    label and the documents most like the line's. A line whose documents are all gone goes to a bearer without.
    """
    bearers: dict[tuple[str, str], list[int]] = {}
    for position, entity in enumerate(entities):
        for name in sorted(entity.names):
            bearers.setdefault((entity.type, name), []).append(position)
    claimed: dict[int, list[KeptName]] = {}
    homeless = []
    for line in kept_names:
        documents = frozenset(line.documents)
        able = [
            position
            for position in bearers.get((line.type, fold(line.name)), ())
            if not documents or documents & entities[position].documents
        ]
        if not able:
            homeless.append(line)
            continue

        def rank(position: int, line: KeptName = line) -> tuple[bool, float, bool, Order]:
            entity = entities[position]
            return (
                fold(entity.label) != fold(line.name),
                -_likeness(frozenset(line.documents), entity.documents),
                position in claimed,
                entity.order,
            )

        claimed.setdefault(min(able, key=rank), []).append(line)
    for line in homeless:
        free = [
            position for position in bearers.get((line.type, fold(line.name)), ()) if position not in claimed
        ]
        if free:
            claimed[min(free, key=lambda position: entities[position].order)] = [line]
    return claimed


def _likeness(documents: frozenset[str], others: frozenset[str]) -> float:
    return len(documents & others) / len(documents | others) if documents else 0.0
