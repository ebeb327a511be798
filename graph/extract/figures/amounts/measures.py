"""Reads what stands right beside a number: currency signs, units of measurement, "a day"."""

from collections.abc import Sequence
from typing import Final

from graph.extract.figures.amounts.lexemes import HYPHENS, Lexeme
from graph.extract.figures.rules import FigureRules
from graph.values.units import Unit, unit_named

GLUED_ONLY: Final = 1
"""Units of one letter count only right behind the digits ("164p"), or "40 c" and "3 s" would be everywhere."""

BEFORE: Final = 4
"""How far before an amount its "from" may stand, in lexemes: "from a total of 40"."""

LONGEST: Final = 4
"""Longest name of a unit, in lexemes ("pound-force square foot")."""


def sign_before(lexemes: Sequence[Lexeme], first: int, rules: FigureRules) -> tuple[int, str]:
    """Return where a currency sign before the number begins, and its code; ("first", "") where there is none."""
    for phrase, code in rules.signs.items():
        start = first - len(phrase)
        if start < 0 or tuple(lexeme.text for lexeme in lexemes[start:first]) != phrase:
            continue
        letters_only = all(part.isalpha() for part in phrase)
        if letters_only and start and lexemes[start].glued and lexemes[start - 1].text not in {"(", "/"}:
            continue
        return start, code
    if first and lexemes[first - 1].kind == "word":
        unit = unit_named(lexemes[first - 1].text, {})
        if unit is not None and lexemes[first - 1].text.isupper():
            return first - 1, unit.name
    return first, ""


def unit_after(lexemes: Sequence[Lexeme], last: int, rules: FigureRules) -> tuple[Unit | None, int]:
    """Return the unit of measurement right behind the number and where it ends; (None, last) where there is none."""
    begin = last
    if begin + 1 < len(lexemes) and lexemes[begin].text in HYPHENS and lexemes[begin].glued:
        begin += 1
    for length in range(LONGEST, 0, -1):
        words = lexemes[begin : begin + length]
        if len(words) < length:
            continue
        spaced = " ".join(lexeme.text for lexeme in words if lexeme.text not in HYPHENS)
        packed = "".join(
            lexeme.text if lexeme.glued or step == 0 else " " + lexeme.text
            for step, lexeme in enumerate(words)
        )
        for name in dict.fromkeys((packed, spaced)):
            unit = unit_named(name, rules.units)
            if unit is None or not unit.measure:
                continue
            if len(name) == GLUED_ONLY and name.isalpha() and not words[0].glued and name != "m":
                continue
            if name.isalpha() and name.isupper() and len(name) > 1 and _runs_on(lexemes, begin + length):
                continue
            return unit, begin + length
    return None, last


def per_unit(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> tuple[str, int]:
    """Return the unit of "a day", "per barrel", "/month" behind an amount, and where it ends."""
    if index >= len(lexemes):
        return "", index
    word = lexemes[index].lower
    if word == "each":
        return "item", index + 1
    if word not in rules.words["figures_per_words"] or index + 1 >= len(lexemes):
        return "", index
    unit = unit_named(lexemes[index + 1].text, rules.units)
    if word in {"a", "an", "each", "every"} and (unit is None or not unit.measure):
        return "", index
    if lexemes[index + 1].kind != "word" or (word == "/" and unit is None):
        return "", index
    if word == "per" and lexemes[index + 1].lower in {"cent", "se"}:
        return "", index
    if index + 2 < len(lexemes) and lexemes[index + 2].lower in {"before", "earlier", "ago", "later"}:
        return "", index  # "nine a year before"
    return (unit.name if unit is not None else "item"), index + 2


def is_weight(lexemes: Sequence[Lexeme], word: str, rules: FigureRules) -> bool:
    """Tell whether a unit that is also a currency ("pound") is a weight, by the words of the sentence."""
    is_unit = any(word in {unit, unit + "s"} for unit in rules.words["figures_weight_units"])
    stems = rules.words["figures_weight_words"]
    return is_unit and any(
        lexeme.lower in stems or lexeme.lower.rstrip("s") in stems or lexeme.lower[:-2] in stems
        for lexeme in lexemes
    )


def opening(lexemes: Sequence[Lexeme], index: int, words: frozenset[str], rules: FigureRules) -> int | None:
    """Return where "from" or "to" stands before an amount that starts at `index`, at most "a record" between."""
    for at in range(index - 1, max(-1, index - 1 - BEFORE), -1):
        if lexemes[at].lower in words:
            return at
        if lexemes[at].lower == "the" or not any(lexemes[at].lower in phrase for phrase in rules.between):
            return None
    return None


def _runs_on(lexemes: Sequence[Lexeme], index: int) -> bool:
    return index < len(lexemes) and lexemes[index].glued and lexemes[index].text in HYPHENS
