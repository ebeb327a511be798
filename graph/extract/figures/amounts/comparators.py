"""Finds the comparator beside an amount: "at least", "up to", "or more", "~"."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from graph.extract.figures.amounts.amount import Amount
from graph.extract.figures.amounts.lexemes import HYPHENS, Lexeme, words_after, words_before
from graph.extract.figures.rules import Cue, FigureRules

GOES_ON: Final = 12
"""How far behind "from $5" a "to $7" is looked for, in lexemes."""


def compared(
    lexemes: Sequence[Lexeme], amount: Amount, rules: FigureRules, is_change: Callable[[int], bool]
) -> Amount:
    """Add the comparator beside the amount, if one stands there; of a range only its start moves."""
    cue, start = _cue_before(lexemes, amount, rules, is_change)
    end = amount.end
    if cue is None:
        cue, end = _cue_after(lexemes, amount, rules)
    if cue is None:
        return amount
    if amount.comparator == "range":
        return replace(amount, start=min(start, amount.start), end=end)
    comparator = cue.comparator
    if amount.style == "vague" and comparator == "approx":
        comparator = amount.comparator
    return replace(amount, comparator=comparator, start=start, end=max(end, amount.end), rule=cue.rule)


def _cue_before(
    lexemes: Sequence[Lexeme], amount: Amount, rules: FigureRules, is_change: Callable[[int], bool]
) -> tuple[Cue | None, int]:
    index = amount.start
    if index and lexemes[index - 1].text in HYPHENS and lexemes[index].glued:
        index -= 1
    while True:
        for cue in rules.before:
            if not words_before(lexemes, index, cue.phrase):
                continue
            start = index - len(cue.phrase)
            if cue.only_money and (
                not amount.has_sign or is_change(start) or _goes_on_to(lexemes, amount.unit_end)
            ):
                continue
            if (
                cue.phrase[0] == "up"
                and start
                and lexemes[start - 1].lower in rules.words["figures_not_before_up_to"]
            ):
                continue
            return cue, start
        between = next((phrase for phrase in rules.between if words_before(lexemes, index, phrase)), None)
        if between is None:
            return None, amount.start
        index -= len(between)


def _goes_on_to(lexemes: Sequence[Lexeme], index: int) -> bool:
    following = lexemes[index : index + GOES_ON]
    return any(
        one.lower == "to" and (two.kind == "number" or two.text in "$€£¥") for one, two in pairwise(following)
    )


def _cue_after(lexemes: Sequence[Lexeme], amount: Amount, rules: FigureRules) -> tuple[Cue | None, int]:
    """Look right behind the number, behind its unit, and behind one noun ("50 farms or more")."""
    for index in dict.fromkeys((amount.last, amount.unit_end, amount.end, amount.unit_end + 1)):
        at = (
            index + 1
            if index < len(lexemes) and lexemes[index].text in HYPHENS and lexemes[index].glued
            else index
        )
        for cue in rules.after:
            if not words_after(lexemes, at, cue.phrase):
                continue
            if index == amount.unit_end + 1 and len(cue.phrase) < 2:
                continue
            if cue.phrase == ("+",) and not lexemes[at].glued:
                continue
            return cue, at + len(cue.phrase)
    return None, amount.end
