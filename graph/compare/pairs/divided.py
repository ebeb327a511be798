"""A total that one sentence divides: "Of the 60 workers, 40 work in Lund, 20 in Arvika and 10 in Ystad"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.pairs.pairing import Pairing, basis_of
from graph.compare.pairs.shares import COUNTS
from graph.compare.topics.topic import Topic

FEWEST: Final = 2
"""Parts that a total must have."""

OF: Final = re.compile(r"\s*(?:of|among)\s+(?:all\s+)?(?:(?:the|these|those|its|their)\s+)?", re.IGNORECASE)
OF_WHAT: Final = re.compile(r"(?:\s+[\w’'-]+){1,6},\s+(?:about\s+)?")
COLON: Final = re.compile(r"(?:\s+[\w’'-]+){1,6}:\s+")
KIND: Final = (
    r"(?P<way>in|at|from|to)\s+(?!and\b)[\w’'-]+(?:\s+(?!and\b)[\w’'-]+){0,5}(?:,|,?\s+(?P<last>and))\s+"
)
"""Behind a part up to the next: "in the paint shop and"."""

FIRST: Final = re.compile(rf"\s+(?:[\w’'-]+\s+){{0,4}}?{KIND}")
NEXT: Final = re.compile(rf"\s+(?:(?:was|were)\s+)?{KIND}")
END: Final = re.compile(r"\s+(?:(?:was|were)\s+)?(?P<way>in|at|from|to)\s+[^,;:]*")


def pairs_of_divided(corpus: Corpus, topics: Sequence[Topic]) -> Iterator[Pairing]:
    """Yield a total with the largest of its parts, where the parts that stand in a row do not add up to it.

    The parts are told by one preposition ("in", "at", "from", "to"), the last behind "and". Behind a colon they are
    all of the total; "of the 60 …" they may be less, and are soft where they are more: somebody may count twice.
    """
    for sentence, group in groupby(topics, key=lambda topic: topic.sentence):
        members = [topic for topic in group if topic.where == "text"]
        if len(members) <= FEWEST or not all(map(_is_count, members)):
            continue
        total, *parts = members
        text = corpus.documents[total.key.slug].text
        before = text[sentence.start : total.figure.number.start]
        joint = text[total.figure.number.end : parts[0].figure.number.start]
        whole = COLON.fullmatch(joint)
        if not (whole or (OF.fullmatch(before) and OF_WHAT.fullmatch(joint))):
            continue
        added = sum((part.number.value for part in parts), Decimal(0))
        off = added != total.number.value if whole else added > total.number.value
        if off and _is_row(text, parts, sentence.end):
            yield _pairing(total, parts, added, whole=whole is not None)


def _is_count(topic: Topic) -> bool:
    return topic.unit in COUNTS and topic.number.comparator == "eq"


def _is_row(text: str, parts: Sequence[Topic], end: int) -> bool:
    """Tell whether numbers stand in a row of one kind: "40 work in Lund, 20 in Arvika and 10 in Ystad"."""
    ways = set()
    for place, (one, following) in enumerate(pairwise(parts)):
        between = text[one.figure.number.end : following.figure.number.start]
        match = (NEXT if place else FIRST).fullmatch(between)
        if match is None or bool(match["last"]) != (following is parts[-1]):
            return False
        ways.add(match["way"])
    closing = END.fullmatch(text, parts[-1].figure.number.end, end)
    return closing is not None and ways == {closing["way"]}


def _pairing(total: Topic, parts: Sequence[Topic], added: Decimal, *, whole: bool) -> Pairing:
    largest = max(parts, key=lambda part: (part.number.value, part.key))
    ordered = (total, largest) if total.key <= largest.key else (largest, total)
    names = ", ".join(f"{part.number.value:,f}" for part in parts)
    because = f"the parts {names} add up to {added:,f}, not {total.number.value:,f}"
    basis = basis_of(*ordered, "", "a total and its parts")
    return Pairing(ordered, "hard" if whole else "soft", total.words, basis, because)
