"""Conflicts that only repeat another: a copy of the text, or the headline over it, with the same number."""

from collections.abc import Iterable, Iterator

from graph.compare.origins.finder import Origins
from graph.compare.pairs.pairing import Pairing
from graph.compare.topics.topic import Topic


def without_echoes(pairings: Iterable[Pairing], origins: Origins) -> Iterator[Pairing]:
    """Yield each conflict of two documents once for their origins and numbers, of the running text where it can be.

    Of two reprints of one wire text that say 214, against a third that says 187, the first is told.
    """
    seen: set[frozenset[object]] = set()
    ordered = sorted(
        pairings, key=lambda pairing: (sum(one.where == "title" for one in pairing.topics), pairing.keys)
    )
    for pairing in ordered:
        first, second = pairing.topics
        if pairing.because or first.key.slug == second.key.slug:
            yield pairing
            continue
        sides = frozenset(_told(topic, origins) for topic in pairing.topics)
        if sides not in seen:
            seen.add(sides)
            yield pairing


def _told(topic: Topic, origins: Origins) -> tuple[object, ...]:
    """Return which number a topic tells of what, and which document did first."""
    number = topic.number
    origin = origins.of_document(topic.key.slug)
    return origin, topic.unit, topic.who, topic.events, number.value, number.comparator
