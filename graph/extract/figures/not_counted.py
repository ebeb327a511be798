"""Tells which numbers state nothing: dates, labels, names, scores of matches, "one of them"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.extract.figures.amounts.amount import Amount
from graph.extract.figures.amounts.lexemes import Lexeme, words_after, words_before
from graph.extract.figures.rules import FigureRules, NotCounted
from graph.extract.times import FoundTime
from graph.model import Span

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100
"""Four bare digits from here to there are a year, unless a comparator and a plural say that they count."""

TIME_LIKE: Final = frozenset({"year", "month", "week", "day", "hour", "item"})
ADVERBIAL: Final = re.compile(
    r"\b(?:in|over|during|for|within|throughout|of|since|from|through)\s*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around an amount in its sentence; offsets are those of the lexemes.

    Attributes:
        text: The sentence.
        offset: Where it begins.
        times: Its times, offsets in `text`.
        names: Spans of names that hold words besides numbers.
        matches: What the regular expressions of each context matched.
        is_plural: A plural stands right behind it, as what is counted should.
    """

    text: str
    offset: int
    times: tuple[FoundTime, ...]
    names: tuple[Span, ...]
    matches: Mapping[str, tuple[Span, ...]]
    is_plural: bool


def is_not_counted(
    lexemes: Sequence[Lexeme], amount: Amount, around: Surroundings, rules: FigureRules
) -> bool:
    """Tell whether an amount is no figure."""
    span = Span(lexemes[amount.first].start, lexemes[amount.last - 1].end)
    is_bare, is_dotted = _is_bare(lexemes, amount), _is_bare(lexemes, amount, dotted=True)
    if _is_in_time(span, amount, around):
        return True
    if not amount.unit and any(name.contains(span) for name in around.names):
        return True
    for context in rules.not_counted:
        is_fit = (is_dotted if context.dotted else is_bare) or not context.bare
        applies = is_fit and not (context.alone and around.is_plural)
        if applies and _fits(lexemes, amount, span, around, context):
            return True
    return is_bare and (
        _is_year(lexemes, amount, is_plural=around.is_plural)
        or (
            not around.is_plural
            and _ends_name(lexemes, amount)
            and not _is_behind_time(lexemes, amount, around)
        )
        or _is_numbering(lexemes, amount, opens_block=around.offset == 0)
    )


def context_matches(text: str, offset: int, rules: FigureRules) -> dict[str, tuple[Span, ...]]:
    """Return by rule what the contexts' regular expressions match in a text that begins at `offset`."""
    matches = {}
    for context in rules.not_counted:
        spans = [
            Span(*match.span()).shifted(offset) for regex in context.regexes for match in regex.finditer(text)
        ]
        if spans:
            matches[context.rule] = tuple(spans)
    return matches


def _is_bare(lexemes: Sequence[Lexeme], amount: Amount, *, dotted: bool = False) -> bool:
    text = "".join(lexeme.text for lexeme in lexemes[amount.first : amount.last])
    is_whole = "." not in text or (dotted and amount.style == "digits")
    return not amount.unit and not amount.has_sign and "," not in text and is_whole


def _is_in_time(span: Span, amount: Amount, around: Surroundings) -> bool:
    """Tell whether a number is a part of a date, a time of day or "over the past 20 days"."""
    for found in around.times:
        if not found.span.shifted(around.offset).overlaps(span) or (found.kind == "vague" and amount.unit):
            continue
        if found.kind == "stretch" and amount.unit and not _is_adverbial(around, found):
            return False
        return found.kind == "clock" or not amount.unit or amount.unit in TIME_LIKE
    return False


def _is_adverbial(around: Surroundings, found: FoundTime) -> bool:
    """Tell "over the past 20 days", which is a time, from "spent the last 20 days", which says how many."""
    return found.span.start == 0 or ADVERBIAL.search(around.text[: found.span.start]) is not None


def _fits(
    lexemes: Sequence[Lexeme], amount: Amount, span: Span, around: Surroundings, context: NotCounted
) -> bool:
    if any(match.contains(span) for match in around.matches.get(context.rule, ())):
        return True
    at = amount.start
    while (
        at
        and lexemes[at - 1].text in {".", "-", "("}
        and any(words_before(lexemes, at - 1, phrase) for phrase in context.before)
    ):
        at -= 1
    # "The number at about 40": what bounds the number stands between it and the word before.
    is_apart = amount.start < amount.first and lexemes[amount.start].lower == "at"
    if not is_apart and any(words_before(lexemes, at, phrase) for phrase in context.before):
        return True
    return any(words_after(lexemes, amount.last, phrase) for phrase in context.after)


def _is_year(lexemes: Sequence[Lexeme], amount: Amount, *, is_plural: bool) -> bool:
    if amount.last - amount.first != 1 or len(lexemes[amount.first].text) != 4 or amount.upper is not None:
        return False
    counts = is_plural and amount.comparator not in {"eq", "le"}
    return FIRST_YEAR <= amount.value <= LAST_YEAR and not counts


def _ends_name(lexemes: Sequence[Lexeme], amount: Amount) -> bool:
    """Tell "Atlas 600" and "the Kick Six" from a count: right behind a word with a capital, and no plural behind."""
    if amount.first < 1 or amount.start != amount.first or amount.upper is not None:
        return False
    before, own = lexemes[amount.first - 1], lexemes[amount.first]
    if amount.style != "digits" and own.text.islower():
        return False
    is_first_word = amount.first == 1 and before.text[1:].islower()
    return before.kind == "word" and not before.text.islower() and len(before.text) > 1 and not is_first_word


def _is_behind_time(lexemes: Sequence[Lexeme], amount: Amount, around: Surroundings) -> bool:
    """Tell "In June 17 of them left": the capital before the number is that of a month."""
    end = lexemes[amount.first - 1].end - around.offset
    return any(found.span.end == end for found in around.times)


def _is_numbering(lexemes: Sequence[Lexeme], amount: Amount, *, opens_block: bool) -> bool:
    """Tell "3. Results" or "(2) …" at the start of a sentence, and "3." alone before one, from a number that begins one."""
    if amount.first > 1 or amount.style != "digits":
        return False
    after = lexemes[amount.last].text if amount.last < len(lexemes) else ""
    return after in {".", ")", "]", ":"} and (amount.last + 1 < len(lexemes) or opens_block)
