"""Reads parts of a whole as percent: "two thirds of", "half the", "4 in 10"."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from graph.extract.figures.amounts.lexemes import HYPHENS, Lexeme, words_before
from graph.extract.figures.amounts.numeral import Numeral
from graph.extract.figures.rules import FigureRules
from graph.values.numbers import share_in_percent
from graph.values.units import unit_named

RATIO_WHOLES: Final = frozenset([*map(Decimal, range(2, 11)), Decimal(20), Decimal(100), Decimal(1000)])


def share_at(lexemes: Sequence[Lexeme], index: int, rules: FigureRules) -> Numeral | None:
    """Return the share that begins at `index` as percent: "half", "two-thirds", "a quarter of"; None if none does."""
    shares = rules.numbers.shares
    word = lexemes[index].lower
    follower = lexemes[index + 1].lower if index + 1 < len(lexemes) else ""
    before = lexemes[index - 1].lower if index else ""
    if word == "half":
        stands = follower in rules.words["figures_after_half"] or (
            follower == "" and before in {"than", "about", "nearly", "almost"}
        )
        if (
            stands
            and before not in rules.words["figures_not_before_half"]
            and not words_before(lexemes, index, ("and", "a"))
        ):
            first = index - 1 if before in {"a", "one"} else index
            return Numeral(first, index + 1, Decimal(50), "share", unit="percent")
        return None
    count = Decimal(1) if word in {"a", "an"} else rules.numbers.cardinals.get(word)
    if count is None:
        return None
    at = index + 2 if follower in HYPHENS else index + 1
    if at >= len(lexemes) or lexemes[at].lower not in shares or (lexemes[at].lower == "half"):
        return None
    noun = lexemes[at].lower
    # "a third time", "a second quarter": an ordinal unless it is a part of something.
    follower = lexemes[at + 1].lower if at + 1 < len(lexemes) else ""
    is_part = (
        follower in rules.words["figures_after_half"] or count > 1 or (word == "one" and noun != "second")
    )
    plural = noun.endswith("s") or noun == "halves"
    if not is_part or (count > 1) != plural or count >= shares[noun]:
        return None
    return Numeral(index, at + 1, share_in_percent(count, shares[noun]), "share", unit="percent")


def ratio_of(lexemes: Sequence[Lexeme], part: Numeral, whole: Numeral, rules: FigureRules) -> Numeral | None:
    """Read "4 in 10", "nine out of ten", "one of every five" as percent; "5 in 10 days" is none."""
    between = tuple(lexeme.lower for lexeme in lexemes[part.last : whole.first])
    if between not in {("in",), ("out", "of"), ("in", "every"), ("of", "every"), ("out", "of", "every")}:
        return None
    if part.unit or whole.unit or whole.value not in RATIO_WHOLES or not 0 < part.value < whole.value:
        return None
    following = lexemes[whole.last].text if whole.last < len(lexemes) else ""
    unit = unit_named(following, rules.units) if following else None
    if unit is not None and unit.measure and between == ("in",):
        return None
    return replace(
        part, last=whole.last, value=share_in_percent(part.value, whole.value), style="share", unit="percent"
    )
