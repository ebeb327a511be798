"""A count with its percentage, where the text says what it is a percentage of: "of all those asked, two (1.7%)"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.intervals import step
from graph.compare.pairs.pairing import Pairing, basis_of
from graph.compare.topics.topic import Topic
from graph.compare.wording import Wording

BRACKET: Final = re.compile(r"(?:\s+[\w-]+){0,8}\s*\(\s*")
PERCENT: Final = re.compile(r"\s*(?:%|per ?cent)")
BASE: Final = re.compile(r"\bof\s+(?P<all>all\s+)?(?P<words>[^,;:()]{3,60}?)(?:,|\s*\($)", re.IGNORECASE)
COUNTS: Final = frozenset({"person", "item", "household", "organisation", "country", "event", "place"})


def pairs_of_shares(corpus: Corpus, wording: Wording, topics: Sequence[Topic]) -> Iterator[Pairing]:
    """Yield each count and percentage that cannot both be right, given how many there are in all.

    The whole is looked for among the document's own counts: of "all" the largest that fits, else the only one.
    Where any other whole of the document would make the two right, nothing is said of them.
    """
    for count, percent in pairwise(topics):
        text = corpus.documents[count.key.slug].text
        if (
            percent.unit != "percent"
            or count.sentence != percent.sentence
            or PERCENT.match(text, count.figure.number.end)
        ):
            continue
        if not BRACKET.fullmatch(text[count.figure.number.end : percent.figure.number.start]):
            continue
        if count.number.comparator != "eq" or percent.number.comparator != "eq":
            continue
        base = _base(text, count, percent)
        if base is None:
            continue
        whole = _whole(wording, base, topics, count)
        if whole is not None and not fits(count.number.value, whole.number.value, percent.number.value):
            basis = basis_of(count, percent, base["words"], "count and percentage")
            yield Pairing((count, percent), "hard", base["words"], basis, _because(count, whole))


def fits(count: Decimal, whole: Decimal, percent: Decimal) -> bool:
    """Tell whether a count is that percentage of a whole, to the last digit that the percentage has."""
    unit = Decimal(1).scaleb(min(step(percent), 0))
    return abs(count / whole * 100 - percent) <= unit


def _base(text: str, count: Topic, percent: Topic) -> re.Match[str] | None:
    before = BASE.search(text, count.sentence.start, count.figure.number.start)
    return before or BASE.search(text, count.figure.number.end, percent.figure.number.start)


def _whole(wording: Wording, base: re.Match[str], topics: Sequence[Topic], count: Topic) -> Topic | None:
    meaning = wording.meaning(base["words"])
    what = meaning.events | meaning.rest
    if not what and not meaning.who:
        return None
    whole = [
        topic
        for topic in topics
        if topic.unit in COUNTS
        and topic.number.comparator == "eq"
        and topic.number.value >= count.number.value
        and topic.sentence != count.sentence
        and topic.who == meaning.who
        and what <= topic.what
        and not topic.place
        and topic.where == "text"
    ]
    values = {topic.number.value for topic in whole}
    if not values or (len(values) > 1 and not base["all"]):
        return None
    return max(whole, key=lambda topic: (topic.number.value, -topic.figure.number.start))


def _because(count: Topic, whole: Topic) -> str:
    share = count.number.value / whole.number.value * 100
    rounded = share.quantize(Decimal("0.1"))
    return f"{count.number.value.normalize():f} of '{whole.words}' are {rounded}%"
