"""A total with its parts, in one sentence or two: "117, including 91 men and 30 women"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.pairs.pairing import Pairing, basis_of
from graph.compare.pairs.shares import COUNTS
from graph.compare.topics.topic import Topic

SOME: Final = re.compile(
    r"\W*(?:[\w-]+,?\s+){0,6}?(?:including|among them|of whom|of which)\s*\W*", re.IGNORECASE
)
ALL: Final = re.compile(
    r"\W*(?:[\w-]+,?\s+){0,6}?(?:consisting of|consists? of|comprising|comprises?|composed of|made up of|namely|i\.e\.,?|:)\s*\W*",
    re.IGNORECASE,
)
SOME_OF_THEM: Final = re.compile(
    r"\s*(?:(?:of|among) (?:these|those|them|the (?:dead|killed|victims|injured|wounded|missing|group|total)),?(?:\s+(?:were|are|was|is))?"
    r"|(?:they|these|those|the (?:dead|killed|victims|injured|wounded)) (?:include|included|including))\s+",
    re.IGNORECASE,
)
ALL_OF_THEM: Final = re.compile(
    r"\s*(?:they|these|those|the (?:dead|killed|victims|injured|wounded)) (?:are|were|consist of|consisted of|comprise|comprised)\s+",
    re.IGNORECASE,
)
REACH: Final = 4
"""Characters between a sentence and the one that takes its number apart."""

BETWEEN: Final = re.compile(
    r"\s+(?:[\w-]+\s+){1,4}?(?:and|plus)\s+|\s+(?:[\w-]+\s*){1,4}?,\s+(?:and\s+)?", re.IGNORECASE
)


def pairs_of_totals(corpus: Corpus, topics: Sequence[Topic]) -> Iterator[Pairing]:
    """Yield a total with the largest of its parts, where the parts do not add up to it.

    Parts are exact counts of different groups ("91 men and 30 women"). Parts that are "included" may add up to
    less; no parts may add up to more.
    """
    before: list[Topic] = []
    for _, group in groupby(topics, key=lambda topic: topic.sentence):
        members = [topic for topic in group if topic.where == "text"]
        for place, total in enumerate(members):
            text = corpus.documents[total.key.slug].text
            parts = _parts(text, members[place + 1 :])
            if parts:
                joint = text[total.figure.number.end : parts[0].figure.number.start]
                yield from _judged(total, parts, some=SOME.fullmatch(joint), whole=ALL.fullmatch(joint))
        if len(before) == 1 and members:
            text = corpus.documents[members[0].key.slug].text
            joint = text[members[0].sentence.start : members[0].figure.number.start]
            if 0 <= members[0].sentence.start - before[0].sentence.end <= REACH:
                parts = _parts(text, members)
                some, whole = SOME_OF_THEM.fullmatch(joint), ALL_OF_THEM.fullmatch(joint)
                yield from _judged(before[0], parts, some=some, whole=whole)
        before = members


def _judged(
    total: Topic, parts: Sequence[Topic], *, some: object | None, whole: object | None
) -> Iterator[Pairing]:
    """Yield the total with the largest part where "some" of it are more than all, or "all" of it another number."""
    if total.unit not in COUNTS or total.number.comparator != "eq" or len(parts) < 2:
        return
    added = sum((part.number.value for part in parts), Decimal(0))
    if added > total.number.value if some else added != total.number.value and whole:
        largest = max(parts, key=lambda part: (part.number.value, part.key))
        because = f"the parts {' and '.join(part.words for part in parts)} add up to {added:,f}, not {total.number.value:,f}"
        basis = basis_of(total, largest, "", "a total and its parts")
        yield Pairing((total, largest), "hard", total.words, basis, because)


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
