"""Gives a bare number what its neighbours say: "1,800 and 950 people", "the number of farmers was 40"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.amounts.lexemes import Lexeme
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.other_numbers import (
    Reading,
    counted_before,
    is_done_again,
    is_vote,
    joined_on,
    money_before,
    part_of_known,
    subject_before,
)
from graph.extract.figures.counted.own_clause import is_of_people, said_of_subject, total_before
from graph.extract.figures.counted.parts import PRONOUNS
from graph.extract.figures.counted.taken_up import taken_up
from graph.extract.figures.rules import FigureRules


def inherit(
    readings: Sequence[Reading],
    position: int,
    lexemes: Sequence[Lexeme],
    rules: FigureRules,
    previous: Counted | None,
) -> Counted:
    """Return what the bare number at `position` counts; unit "" where its neighbours do not say either.

    Args:
        readings: The amounts of the sentence, with what each counts by itself.
        position: Which of them is asked for.
        lexemes: Of the sentence.
        rules: The rules of figures.
        previous: What the last number before the sentence counts.
    """
    located, own = readings[position]
    number, sentence = located.number, located.sentence
    anchor = number[-1]
    if own.base is not None:
        return part_of_known(readings[:position], own, previous)
    if is_vote(readings, position, lexemes, rules):
        return Counted("item", None, anchor, prefix="votes")
    if (joined := joined_on(readings, position, lexemes)) is not None:
        return replace(joined, anchor=anchor)
    is_subject = anchor.dep_ in {"nsubj", "nsubjpass"}
    total = total_before(number, sentence, rules)
    if not is_subject and total is not None:
        return replace(total, anchor=anchor)
    is_known = previous is not None and previous.unit not in {"", "percent"}
    if is_subject and previous is not None and is_known and _speaks_of_them(number, sentence):
        return replace(of_them(previous, previous), anchor=anchor, base=None, words=None)
    last = readings[position - 1][1] if position else None
    if last is not None and last.unit == "percent" and _is_set_against(located, lexemes):
        return replace(last, anchor=anchor)
    earlier = counted_before(readings[:position])
    if earlier is not None and (_is_the_one_that(located) or _is_told(number[-1], rules)):
        return replace(earlier, anchor=anchor, is_whole=False)
    if earlier is not None and (
        _is_listed(located, lexemes, earlier)
        or _goes_on(located, lexemes, rules)
        or is_done_again(readings[:position], number)
    ):
        if lexemes[located.amount.start - 1].lower == "from":
            earlier = subject_before(readings[:position]) or earlier
        return replace(earlier, anchor=anchor, is_whole=False)
    if is_of_people(number, sentence, rules):
        return Counted("person", None, anchor)
    if total is not None:
        return replace(total, anchor=anchor)
    if earlier is not None and is_subject:
        return replace(earlier, anchor=anchor, is_whole=False)
    if is_subject and _are_some(located):
        if previous is not None and is_known and previous.unit != "year" and previous.anchor.pos_ == "NOUN":
            return replace(of_them(previous, previous), anchor=anchor, base=None, words=None)
        return Counted("person", None, anchor)
    known = taken_up(located, earlier or previous)
    if known is not None:
        return replace(known, anchor=anchor, base=None, is_whole=False)
    return own if is_subject else said_of_subject(located, rules, money_before(readings[:position])) or own


def of_them(counted: Counted, previous: Counted | None) -> Counted:
    """Put the noun counted last before "came back" in "80 percent of them came back"."""
    is_pronoun = counted.base is not None and len(counted.base) == 1 and counted.base[0].lower_ in PRONOUNS
    # "Two thirds of them women": the words behind the pronoun name who is counted.
    follows = (
        counted.words is not None and counted.base is not None and counted.words.start == counted.base.end
    )
    is_named = (
        counted.words is not None and counted is not previous and (counted.unit != "percent" or follows)
    )
    if (
        previous is None
        or previous.anchor.pos_ != "NOUN"
        or is_named
        or not (is_pronoun or counted is previous)
    ):
        return counted
    return replace(counted, prefix=f"{previous.anchor.text} ", takes_predicate=True)


def _is_the_one_that(located: Located) -> bool:
    """Tell "fell to 3 million euros, missing the 4 million that analysts had expected": the same is left out."""
    doc, number = located.doc, located.number
    is_relative = located.after < located.sentence.end and doc[located.after].tag_ == "WDT"
    return is_relative and number.start > located.sentence.start and doc[number.start - 1].lower_ == "the"


def _is_told(number: Token, rules: FigureRules) -> bool:
    """Tell "the headline counts 40 boats; the text says at least 30": what a source tells is of the same."""
    verb = number.head
    return number.dep_ in {"dobj", "npadvmod"} and verb.lemma_.lower() in rules.words["figures_telling_verbs"]


def _are_some(located: Located) -> bool:
    """Tell "Forty were children", a bare whole number with a plural verb and nothing named, from "0.4 are"."""
    value, verb = located.amount.value, located.number[-1].head
    is_plural = verb.lower_ in {"are", "were", "have"} or any(
        child.lower_ in {"are", "were", "have"} for child in verb.lefts
    )
    return is_plural and value == value.to_integral_value() and value > 1 and not located.amount.unit


def _is_set_against(located: Located, lexemes: Sequence[Lexeme]) -> bool:
    """Tell the 7.9 of "8.1 percent in March, against 7.9 a month earlier"."""
    start = located.amount.start
    return start > 0 and lexemes[start - 1].lower in {"with", "from", "against", "versus", "vs", "than"}


def _goes_on(located: Located, lexemes: Sequence[Lexeme], rules: FigureRules) -> bool:
    """Tell the second number of "12 boats in May and 30 in June", "52 boats, up from 40": it leaves out its noun."""
    amount, number, sentence = located.amount, located.number, located.sentence
    if number[-1].dep_ in {"nsubj", "nsubjpass"}:
        verb = number[-1].head
        return verb.lemma_.lower() in rules.words["figures_any_verbs"]
    before = lexemes[amount.start - 1].lower if amount.start else ""
    behind = sentence.doc[located.after] if located.after < sentence.end else None
    opens = before in rules.words["figures_goes_on"]
    if opens and behind is not None and behind.lower_ in rules.words["figures_goes_on_behind"]:
        return True
    return opens and (
        behind is None
        or behind.is_punct
        or behind.pos_ in {"ADP", "CCONJ", "SCONJ"}
        or behind.dep_ == "npadvmod"
    )


def _is_listed(located: Located, lexemes: Sequence[Lexeme], earlier: Counted) -> bool:
    """Tell the 27 of "104 were held in Syria, 75 in Iraq, 27 in Turkey": the people are left out."""
    before = lexemes[located.amount.start - 1].lower if located.amount.start else ""
    behind = located.doc[located.after] if located.after + 1 < located.sentence.end else None
    is_place = behind is not None and behind.lower_ in {"in", "from"} and behind.nbor().is_title
    return earlier.unit == "person" and before in {",", "and"} and is_place


def _speaks_of_them(number: TokenSpan, sentence: TokenSpan) -> bool:
    """Tell whether "of them" or "of these" stands before a number in its sentence."""
    return any(_is_them(token) for token in sentence if token.i < number.start)


def _is_them(token: Token) -> bool:
    return token.lower_ in PRONOUNS and token.dep_ == "pobj" and token.head.lower_ in {"of", "among"}
