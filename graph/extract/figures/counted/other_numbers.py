"""What the other numbers of a sentence count, which a bare one among them counts too."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Span as TokenSpan

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.amounts.lexemes import Lexeme
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.nouns import governing_verbs
from graph.extract.figures.rules import FigureRules

Reading = tuple[Located, Counted]

JOINTS: Final = frozenset(
    {",", "and", "or", "&", "to", "-", "(", ")", "versus", "vs", "plus", "then", "by", "x", "×"}
)


def joined_on(readings: Sequence[Reading], position: int, lexemes: Sequence[Lexeme]) -> Counted | None:
    """Return what the next number counts, where only "and" or a comma stands between: "40 and 50 people"."""
    if position + 1 >= len(readings):
        return None
    amount, (following, counted) = readings[position][0].amount, readings[position + 1]
    gap = [lexeme.lower for lexeme in lexemes[amount.end : following.amount.start]]
    if not counted.unit or following.amount.has_sign or not gap or not all(word in JOINTS for word in gap):
        return None
    return counted


def counted_before(readings: Sequence[Reading]) -> Counted | None:
    """Return what the last number before in the sentence counts that counts things or people."""
    for located, counted in reversed(readings):
        if counted.unit not in {"", "percent", "year"}:
            return replace(counted, per=counted.per or located.amount.per)
    return None


def subject_before(readings: Sequence[Reading]) -> Counted | None:
    """Return what the number of the subject counts: "61 died in 19 accidents, down from 88" compares the dead."""
    for located, counted in readings:
        is_subject = counted.anchor.dep_ in {"nsubj", "nsubjpass"} and counted.anchor.head.dep_ == "ROOT"
        if is_subject and counted.unit not in {"", "percent", "year"}:
            return replace(counted, per=counted.per or located.amount.per)
    return None


def money_before(readings: Sequence[Reading]) -> str:
    """Return the currency named last: in "a profit of 3 million euros and a loss of 2 million" it is that of both."""
    codes = [counted.unit for _, counted in readings if len(counted.unit) == 3 and counted.unit.isupper()]
    return codes[-1] if codes else "item"


def part_of_known(before: Sequence[Reading], own: Counted, previous: Counted | None) -> Counted:
    """Return what "14 of them" counts: the noun that was counted last, in this sentence or the one before."""
    known = counted_before(before) or (before[-1][1] if before else previous)
    if known is None or known.unit in {"", "percent"} or known.anchor.pos_ != "NOUN":
        return own
    return replace(
        known, anchor=own.anchor, base=own.base, words=None, prefix=f"{known.anchor.text} ", takes_predicate=True,
        is_whole=False,
    )  # fmt: skip


def is_done_again(before: Sequence[Reading], number: TokenSpan) -> bool:
    """Tell "pledged to plant 40 trees but has planted only 12": the same is done to what is not named again."""
    if not before or number[-1].dep_ not in {"dobj", "nummod", "npadvmod"}:
        return False
    verb = next(governing_verbs(number[-1]), None)
    last = next(governing_verbs(before[-1][0].number[-1]), None)
    return verb is not None and last is not None and verb.i != last.i and verb.lemma_ == last.lemma_


def is_vote(
    readings: Sequence[Reading], position: int, lexemes: Sequence[Lexeme], rules: FigureRules
) -> bool:
    """Tell the numbers of "passed 52-48" and "voted 9 to 4": two bare ones behind a verb of voting."""
    number = readings[position][0].number[-1]
    verb = next(governing_verbs(number), None)
    if verb is None or verb.lemma_.lower() not in rules.words["figures_vote_verbs"]:
        return False
    for first, second in ((position - 1, position), (position, position + 1)):
        if first < 0 or second >= len(readings):
            continue
        left, right = readings[first][0].amount, readings[second][0].amount
        gap = [lexeme.lower for lexeme in lexemes[left.end : right.start]]
        if gap in (["to"], ["-"], ["–"]) and not readings[first][1].unit and not readings[second][1].unit:
            return True
    return False
