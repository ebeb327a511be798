"""Finds the numbers in a sentence, in digits and in words, before anything is known of what they count."""

from collections.abc import Sequence

from graph.extract.figures.amounts.digits import digits_at
from graph.extract.figures.amounts.lexemes import Lexeme
from graph.extract.figures.amounts.number_words import vague_at, words_at
from graph.extract.figures.amounts.numeral import Numeral
from graph.extract.figures.amounts.shares import ratio_of, share_at
from graph.extract.figures.rules import FigureRules


def find_numerals(lexemes: Sequence[Lexeme], rules: FigureRules) -> tuple[Numeral, ...]:
    """Return all numbers in text order, none overlapping; shares ("two thirds") and ratios ("4 in 10") as percent."""
    found: list[Numeral] = []
    index = 0
    while index < len(lexemes):
        numeral = _numeral_at(lexemes, index, rules)
        if numeral is None:
            index += 1
            continue
        if found and (ratio := ratio_of(lexemes, found[-1], numeral, rules)) is not None:
            found[-1] = ratio
        else:
            found.append(numeral)
        index = numeral.last
    return tuple(found)


def _numeral_at(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> Numeral | None:
    lexeme = lexemes[index]
    if lexeme.kind == "number":
        return digits_at(lexemes, index, rules)
    if lexeme.kind != "word" or (index and lexeme.glued and lexemes[index - 1].kind == "number"):
        return None
    return (
        share_at(lexemes, index, rules) or words_at(lexemes, index, rules) or vague_at(lexemes, index, rules)
    )
