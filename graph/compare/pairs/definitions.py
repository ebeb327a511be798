"""A number of those who "can be referred to as" something, and a number of that something."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.pairs.pairing import Pairing, pair, within
from graph.compare.pairs.shares import COUNTS
from graph.compare.topics.topic import Topic
from graph.compare.wording import stem

NAMING: Final = re.compile(
    r"\b(?:can|may|could|are|were|is|was|be)\s+(?:\w+\s+)?(?:be\s+)?(?:referred to as|known as|called|described as|"
    r"defined as|classed as|classified as|counted as)\s+(?:an?\s+|the\s+)?[“\"']?(?P<name>[\w-]+)",
    re.IGNORECASE,
)
NOUN: Final = re.compile(r"\s+(?P<name>[\w-]+)")

NEAR: Final = 0.05
"""Share by which the two may differ; more, and they count the same kind of thing elsewhere."""


def pairs_by_definition(corpus: Corpus, topics: Sequence[Topic]) -> Iterator[Pairing]:
    """Yield two counts of one document of which one defines whom it counts by the other's noun."""
    counts = [topic for topic in topics if topic.where == "text" and topic.unit in COUNTS and topic.stated]
    defined = [(topic, name) for topic in counts if (name := _defined(corpus, topic))]
    for (topic, name), other in ((one, other) for one in defined for other in counts):
        if other.sentence == topic.sentence or _noun(corpus, other) != name or other.place or other.parent:
            continue
        if other.rest - {name} or (other.who and topic.who and other.who != topic.who):
            continue
        if (
            within(topic.number, other.number, NEAR)
            and topic.number.comparator == other.number.comparator == "eq"
        ):
            found = pair(topic, other, _words(corpus, other), how="definition")
            if found:
                yield found


def _defined(corpus: Corpus, topic: Topic) -> str:
    """Return the stem of what the counted are called, where the sentence defines it for this number."""
    text = corpus.documents[topic.key.slug].text
    match = NAMING.search(text, topic.figure.number.end, topic.sentence.end)
    return stem(match["name"].lower()) if match and stem(match["name"].lower()) in topic.rest else ""


def _noun(corpus: Corpus, topic: Topic) -> str:
    match = NOUN.match(corpus.documents[topic.key.slug].text, topic.figure.number.end)
    return stem(match["name"].lower()) if match else ""


def _words(corpus: Corpus, topic: Topic) -> str:
    match = NOUN.match(corpus.documents[topic.key.slug].text, topic.figure.number.end)
    return match["name"] if match else topic.words
