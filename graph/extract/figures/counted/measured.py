"""Says what a sum, a length, a duration is said of."""

from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.nouns import governing_verbs, noun_after
from graph.extract.figures.counted.subjects import said_of_what
from graph.extract.figures.rules import FigureRules

TIME_UNITS: Final = frozenset({"year", "month", "week", "day", "hour"})
SHORT_TIMES: Final = frozenset({"minute", "second", "min", "sec", "millisecond"})


def measured(located: Located, rules: FigureRules) -> Counted:
    """Return what a sum, a length, a duration is said of, or the words of its unit where nothing else says it."""
    doc, number, after = located.doc, located.number, located.after
    unit, end = located.amount.unit, located.sentence.end
    unit_words = doc[number.end : after] if after > number.end and not located.amount.has_sign else None
    phrase = noun_after(doc, after, end, rules.words)
    if phrase is not None and doc[phrase.head].ent_type_ not in {"DATE", "TIME"} and doc[after].pos_ != "DET":
        # Of an item the unit's own words say what is counted: "barrels of oil".
        first = number.end if unit == "item" and unit_words is not None else phrase.first
        return Counted(unit, doc[first : phrase.last], doc[phrase.head])
    times = _times_as_many(located)
    words, verb = said_of_what(located, rules)
    is_time = unit in TIME_UNITS or (unit_words is not None and unit_words[-1].lemma_.lower() in SHORT_TIMES)
    if times is not None or (is_time and not _is_changed(number[-1], rules)):
        return Counted(unit, times or unit_words, number[-1])
    if unit == "item" and unit_words is not None and words is not None:
        # Of an item the counted words say which unit it is: "fire (square miles)".
        return Counted(unit, words, number[-1], verb=verb, measure=unit_words)
    return Counted(unit, words or unit_words, number[-1], verb=verb)


def _times_as_many(located: Located) -> TokenSpan | None:
    """Return "times as many" of "three times as many as", "times higher"; None behind other units."""
    doc, after = located.doc, located.after
    if after >= located.sentence.end - 1 or doc[after - 1].lower_ != "times":
        return None
    if doc[after].lower_ == "as":
        return doc[after - 1 : after + 2]
    if doc[after].lower_ == "the" and doc[after + 1].pos_ in {"NOUN", "ADJ"}:
        return doc[after - 1 : after + 2]
    return doc[after - 1 : after + 1] if doc[after].tag_ in {"JJR", "RBR"} else None


def _is_changed(number: Token, rules: FigureRules) -> bool:
    verb = next(governing_verbs(number), None)
    return verb is not None and verb.lemma_.lower() in rules.words["figures_change_verbs"]
