"""Two numbers that one sentence sets against each other: "the ministry counts 40 dead; the Red Cross says 60"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.pairs.pairing import Pairing, pair
from graph.compare.pairs.shares import COUNTS
from graph.compare.topics.topic import Topic
from graph.compare.wording import Wording

BARE: Final = re.compile(r"\s*(?:[,.;)]|$)")
"""Behind a number that counts the same as the one before: nothing."""

REACH: Final = 60
"""Characters of what the first number counts, and of the name of the second source."""


def pairs_of_contrasted(corpus: Corpus, wording: Wording, topics: Sequence[Topic]) -> Iterator[Pairing]:
    """Yield each two numbers of which one sentence says that one source gives the first, another the second.

    The second has no noun of its own, so that it counts what the first counts.
    """
    verbs = "|".join(map(re.escape, wording.lists.get("compare_telling", ())))
    comparators = "|".join(map(re.escape, wording.lists.get("compare_quoted", ())))
    joint = re.compile(
        rf"[^;.]{{0,{REACH}}}(?:;|,|\s+(?:while|whereas|but|and))\s+(?:(?:while|whereas|but|and)\s+)?"
        rf"(?!(?:it|they|he|she|who|which)\b)(?:[\w’'-]+\s+){{1,6}}?(?:{verbs or '(?!)'})\s+(?:(?:{comparators or '(?!)'})\s+)?(?:[A-Z]{{3}}\s+|[$€£]\s*)?",
        re.IGNORECASE,
    )
    for first, second in pairwise(topics):
        text = corpus.documents[first.key.slug].text
        if first.sentence != second.sentence or not _of_one_thing(first, second):
            continue
        between = text[first.figure.number.end : second.figure.number.start]
        if BARE.match(text, second.figure.number.end) and joint.fullmatch(between):
            found = pair(first, second, first.figure.counted, how="two sources in one sentence")
            if found and found.verdict != "agree":
                yield found


def _of_one_thing(first: Topic, second: Topic) -> bool:
    if first.where != "text" or first.unit != second.unit or second.per not in {"", first.per}:
        return False
    # Of sums and percentages the name of who tells them stands where what is counted would.
    same = first.unit not in COUNTS or first.figure.counted == second.figure.counted
    times = {(topic.start, topic.end) for topic in (first, second) if topic.start or topic.end}
    return same and len(times) < 2
