"""Whether two numbers count the same, by their words alone: what is counted, who, and how it is meant."""

from typing import Final, Literal

from graph.compare.accounts.doings import AGENTIVE
from graph.compare.accounts.tellings import Telling
from graph.compare.pairs.shares import COUNTS
from graph.compare.topics.manner import MEASURED
from graph.compare.topics.topic import Topic

Matter = Literal["same", "like", "part", "whole"]
"""`like`: one says of which kind the people are; `part`: the first counts some of what the second counts; `whole`: the other way round."""

ADDED: Final = COUNTS | {"tonne", "hectare", "litre", "USD"}
"""Units of which a part is never more than the whole."""

TURNOUT: Final = frozenset({"turnout"})
"""Told as a percentage of voters or of nothing: it is the same."""

RECEIVED: Final = frozenset({"receive"})
"""Counted in people it is who receives something."""

NEAR_EVENTS: Final = frozenset(
    {frozenset({"flee", "evacuate"}), frozenset({"flee", "homeless"}), frozenset({"arrest", "hold"})}
)
"""What different voices call one thing: who is evacuated leaves home, who is arrested is held."""

OWNED: Final = frozenset({"have"})
"""Of what a body has: fighters, members."""

BY_NIGHT: Final = frozenset({"kill", "injure", "miss", "abduct"})

HARMLESS: Final = frozenset({"confirmed", "registered"})
"""How a number may be meant and still count the same as another."""

ALIKE: Final = 0.5
"""Share of the words for a thing that two numbers must have in common where no event tells what is counted."""


def same_matter(first: Telling, second: Telling, *, of_one_cause: bool = False) -> Matter | None:
    """Tell whether two numbers count the same, or one of them a part of it; None where they do not.

    Args:
        first: One of them.
        second: The other.
        of_one_cause: What happened is known to be the same, though two sides may tell different causes of it.
    """
    one, other = first.topic, second.topic
    if first.per != second.per or not _one_unit(first, second):
        return None
    if first.base != second.base and first.events != TURNOUT:
        return None
    # A march in the evening is another than one in the morning, an abduction in the night is the one of that day.
    harmless = HARMLESS | ({"evening", "morning"} if first.events & BY_NIGHT else set())
    if one.status - harmless != other.status - harmless:
        return None
    if not of_one_cause and one.causes and other.causes and not one.causes & other.causes:
        return None
    if (one.unit not in COUNTS or first.events == OWNED) and not _one_subject(first, second):
        return None
    near = first.events | second.events in NEAR_EVENTS and bool(first.events and second.events)
    if first.events != second.events and not near:
        return None
    if not first.events and not _one_thing(one, other):
        return None
    received = first.events == RECEIVED and one.unit in {"person", "household"}
    if first.events & AGENTIVE and first.agent != second.agent and not received:
        return None
    if one.unit not in COUNTS and first.kind != second.kind:
        return None
    extent = _extent(one, other)
    if near:
        return "like" if extent == "same" and not (first.role and second.role) else None
    if first.role == second.role:
        return extent
    # Miners are people, but no teachers.
    return None if (first.role and second.role) or extent != "same" else "like"


def _one_unit(first: Telling, second: Telling) -> bool:
    one, other = first.topic, second.topic
    if one.unit == other.unit:
        return True
    bare = one if one.unit == "item" else other
    return {one.unit, other.unit} == {"person", "item"} and not bare.head and bool(first.events)


def _one_subject(first: Telling, second: Telling) -> bool:
    """Tell whether percentages, sums … are of one body or person, as far as the words before them name any."""
    one, other = first.subject, second.subject
    return not one or not other or one <= other or other <= one


def _one_thing(one: Topic, other: Topic) -> bool:
    """Tell whether two numbers without an event count the same noun in like words."""
    shared, total = one.rest & other.rest, one.rest | other.rest
    if one.unit not in COUNTS:
        return bool(shared) and shared == total
    return bool(one.head) and one.head == other.head and len(shared) >= ALIKE * len(total)


def _extent(one: Topic, other: Topic) -> Matter | None:
    # "Stations opened late" has its verb among the words for what is counted, "stations which opened late" not.
    heads = one.head - (other.rest - other.head), other.head - (one.rest - one.head)
    first, second = one.who | heads[0], other.who | heads[1]
    if first == second or (one.unit in MEASURED and not (heads[0] and heads[1])):
        return "same"
    if one.unit not in ADDED or (heads[0] and heads[1] and heads[0] != heads[1]):
        return None
    # "Four died in our centre" is no whole of which twelve could be a part.
    if first > second:
        return "part" if other.rest <= one.rest else None
    return "whole" if second > first and one.rest <= other.rest else None
