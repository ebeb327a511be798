"""Two numbers that two voices of one document give for the same, each with its own noun: "34 people" … "12 dead"."""

from collections.abc import Iterator, Sequence
from typing import Final

from graph.compare.accounts.callings import unmatched
from graph.compare.accounts.matters import same_matter
from graph.compare.accounts.tellings import Telling, words_for
from graph.compare.accounts.verdicts import judged
from graph.compare.pairs.pairing import Pairing
from graph.compare.wording import Wording

FAR: Final = 0.9
"""Share by which two numbers may differ; more, and they count another thing in the same words."""

REACH: Final = 64
"""Numbers back to which another voice may answer."""

UNKNOWN: Final = frozenset({"", "he", "she", "it", "they", "i", "we"})


def pairs_beside(wording: Wording, tellings: Sequence[Telling]) -> Iterator[Pairing]:
    """Yield each two numbers of one document that two voices give for the same, at the same place and time."""
    for place, second in enumerate(tellings):
        if not second.voice or second.voice & UNKNOWN:
            continue
        for first in tellings[max(0, place - REACH) : place]:
            if (
                first.topic.sentence == second.topic.sentence
                or _speaks_of_itself(first, second)
                or first.voice & (second.voice | UNKNOWN)
            ):
                continue
            matter = same_matter(first, second) if _one_setting(first, second) else None
            if matter is None:
                continue
            if not (first.events or first.paragraph == second.paragraph):
                continue
            found = judged(
                first,
                second,
                matter,
                words_for(wording, first, second),
                far=FAR,
                how="two voices of one text",
            )
            if found:
                yield found


def _one_setting(first: Telling, second: Telling) -> bool:
    """Tell whether two numbers are of one place and time: the second may leave them to the first beside it."""
    one, other = first.topic, second.topic
    times = [(topic.start, topic.end, topic.timed) for topic in (one, other)]
    if times[0] != times[1] and times[1] != ("", "", ""):
        return False
    near = first.paragraph == second.paragraph
    if times[0] != times[1] and not near and not second.names:
        return False
    if not second.names:
        return near or not first.names
    return not unmatched(first.names, second.names) and not unmatched(second.names, first.names)


def _speaks_of_itself(*tellings: Telling) -> bool:
    """Tell whether a state gives a number, which may be of what happened there."""
    return any(key.startswith("place/") for telling in tellings for key in telling.voice)
