"""Whether two figures speak of the same thing: in all that they say, or in part."""

from typing import Final, Literal

from graph.compare.pairs.shares import COUNTS
from graph.compare.pairs.when import of_one_day, same_time
from graph.compare.topics.topic import Topic
from graph.compare.wording import stem

PARALLEL: Final = 0.6
"""Share of the words of two sentences, at their beginnings and ends, from which on they are worded alike."""

MET: Final = 2
"""Words that the sentences before two figures must have in common, besides names, to tell of one event."""

Fit = Literal["sure", "full", "part"]
"""`sure`: what happened, where and when are the same; `full`: the words are; `part`: some of them are."""


def fit(first: Topic, second: Topic) -> Fit | None:
    """Tell how far two topics of one block speak of the same thing; None where they do not."""
    if _excluded(first, second):
        return None
    shared, total = len(first.rest & second.rest), len(first.rest | second.rest)
    if not first.events and not second.events and shared < 2 and not (shared and shared == total):
        return None
    if first.carried or second.carried:
        return "full" if _carried_fit(first, second) else None
    same_names = first.places == second.places and first.others == second.others
    if first.head != second.head or not same_names:
        return "part"
    if _one_event(first, second):
        return "sure"
    if not first.events and first.rest - second.rest and second.rest - first.rest:
        return "part"
    return "full" if _words_fit(first, second) and bool(first.causes) == bool(second.causes) else "part"


def _carried_fit(first: Topic, second: Topic) -> bool:
    """Tell whether two topics, of which words before name the place, tell of one event.

    One body is enough; a town is not: what else is said of what happened there must meet too.
    """
    if not first.events or first.head != second.head:
        return False
    if first.rest and second.rest and not _words_fit(first, second):
        return False
    if first.others & second.others:
        # Of two firms in the words before, "its revenue" may be of either.
        return first.unit in COUNTS or first.others == second.others
    if first.wide or second.wide or not first.places & second.places:
        return False
    told = [topic.before | topic.causes | topic.rest for topic in (first, second)]
    return bool(first.causes & second.causes) or len(told[0] & told[1]) >= MET


def _words_fit(first: Topic, second: Topic) -> bool:
    shared, total = len(first.rest & second.rest), len(first.rest | second.rest)
    smaller = min(len(first.rest), len(second.rest))
    return total == 0 or (2 * shared >= smaller and 3 * shared >= total)


def _excluded(first: Topic, second: Topic) -> bool:
    """Tell whether anything that one names differs from what the other names in its place."""
    if first.base != second.base or first.status != second.status:
        return True
    if first.causes and second.causes and not first.causes & second.causes:
        return True
    if first.left & second.reached or first.reached & second.left:
        return True
    if _headed_elsewhere(first, second):
        return True
    sides = ((first.places, second.places), (first.others, second.others), (first.head, second.head))
    parted = any(one - other and other - one for one, other in (*sides, (first.proper, second.proper)))
    return parted or _swapped(first, second)


def _headed_elsewhere(first: Topic, second: Topic) -> bool:
    """Tell whether headlines set two figures apart of which one names no place itself.

    "The party won 12 percent" under "Vote in Arvika" is no answer to the same under "Vote in Lund".
    """
    one, other = (topic.headed or (frozenset() if topic.wide else topic.places) for topic in (first, second))
    return bool((first.headed or second.headed) and one and other and not one & other)


def _swapped(first: Topic, second: Topic) -> bool:
    """Tell whether two sentences are worded alike but for a word: "the price of wheat rose to …", "of maize"."""
    one, other = _words(first), _words(second)
    start = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), 0)
    rest = zip(reversed(one[start:]), reversed(other[start:]), strict=False)
    end = next((at for at, pair in enumerate(rest) if pair[0] != pair[1]), 0)
    longer = max(len(one), len(other))
    if start + end < PARALLEL * longer:
        return False
    middles = (one[start : len(one) - end], other[start : len(other) - end])
    return all(
        any(stem(word) in mine.rest - theirs.rest for word in middle)
        for mine, theirs, middle in zip((first, second), (second, first), middles, strict=True)
    )


def _words(topic: Topic) -> list[str]:
    return ["#" if word.isdigit() else word for word in topic.told.split()]


def _one_event(first: Topic, second: Topic) -> bool:
    """Tell whether both name what happened, the day and the place, and no more can have happened there."""
    if not (
        first.events
        and first.places
        and same_time(first, second)
        and (of_one_day(first) or of_one_day(second))
    ):
        return False
    return bool(first.causes & second.causes) or not first.wide
