"""How a number is meant, what noun it counts, and which unknown names stand beside it."""

import re
from collections.abc import Sequence
from typing import Final

from graph.compare.wording import DATE, Wording, stem
from graph.model import Figure, Span
from graph.values.folding import words_of

CHANGE: Final = re.compile(
    r"\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|growing|increas(?:e[ds]?|ing)|"
    r"decreas(?:e[ds]?|ing)|dropped|declin(?:e[ds]?|ing)|climb(?:ed|s)|jump(?:ed|s)|shrank|contract(?:ed|s)|"
    r"gain(?:ed|s|ing)?|lost|up|down|growth|drop)\s+(?:by|of)?\s*$",
    re.IGNORECASE,
)
"""Before a percentage: it is not the level, but how far the level moved."""

BY_THEN: Final = re.compile(
    rf"\bby\s+(?:{DATE.pattern}|\d{{4}}\b|(?:[A-Z]\w+day|then|now|yesterday|today|this)\b)(?!['’]s)"
)
"""A count "by 3 May" goes on from the beginning, one "on 3 May" does not."""

ROSE: Final = re.compile(
    r"\b(?:toll|number|total|tally|count)\b[^.;]{0,60}?\b(?:rose|risen|rises|climbed|increased|grew|grown|jumped|"
    r"passed|reached)\b",
    re.IGNORECASE,
)
"""A count that "rose to 700 on 3 May" goes on from the beginning too."""

LIGHT: Final = re.compile(r"\b(?:left|leaves|leaving)\s*$", re.IGNORECASE)
"""Before a number "left" only brings something about: "left 90 people homeless"."""

NOUN_ENDS: Final = re.compile(
    r"(?:^|\s)(?:who|which|that|were|was|are|is|have|has|had|in|from|of|to|at|on|by|for|and|or|as|with|without|"
    r"between|off|near|dead)(?:\s|$)|[,;:(]"
)
CAPITAL: Final = re.compile(r"(?<![.!?:;“\"(])\s([A-Z][\w’'-]+)")
COUNTED: Final = frozenset(
    {"person", "item", "household", "organisation", "country", "event", "place", "tonne", "hectare", "litre"}
)


MEASURED: Final = frozenset({"tonne", "hectare", "litre"})
MEASURE: Final = re.compile(r"^[\w\s-]*?\bof\s+")


def status_of(text: str, figure: Figure, status: frozenset[str], spans: Sequence[Span]) -> frozenset[str]:
    """Return how a figure is meant, besides what single words say."""
    found = set(status)
    if figure.certainty == "conditional":
        found.add("possible")
    if figure.stance != "asserts":
        found.add(figure.stance)
    for span in spans:
        rising = figure.time is not None and ROSE.search(text, span.start, span.end)
        if rising or BY_THEN.search(text, span.start, span.end):
            found.add("running")
        before = text[span.start : figure.number.start] if span.contains(figure.number) else ""
        if figure.unit == "percent" and CHANGE.search(before):
            found.add("change")
    return frozenset(found)


def head_of(wording: Wording, unit: str, counted: str) -> frozenset[str]:
    """Return the stems of the noun that is counted, groups and events left out; none of money and percentages."""
    if unit not in COUNTED:
        return frozenset()
    if unit in MEASURED:
        counted = MEASURE.sub("", counted)
    stop = NOUN_ENDS.search(counted)
    return wording.meaning(counted[: stop.start()] if stop else counted).rest


def proper_words(wording: Wording, words: str) -> frozenset[str]:
    """Return the words of a clause, known names left out, that begin with a capital letter inside it."""
    found = {word for match in CAPITAL.findall(DATE.sub(" ", words.strip())) for word in words_of(match)}
    return frozenset(word for word in found if not wording.is_known(stem(word)))
