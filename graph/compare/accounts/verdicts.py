"""What comes of two numbers that count the same, or of which one counts a part of the other."""

from dataclasses import replace

from graph.compare.accounts.matters import Matter
from graph.compare.accounts.tellings import Telling
from graph.compare.intervals import disjoint
from graph.compare.pairs.pairing import Pairing, pair, within
from graph.compare.topics.topic import Topic


def judged(
    first: Telling, second: Telling, matter: Matter, both: str, *, far: float, how: str
) -> Pairing | None:
    """Return the conflict of two numbers; None where they agree, or differ so much that they count other things.

    Args:
        first: One of them.
        second: The other.
        matter: How what they count fits: a part conflicts with the whole only where it is the larger, and "29 miners"
            with "41 people" is soft, for people of another kind may be among them.
        both: What both count.
        far: Share by which they may differ.
        how: What lines them up.
    """
    one, other = first.topic, second.topic
    if matter in {"part", "whole"}:
        part, whole = (one, other) if matter == "part" else (other, one)
        if not (disjoint(part.number, whole.number) and part.number.value > whole.number.value):
            return None
    if (one.number.is_floor and other.number.is_floor) or _fits_below(one, other) or _fits_below(other, one):
        # Over 200 and at least 290: each stopped counting somewhere. No more than 3,000 may be 2,750.
        return None
    if not within(one.number, other.number, far):
        return None
    found = pair(one, other, both, how=how)
    if found is None or found.verdict == "agree":
        return None
    return replace(found, verdict="soft") if matter == "like" else found


def _fits_below(ceiling: Topic, topic: Topic) -> bool:
    return ceiling.number.is_ceiling and topic.number.value <= ceiling.number.value
