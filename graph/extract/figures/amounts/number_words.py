"""Numbers in words: "forty-two", "half a million", "a couple", "dozens of"."""

from collections.abc import Sequence
from decimal import Decimal

from graph.extract.figures.amounts.lexemes import HYPHENS, Lexeme, words_after
from graph.extract.figures.amounts.numeral import Numeral
from graph.extract.figures.rules import FigureRules
from graph.values.numbers import parse_words
from graph.values.units import unit_named


def scale_at(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> tuple[int, Decimal] | None:
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


def words_at(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> Numeral | None:
    """Return the number that words spell out from an index on, the longest that makes sense."""
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
            and (step := scale_at(lexemes, index + 2, rules))
        ):
            return Numeral(first, step[0], step[1] / 2, "words", step[1])
        return _half_a_unit(lexemes, index, rules)
    if article:
        if (step := scale_at(lexemes, index + 1, rules)) is None and not _is_couple(
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
        if vague.comparator != "eq" and (step := scale_at(lexemes, index + 2, rules)) is not None:
            return Numeral(first, step[0], vague.value * step[1], "words", step[1], vague.comparator)
        return Numeral(first, index + 1, vague.value, "words", comparator=vague.comparator)
    best = _longest(lexemes, index, rules)
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
        if (step := scale_at(lexemes, last, rules)) is not None:
            value, last, scale = value * step[1], step[0], step[1]
    return Numeral(first, last, value, "words", scale)


def _longest(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> tuple[int, Decimal] | None:
    """Return where the longest number in words ends that begins at an index, and its value."""
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
    return best


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


def vague_at(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> Numeral | None:
    """Return what "dozens", "tens of thousands", "several hundred" count at least."""
    word = lexemes[index].lower
    for phrase in rules.vague_counts.get(word, ()):
        if (
            words_after(lexemes, index, phrase)
            and (step := scale_at(lexemes, index + len(phrase), rules)) is not None
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
