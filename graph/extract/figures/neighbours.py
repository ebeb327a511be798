"""Gives a bare number what its neighbours say: "3,417 and 3,244 people", "Of them, 40 …", "the number of farmers was 40"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from graph.extract.figures.amounts import Amount
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
PRONOUNS: Final = frozenset({"them", "these", "those", "whom", "which", "him", "her", "us"})
PEOPLE_TOTALS: Final = frozenset(
    {
        "population",
        "toll",
        "crowd",
        "turnout",
        "membership",
        "enrolment",
        "enrollment",
        "workforce",
        "headcount",
    }
)


def inherit(
    counted: Sequence[Counted],
    amounts: Sequence[Amount],
    position: int,
    number: TokenSpan,
    sentence: TokenSpan,
    lexemes: Sequence[Lexeme],
    rules: FigureRules,
    previous: Counted | None,
) -> Counted:
    """Return what the bare number at `position` counts; unit "" where its neighbours do not say either.

    Args:
        counted: What each number of the sentence counts by itself.
        previous: What the last number of the sentence before counts.
    """
    own, amount = counted[position], amounts[position]
    if position + 1 < len(counted) and counted[position + 1].unit:
        following = amounts[position + 1]
        gap = [lexeme.lower for lexeme in lexemes[amount.end : following.start]]
        if gap and all(word in JOINTS for word in gap) and not following.has_sign:
            return replace(counted[position + 1], anchor=number[-1])
    verb = next(governing_verbs(number[-1]), None)
    total = _total_before(number, sentence, rules)
    is_subject = number[-1].dep_ in {"nsubj", "nsubjpass"}
    if not is_subject and total is not None:
        return replace(total, anchor=number[-1])
    if (
        is_subject
        and previous is not None
        and _speaks_of_them(number, sentence)
        and previous.unit not in {"", "percent"}
    ):
        return replace(previous, anchor=number[-1], base=None, words=None)
    if verb is not None and is_subject and verb.lemma_.lower() in rules.words["figures_person_verbs"]:
        return Counted("person", None, number[-1])
    if (
        verb is not None
        and number[-1].dep_ == "dobj"
        and verb.lemma_.lower() in rules.words["figures_person_verbs"]
    ):
        return Counted("person", None, number[-1])
    following = next(
        (
            token
            for token in sentence.doc[number.end : min(number.end + 5, sentence.end)]
            if token.pos_ == "VERB"
        ),
        None,
    )
    if (
        following is not None
        and following.lemma_.lower() in rules.words["figures_person_verbs"]
        and following.tag_ != "VBG"
    ):
        return Counted("person", None, number[-1])
    if total is not None:
        return replace(total, anchor=number[-1])
    earlier = next((one for one in reversed(counted[:position]) if one.unit and one.prefix == ""), None)
    if earlier is not None and earlier.unit not in {"percent", "year"} and is_subject:
        return replace(earlier, anchor=number[-1])
    subject = subject_of(verb) if verb is not None else None
    if subject is not None and subject.pos_ in {"NOUN", "PROPN"} and not is_subject:
        phrase = NounPhrase(
            phrase_start(subject),
            subject.i,
            min(phrase_end(subject, sentence.end), max(subject.i + 1, number.start)),
        )
        # "The members are 40" counts members, "The index fell to 40" no indices.
        counts = verb is not None and (
            verb.lemma_.lower() in rules.words["figures_equal_verbs"]
            or sentence.doc[number.start - 1].text == "="
        )
        unit = unit_of_noun(sentence.doc, phrase, rules) if counts else "item"
        return replace(own, unit=unit, words=sentence.doc[phrase.first : max(phrase.last, phrase.head + 1)])
    return own


def place_in_series(
    doc: Doc,
    numbers: Sequence[TokenSpan],
    position: int,
    places: Sequence[tuple[int, int]],
    sentence: TokenSpan,
) -> int | None:
    """Return the place that a number is set beside: "Harran (40)", or by "respectively" the n-th of n places.

    Args:
        places: Index of each place's last token, and of its mention.
    """
    number = numbers[position]
    index = number.start - 1
    while index > sentence.start and doc[index].text in {"~", ">", "<", "$", "about", "some"}:
        index -= 1
    if index > sentence.start and doc[index].text in {"(", ":"}:
        beside = next((mention for last, mention in places if last == index - 1), None)
        if beside is not None:
            return beside
    joined = [i for i, other in enumerate(numbers) if _is_joined(doc, numbers, i)]
    if position not in joined or not any(token.lower_ == "respectively" for token in sentence):
        return None
    before = [mention for last, mention in places if last < numbers[joined[0]].start]
    after = [mention for last, mention in places if last > numbers[joined[-1]].start]
    for series in (before[-len(joined) :], after[: len(joined)]):
        if len(series) == len(joined):
            return series[joined.index(position)]
    return None


def _is_joined(doc: Doc, numbers: Sequence[TokenSpan], position: int) -> bool:
    """Tell whether a number stands in a series with the one before or after it."""
    for left, right in ((position - 1, position), (position, position + 1)):
        if left >= 0 and right < len(numbers):
            gap = doc[numbers[left].end : numbers[right].start]
            if len(gap) <= 4 and any(token.lower_ in {"and", ","} for token in gap):
                return True
    return False


def _total_before(number: TokenSpan, sentence: TokenSpan, rules: FigureRules) -> Counted | None:
    """Return the noun of "the number of farmers", "the most children", "a population of" before the number."""
    doc = sentence.doc
    for index in range(number.start - 1, sentence.start - 1, -1):
        token = doc[index]
        phrase: NounPhrase | None = None
        if token.lemma_.lower() in PEOPLE_TOTALS:
            return Counted("person", doc[phrase_start(token) : token.i + 1], token)
        if (
            token.lower_ in rules.words["figures_count_nouns"]
            and index + 1 < number.start
            and doc[index + 1].lower_ == "of"
        ):
            phrase = noun_after(doc, index + 1, number.start)
        elif token.lower_ in {"most", "fewest"} and token.pos_ == "ADJ":
            phrase = noun_after(doc, index + 1, number.start)
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


def _speaks_of_them(number: TokenSpan, sentence: TokenSpan) -> bool:
    """Tell whether "of them" or "of these" stands before a number in its sentence."""
    return any(_is_them(token) for token in sentence if token.i < number.start)


def _is_them(token: Token) -> bool:
    return token.lower_ in PRONOUNS and token.dep_ == "pobj" and token.head.lower_ in {"of", "among"}
