"""Finds the numbers in a sentence, in digits and in words, before anything is known of what they count."""

from collections.abc import Sequence
from decimal import Decimal

from graph.extract.figures.lexemes import HYPHENS, Lexeme, words_after, words_before
from graph.extract.figures.numeral import Numeral
from graph.extract.figures.rules import FigureRules
from graph.extract.figures.shares import ratio_of, share_at
from graph.values.numbers import parse_digits, parse_words
from graph.values.units import unit_named


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
        return _digits(lexemes, index, rules)
    if lexeme.kind != "word" or (index and lexeme.glued and lexemes[index - 1].kind == "number"):
        return None
    return share_at(lexemes, index, rules) or _words(lexemes, index, rules) or _vague(lexemes, index, rules)


def _digits(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> Numeral | None:
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
    while (step := _scale_at(lexemes, last, rules)) is not None:
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
        lexemes[number - 1].text in "$€£¥₪₹" or unit_named(lexemes[number - 1].text, {}) is not None
    ):
        return True
    if number >= 3 and lexemes[number - 1].text in HYPHENS and lexemes[number - 3].text in "$€£¥₪₹":
        return True  # "£2-3m"
    following = lexemes[at + 1] if at + 1 < len(lexemes) else None
    return (
        following is not None
        and following.kind == "word"
        and following.lower not in rules.words["figures_metre_followers"]
    )


def _scale_at(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> tuple[int, Decimal] | None:
    """Return where a scale word ends that begins at `index`, perhaps behind a hyphen, and its factor."""
    if index + 1 < len(lexemes) and lexemes[index].text in HYPHENS:
        index += 1
    if index >= len(lexemes):
        return None
    word = lexemes[index].lower
    if word in rules.numbers.scales:
        return index + 1, rules.numbers.scales[word]
    if word in rules.dozens and rules.dozens[word].comparator == "eq":
        return index + 1, rules.dozens[word].value
    return None


def _is_minus(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> bool:
    before = lexemes[index - 1]
    if before.text in {"-", "\u2212"} and lexemes[index].glued:
        if index >= 2 and before.glued and lexemes[index - 2].lower in rules.words["figures_minus"]:
            return True
        return index < 2 or not before.glued or lexemes[index - 2].text in "($€£"
    return before.lower in rules.words["figures_minus"] and not words_before(
        lexemes, index, ("plus", "or", before.lower)
    )


def _words(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> Numeral | None:
    word = lexemes[index].lower
    if word.endswith("fold") and word[:-4] in rules.numbers.cardinals:
        return Numeral(index, index + 1, rules.numbers.cardinals[word[:-4]], "words")
    article = word in {"a", "an"}
    first = index
    half = lexemes[index].lower == "half"
    if half:
        if (
            index + 2 < len(lexemes)
            and lexemes[index + 1].lower in {"a", "an"}
            and (step := _scale_at(lexemes, index + 2, rules))
        ):
            return Numeral(first, step[0], step[1] / 2, "words", step[1])
        return _half_a_unit(lexemes, index, rules)
    if article:
        if (step := _scale_at(lexemes, index + 1, rules)) is None and not _is_couple(
            lexemes, index + 1, rules
        ):
            return None
        index += 1
    if (
        not article
        and lexemes[index].lower not in rules.numbers.cardinals
        and lexemes[index].lower not in rules.numbers.scales
    ):
        return None
    if article and _is_couple(lexemes, index, rules):
        vague = rules.dozens[lexemes[index].lower]
        if vague.comparator != "eq" and (step := _scale_at(lexemes, index + 2, rules)) is not None:
            return Numeral(first, step[0], vague.value * step[1], "words", step[1], vague.comparator)
        return Numeral(first, index + 1, vague.value, "words", comparator=vague.comparator)
    parts: list[str] = []
    best: tuple[int, Decimal] | None = None
    cursor = index
    while cursor < len(lexemes):
        lexeme = lexemes[cursor]
        if lexeme.text in HYPHENS and lexeme.glued and parts:
            cursor += 1
            continue
        parts.append(lexeme.text)
        if lexeme.lower != "and" and parse_words(parts, rules.numbers) is None:
            break
        if lexeme.lower != "and" and (value := parse_words(parts, rules.numbers)) is not None:
            best = (cursor + 1, value)
        cursor += 1
    if best is None:
        return None
    last, value = best
    if not article and lexemes[index].lower in rules.numbers.scales and last == index + 1:
        # "million" alone is the tail of something that we did not understand.
        return None
    scale = max(
        (
            rules.numbers.scales[lexeme.lower]
            for lexeme in lexemes[index:last]
            if lexeme.lower in rules.numbers.scales
        ),
        default=Decimal(1),
    )
    if (
        last < len(lexemes)
        and _is_couple(lexemes, last, rules)
        and rules.dozens[lexemes[last].lower].comparator == "eq"
    ):
        value, last = value * rules.dozens[lexemes[last].lower].value, last + 1
    if words_after(lexemes, last, ("and", "a", "half")):
        value, last = value + Decimal("0.5"), last + 3
        if (step := _scale_at(lexemes, last, rules)) is not None:
            value, last, scale = value * step[1], step[0], step[1]
    return Numeral(first, last, value, "words", scale)


def _half_a_unit(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> Numeral | None:
    """Read "half an hour", "half a mile", "half-hour" as 0.5."""
    last = index + 2
    if last < len(lexemes) and lexemes[index + 1].lower in {"a", "an", *HYPHENS}:
        unit = unit_named(lexemes[last].text, rules.units)
        if unit is not None and unit.measure:
            return Numeral(
                index, last if lexemes[index + 1].kind == "word" else index + 1, Decimal("0.5"), "words"
            )
    return None


def _is_couple(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> bool:
    if index >= len(lexemes) or lexemes[index].lower not in rules.dozens:
        return False
    # "a couple of days" counts, "a couple from Harran" is two people in love.
    return rules.dozens[lexemes[index].lower].comparator == "eq" or words_after(lexemes, index + 1, ("of",))


def _vague(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> Numeral | None:
    word = lexemes[index].lower
    for phrase in rules.vague_counts.get(word, ()):
        if (
            words_after(lexemes, index, phrase)
            and (step := _scale_at(lexemes, index + len(phrase), rules)) is not None
        ):
            return Numeral(index, step[0], step[1], "vague", step[1], "gt")
    if (
        word == "tens"
        and index + 2 < len(lexemes)
        and lexemes[index + 1].lower == "of"
        and lexemes[index + 2].lower in rules.vague
    ):
        vague = rules.vague[lexemes[index + 2].lower]
        return Numeral(index, index + 3, vague.value * 10, "vague", comparator="gt")
    if word not in rules.vague or (word == "scores" and not words_after(lexemes, index + 1, ("of",))):
        return None
    vague = rules.vague[word]
    before = lexemes[index - 1] if index else None
    if vague.unit and before is not None:
        # "the worst in decades", "the past decades" say when, not how long; in "two decades" it is a unit.
        is_when = before.lower in {"in", *rules.words["figures_period_words"]}
        if is_when or before.kind == "number" or before.lower in rules.numbers.cardinals:
            return None
    value, last = vague.value, index + 1
    while last + 1 < len(lexemes) and lexemes[last].lower == "of" and lexemes[last + 1].lower in rules.vague:
        value, last = value * rules.vague[lexemes[last + 1].lower].value, last + 2
    return Numeral(index, last, value, "vague", comparator=vague.comparator, unit=vague.unit)
