"""Numbers in digits: "5,600", "$2.7m", "−40"; digits that hang on letters are a name."""

from collections.abc import Sequence
from decimal import Decimal

from graph.extract.figures.amounts.lexemes import HYPHENS, Lexeme, words_before
from graph.extract.figures.amounts.number_words import scale_at
from graph.extract.figures.amounts.numeral import Numeral
from graph.extract.figures.rules import FigureRules
from graph.values.numbers import parse_digits
from graph.values.units import CURRENCY_SIGNS, unit_named


def digits_at(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> Numeral | None:
    """Return the number whose digits stand at an index, with its scale and sign; None for a part of a name."""
    value = parse_digits(lexemes[index].text)
    if value is None or _is_part_of_name(lexemes, index, rules):
        return None
    last = index + 1
    scale = Decimal(1)
    following = lexemes[last] if last < len(lexemes) else None
    if following is not None and following.glued and following.kind == "word" and "'" not in following.text:
        if following.text in rules.glued_scales and _is_scale(lexemes, last, index, rules):
            scale, last = rules.glued_scales[following.text], last + 1
        elif (
            unit_named(following.text, rules.units) is None
            and unit_named(following.text.rstrip("."), rules.units) is None
        ):
            return None
    while (step := scale_at(lexemes, last, rules)) is not None:
        last, factor = step
        scale *= factor
    value *= scale
    first = index
    if index and _is_minus(lexemes, index, rules):
        value, first = -value, index - 1
    return Numeral(first, last, value, "digits", scale)


def _is_part_of_name(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> bool:
    """Tell whether digits hang on letters, as in "M23" and "AK-47"; currency letters and "then-18" are no such name."""
    if index == 0 or not lexemes[index].glued:
        return False
    before = lexemes[index - 1]
    if before.kind == "word":
        return (before.text,) not in rules.signs and unit_named(before.text, {}) is None
    if before.text in HYPHENS and index >= 2 and before.glued:
        word = lexemes[index - 2]
        if word.kind != "word":
            return False
        if word.glued and index >= 3 and lexemes[index - 3].kind == "number":
            return False
        return (
            word.lower not in rules.words["figures_hyphen_prefixes"]
            and word.lower not in rules.numbers.cardinals
            and word.lower != "to"
        )
    return (
        before.text in {"/", "_", "#"} and index >= 2 and lexemes[index - 2].kind == "word" and before.glued
    )


def _is_scale(lexemes: Sequence[Lexeme], at: int, number: int, rules: FigureRules) -> bool:
    """Tell "2.7m tickets" and "$3m" from "a wall 12m high": only `m` is in doubt."""
    if lexemes[at].text != "m":
        return True
    if number and (
        lexemes[number - 1].text in CURRENCY_SIGNS or unit_named(lexemes[number - 1].text, {}) is not None
    ):
        return True
    if number >= 3 and lexemes[number - 1].text in HYPHENS and lexemes[number - 3].text in CURRENCY_SIGNS:
        return True  # "£2-3m"
    following = lexemes[at + 1] if at + 1 < len(lexemes) else None
    return (
        following is not None
        and following.kind == "word"
        and following.lower not in rules.words["figures_metre_followers"]
    )


def _is_minus(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> bool:
    before = lexemes[index - 1]
    if before.text in {"-", "\u2212"} and lexemes[index].glued:
        if index >= 2 and before.glued and lexemes[index - 2].lower in rules.words["figures_minus"]:
            return True
        return index < 2 or not before.glued or lexemes[index - 2].text in "(" + CURRENCY_SIGNS
    return before.lower in rules.words["figures_minus"] and not words_before(
        lexemes, index, ("plus", "or", before.lower)
    )
