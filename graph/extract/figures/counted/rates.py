"""Finds the stretch of time that a count is over: "40 lorries a day", "Every year 40 people drown"."""

from collections.abc import Mapping
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.nouns import NounPhrase
from graph.extract.figures.rules import FigureRules
from graph.values.units import unit_named

OVER: Final = frozenset({"year", "month", "week", "day", "hour"})
EVERY: Final = frozenset({"every", "each", "a", "an", "per"})
ADVERBS: Final[Mapping[str, str]] = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "yearly": "year",
    "annually": "year",
    "hourly": "hour",
}


def rate_behind(located: Located, phrase: NounPhrase, rules: FigureRules) -> tuple[str, int]:
    """Return the unit of "a day" behind a counted noun and where it begins; "" and the phrase's end without one."""
    doc, end = located.doc, located.sentence.end
    for index in range(phrase.head + 1, min(phrase.last + 1, end)):
        unit = _rate_at(doc[index], end, rules)
        if unit:
            return unit, index
    return "", phrase.last


def rate_before(located: Located, rules: FigureRules) -> str:
    """Return the unit of "Every year" at the head of a sentence, "" without one."""
    start = located.sentence.start
    first = located.doc[start]
    if first.lower_ not in {"every", "each"} or located.number.start <= start + 1:
        return ""
    return _rate_at(first, located.number.start, rules)


def rate_of_words(words: TokenSpan | None) -> str:
    """Return the unit of "daily arrivals", "" for words that name no rate."""
    return ADVERBS.get(words[0].lower_, "") if words is not None and len(words) > 1 else ""


def _rate_at(token: Token, end: int, rules: FigureRules) -> str:
    if token.lower_ in ADVERBS:
        return ADVERBS[token.lower_]
    if token.lower_ not in EVERY or token.i + 1 >= end:
        return ""
    unit = unit_named(token.nbor().lower_, rules.units)
    is_over = unit is not None and unit.name in OVER and token.nbor().tag_ == "NN" and unit.factor == 1
    return unit.name if unit is not None and is_over else ""
