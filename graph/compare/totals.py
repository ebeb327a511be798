"""A total with its parts in one sentence: "117, including 91 men and 30 women"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.pairing import Pairing, basis_of
from graph.compare.shares import COUNTS
from graph.compare.topic import Topic

SOME: Final = re.compile(
    r"\W*(?:[\w-]+\s+){0,6}?(?:including|among them|of whom|of which)\s*\W*", re.IGNORECASE
)
ALL: Final = re.compile(
    r"\W*(?:[\w-]+\s+){0,6}?(?:consisting of|consists? of|comprising|comprises?|composed of|made up of|namely|i\.e\.,?|:)\s*\W*",
    re.IGNORECASE,
)
BETWEEN: Final = re.compile(
    r"\s+(?:[\w-]+\s+){1,4}?(?:and|plus)\s+|\s+(?:[\w-]+\s*){1,4}?,\s+(?:and\s+)?", re.IGNORECASE
)


def pairs_of_totals(corpus: Corpus, topics: Sequence[Topic]) -> Iterator[Pairing]:
    """Yield a total with the largest of its parts, where the parts do not add up to it.

    Parts are exact counts of different groups ("91 men and 30 women"). Parts that are "included" may add up to
    less; no parts may add up to more.
    """
    for _, group in groupby(topics, key=lambda topic: topic.sentence):
        members = [topic for topic in group if topic.where == "text"]
        for place, total in enumerate(members):
            text = corpus.documents[total.key.slug].text
            parts = _parts(text, members[place + 1 :])
            if total.unit not in COUNTS or total.number.comparator != "eq" or len(parts) < 2:
                continue
            joint = text[total.figure.number.end : parts[0].figure.number.start]
            added = sum((part.number.value for part in parts), Decimal(0))
            if (
                added > total.number.value
                if SOME.fullmatch(joint)
                else added != total.number.value and ALL.fullmatch(joint)
            ):
                largest = max(parts, key=lambda part: (part.number.value, part.key))
                because = f"the parts {' and '.join(part.words for part in parts)} add up to {added:,f}, not {total.number.value:,f}"
                yield Pairing(
                    (total, largest),
                    "hard",
                    total.words,
                    basis_of(total, largest, "", "a total and its parts"),
                    because,
                )


def _parts(text: str, following: Sequence[Topic]) -> list[Topic]:
    """Return the counts of different groups that stand next to each other."""
    parts: list[Topic] = []
    for topic in following:
        between = text[parts[-1].figure.number.end : topic.figure.number.start] if parts else ""
        other = all(not topic.who & part.who for part in parts)
        if topic.unit not in COUNTS or topic.number.comparator != "eq" or not topic.who or not other:
            break
        if parts and not BETWEEN.fullmatch(between):
            break
        parts.append(topic)
    return parts
