"""Finds what denies one end of a relation alone: "neither the Front nor the Guard", "but not the town"."""

from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

ARTICLES: Final = frozenset({"the", "a", "an", "any", "both"})
DENYING: Final = frozenset({"not", "nor", "neither", "no", "n't", "never"})
ALMOST_ALL: Final = frozenset(
    {"only", "just", "merely", "simply", "solely", "less", "other", "fewer", "least"}
)
"""After "not" or "no" these deny nothing."""

INSTEAD: Final = (("rather", "than"), ("instead", "of"))


DEEPEST: Final = 6
"""Words between a name and the word that says the relation."""


def negation_of_end(end: Token, trigger: Token) -> TokenSpan | None:
    """Return the words right before a name that take it out of what is said; None where there are none.

    Of names that "nor" joins, all are denied by the "neither" before the first; of what hangs on a noun, by its
    "no": "launched no attack on the town".
    """
    own = _before(end) or _between(end, trigger)
    if own is not None:
        return own
    first = end
    while first.dep_ == "conj" and first.head.i < first.i:
        joining = [child.lower_ for child in first.head.children if child.dep_ == "cc"]
        if "but" in joining:
            return None
        first = first.head
    if first.i == end.i:
        return None
    denial = _before(first)
    return denial if denial is not None and denial[0].lower_ == "neither" else None


def is_contrasted(end: Token) -> bool:
    """Tell whether it is the second of "not the Front but the Guard", "not in the town but in the camp"."""
    place = end.i - 1
    while place > end.sent.start and _is_of_name(end.doc[place], end):
        place -= 1
    return place > end.sent.start and end.doc[place].lower_ == "but"


def _between(end: Token, trigger: Token) -> TokenSpan | None:
    for token in list(end.ancestors)[:DEEPEST]:
        if token.i == trigger.i or token.pos_ in {"VERB", "AUX"}:
            return None
        for child in token.children:
            if child.lower_ == "no" and child.dep_ == "det":
                return child.doc[child.i : token.i + 1]
    return None


def _before(name: Token) -> TokenSpan | None:
    doc, place = name.doc, name.i - 1
    while place > name.sent.start and _is_of_name(doc[place], name):
        place -= 1
    if place < name.sent.start:
        return None
    word = doc[place]
    if word.lower_ in DENYING and doc[place + 1].lower_ not in ALMOST_ALL:
        return doc[place : place + 1]
    pair = (doc[place - 1].lower_, word.lower_) if place > name.sent.start else ("", "")
    return doc[place - 1 : place + 1] if pair in INSTEAD else None


def _is_of_name(word: Token, name: Token) -> bool:
    """Tell whether a word between "not" and a name belongs to the name's phrase, its preposition with it."""
    if word.lower_ in DENYING:
        return False
    if word.lower_ in ARTICLES:
        return True
    is_preposition = word.pos_ == "ADP" and name.head.i == word.i and word.i < name.i
    return is_preposition or (word.head.i == name.i and word.dep_ in {"amod", "compound", "nmod", "det"})
