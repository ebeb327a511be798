"""Says what a number counts: unit, words, group of people, and what a percentage is of."""

import re
from dataclasses import replace
from typing import Final

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.measured import measured
from graph.extract.figures.counted.nouns import NounPhrase, noun_after, phrase_start
from graph.extract.figures.counted.parts import PRONOUNS, leading_whole, pronoun_before, whole_behind
from graph.extract.figures.counted.people import group_of, unit_of_noun
from graph.extract.figures.counted.percentages import percent_of
from graph.extract.figures.counted.rates import rate_before, rate_behind
from graph.extract.figures.rules import FigureRules

SAMPLE: Final = re.compile(r"\bn ?= ?\d")
AWAY: Final = frozenset({"before", "earlier", "ago", "later"})


def read_counted(located: Located, rules: FigureRules) -> Counted:
    """Return what an amount counts by the words around it in its own sentence; unit "" where they do not say."""
    unit = located.amount.unit
    if unit == "percent":
        return percent_of(located, rules)
    if unit:
        return measured(located, rules)
    doc = located.doc
    if _is_sample(located):
        return _sample(located, rules)
    phrase = noun_after(doc, located.after, located.sentence.end, rules.words)
    if located.after < located.sentence.end and doc[located.after].tag_ == "WDT":
        phrase = None  # "the 4 billion that analysts had expected": they are not counted
    if phrase is None or _is_period(located, phrase, rules):
        return _without_noun(located, rules)
    unit = unit_of_noun(doc, phrase, rules)
    per, last = rate_behind(located, phrase, rules)
    phrase = replace(phrase, last=last)
    base = whole_behind(located, phrase.last) if phrase.through_of else leading_whole(located, rules)[0]
    return Counted(
        unit,
        doc[phrase.first : phrase.last],
        doc[phrase.head],
        group_of(doc, phrase, unit),
        base,
        per=per or rate_before(located, rules),
    )


def _is_period(located: Located, phrase: NounPhrase, rules: FigureRules) -> bool:
    """Tell "up from 200 last year" and "from nine a year before", where a time stands behind the number."""
    doc, following = located.doc, located.doc[min(phrase.head + 1, len(located.doc) - 1)]
    is_relative = doc[phrase.first].lower_ in rules.words["figures_period_words"]
    is_counted_back = doc[located.after].lower_ in {"a", "an"} and following.lower_ in AWAY
    return (is_relative or is_counted_back) and doc[phrase.head].lemma_.lower() in rules.words[
        "figures_period_nouns"
    ]


def _is_sample(located: Located) -> bool:
    """Tell "(n=28)", "(n = 28)", the size of a sample."""
    before = located.doc[max(located.sentence.start, located.first - 2) : located.first].text
    return SAMPLE.search(f"{before} {located.number.text}") is not None


def _sample(located: Located, rules: FigureRules) -> Counted:
    """Return what a sample is of, the noun before its brackets: "women" of "many women (n=9)"."""
    doc, anchor = located.doc, located.number[-1]
    for index in range(located.first - 1, located.sentence.start - 1, -1):
        token = doc[index]
        if token.pos_ == "NOUN":
            first = phrase_start(token)
            phrase = NounPhrase(first, token.i, token.i + 1, through_of=False)
            unit = unit_of_noun(doc, phrase, rules)
            return Counted(unit, doc[first : token.i + 1], token, group_of(doc, phrase, unit))
        if token.lower_ == "who":
            return Counted("person", None, anchor)
    return Counted("item", None, anchor)


def _without_noun(located: Located, rules: FigureRules) -> Counted:
    """Return what "14 of them" and the 17 of "Of the 80 farmers, 17 were women" are a part of."""
    anchor = located.number[-1]
    doc, pronoun = located.doc, whole_behind(located, located.after + 2)
    if pronoun is not None and pronoun[0].lower_ in PRONOUNS:
        named = noun_after(doc, pronoun.end, located.sentence.end, rules.words, of=False)
        if named is not None and named.first == pronoun.end and doc[named.head].tag_ == "NNS":
            # "9 of them children"
            unit = unit_of_noun(doc, named, rules)
            words = doc[named.first : named.last]
            return Counted(unit, words, doc[named.head], group_of(doc, named, unit), pronoun)
        return Counted("", None, anchor, None, pronoun)
    if _is_parent(located, rules):
        return Counted("person", None, anchor, prefix="children")
    pronoun = pronoun_before(located)
    if pronoun is not None:
        return Counted("", None, anchor, None, pronoun)
    base, people = leading_whole(located, rules)
    if base is None or base[-1].pos_ not in {"NOUN", "PROPN"}:
        return Counted("", None, anchor)
    return Counted("person" if people is not None else "item", None, anchor, people, base)


def _is_parent(located: Located, rules: FigureRules) -> bool:
    """Tell "a mother of four": a number of children, though no noun says so."""
    doc, start = located.doc, located.first
    if start - 2 < located.sentence.start or doc[start - 1].lower_ != "of":
        return False
    noun = doc[start - 2]
    return not rules.words["figures_parents"].isdisjoint({noun.lemma_.lower(), noun.lower_})
