"""Two numbers that two voices give one after the other: "The union counts 31 wells." "The ministry wrote that it was 18"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.pairs.pairing import Pairing, pair
from graph.compare.pairs.shares import COUNTS
from graph.compare.topics.topic import Topic
from graph.compare.wording import Wording
from graph.model import Statement
from graph.values.folding import fold

ESTIMATES: Final = frozenset(
    {"statement-arrived-at", "statement-own-estimate", "statement-spoke", "statement-counted"}
)
"""Rules of statements that are nothing but a number, so that what it counts stands before."""

ASKED: Final = re.compile(r"(?:ask|demand|call|want|offer|plead)", re.IGNORECASE)
"""Begins a word by which a number is wanted, not counted."""

TAKEN_UP: Final = r"(?:(?:it|that)\s+(?:is|was|were|had\s+been|at|as)|(?:the|their|its)\s+(?:number|figure|total|toll|crowd|attendance|turnout|damage|cost)\s+(?:is|was|at|as))\s+"
UNIT: Final = r"(?:\s+(?:per\s+cent|[^\W\d_]+))?(?:\s+(?:a|per)\s+[^\W\d_]+)?"
OWN: Final = re.compile(
    r"(?:But\s+)?(?:Our|My)\s+(?:own\s+)?(?:count|estimate|figure|tally|total)\s+(?:is|was)\s*", re.IGNORECASE
)
"""With these the text itself gives its number."""


def pairs_of_voices(corpus: Corpus, wording: Wording, topics: Sequence[Topic]) -> Iterator[Pairing]:
    """Yield each two numbers of one sentence or two neighbours of which the second only takes up what the first counts.

    Whoever gives the second must be named, and give no other; of the first there must be no choice.
    """
    quoted = "|".join(map(re.escape, wording.lists.get("compare_quoted", ()))) or "(?!)"
    bare = re.compile(rf"(?:(?:{quoted})\s+)?(?:[A-Z]{{3}}\s+|[$€£]\s*)?", re.IGNORECASE)
    taken_up = re.compile(rf"{TAKEN_UP}(?:(?:{quoted})\s+)?", re.IGNORECASE)
    for place, second in enumerate(topics):
        if second.where != "text" or not _takes_up(corpus, second, taken_up, bare):
            continue
        before = [one for one in topics[:place] if _is_near(corpus, one, second)]
        fitting = [one for one in before if _may_count_the_same(one, second)]
        if len(fitting) == 1 and _are_two(_voice(corpus, fitting[0]), _voice(corpus, second)):
            found = pair(fitting[0], second, fitting[0].figure.counted, how="two voices, one after the other")
            if found and found.verdict != "agree":
                yield found


def _takes_up(corpus: Corpus, topic: Topic, taken_up: re.Pattern[str], bare: re.Pattern[str]) -> bool:
    """Tell whether a number is all that is said, but for "it was"."""
    text = corpus.documents[topic.key.slug].text
    number = topic.figure.number
    statement = _statement(corpus, topic)
    if statement is None:
        opening = text[topic.sentence.start : number.start]
        closes = text[number.end : topic.sentence.end].strip() in {"", "."}
        return closes and OWN.fullmatch(opening) is not None
    if len(statement.content) != 1:
        return False
    content = statement.content[0]
    before, behind = text[content.start : number.start], text[number.end : content.end]
    if not behind.strip() and taken_up.fullmatch(before):
        return True
    return (
        statement.rule in ESTIMATES
        and not ASKED.match(statement.attribution.cue)
        and bare.fullmatch(before) is not None
        and re.fullmatch(UNIT, behind) is not None
    )


def _is_near(corpus: Corpus, first: Topic, second: Topic) -> bool:
    """Tell whether a number stands before another in its sentence or the one before, in one paragraph."""
    text = corpus.documents[second.key.slug].text
    if first.where != "text":
        return False
    if first.sentence == second.sentence:
        return first.figure.number.end <= second.figure.number.start
    gap = text[first.sentence.end : second.sentence.start]
    return first.sentence.end <= second.sentence.start and not gap.strip() and "\n" not in gap


def _may_count_the_same(first: Topic, second: Topic) -> bool:
    if first.start or first.end or second.start or second.end:
        same_time = (first.start, first.end) == (second.start, second.end) or not (second.start or second.end)
    else:
        same_time = True
    units = first.unit == second.unit or (first.unit in COUNTS and second.unit in {"", "item"})
    # "Thousands marched. The Red Cross counted 45 injured": the second has words of its own.
    own = not second.events or second.events == first.events
    return same_time and units and own and second.per in {"", first.per}


def _statement(corpus: Corpus, topic: Topic) -> Statement | None:
    index = topic.figure.statement
    return None if index is None else corpus.extractions[topic.key.slug].statements[index]


def _voice(corpus: Corpus, topic: Topic) -> frozenset[str]:
    """Return who gives a number: the entities, else the words for them; empty for the text itself."""
    statement = _statement(corpus, topic)
    if statement is None:
        return frozenset()
    told = statement.attribution
    keys = frozenset(corpus.entity_of(topic.key.slug, number) for number in told.speakers)
    return keys or frozenset({fold(told.text)})


def _are_two(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether two voices differ; of an unknown "he" nobody knows."""
    unknown = {"", "he", "she", "it", "they", "i", "we"}
    return bool(first | second) and not first & second and not (first | second) & unknown
