"""Makes amounts of numbers: a range of two ends, with comparator, currency, unit of measurement and "a day"."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from graph.extract.figures.amounts.amount import Amount
from graph.extract.figures.amounts.comparators import compared
from graph.extract.figures.amounts.lexemes import HYPHENS, Lexeme, words_before
from graph.extract.figures.amounts.measures import is_weight, opening, per_unit, sign_before, unit_after
from graph.extract.figures.amounts.numeral import Numeral
from graph.extract.figures.rules import FigureRules
from graph.values.numbers import plain
from graph.values.units import NAMED

US: Final = frozenset({"us", "u.s.", "u.s", "canadian", "australian"})

TIMES: Final = frozenset({"year", "month", "week", "day", "hour"})

ARTICLES: Final = frozenset({"the", "a", "an"})
"""Behind one of these two numbers are one noun phrase: "fell to 30 from the 40 to 45 that were planned"."""

WIDEST: Final = 4
"""Behind "by" two numbers are a range where the higher is up to so many times the lower: "by 3 to 5 percent"."""


def find_amounts(
    lexemes: Sequence[Lexeme],
    numerals: Sequence[Numeral],
    rules: FigureRules,
    is_change: Callable[[int], bool],
    is_time: Callable[[Numeral], bool] = lambda _: False,
) -> tuple[Amount, ...]:
    """Return the amounts of a sentence in text order.

    Args:
        lexemes: Of the sentence.
        numerals: Its numbers, in text order.
        rules: The rules of figures.
        is_change: Tells of the lexeme "from", "by" or "to" whether it hangs on a verb of change, so that "from 5 to 7"
            is two amounts.
        is_time: Tells of a number whether it is a part of a date, and so no end of a range: "40 in 2014 to 50 in 2016".
    """
    singles = [_single(lexemes, numeral, rules) for numeral in numerals]
    joined: list[Amount] = []
    index = 0
    while index < len(singles):
        amount = singles[index]
        if index + 1 < len(singles) and not (is_time(numerals[index]) or is_time(numerals[index + 1])):
            low, high = numerals[index], numerals[index + 1]
            pair = _range(lexemes, low, high, amount, singles[index + 1], rules, is_change)
            if pair is not None:
                joined.append(compared(lexemes, pair, rules, is_change))
                index += 2
                continue
        joined.append(compared(lexemes, amount, rules, is_change))
        index += 1
    return tuple(_converted(lexemes, joined))


def _converted(lexemes: Sequence[Lexeme], amounts: Sequence[Amount]) -> list[Amount]:
    """Give an amount in brackets the comparator of the one that it converts: "over 7 million kroner ($1.1 million)"."""
    found: list[Amount] = []
    for amount in amounts:
        before = found[-1] if found else None
        is_bracketed = (
            amount.start
            and lexemes[amount.start - 1].text == "("
            and before is not None
            and before.end == amount.start - 1
        )
        if (
            before is not None
            and is_bracketed
            and amount.comparator == "eq"
            and before.comparator != "range"
            and before.unit
            and amount.unit
        ):
            amount = replace(amount, comparator=before.comparator, rule=before.rule)
        found.append(amount)
    return found


def _single(lexemes: Sequence[Lexeme], numeral: Numeral, rules: FigureRules) -> Amount:
    start, code = sign_before(lexemes, numeral.first, rules)
    unit, unit_end = unit_after(lexemes, numeral.last, rules)
    value, name = numeral.value, numeral.unit or code
    if code and unit is None and numeral.last < len(lexemes) and lexemes[numeral.last].lower in US:
        unit_end = numeral.last + 1
    if unit is not None and not numeral.unit and (not code or unit.name not in NAMED):
        value, name = value * unit.factor, unit.name
        if is_weight(lexemes, lexemes[unit_end - 1].lower, rules):
            name = "item"
    elif unit is not None:
        # "$6 a mile" and "half an hour" aside, a unit behind a sign or a share is not the number's own.
        unit_end = numeral.last
    per, end = per_unit(lexemes, unit_end, rules)
    return Amount(
        first=numeral.first,
        last=numeral.last,
        start=start,
        end=end,
        value=plain(value),
        comparator=numeral.comparator,
        unit=name,
        style=numeral.style,
        per=per if name or per in TIMES else "",
        has_sign=bool(code),
        unit_end=unit_end,
    )


def _range(
    lexemes: Sequence[Lexeme],
    low: Numeral,
    high: Numeral,
    first: Amount,
    second: Amount,
    rules: FigureRules,
    is_change: Callable[[int], bool],
) -> Amount | None:
    """Join two amounts that are the ends of one range, else return None."""
    gap = [lexeme.lower for lexeme in lexemes[first.unit_end : second.start]]
    if len(gap) > 1:
        gap = [word for word in gap if word not in HYPHENS]
    is_dash = len(gap) == 1 and (gap[0] in HYPHENS or gap[0] == "\u2014")
    is_between = gap == ["and"] and _opens(lexemes, first.start, "between")
    is_ages = gap == ["and"] and words_before(lexemes, first.start, ("ages", "of"))
    is_either = (
        gap == ["or"]
        and low.style == high.style == "words"
        and high.value - low.value == 1
        and not first.unit
    )
    if not (is_dash or is_between or is_ages or is_either or gap == ["to"]):
        return None
    if gap == ["to"] and _is_changed(lexemes, first, second, rules, is_change):
        return None
    if "vague" in {low.style, high.style} or (low.unit or high.unit):
        return None
    value = first.value
    if low.scale == 1 and high.scale > 1 and value <= high.value / high.scale:
        value = plain(value * high.scale)
    # "fell 7% to $2.3bn" and "gained 2 km to 13" are no ranges; "$10 to 15" and "10 to 15 km" are.
    loose_end = first.unit if not first.has_sign else second.unit
    if first.unit != second.unit and (loose_end or second.has_sign) and not _are_one_money(first, second):
        return None
    unit = second.unit or first.unit
    if not 0 <= value < second.value:
        return None
    bracket = words_before(lexemes, first.start, ("<",)) or words_before(lexemes, first.start, ("under",))
    return replace(
        second, first=first.first, start=first.start, value=value, upper=second.value, unit=unit, comparator="range",
        style=first.style, low_open=bracket and is_dash, rule="figure.range", has_sign=first.has_sign or second.has_sign,
    )  # fmt: skip


def _is_changed(
    lexemes: Sequence[Lexeme],
    first: Amount,
    second: Amount,
    rules: FigureRules,
    is_change: Callable[[int], bool],
) -> bool:
    """Tell "rose from 5 to 7" and "rose 3 km to 13 km" from "from 5 to 7 people came" and "rose by 3 to 5 percent"."""
    if first.start and lexemes[first.start - 1].lower in ARTICLES:
        return False
    at = opening(lexemes, _without_cue(lexemes, first, rules), frozenset({"from", "by"}), rules)
    if at is not None and is_change(at):
        return lexemes[at].lower == "from" or second.value > WIDEST * first.value
    says_unit = first.unit_end > first.last or first.has_sign
    return at is None and says_unit and is_change(second.start - 1)


def _without_cue(lexemes: Sequence[Lexeme], amount: Amount, rules: FigureRules) -> int:
    """Return where the comparator before an amount begins: "from about 5 to 7"."""
    cue = next((cue for cue in rules.before if words_before(lexemes, amount.start, cue.phrase)), None)
    return amount.start - len(cue.phrase) if cue is not None and cue.phrase != ("from",) else amount.start


def _are_one_money(first: Amount, second: Amount) -> bool:
    """Tell "$5 to 7 million Australian dollars", whose sign is the lesser half of the name."""
    return first.has_sign and not second.has_sign and second.unit not in NAMED and second.unit != ""


def _opens(lexemes: Sequence[Lexeme], index: int, word: str) -> bool:
    """Tell whether a word stands before the number, at most with "the ages of" or one comparator between."""
    return any(lexeme.lower == word for lexeme in lexemes[max(0, index - 4) : index])
