"""Figures with the same topic: the same people, event, names, place, time and unit."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from graph.compare.intervals import judge
from graph.compare.pairs.fitting import fit
from graph.compare.pairs.pairing import Pairing, pair, within
from graph.compare.pairs.when import is_dated, rises, same_time, times_meet
from graph.compare.topics.topic import Topic

BlockKey = tuple[object, ...]

LARGEST: Final = 64
"""Topics of a block before it is split by time."""

NEIGHBOURS: Final = 12
"""A topic of a large block is compared with so many that come next in value."""

SLIP: Final = 0.1
"""Share by which numbers may differ where their words fit only in part: a slip, not another thing."""

OTHER: Final = 0.5
"""Share by which two numbers of one event may differ; more is another event of the kind."""

ANY: Final = 0.9
"""The same where place, day and what happened are equal: one source may count ten times as many."""

LARGE: Final = 100
"""From here on two numbers of unknown times are not near each other by chance."""

MEASURES: Final = frozenset({"percent", "score", "year", "month", "week", "day", "hour"})
"""Inside one document these are told of many things in the same words."""


def pairs_alike(topics: Iterable[Topic]) -> Iterator[Pairing]:
    """Yield each two figures whose topics fit; candidates share a block, not all pairs are looked at."""
    blocks: dict[BlockKey, list[Topic]] = defaultdict(list)
    for topic in topics:
        if topic.where != "table" and topic.stated and topic.parent is None:
            for key in _block_keys(topic):
                blocks[key].append(topic)
    seen: set[tuple[object, object]] = set()
    for block in blocks.values():
        for first, second in _candidates(block):
            keys = (first.key, second.key)
            if keys not in seen:
                seen.add(keys)
                pairing = _compare_two(first, second)
                if pairing:
                    yield pairing


def _block_keys(topic: Topic) -> Iterator[BlockKey]:
    """Yield what a topic must share with another: all that has to be equal, with one name each."""
    anchors = sorted(topic.places | topic.others)
    if not topic.events and len(topic.rest) < (1 if anchors else 2):
        return
    same = (topic.unit, topic.per, topic.who, topic.events)
    for anchor in anchors or [topic.key.slug]:
        yield (*same, anchor)


def _compare_two(first: Topic, second: Topic) -> Pairing | None:
    """Judge two topics of one block; None where they are not comparable.

    What costs little is asked first: most pairs of a block end at their times or numbers.
    """
    inside = first.key.slug == second.key.slug
    if (inside and (first.unit in MEASURES or first.sentence == second.sentence)) or not times_meet(
        first, second
    ):
        return None
    exact = first.number.value == second.number.value
    sure = _told_together(first, second)
    if not sure and not _rare(first, second):
        return None
    verdict = judge(first.number, second.number)
    agreeing = verdict == "agree" and (exact or (sure and not inside))
    opposed = verdict in {"soft", "hard"} and within(first.number, second.number, ANY if sure else SLIP)
    if not agreeing and not (opposed and same_time(first, second)):
        return None
    fitting = fit(first, second)
    if fitting is None or (inside and fitting != "full"):
        return None
    near = ANY if fitting == "sure" else OTHER if sure and fitting == "full" and not inside else SLIP
    if not agreeing and not within(first.number, second.number, near):
        return None
    found = pair(first, second, _both(first, second))
    # "At least 290" and, a day later, 321: the toll rises.
    return None if found and found.verdict == "soft" and rises(first, second) else found


def _told_together(first: Topic, second: Topic) -> bool:
    """Tell whether the same time is stated, in one document or in two of one day."""
    if first.key.slug == second.key.slug:
        return True
    if is_dated(first) and is_dated(second):
        return same_time(first, second)
    return len(first.issued) == len("2020-01-01") and first.issued == second.issued


def _rare(first: Topic, second: Topic) -> bool:
    """Tell whether numbers of unknown times are large enough to be near each other by no chance.

    A sentence that stands in both documents with other numbers is one of a series: each has its own time.
    """
    return min(first.number.value, second.number.value) >= LARGE and (
        first.template != second.template or first.number.value == second.number.value
    )


def _candidates(block: Sequence[Topic]) -> Iterator[tuple[Topic, Topic]]:
    groups: Iterable[Sequence[Topic]] = [block]
    if len(block) > LARGEST:
        split: dict[BlockKey, list[Topic]] = defaultdict(list)
        for topic in block:
            split[(topic.start, topic.end) if is_dated(topic) else (topic.issued[:7],)].append(topic)
        groups = split.values()
    for group in groups:
        ordered = sorted(group, key=lambda topic: (topic.number.value, topic.key))
        reach = len(ordered) if len(ordered) <= LARGEST else NEIGHBOURS
        for place, first in enumerate(ordered):
            for second in ordered[place + 1 : place + 1 + reach]:
                yield (first, second) if first.key <= second.key else (second, first)


def _both(first: Topic, second: Topic) -> str:
    longer = max(
        first, second, key=lambda topic: (topic.where != "title", len(topic.figure.counted), topic.key)
    )
    return " ".join(longer.figure.counted.split())
