"""Turns a comparator round that is denied: "did not exceed 40" and "no camp had more than 40" say at most 40."""

from collections.abc import Mapping
from typing import Final

from spacy.tokens import Token

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.measured import TIME_UNITS
from graph.extract.figures.counted.nouns import governing_verbs, subject_of
from graph.model import Comparator

OPPOSITE: Final[Mapping[Comparator, Comparator]] = {"gt": "le", "lt": "ge"}
OBJECTS: Final = frozenset(
    {"dobj", "attr", "acomp", "npadvmod", "oprd", "nummod", "quantmod", "amod", "appos", "compound"}
)
"""How a number and its noun may hang on the verb that is denied: not as its subject, nor behind a preposition."""


def turned_round(located: Located, comparator: Comparator) -> tuple[Comparator, Token | None]:
    """Return the comparator that a denied one comes to, and the word that denies it; the same and None for others."""
    if comparator == "gt" and _is_stretch(located):
        return "eq", None
    if comparator not in OPPOSITE:
        return comparator, None
    token = located.number[-1]
    verb = next(governing_verbs(token), None)
    if verb is None:
        return comparator, None
    while token.i != verb.i:
        is_cue = located.after > token.i >= verb.i
        if token.dep_ not in OBJECTS and not is_cue and not _is_cue_word(token, located):
            return comparator, None
        token = token.head
    denial = _denial(verb)
    if denial is None or denial.i >= located.number.start:
        return comparator, None
    return OPPOSITE[comparator], denial


def _is_stretch(located: Located) -> bool:
    """Tell "heard 87 witnesses over 140 days", how long it took, from "waited over 140 days"."""
    over = located.doc[located.first]
    if over.lower_ != "over" or over.dep_ != "prep" or located.amount.unit not in TIME_UNITS:
        return False
    return any(child.dep_ == "dobj" and child.i < over.i for child in over.head.children)


def _is_cue_word(token: Token, located: Located) -> bool:
    """Tell the "of" and "excess" of "in excess of 40" from a preposition that carries the number elsewhere."""
    return token.dep_ in {"pobj", "prep"} and token.i >= located.first


def _denial(verb: Token) -> Token | None:
    for child in verb.lefts:
        if child.dep_ == "neg" or child.lower_ == "never":
            return child
    subject = subject_of(verb)
    if subject is None:
        return None
    none = [subject, *(child for child in subject.lefts if child.dep_ == "det")]
    return next((token for token in none if token.lower_ in {"no", "none", "neither", "nobody"}), None)
