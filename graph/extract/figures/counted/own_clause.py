"""What the words of its own clause say of a bare number: "the number of farmers was 40", "40 were killed"."""

from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.nouns import (
    NounPhrase,
    governing_verbs,
    noun_after,
    phrase_end,
    phrase_start,
)
from graph.extract.figures.counted.people import unit_of_noun
from graph.extract.figures.counted.subjects import noun_of, subject_of_number
from graph.extract.figures.rules import FigureRules

MONEY: Final = 1000
"""A sum without a currency is one of money only from here on."""

NEAR: Final = 5
"""How far behind a bare number its verb may stand, in tokens: "40 'have since returned'"."""


def total_before(number: TokenSpan, sentence: TokenSpan, rules: FigureRules) -> Counted | None:
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


def said_of_subject(located: Located, rules: FigureRules, money: str) -> Counted | None:
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


def is_of_people(number: TokenSpan, sentence: TokenSpan, rules: FigureRules) -> bool:
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
