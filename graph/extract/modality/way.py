"""Walks from the word that a claim rests on up to the root of its sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

CLOSED: Final = frozenset({"relcl", "advcl", "parataxis"})
"""Clauses that what stands above them does not reach into."""

SAID: Final = frozenset({"ccomp", "acl", "csubj", "csubjpass"})
"""Clauses that a word above them reports, believes or judges."""

CLAUSAL: Final = frozenset({"VERB", "AUX"})
PAST: Final = frozenset({"VBD", "VBN"})


@dataclass(frozen=True, slots=True)
class Step:
    """One word on the way.

    Attributes:
        through: By which dependency we came to it, "" for the first.
        below: From which word we came.
        is_aside: It is the first of two joined clauses, and we come from the second.
    """

    token: Token
    through: str = ""
    below: Token | None = None
    is_aside: bool = False


def way_up(claim: Token, within: TokenSpan | None = None) -> Iterator[Step]:
    """Yield the claim's token and each that governs it, up to its clause's border, or that of some words."""
    step = Step(claim)
    while True:
        yield step
        token = step.token
        if token.head.i == token.i or token.dep_ in CLOSED or _is_parted(token):
            return
        if within is not None and not within.start <= token.head.i < within.end:
            return
        is_aside = token.dep_ == "conj" and token.pos_ in CLAUSAL and token.head.pos_ in CLAUSAL
        step = Step(token.head, token.dep_, token, is_aside)


def shares(step: Step) -> bool:
    """Tell whether the second of two joined verbs has its subject and auxiliaries from the first."""
    second = step.below
    if not step.is_aside or second is None:
        return False
    is_alike = second.tag_ == step.token.tag_ or {second.tag_, step.token.tag_} <= PAST
    own = {"nsubj", "nsubjpass", "aux", "auxpass", "mark"}
    return is_alike and not any(child.dep_ in own for child in second.children)


def joining_word(step: Step) -> str:
    """Return the "or" that joins two words, "" where there is none."""
    if step.below is None:
        return ""
    words = [child.lower_ for child in step.token.children if child.dep_ == "cc" and child.i < step.below.i]
    return words[-1] if words else ""


def _is_parted(token: Token) -> bool:
    """Tell whether a semicolon stands before the word above: "say 40 were lost; he denies it"."""
    return token.i < token.head.i and any(one.text == ";" for one in token.doc[token.i : token.head.i])
