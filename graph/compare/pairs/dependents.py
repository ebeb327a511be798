"""Numbers that hang on others: "9,000 pilgrims from 40 countries"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graph.compare.pairs.pairing import Pairing, pair
from graph.compare.topics.topic import Topic
from graph.model import ClaimKey


def pairs_of_dependents(topics: Sequence[Topic], pairings: Iterable[Pairing]) -> Iterator[Pairing]:
    """Yield each two numbers that hang by the same word on numbers that agree."""
    children: dict[ClaimKey, list[Topic]] = defaultdict(list)
    for topic in topics:
        if topic.parent is not None and topic.where != "table":
            children[topic.parent].append(topic)
    for pairing in pairings:
        if pairing.verdict != "agree":
            continue
        first, second = pairing.topics
        for one in children.get(first.key, ()):
            for other in children.get(second.key, ()):
                if one.unit == other.unit and one.hanging == other.hanging:
                    found = pair(one, other, _both(one, first, second), how="the numbers they hang on agree")
                    if found:
                        yield found


def _both(child: Topic, first: Topic, second: Topic) -> str:
    noun = {"country": "countries", "person": "people", "organisation": "bodies"}.get(
        child.unit, f"{child.unit}s"
    )
    verb = "come from" if child.hanging == "from" else f"are counted {child.hanging}"
    return f"the {noun} that '{first.words}' and '{second.words}' {verb}"
