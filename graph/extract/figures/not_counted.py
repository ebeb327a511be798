"""Tells which numbers state nothing: dates, labels, names, scores of matches, "one of them"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.extract.figures.amounts import Amount
from graph.extract.figures.lexemes import Lexeme, words_after, words_before
from graph.extract.figures.rules import FigureRules, NotCounted
from graph.extract.times import FoundTime
from graph.model import Span

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the amounts of one sentence; offsets are those of the lexemes.

    Attributes:
        text: The sentence.
        offset: Where it begins.
        times: Its times, offsets in `text`.
        names: Spans of names that hold words besides numbers.
    """

    text: str
    offset: int
    times: tuple[FoundTime, ...]
    names: tuple[Span, ...]


def is_not_counted(
    lexemes: Sequence[Lexeme],
    amount: Amount,
    around: Surroundings,
    rules: FigureRules,
    *,
    has_noun: bool,
    is_plural: bool,
    is_label: bool,
) -> bool:
    """Tell whether an amount is no figure.

    Args:
        has_noun: A noun behind the number says what it counts.
        is_plural: That noun stands right behind it and is a plural, as what is counted should be.
        is_label: The block is a heading, note or caption, whose bare numbers are labels.
    """
    span = Span(lexemes[amount.first].start, lexemes[amount.last - 1].end)
    is_bare = _is_bare(lexemes, amount)
    if _is_in_time(span, amount, around):
        return True
    if any(name.contains(span) for name in around.names) and not amount.unit:
        return True
    for context in rules.not_counted:
        if context.bare and not is_bare:
            continue
        if context.alone and is_plural:
            continue
        if _fits(lexemes, amount, span, around, context):
            return True
    if is_bare and amount.upper is None and _is_year(lexemes, amount, is_plural=is_plural):
        return True
    if is_bare and not is_plural and _ends_name(lexemes, amount):
        return True
    if is_bare and _is_numbering(lexemes, amount, around):
        return True
    return is_label and not amount.unit and not has_noun and amount.comparator == "eq"


def _is_bare(lexemes: Sequence[Lexeme], amount: Amount) -> bool:
    text = "".join(lexeme.text for lexeme in lexemes[amount.first : amount.last])
    return not amount.unit and not amount.has_sign and "," not in text and "." not in text


def _is_in_time(span: Span, amount: Amount, around: Surroundings) -> bool:
    for found in around.times:
        if not found.span.shifted(around.offset).overlaps(span):
            continue
        if found.kind == "clock":
            return True
        if found.kind == "stretch" and amount.unit and not _is_adverbial(around, found):
            return False
        if amount.has_sign or (
            amount.unit and amount.unit not in {"year", "month", "week", "day", "hour", "item"}
        ):
            return False
        return True
    return False


def _is_adverbial(around: Surroundings, found: FoundTime) -> bool:
    """Tell "over the past 20 days", which is a time, from "spent the last 20 days", which says how many."""
    return re.search(
        r"\b(?:in|over|during|for|within|throughout|of|since|from|through)\s*$",
        around.text[: found.span.start],
        re.IGNORECASE,
    ) is not None or (found.span.start == 0)


def _fits(
    lexemes: Sequence[Lexeme], amount: Amount, span: Span, around: Surroundings, context: NotCounted
) -> bool:
    for regex in context.regexes:
        for match in regex.finditer(around.text):
            if match.start() + around.offset <= span.start and span.end <= match.end() + around.offset:
                return True
    at = amount.start
    while (
        at
        and lexemes[at - 1].text in {".", "-", "("}
        and any(words_before(lexemes, at - 1, phrase) for phrase in context.before)
    ):
        at -= 1
    if any(words_before(lexemes, at, phrase) for phrase in context.before):
        return True
    return any(words_after(lexemes, amount.last, phrase) for phrase in context.after)


def _is_year(lexemes: Sequence[Lexeme], amount: Amount, *, is_plural: bool) -> bool:
    lexeme = lexemes[amount.first]
    if (
        amount.last - amount.first != 1
        or len(lexeme.text) != 4
        or not FIRST_YEAR <= amount.value <= LAST_YEAR
    ):
        return False
    return amount.comparator in {"eq", "le"} or not is_plural


def _ends_name(lexemes: Sequence[Lexeme], amount: Amount) -> bool:
    """Tell "Atlas 600" from a count: bare digits right behind a word with a capital, and no plural behind them."""
    if (
        amount.style != "digits"
        or amount.first < 1
        or amount.start != amount.first
        or amount.upper is not None
    ):
        return False
    before = lexemes[amount.first - 1]
    is_first_word = amount.first == 1 and before.text[1:].islower()
    return before.kind == "word" and not before.text.islower() and len(before.text) > 1 and not is_first_word


def _is_numbering(lexemes: Sequence[Lexeme], amount: Amount, around: Surroundings) -> bool:
    """Tell "3." or "(2)" at the very start of a block or sentence from a number that begins a sentence."""
    if amount.first > 1 or amount.style != "digits":
        return False
    after = lexemes[amount.last].text if amount.last < len(lexemes) else ""
    return after in {".", ")", "]", ":"} and amount.last + 1 < len(lexemes)
