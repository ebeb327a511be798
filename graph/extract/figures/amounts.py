"""Makes amounts of numbers: a range of two ends, with comparator, currency, unit of measurement and "a day"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from graph.extract.figures.lexemes import Lexeme, words_after, words_before
from graph.extract.figures.numerals import HYPHENS, Numeral
from graph.extract.figures.rules import Cue, FigureRules
from graph.model import Comparator
from graph.values.numbers import plain
from graph.values.units import NAMED, Unit, unit_named

US = frozenset({"us", "u.s.", "u.s", "canadian", "australian"})
GLUED_ONLY = 1
"""Units of one letter count only right behind the digits ("164p"), or "40 c" and "3 s" would be everywhere."""


GOES_ON = 12
"""How far behind "from $5" a "to $7" is looked for, in lexemes."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with all that stands beside it; every index is a lexeme, ends not included.

    Attributes:
        first: Where the number begins, without comparator and currency sign.
        last: Where it ends, without unit.
        start: Where its comparator or currency sign begins.
        end: Where unit and "a day" end.
        unit: Local name of a unit of measurement, or "" where a noun must say what is counted.
        rule: Of the comparator; "figure.number" where there is none.
        low_open: The lower end of the range is no bound ("<1-84").
    """

    first: int
    last: int
    start: int
    end: int
    value: Decimal
    comparator: Comparator
    unit: str
    style: str
    rule: str = "figure.number"
    upper: Decimal | None = None
    per: str = ""
    low_open: bool = False
    has_sign: bool = False
    unit_end: int = 0


def find_amounts(
    lexemes: Sequence[Lexeme],
    numerals: Sequence[Numeral],
    rules: FigureRules,
    is_change: Callable[[int], bool],
) -> tuple[Amount, ...]:
    """Return the amounts of a sentence in text order.

    Args:
        is_change: Tells of the lexeme "from" whether its verb is one of change, so that "from 5 to 7" is two amounts.
    """
    singles = [_single(lexemes, numeral, rules) for numeral in numerals]
    joined: list[Amount] = []
    index = 0
    while index < len(singles):
        amount = singles[index]
        if index + 1 < len(singles):
            pair = _range(
                lexemes, numerals[index], numerals[index + 1], amount, singles[index + 1], is_change
            )
            if pair is not None:
                joined.append(_compared(lexemes, pair, rules, is_change))
                index += 2
                continue
        joined.append(_compared(lexemes, amount, rules, is_change))
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
    start, code = _sign_before(lexemes, numeral.first, rules)
    unit, unit_end = _unit_after(lexemes, numeral.last, rules)
    value, name = numeral.value, numeral.unit or code
    if code and unit is None and numeral.last < len(lexemes) and lexemes[numeral.last].lower in US:
        unit_end = numeral.last + 1
    if unit is not None and not numeral.unit and (not code or unit.name not in NAMED):
        value, name = value * unit.factor, unit.name
        if _is_weight(lexemes, lexemes[unit_end - 1].lower, rules):
            name = "item"
    elif unit is not None:
        # "$6 a mile" and "half an hour" aside, a unit behind a sign or a share is not the number's own.
        unit_end = numeral.last
    per, end = _per(lexemes, unit_end, rules)
    return Amount(
        first=numeral.first,
        last=numeral.last,
        start=start,
        end=end,
        value=plain(value),
        comparator=numeral.comparator,
        unit=name,
        style=numeral.style,
        per=per if name else "",
        has_sign=bool(code),
        unit_end=unit_end,
    )


def _sign_before(lexemes: Sequence[Lexeme], first: int, rules: FigureRules) -> tuple[int, str]:
    """Return where a currency sign before the number begins, and its code; ("first", "") where there is none."""
    for phrase, code in rules.signs.items():
        start = first - len(phrase)
        if start < 0 or tuple(lexeme.text for lexeme in lexemes[start:first]) != phrase:
            continue
        letters_only = all(part.isalpha() for part in phrase)
        if letters_only and start and lexemes[start].glued and lexemes[start - 1].text not in {"(", "/"}:
            continue
        if letters_only and not (lexemes[first].glued or len(phrase[-1]) == 3):
            continue
        return start, code
    if first and lexemes[first - 1].kind == "word":
        unit = unit_named(lexemes[first - 1].text, {})
        if unit is not None and lexemes[first - 1].text.isupper():
            return first - 1, unit.name
    return first, ""


def _unit_after(lexemes: Sequence[Lexeme], last: int, rules: FigureRules) -> tuple[Unit | None, int]:
    """Return the unit of measurement right behind the number and where it ends; (None, last) where there is none."""
    begin = last
    if begin + 1 < len(lexemes) and lexemes[begin].text in HYPHENS and lexemes[begin].glued:
        begin += 1
    for length in (4, 3, 2, 1):
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


def _runs_on(lexemes: Sequence[Lexeme], index: int) -> bool:
    return index < len(lexemes) and lexemes[index].glued and lexemes[index].text in HYPHENS


def _is_weight(lexemes: Sequence[Lexeme], word: str, rules: FigureRules) -> bool:
    is_unit = any(word in {unit, unit + "s"} for unit in rules.words["figures_weight_units"])
    stems = rules.words["figures_weight_words"]
    return is_unit and any(
        lexeme.lower in stems or lexeme.lower.rstrip("s") in stems or lexeme.lower[:-2] in stems
        for lexeme in lexemes
    )


def _per(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> tuple[str, int]:
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
    return (unit.name if unit is not None else "item"), index + 2


def _range(
    lexemes: Sequence[Lexeme],
    low: Numeral,
    high: Numeral,
    first: Amount,
    second: Amount,
    is_change: Callable[[int], bool],
) -> Amount | None:
    """Join two amounts that are the ends of one range, else return None."""
    gap = [lexeme.lower for lexeme in lexemes[first.unit_end : second.start]]
    if len(gap) > 1:
        gap = [word for word in gap if word not in HYPHENS]
    opening = lexemes[first.start - 1].lower if first.start else ""
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
    if gap == ["to"] and opening in {"from", "by"} and is_change(first.start - 1):
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


def _are_one_money(first: Amount, second: Amount) -> bool:
    """Tell "$5 to 7 million Australian dollars", whose sign is the lesser half of the name."""
    return first.has_sign and not second.has_sign and second.unit not in NAMED and second.unit != ""


def _opens(lexemes: Sequence[Lexeme], index: int, word: str) -> bool:
    """Tell whether a word stands before the number, at most with "the ages of" or one comparator between."""
    return any(lexeme.lower == word for lexeme in lexemes[max(0, index - 4) : index])


def _compared(
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
            return cue, start
        between = next((phrase for phrase in rules.between if words_before(lexemes, index, phrase)), None)
        if between is None:
            return None, amount.start
        index -= len(between)


def _goes_on_to(lexemes: Sequence[Lexeme], index: int) -> bool:
    following = lexemes[index : index + GOES_ON]
    return any(
        one.lower == "to" and (two.kind == "number" or two.text in "$€£¥")
        for one, two in zip(following, following[1:], strict=False)
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
