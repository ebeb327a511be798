"""Tells numbers that count from those that only point: "one approach", "those two features"."""

from collections.abc import Sequence
from typing import Final

from graph.extract.figures.amounts.amount import Amount, Located
from graph.extract.figures.amounts.lexemes import Lexeme
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.nouns import governing_verbs
from graph.extract.figures.rules import FigureRules

FEW: Final = 3
"""Up to so many, a number behind "these" and "those" only points back."""

BESIDE: Final = 5
"""How far the next number of a list may stand, in lexemes: "one man, two women"."""


def is_trivial(
    located: Located,
    counted: Counted,
    amounts: Sequence[Amount],
    lexemes: Sequence[Lexeme],
    rules: FigureRules,
) -> bool:
    """Tell "one approach", a mere article, from "at least one farmer", "one man and two women", "one child died"."""
    amount = located.amount
    if not counted.prefix and not amount.unit and _is_shirt_number(located):
        return True
    if amount.style != "words" or amount.unit or amount.upper is not None:
        return False
    before = lexemes[amount.start - 1].lower if amount.start else ""
    if amount.value <= FEW and before in {"these", "those"} and counted.unit in {"item", ""}:
        return True
    if amount.value != 1:
        return False
    token = located.number[-1]
    if counted.words is None or counted.words.start > located.number.end + 1 or token.dep_ != "nummod":
        return True
    if amount.comparator != "eq" or before in {"only", "just"} or _is_listed(amount, amounts, lexemes):
        return False
    verb = next(governing_verbs(token), None)
    is_fate = verb is not None and verb.lemma_.lower() in rules.words["figures_person_verbs"]
    return not (counted.unit == "person" and is_fate)


def counts_plural(located: Located, counted: Counted, rules: FigureRules) -> bool:
    """Tell whether a plural noun, or one that has no plural, stands behind the number, or an age is said by it."""
    if counted.prefix or located.number[-1].dep_ in {"nsubj", "nsubjpass"}:
        return True
    if counted.words is None or not located.after <= counted.words.start <= located.after + 1:
        return False
    head = counted.anchor
    return head.tag_ in {"NNS", "NNPS"} or head.lower_ in rules.words["figures_same_plurals"]


def _is_shirt_number(located: Located) -> bool:
    """Tell "Sam Rowe (4)": a bare number in brackets behind a person that was read as no age."""
    doc, number = located.doc, located.number
    if number.start - 2 < located.sentence.start or number.end >= located.sentence.end:
        return False
    is_bracketed = doc[number.start - 1].text == "(" and doc[number.end].text == ")"
    return is_bracketed and doc[number.start - 2].ent_type_ == "PERSON"


def _is_listed(amount: Amount, amounts: Sequence[Amount], lexemes: Sequence[Lexeme]) -> bool:
    for other in amounts:
        if other is amount or other.unit:
            continue
        gap = (
            lexemes[amount.end : other.start]
            if other.first > amount.first
            else lexemes[other.end : amount.start]
        )
        if len(gap) <= BESIDE and any(lexeme.lower in {"and", ",", "or"} for lexeme in gap):
            return True
    return False
