"""Tells the two figures of a change apart: "the fare rose from $40 to $52" is an old and a new one, and no range."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast

from spacy.tokens import Token

from graph.extract.figures.amounts.amount import Amount, Located
from graph.extract.figures.amounts.measures import opening
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.nouns import change_above
from graph.extract.figures.rules import FigureRules
from graph.extract.figures.sentence import Sentence, token_at

Side = Literal["from", "to", "by"]
Reading = tuple[Located, Counted]


@dataclass(frozen=True, slots=True)
class Change:
    """Which end of a change a figure is.

    Attributes:
        verb: The word that says that something changed.
        side: "from" for the old figure, "to" for the new one, "by" for what lies between.
    """

    verb: Token
    side: Side


def find_changes(sentence: Sentence, readings: Sequence[Reading], rules: FigureRules) -> Mapping[int, Change]:
    """Return for the readings that are an end of a change which end they are; both ends must be there."""
    ends = {
        position: change
        for position, (located, _) in enumerate(readings)
        if (change := _change(sentence, located.amount, rules)) is not None
    }
    sides: dict[int, set[Side]] = {}
    for change in ends.values():
        sides.setdefault(change.verb.i, set()).add(change.side)
    return {position: change for position, change in ends.items() if len(sides[change.verb.i]) > 1}


def with_common_unit(readings: Sequence[Reading], changes: Mapping[int, Change]) -> list[Reading]:
    """Give a bare end of a change the unit and the noun of the other: "from 40 percent to 45", "from 9 to 12 boats"."""
    found = list(readings)
    for position, change in changes.items():
        located, counted = readings[position]
        if counted.unit not in {"", "item"} or located.amount.unit:
            continue
        for other, opposite in changes.items():
            theirs = readings[other][1]
            if (
                opposite.verb.i == change.verb.i
                and {opposite.side, change.side} == {"from", "to"}
                and theirs.unit not in {"", "item"}
            ):
                found[position] = (located, replace(theirs, anchor=located.number[-1]))
    return found


def told_apart(counted: str, change: Change) -> str:
    """Return what is counted with the words that say which end it is: "fare rose from", "fare rose to"."""
    return f"{counted} {change.verb.text} {change.side}"


def _change(sentence: Sentence, amount: Amount, rules: FigureRules) -> Change | None:
    lexemes = sentence.lexemes
    at = opening(lexemes, amount.start, frozenset({"from", "to", "by"}), rules)
    if at is None:
        return None
    verb = change_above(sentence.doc[token_at(sentence.doc, lexemes[at].start)], rules.words)
    return Change(verb, cast(Side, lexemes[at].lower)) if verb is not None else None
