"""Whether two figures hold for the same time."""

import re
from datetime import date
from typing import Final

from graph.compare.topics.topic import Topic
from graph.values.folding import fold

MONTH: Final = 31
"""Days between two publications after which an undated number speaks of another time."""

NEAR: Final = 3
"""Days between two publications in which "on Monday" is the same day."""

GROWING: Final = frozenset(
    {
        "kill",
        "injure",
        "miss",
        "destroy",
        "damage",
        "rescue",
        "evacuate",
        "flee",
        "homeless",
        "treat",
        "arrest",
        "release",
        "infect",
        "burn",
        "outage",
    }
)
"""Of these a later number may be what has happened or been found since the earlier."""

WEEKDAY: Final = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
DATE: Final = re.compile(r"\b(?:\d{1,2} [a-z]{3,9}|[a-z]{3,9} \d{1,2})\b")


def same_time(first: Topic, second: Topic) -> bool:
    """Tell whether two figures hold for the same time, or for none that is stated and near each other's telling."""
    if is_dated(first) or is_dated(second) or first.timed != second.timed:
        if (first.start, first.end, first.timed) == (second.start, second.end, second.timed):
            return True
        return _tells(first, second) or _tells(second, first)
    if first.key.slug == second.key.slug:
        return True
    days = days_between(first.issued, second.issued)
    return days is None or days <= MONTH


def rises(first: Topic, second: Topic) -> bool:
    """Tell whether the later told of two numbers is the higher, of what goes on happening or being found."""
    earlier, later = sorted((first, second), key=lambda topic: topic.issued)
    growing = bool(first.events | second.events) and first.events | second.events <= GROWING
    return growing and earlier.issued < later.issued and earlier.number.value < later.number.value


def times_meet(first: Topic, second: Topic) -> bool:
    """Tell whether some day fits both; a time that is not stated meets any."""
    ends = (first.end and second.start and first.end < second.start) or (
        second.end and first.start and second.end < first.start
    )
    return not ends


def is_dated(topic: Topic) -> bool:
    """Tell whether a first or last day is known."""
    return bool(topic.start or topic.end)


def of_one_day(topic: Topic) -> bool:
    """Tell whether a figure holds for one day."""
    return bool(topic.start and topic.start == topic.end) or bool(
        topic.timed and (WEEKDAY.search(topic.timed) or DATE.search(topic.timed))
    )


def days_between(first: str, second: str) -> int | None:
    """Return the days between two publications, None where one is not known to the month."""
    one, other = _day(first), _day(second)
    return None if one is None or other is None else abs((one - other).days)


def _tells(dated: Topic, undated: Topic) -> bool:
    """Tell whether the sentence of an undated figure names the day or year of the other in another clause."""
    if is_dated(undated) or undated.timed or dated.figure.time is None:
        return False
    if (dated.start[4:], dated.end[4:]) == ("-01-01", "-12-31") and dated.start[:4] == dated.end[:4]:
        return set(YEAR.findall(undated.told)) == {dated.start[:4]}
    if not of_one_day(dated):
        return False
    words = fold(dated.figure.time.text)
    match = DATE.search(words) or WEEKDAY.search(words)
    if match is None or f" {match[0]} " not in f" {undated.told} ":
        return False
    days = days_between(dated.issued, undated.issued)
    return days is not None and days <= (NEAR if WEEKDAY.fullmatch(match[0]) else MONTH)


def _day(issued: str) -> date | None:
    """Return a publication's day, the 15th where only the month is known; None where less is."""
    try:
        return date.fromisoformat(f"{issued}-15"[:10]) if len(issued) >= 7 else None
    except ValueError:
        return None
