"""Figures with the same topic: the same people, event, names, place, time and unit."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, Literal

from graph.compare.pairing import Pairing, pair, within
from graph.compare.topic import Topic

Fit = Literal["full", "part"]
BlockKey = tuple[object, ...]

LARGEST: Final = 64
"""Topics of a block before it is split by time."""

NEIGHBOURS: Final = 12
"""A topic of a large block is compared with so many that come next in value."""

SLIP: Final = 0.1
"""Share by which numbers may differ where their words fit only in part: a slip, not another thing."""

OTHER: Final = 0.5
"""Share by which two numbers of one event may differ; more is another event of the kind."""

LARGE: Final = 100
"""From here on two numbers of unknown times are not near each other by chance."""

MONTH: Final = 31
"""Days between two publications after which an undated number speaks of another time."""

MEASURES: Final = frozenset({"percent", "score", "year", "month", "week", "day", "hour"})
"""Inside one document these are told of many things in the same words."""


def pairs_alike(topics: Iterable[Topic]) -> Iterator[Pairing]:
    """Yield each two figures whose topics fit; candidates share a block, not all pairs are looked at."""
    blocks: dict[BlockKey, list[Topic]] = defaultdict(list)
    for topic in topics:
        if topic.where != "table" and topic.stated and topic.parent is None:
            for key in block_keys(topic):
                blocks[key].append(topic)
    seen: set[tuple[object, object]] = set()
    for block in blocks.values():
        for first, second in _candidates(block):
            keys = (first.key, second.key)
            if keys not in seen:
                seen.add(keys)
                pairing = compare_two(first, second)
                if pairing:
                    yield pairing


def block_keys(topic: Topic) -> Iterator[BlockKey]:
    """Yield what a topic must share with another: all that has to be equal, with one name each."""
    if not topic.events and len(topic.rest) < 2:
        return
    same = (topic.unit, topic.per, topic.place, topic.who, topic.events)
    anchors = sorted(topic.names) or ([topic.place] if topic.place else [])
    for anchor in anchors or [topic.key.slug]:
        yield (*same, anchor)


def compare_two(first: Topic, second: Topic) -> Pairing | None:
    """Judge two topics of one block; None where they are not comparable."""
    inside = first.key.slug == second.key.slug
    fitting = fit(first, second)
    if fitting is None or (first.sentence == second.sentence and inside):
        return None
    if inside and (first.unit in MEASURES or fitting == "part"):
        return None
    pairing = pair(first, second, _both(first, second))
    if pairing is None or not times_meet(first, second):
        return None
    exact = first.number.value == second.number.value
    sure = _told_together(first, second)
    if pairing.verdict == "agree":
        return pairing if (exact and (sure or _rare(first, second))) or (sure and not inside) else None
    if not same_time(first, second) or not (sure or _rare(first, second)):
        return None
    near = OTHER if sure and fitting == "full" and not inside else SLIP
    return pairing if within(first.number, second.number, near) else None


def fit(first: Topic, second: Topic) -> Fit | None:
    """Tell whether two topics of one block speak of the same thing: in all their words, or in part."""
    if first.base != second.base or not (first.names <= second.names or second.names <= first.names):
        return None
    shared, total = len(first.rest & second.rest), len(first.rest | second.rest)
    if not first.events and not second.events and shared < 2:
        return None
    smaller = min(len(first.rest), len(second.rest))
    words_fit = total == 0 or (2 * shared >= smaller and 3 * shared >= total)
    return "full" if words_fit and first.names == second.names else "part"


def same_time(first: Topic, second: Topic) -> bool:
    """Tell whether two figures hold for the same time, or for none that is stated and near each other's telling."""
    if _dated(first) or _dated(second) or first.timed != second.timed:
        return (first.start, first.end, first.timed) == (second.start, second.end, second.timed)
    if first.key.slug == second.key.slug:
        return True
    days = days_between(first.issued, second.issued)
    return days is None or days <= MONTH


def _told_together(first: Topic, second: Topic) -> bool:
    """Tell whether the same time is stated, in one document or in two of one day."""
    if first.key.slug == second.key.slug:
        return True
    if _dated(first) and _dated(second):
        return same_time(first, second)
    return len(first.issued) == len("2020-01-01") and first.issued == second.issued


def _rare(first: Topic, second: Topic) -> bool:
    """Tell whether numbers of unknown times are large enough to be near each other by no chance.

    A sentence that stands in both documents with other numbers is one of a series: each has its own time.
    """
    return min(first.number.value, second.number.value) >= LARGE and (
        first.template != second.template or first.number.value == second.number.value
    )


def days_between(first: str, second: str) -> int | None:
    """Return the days between two publications, None where one is not known to the month."""
    one, other = _day(first), _day(second)
    return None if one is None or other is None else abs((one - other).days)


def times_meet(first: Topic, second: Topic) -> bool:
    """Tell whether some day fits both; a time that is not stated meets any."""
    ends = (first.end and second.start and first.end < second.start) or (
        second.end and first.start and second.end < first.start
    )
    return not ends


def _candidates(block: Sequence[Topic]) -> Iterator[tuple[Topic, Topic]]:
    groups: Iterable[Sequence[Topic]] = [block]
    if len(block) > LARGEST:
        split: dict[BlockKey, list[Topic]] = defaultdict(list)
        for topic in block:
            split[(topic.start, topic.end) if _dated(topic) else (topic.issued[:7],)].append(topic)
        groups = split.values()
    for group in groups:
        ordered = sorted(group, key=lambda topic: (topic.number.value, topic.key))
        reach = len(ordered) if len(ordered) <= LARGEST else NEIGHBOURS
        for place, first in enumerate(ordered):
            for second in ordered[place + 1 : place + 1 + reach]:
                yield (first, second) if first.key <= second.key else (second, first)


def _dated(topic: Topic) -> bool:
    return bool(topic.start or topic.end)


def _day(issued: str) -> date | None:
    """Return a publication's day, the 15th where only the month is known; None where less is."""
    try:
        return date.fromisoformat(f"{issued}-15"[:10]) if len(issued) >= 7 else None
    except ValueError:
        return None


def _both(first: Topic, second: Topic) -> str:
    longer = max(first, second, key=lambda topic: (len(topic.figure.counted), topic.key))
    return " ".join(longer.figure.counted.split())
