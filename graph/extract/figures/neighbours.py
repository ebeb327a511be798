"""Gives a bare number what its neighbours say: "1,800 and 950 people", "the number of farmers was 40"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.figures.amount import Located
from graph.extract.figures.counted import PRONOUNS, Counted, unit_of_noun
from graph.extract.figures.lexemes import Lexeme
from graph.extract.figures.nouns import (
    NounPhrase,
    governing_verbs,
    noun_after,
    phrase_end,
    phrase_start,
)
from graph.extract.figures.rules import FigureRules
from graph.extract.figures.subjects import noun_of, subject_of_number

JOINTS: Final = frozenset(
    {",", "and", "or", "&", "to", "-", "(", ")", "versus", "vs", "plus", "then", "by", "x", "×"}
)
MONEY: Final = 1000
"""A sum without a currency is one of money only from here on."""

NEAR: Final = 5
"""How far behind a bare number its verb may stand, in tokens: "40 'have since returned'"."""


def inherit(
    readings: Sequence[tuple[Located, Counted]],
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
        return _part_of_known(readings[:position], own, previous)
    if _is_vote(readings, position, lexemes, rules):
        return Counted("item", None, anchor, prefix="votes")
    if (joined := _joined_on(readings, position, lexemes)) is not None:
        return replace(joined, anchor=anchor)
    is_subject = anchor.dep_ in {"nsubj", "nsubjpass"}
    total = _total_before(number, sentence, rules)
    if not is_subject and total is not None:
        return replace(total, anchor=anchor)
    is_known = previous is not None and previous.unit not in {"", "percent"}
    if is_subject and previous is not None and is_known and _speaks_of_them(number, sentence):
        return replace(of_them(previous, previous), anchor=anchor, base=None, words=None)
    last = readings[position - 1][1] if position else None
    if last is not None and last.unit == "percent" and _is_set_against(located, lexemes):
        return replace(last, anchor=anchor)
    earlier = _counted_before(readings[:position])
    if earlier is not None and (_is_the_one_that(located) or _is_told(number[-1], rules)):
        return replace(earlier, anchor=anchor, is_whole=False)
    if earlier is not None and (
        _goes_on(located, lexemes, rules) or _is_done_again(readings[:position], number)
    ):
        if lexemes[located.amount.start - 1].lower == "from":
            earlier = _subject_before(readings[:position]) or earlier
        return replace(earlier, anchor=anchor, is_whole=False)
    if _is_of_people(number, sentence, rules):
        return Counted("person", None, anchor)
    if total is not None:
        return replace(total, anchor=anchor)
    if earlier is not None and is_subject:
        return replace(earlier, anchor=anchor, is_whole=False)
    if is_subject and _are_some(located):
        if previous is not None and is_known and previous.unit != "year" and previous.anchor.pos_ == "NOUN":
            return replace(of_them(previous, previous), anchor=anchor, base=None, words=None)
        return Counted("person", None, anchor)
    return own if is_subject else _said_of_subject(located, rules, _money_before(readings[:position])) or own


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


def _is_vote(
    readings: Sequence[tuple[Located, Counted]], position: int, lexemes: Sequence[Lexeme], rules: FigureRules
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


def _money_before(readings: Sequence[tuple[Located, Counted]]) -> str:
    """Return the currency named last: in "a profit of 3 million euros and a loss of 2 million" it is that of both."""
    codes = [counted.unit for _, counted in readings if len(counted.unit) == 3 and counted.unit.isupper()]
    return codes[-1] if codes else "item"


def _counted_before(readings: Sequence[tuple[Located, Counted]]) -> Counted | None:
    """Return what the last number before in the sentence counts that counts things or people."""
    for located, counted in reversed(readings):
        if counted.unit not in {"", "percent", "year"}:
            return replace(counted, per=counted.per or located.amount.per)
    return None


def _subject_before(readings: Sequence[tuple[Located, Counted]]) -> Counted | None:
    """Return what the number of the subject counts: "61 died in 19 accidents, down from 88" compares the dead."""
    for located, counted in readings:
        is_subject = counted.anchor.dep_ in {"nsubj", "nsubjpass"} and counted.anchor.head.dep_ == "ROOT"
        if is_subject and counted.unit not in {"", "percent", "year"}:
            return replace(counted, per=counted.per or located.amount.per)
    return None


def _part_of_known(
    before: Sequence[tuple[Located, Counted]], own: Counted, previous: Counted | None
) -> Counted:
    """Return what "14 of them" counts: the noun that was counted last, in this sentence or the one before."""
    known = _counted_before(before) or (before[-1][1] if before else previous)
    if known is None or known.unit in {"", "percent"} or known.anchor.pos_ != "NOUN":
        return own
    return replace(
        known, anchor=own.anchor, base=own.base, words=None, prefix=f"{known.anchor.text} ", takes_predicate=True,
        is_whole=False,
    )  # fmt: skip


def _is_done_again(before: Sequence[tuple[Located, Counted]], number: TokenSpan) -> bool:
    """Tell "pledged to plant 40 trees but has planted only 12": the same is done to what is not named again."""
    if not before or number[-1].dep_ not in {"dobj", "nummod", "npadvmod"}:
        return False
    verb = next(governing_verbs(number[-1]), None)
    last = next(governing_verbs(before[-1][0].number[-1]), None)
    return verb is not None and last is not None and verb.i != last.i and verb.lemma_ == last.lemma_


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


def _joined_on(
    readings: Sequence[tuple[Located, Counted]], position: int, lexemes: Sequence[Lexeme]
) -> Counted | None:
    """Return what the next number counts, where only "and" or a comma stands between: "40 and 50 people"."""
    if position + 1 >= len(readings):
        return None
    amount, (following, counted) = readings[position][0].amount, readings[position + 1]
    gap = [lexeme.lower for lexeme in lexemes[amount.end : following.amount.start]]
    if not counted.unit or following.amount.has_sign or not gap or not all(word in JOINTS for word in gap):
        return None
    return counted


def _is_of_people(number: TokenSpan, sentence: TokenSpan, rules: FigureRules) -> bool:
    """Tell "40 were killed" and "it killed 40"."""
    doc, token = sentence.doc, number[-1]
    verb = next(governing_verbs(token), None)
    if verb is not None and token.dep_ in {"nsubj", "nsubjpass", "dobj"} and _takes_people(verb, rules):
        return True
    near = doc[number.end : min(number.end + NEAR, sentence.end)]
    following = next((token for token in near if token.pos_ == "VERB" or token.like_num), None)
    return following is not None and following.tag_ != "VBG" and _takes_people(following, rules)


def _takes_people(verb: Token, rules: FigureRules) -> bool:
    return verb.lemma_.lower() in rules.words["figures_person_verbs"]


def _total_before(number: TokenSpan, sentence: TokenSpan, rules: FigureRules) -> Counted | None:
    """Return the noun of "the number of farmers", "the most children", "a population of" before the number."""
    doc = sentence.doc
    for index in range(number.start - 1, sentence.start - 1, -1):
        token = doc[index]
        phrase: NounPhrase | None = None
        if token.lemma_.lower() in rules.words["figures_people_totals"]:
            return Counted("person", doc[phrase_start(token) : token.i + 1], token)
        if (
            token.lower_ in rules.words["figures_count_nouns"]
            and index + 1 < number.start
            and doc[index + 1].lower_ == "of"
        ) or (token.lower_ in {"most", "fewest"} and token.pos_ == "ADJ"):
            phrase = noun_after(doc, index + 1, number.start, rules.words)
        if phrase is not None:
            unit = unit_of_noun(doc, phrase, rules)
            words = doc[phrase.first : min(phrase.last, number.start)]
            return Counted(
                unit,
                words,
                doc[phrase.head],
                doc[phrase.first : phrase.head + 1] if unit == "person" else None,
            )
    return None


def _said_of_subject(located: Located, rules: FigureRules, money: str) -> Counted | None:
    """Return the subject that a number is said of: "The members are 40" counts members, "The index fell to 40" none."""
    doc, number, sentence = located.doc, located.number, located.sentence
    noun = noun_of(located)
    if noun is not None:
        is_money = noun.lemma_.lower() in rules.words["figures_money_nouns"]
        unit = money if is_money and located.amount.value >= MONEY else "item"
        return Counted(unit, doc[phrase_start(noun) : noun.i + 1], number[-1])
    verb = next(governing_verbs(number[-1]), None)
    is_change = verb is not None and verb.lemma_.lower() in rules.words["figures_change_verbs"]
    subject = (
        subject_of_number(verb, number[-1], sentence.start, is_change=is_change) if verb is not None else None
    )
    if verb is None or subject is None or subject.pos_ not in {"NOUN", "PROPN"}:
        return None
    last = max(subject.i + 1, min(phrase_end(subject, sentence.end), number.start))
    phrase = NounPhrase(phrase_start(subject), subject.i, last)
    equals = is_change and subject.tag_ in {"NNS", "NNPS"} and doc[located.first - 1].lower_ in {"to", "from"}
    equals = (
        equals
        or verb.lemma_.lower() in rules.words["figures_equal_verbs"]
        or doc[number.start - 1].text == "="
    )
    unit = unit_of_noun(doc, phrase, rules) if equals else "item"
    return Counted(unit, doc[phrase.first : phrase.last], number[-1])


def _speaks_of_them(number: TokenSpan, sentence: TokenSpan) -> bool:
    """Tell whether "of them" or "of these" stands before a number in its sentence."""
    return any(_is_them(token) for token in sentence if token.i < number.start)


def _is_them(token: Token) -> bool:
    return token.lower_ in PRONOUNS and token.dep_ == "pobj" and token.head.lower_ in {"of", "among"}
