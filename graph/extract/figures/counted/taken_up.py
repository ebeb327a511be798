"""Gives a number that stands for a number told before its unit: "it was 18", "put it at 150", "our own count is 26"."""

from typing import Final

from spacy.tokens import Token

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.counted import Counted

COUNTED: Final = frozenset({"person", "household", "country", "place", "organisation", "event", "item"})
"""Units of what is counted; a length or a sum that is left out mostly leaves out its millions or metres too."""

POINTING: Final = frozenset({"it", "this", "that"})
COUNTS: Final = frozenset({"number", "total", "toll", "count", "tally", "figure", "estimate"})
PUTTING: Final = frozenset({"put", "estimate", "reckon", "peg", "place", "set", "give"})


def taken_up(located: Located, known: Counted | None) -> Counted | None:
    """Return what the number counts that was told before, None where the words do not point back to it.

    Args:
        known: What the last number before counts.
    """
    if known is None or known.unit not in COUNTED or (known.unit == "item" and known.words is None):
        return None
    if located.amount.unit or located.amount.upper is not None:
        return None
    number = located.number[-1]
    if number.dep_ in {"attr", "acomp"} and number.head.lemma_ == "be":
        return known if _points_back(_children(number.head, "nsubj")) else None
    if number.dep_ != "pobj":
        return None
    preposition, verb = number.head, number.head.head
    if preposition.lower_ == "at" and verb.lemma_ in PUTTING:
        return known if _points_back(_children(verb, "dobj")) else None
    return known if preposition.lower_ == "of" and verb.lemma_ == "speak" else None


def _children(verb: Token, link: str) -> list[Token]:
    return [child for child in verb.children if child.dep_ == link]


def _points_back(nouns: list[Token]) -> bool:
    """Tell "it", "the figure", "our own count" from "the number of lorries", "the boat"."""
    return len(nouns) == 1 and (
        nouns[0].lower_ in POINTING
        or (
            nouns[0].lemma_.lower() in COUNTS and not any(child.dep_ == "prep" for child in nouns[0].children)
        )
    )
