"""Finds the noun phrase of the word that says a relation, and the verb above it."""

from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

CLAUSAL: Final = frozenset({"VERB", "AUX"})

NOMINAL_LINKS: Final = frozenset({"appos", "compound", "nmod", "poss", "amod"})
"""A noun that hangs on a name by these is not reached by what the sentence says of the name."""

BOUNDARIES: Final = frozenset({"ADP", "CCONJ", "SCONJ", "VERB", "AUX", "PRON"})
LONGEST: Final = 12
"""Words before a noun; no phrase has more."""


def governor(trigger: Token) -> tuple[Token | None, str]:
    """Return the verb above a word and by which link it governs it, "" for the verb itself; None behind a name.

    "Joined" nouns are reached as the first of them.
    """
    token, link = trigger, ""
    while token.pos_ not in CLAUSAL:
        if token.dep_ in NOMINAL_LINKS or token.head.i == token.i:
            return None, ""
        if token.dep_ != "conj" and not (token.pos_ == "ADP" and link):
            link = token.dep_
        token = token.head
    return token, link


def noun_phrase(noun: Token) -> TokenSpan:
    """Return a noun with all that hangs on it."""
    return noun.doc[noun.left_edge.i : noun.right_edge.i + 1]


def phrase_before(noun: Token) -> list[Token]:
    """Return the words of a noun's phrase before it, the nearest first: up to an owner, a comma or a preposition."""
    found: list[Token] = []
    for place in range(noun.i - 1, max(noun.sent.start, noun.i - LONGEST) - 1, -1):
        token = noun.doc[place]
        is_participle = token.tag_ in {"VBN", "VBG"} and token.dep_ in {"amod", "compound"}
        is_boundary = token.pos_ in BOUNDARIES and not is_participle
        is_mark = token.is_punct and token.text not in {"-", '"', "'"}
        if is_boundary or is_mark or token.tag_ == "POS" or token.dep_ == "case":
            break
        found.append(token)
        if token.dep_ == "det" and token.lower_ in {"a", "an", "the", "no", "any"}:
            break
    return found
