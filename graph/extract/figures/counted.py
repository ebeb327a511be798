"""Says what a number counts: unit, words, group of people, and what a percentage is of."""

from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from graph.extract.figures.amount import Located
from graph.extract.figures.nouns import (
    NounPhrase,
    governing_verbs,
    noun_after,
    phrase_end,
    phrase_start,
    subject_of,
)
from graph.extract.figures.rules import FigureRules
from graph.values.units import NAMED, singulars, unit_named

TIME_UNITS: Final = frozenset({"year", "month", "week", "day", "hour"})
PART_OF: Final = frozenset({"of", "among", "amongst"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts; token spans, so that the text can be taken as it stands.

    Attributes:
        unit: Local name, "" where nothing says it.
        words: What is counted, None where nothing says it.
        anchor: The token that stands for the claim in the parse.
        group: Who, None where it is no people.
        base: What a percentage is of.
        prefix: What is put before the words: "age of ", or the noun that "them" stands for.
        takes_predicate: What is said of them follows the prefix: "farmers " "came back".
    """

    unit: str
    words: TokenSpan | None
    anchor: Token
    group: TokenSpan | None = None
    base: TokenSpan | None = None
    prefix: str = ""
    takes_predicate: bool = False


def read_counted(located: Located, rules: FigureRules) -> Counted:
    """Return what an amount counts by the words around it in its own sentence; unit "" where they do not say."""
    unit = located.amount.unit
    if unit == "percent":
        return _percent(located, rules)
    if unit:
        return _measure(located, rules)
    doc = located.doc
    phrase = noun_after(doc, located.after, located.sentence.end, rules.words)
    if phrase is None:
        return Counted("", None, located.number[-1])
    unit = unit_of_noun(doc, phrase, rules)
    return Counted(unit, doc[phrase.first : phrase.last], doc[phrase.head], _group(doc, phrase, unit))


def unit_of_noun(doc: Doc, phrase: NounPhrase, rules: FigureRules) -> str:
    """Return the unit that a noun stands for, `item` where no rule and no ending knows it."""
    head = doc[phrase.head]
    names = [head.lower_, head.lemma_.lower()]
    if phrase.head > phrase.first:
        names.insert(0, f"{doc[phrase.head - 1].lower_} {head.lower_}")
    for name in names:
        unit = unit_named(name, rules.units)
        if unit is not None and (unit.name in NAMED or unit.measure):
            return unit.name
    if head.lower_ in rules.words["figures_people_adjectives"]:
        return "person"
    if head.ent_type_ == "NORP" and head.tag_ in {"NNS", "NNPS", "NN", "NNP"}:
        return "person"
    return "person" if _ends_like_people(head, rules) else "item"


def _ends_like_people(head: Token, rules: FigureRules) -> bool:
    forms = {head.lemma_.lower(), *singulars(head.lower_)}
    if head.tag_ not in {"NNS", "NNPS"} or forms & rules.words["figures_thing_nouns"]:
        return False
    endings = tuple(rules.words["figures_person_endings"])
    return any(form.endswith(endings) and len(form) > 4 for form in forms)


def _percent(located: Located, rules: FigureRules) -> Counted:
    doc, after, end = located.doc, located.after, located.sentence.end
    anchor = located.number[-1]
    phrase = noun_after(doc, after, end, rules.words)
    if after < end and _begins_whole(doc[after]):
        start = after + 1 if doc[after].lower_ in PART_OF else after
        if phrase is not None and start < phrase.last:
            group = _group(doc, phrase, unit_of_noun(doc, phrase, rules))
            whole = doc[start : phrase.last]
            return Counted("percent", doc[phrase.first : phrase.last], doc[phrase.head], group, whole)
        if start < end and doc[start].pos_ == "PRON":
            return Counted("percent", None, anchor, None, doc[start : start + 1])
    base, people = _leading_whole(located, rules)
    if phrase is not None and not phrase.through_of and doc[phrase.first].ent_type_ not in {"DATE", "TIME"}:
        return Counted("percent", doc[phrase.first : phrase.last], doc[phrase.head], people, base)
    return Counted("percent", _said_of(located), anchor, people, base)


def _begins_whole(token: Token) -> bool:
    """Tell whether "of", "the", "their" behind a share begin what it is a part of."""
    return token.lower_ in PART_OF or token.pos_ == "DET" or token.tag_ == "PRP$"


def _leading_whole(located: Located, rules: FigureRules) -> tuple[TokenSpan | None, TokenSpan | None]:
    """Return base and group of "Of the 80 farmers, 17 per cent …" and "Among men, 17 per cent …"."""
    doc, start, end = located.doc, located.sentence.start, located.number.start
    if start >= end or doc[start].lower_ not in PART_OF:
        return None, None
    phrase = noun_after(doc, start, end, rules.words)
    if phrase is None:
        return None, None
    return doc[start + 1 : min(phrase.last, end)], _group(doc, phrase, unit_of_noun(doc, phrase, rules))


def _measure(located: Located, rules: FigureRules) -> Counted:
    """Return what a sum, a length, a duration is said of, or the words of its unit where nothing else says it."""
    doc, number, after = located.doc, located.number, located.after
    unit, end = located.amount.unit, located.sentence.end
    unit_words = doc[number.end : after] if after > number.end and not located.amount.has_sign else None
    phrase = noun_after(doc, after, end, rules.words)
    if phrase is not None and doc[phrase.head].ent_type_ not in {"DATE", "TIME"} and doc[after].pos_ != "DET":
        # Of an item the unit's own words say what is counted: "barrels of oil".
        first = number.end if unit == "item" and unit_words is not None else phrase.first
        return Counted(unit, doc[first : phrase.last], doc[phrase.head])
    if unit == "item" or unit in TIME_UNITS:
        return Counted(unit, unit_words, number[-1])
    return Counted(unit, _said_of(located) or unit_words, number[-1])


def _said_of(located: Located) -> TokenSpan | None:
    """Return what a sum, length or share is said of: "a fine of $250", "The wall is 12 metres high"."""
    doc, number, end = located.doc, located.number, located.sentence.end
    for ancestor in number[-1].ancestors:
        if ancestor.lower_ == "of" and ancestor.head.pos_ == "NOUN" and ancestor.head.i < number.start:
            noun = ancestor.head
            return doc[phrase_start(noun) : noun.i + 1]
        if ancestor.pos_ in {"VERB", "AUX"}:
            break
    for verb in governing_verbs(number[-1]):
        subject = subject_of(verb)
        if subject is None:
            continue
        if subject.pos_ not in {"NOUN", "PROPN"} or subject.right_edge.i >= number.start:
            return None
        last = min(phrase_end(subject, end), verb.i if verb.i > subject.i else end)
        return doc[phrase_start(subject) : last]
    return None


def _group(doc: Doc, phrase: NounPhrase, unit: str) -> TokenSpan | None:
    """Return the noun with what stands before it and what is joined to it: "men, women and children"."""
    if unit != "person":
        return None
    last = phrase.head + 1
    for child in doc[phrase.head].rights:
        if child.dep_ == "conj" and child.right_edge.i < phrase.last and child.pos_ in {"NOUN", "PROPN"}:
            last = max(last, child.i + 1, *(inner.i + 1 for inner in child.rights if inner.dep_ == "conj"))
    return doc[phrase.first : last]
