"""Reads the brackets after a person's name: "(7 May 1722, Harran – 28 August 1802, Osrhoene)"."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Token

LIFE_RULE: Final = "life-in-brackets"

DASHES: Final = frozenset({"-", "–", "—"})
LONGEST: Final = 30
"""Tokens between the brackets."""


def life_places(sentence: Sequence[Token]) -> Iterator[tuple[Token, str, Token]]:
    """Yield person, predicate (`bornIn`, `diedIn`) and place; only where a year stands on the place's side."""
    for number, person in enumerate(sentence):
        opening = sentence[number + 1] if number + 1 < len(sentence) else None
        if person.ent_type_ != "Person" or opening is None or opening.text != "(":
            continue
        inside: list[Token] = []
        for token in sentence[number + 2 : number + 2 + LONGEST]:
            if token.text == ")":
                break
            inside.append(token)
        dash = next((n for n, token in enumerate(inside) if token.text in DASHES), None)
        if dash is None:
            continue
        for predicate, side in (("bornIn", inside[:dash]), ("diedIn", inside[dash + 1 :])):
            places = [token for token in side if token.ent_type_ == "Place"]
            if places and any(_is_year(token) for token in side):
                yield person, predicate, places[0]


def _is_year(token: Token) -> bool:
    return token.is_digit and len(token.text) == 4
