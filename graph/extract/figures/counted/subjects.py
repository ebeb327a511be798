"""Finds what a sum, a length or a share is said of: "a fine of $250", "The wall is 12 metres high"."""

from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.nouns import (
    changed_by,
    governing_verbs,
    phrase_end,
    phrase_start,
    subject_of,
)
from graph.extract.figures.rules import FigureRules

ENDS: Final = frozenset({"to", "from", "at", "below", "above"})
"""Between a verb of change and a number they say that the number is an end of the change."""

ESTIMATED: Final = frozenset({"at", "as"})
"""Between what is estimated and the number that it is put at."""

NARROWING: Final = frozenset({"acl", "amod"})
"""How "worth $5" and "costing $5" hang on their noun."""


def said_of_what(located: Located, rules: FigureRules) -> tuple[TokenSpan | None, Token | None]:
    """Return what an amount is said of, and what becomes of it, if the amount says by how much.

    "a fine of $250", "The wall is 12 metres high", "Exports" and "rose" of "Exports rose by 12 percent".
    """
    doc, number, end = located.doc, located.number, located.sentence.end
    if located.first - 2 >= located.sentence.start and doc[located.first - 1].tag_ == "POS":
        # "Osei's 46.9 percent"
        owner = doc[located.first - 2]
        return doc[phrase_start(owner) : owner.i + 1], None
    noun = noun_of(located)
    if noun is not None:
        return doc[phrase_start(noun) : noun.i + 1], None
    change: Token | None = None
    for verb in governing_verbs(number[-1]):
        is_change = verb.lemma_.lower() in rules.words["figures_change_verbs"] and verb.pos_ == "VERB"
        change = verb if is_change and change is None and _is_difference(located, verb) else change
        estimated = _estimated(located, verb)
        if estimated is not None:
            return doc[phrase_start(estimated) : estimated.i + 1], None
        subject = subject_of_number(verb, number[-1], located.sentence.start, is_change=is_change)
        if subject is None:
            continue
        if subject.pos_ not in {"NOUN", "PROPN"} or subject.i >= number.start:
            return None, None
        if subject.ent_type_ == "PERCENT":
            return None, None  # another share: "with 61 percent soaked, 9 percent drenched"
        last = subject.i + 1
        if subject.right_edge.i < number.start:
            last = max(last, min(phrase_end(subject, end), verb.i if verb.i > subject.i else end))
        return doc[phrase_start(subject) : last], change
    return None, None


def _estimated(located: Located, verb: Token) -> Token | None:
    """Return what a verb puts at a number: "damage" of "puts the damage at $40 million"."""
    between = located.doc[verb.i + 1 : located.first]
    if verb.i >= located.first or not any(token.lower_ in ESTIMATED for token in between):
        return None
    objects = (child for child in verb.rights if child.dep_ == "dobj" and child.i < located.first)
    return next((child for child in objects if child.pos_ == "NOUN"), None)


def noun_of(located: Located) -> Token | None:
    """Return the noun before "of $250", "worth $250", "costing $250"; None where a verb comes first."""
    for token in located.number[-1].ancestors:
        is_left = token.head.pos_ in {"NOUN", "PROPN"} and token.head.i < located.first
        if is_left and (token.lower_ == "of" or token.dep_ in NARROWING) and token.head.i != token.i:
            return token.head
        if token.pos_ in {"VERB", "AUX"}:
            return None
    return None


def subject_of_number(verb: Token, number: Token, start: int, *, is_change: bool) -> Token | None:
    """Return what a verb says a number of: its object where it changes one, else its subject."""
    subject = (changed_by(verb, number) if is_change else None) or subject_of(verb)
    if subject is None and verb.i > start and verb.nbor(-1).pos_ == "NOUN":
        # The parse of "In the first quarter of 2020 profits fell" has lost the subject.
        return verb.nbor(-1)
    if subject is not None and subject.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl":
        return verb.head
    return subject


def _is_difference(located: Located, verb: Token) -> bool:
    """Tell "rose 12 percent" and "rose by 12 percent" from "rose to 12 percent"."""
    between = {token.lower_ for token in located.doc[verb.i + 1 : located.first]}
    return between.isdisjoint(ENDS) and verb.i < located.first
