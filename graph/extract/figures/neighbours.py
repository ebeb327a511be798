"""Gives a bare number what its neighbours say: "1,800 and 950 people", "the number of farmers was 40"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.figures.amount import Located
from graph.extract.figures.counted import Counted, unit_of_noun
from graph.extract.figures.lexemes import Lexeme
from graph.extract.figures.nouns import (
    NounPhrase,
    governing_verbs,
    noun_after,
    phrase_end,
    phrase_start,
    subject_of,
)
from graph.extract.figures.rules import FigureRules

JOINTS: Final = frozenset({",", "and", "or", "&", "to", "-", "(", ")", "versus", "vs", "plus", "then"})
PRONOUNS: Final = frozenset({"them", "these", "those", "whom", "which", "us"})
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
    if (joined := _joined_on(readings, position, lexemes)) is not None:
        return replace(joined, anchor=anchor)
    is_subject = anchor.dep_ in {"nsubj", "nsubjpass"}
    total = _total_before(number, sentence, rules)
    if not is_subject and total is not None:
        return replace(total, anchor=anchor)
    if (
        is_subject
        and previous is not None
        and _speaks_of_them(number, sentence)
        and previous.unit not in {"", "percent"}
    ):
        return replace(of_them(previous, previous), anchor=anchor, base=None, words=None)
    if _is_of_people(number, sentence, rules):
        return Counted("person", None, anchor)
    if total is not None:
        return replace(total, anchor=anchor)
    earlier = [counted for _, counted in readings[:position] if counted.unit not in {"", "percent", "year"}]
    if earlier and is_subject:
        return replace(earlier[-1], anchor=anchor)
    return own if is_subject else _said_of_subject(number, sentence, rules) or own


def of_them(counted: Counted, previous: Counted | None) -> Counted:
    """Put the noun counted last before "came back" in "80 percent of them came back"."""
    is_pronoun = counted.base is not None and len(counted.base) == 1 and counted.base[0].lower_ in PRONOUNS
    if previous is None or previous.anchor.pos_ != "NOUN" or not (is_pronoun or counted is previous):
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
    following = next((token for token in near if token.pos_ == "VERB"), None)
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


def _said_of_subject(number: TokenSpan, sentence: TokenSpan, rules: FigureRules) -> Counted | None:
    """Return the subject that a number is said of: "The members are 40" counts members, "The index fell to 40" none."""
    doc = sentence.doc
    verb = next(governing_verbs(number[-1]), None)
    subject = subject_of(verb) if verb is not None else None
    if verb is None or subject is None or subject.pos_ not in {"NOUN", "PROPN"}:
        return None
    last = max(subject.i + 1, min(phrase_end(subject, sentence.end), number.start))
    phrase = NounPhrase(phrase_start(subject), subject.i, last)
    equals = verb.lemma_.lower() in rules.words["figures_equal_verbs"] or doc[number.start - 1].text == "="
    unit = unit_of_noun(doc, phrase, rules) if equals else "item"
    return Counted(unit, doc[phrase.first : phrase.last], number[-1])


def _speaks_of_them(number: TokenSpan, sentence: TokenSpan) -> bool:
    """Tell whether "of them" or "of these" stands before a number in its sentence."""
    return any(_is_them(token) for token in sentence if token.i < number.start)


def _is_them(token: Token) -> bool:
    return token.lower_ in PRONOUNS and token.dep_ == "pobj" and token.head.lower_ in {"of", "among"}
