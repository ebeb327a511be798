"""Says what a number counts: unit, words, group of people, and what a percentage is of."""

from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from graph.extract.figures.amount import Located
from graph.extract.figures.nouns import (
    NounPhrase,
    changed_by,
    governing_verbs,
    noun_after,
    phrase_end,
    phrase_start,
    subject_of,
)
from graph.extract.figures.rates import rate_before, rate_behind
from graph.extract.figures.rules import FigureRules
from graph.values.units import NAMED, singulars, unit_named

TIME_UNITS: Final = frozenset({"year", "month", "week", "day", "hour"})
PART_OF: Final = frozenset({"of", "among", "amongst"})
DEFINITE: Final = frozenset({"the", "these", "those"})
PRONOUNS: Final = frozenset({"them", "these", "those", "whom", "which", "us"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts; token spans, so that the text can be taken as it stands.

    Attributes:
        unit: Local name, "" where nothing says it.
        words: What is counted, None where nothing says it.
        anchor: The token that stands for the claim in the parse.
        group: Who, None where it is no people.
        base: What a percentage is of, or what a count is a part of ("17 of 80 camps").
        prefix: What is put before the words: "age of ", or the noun that "them" stands for.
        takes_predicate: What is said of them follows the prefix: "farmers " "came back".
        verb: What happens to it, where the number says by how much: "exports" "rose" 12 percent.
        per: Unit of "a day" behind the noun: "40 lorries a day".
        is_whole: It only says of how many another number is a part; nothing is said of it.
    """

    unit: str
    words: TokenSpan | None
    anchor: Token
    group: TokenSpan | None = None
    base: TokenSpan | None = None
    prefix: str = ""
    takes_predicate: bool = False
    verb: Token | None = None
    per: str = ""
    is_whole: bool = False


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
        return _without_noun(located, rules)
    unit = unit_of_noun(doc, phrase, rules)
    per, last = rate_behind(located, phrase, rules)
    phrase = replace(phrase, last=last)
    base = _whole_behind(located, phrase.last) if phrase.through_of else _leading_whole(located, rules)[0]
    return Counted(
        unit,
        doc[phrase.first : phrase.last],
        doc[phrase.head],
        _group(doc, phrase, unit),
        base,
        per=per or rate_before(located, rules),
    )


def _without_noun(located: Located, rules: FigureRules) -> Counted:
    """Return what "14 of them" and the 17 of "Of the 80 farmers, 17 were women" are a part of."""
    anchor = located.number[-1]
    pronoun = _whole_behind(located, located.after + 2)
    if pronoun is not None and pronoun[0].pos_ == "PRON":
        return Counted("", None, anchor, None, pronoun)
    if _is_parent(located, rules):
        return Counted("person", None, anchor, prefix="children")
    base, people = _leading_whole(located, rules)
    if base is None or base[-1].pos_ not in {"NOUN", "PROPN"}:
        return Counted("", None, anchor)
    return Counted("person" if people is not None else "item", None, anchor, people, base)


def _is_parent(located: Located, rules: FigureRules) -> bool:
    """Tell "a mother of four": a number of children, though no noun says so."""
    doc, start = located.doc, located.first
    if start - 2 < located.sentence.start or doc[start - 1].lower_ != "of":
        return False
    return doc[start - 2].lemma_.lower() in rules.words["figures_parents"]


def _whole_behind(located: Located, last: int) -> TokenSpan | None:
    """Return "the men" of "14 of the men", "them" of "14 of them"; None behind "thousands of men"."""
    doc, start = located.doc, located.after + 1
    if last <= start or last > located.sentence.end or doc[located.after].lower_ not in PART_OF:
        return None
    is_known = doc[start].lower_ in DEFINITE or doc[start].tag_ == "PRP$" or doc[start].lower_ in PRONOUNS
    return doc[start:last] if is_known and located.amount.style != "vague" else None


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
        first = start
        while start < end and (doc[start].pos_ == "NUM" or doc[start].lower_ in DEFINITE):
            start += 1
        if start > first and doc[start - 1].pos_ == "NUM":
            return Counted("percent", None, anchor, None, doc[first:start])
    base, people = _leading_whole(located, rules)
    if phrase is not None and base is None and _is_ratio(located):
        people = _group(doc, phrase, unit_of_noun(doc, phrase, rules))
        base = doc[phrase.first : phrase.last]
    if phrase is not None and not phrase.through_of and doc[phrase.first].ent_type_ not in {"DATE", "TIME"}:
        return Counted("percent", doc[phrase.first : phrase.last], doc[phrase.head], people, base)
    words, verb = _said_of(located, rules)
    return Counted("percent", words, anchor, people, base, verb=verb)


def _is_ratio(located: Located) -> bool:
    """Tell "one in five", whose noun is what it is a share of, from "a fifth"."""
    return any(token.lower_ in {"in", "out", "every"} for token in located.number[1:])


def _begins_whole(token: Token) -> bool:
    """Tell whether "of", "the", "their" behind a share begin what it is a part of."""
    return token.lower_ in PART_OF or token.pos_ == "DET" or token.tag_ == "PRP$"


def _leading_whole(located: Located, rules: FigureRules) -> tuple[TokenSpan | None, TokenSpan | None]:
    """Return base and group of "Of the 80 farmers, 17 per cent …" and "Among men, 17 per cent …"."""
    doc, start, end = located.doc, located.sentence.start, located.number.start
    if start >= end or doc[start].lower_ not in PART_OF:
        return None, None
    phrase = noun_after(doc, start, end, rules.words)
    if phrase is None or phrase.head >= end:
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
    words, verb = _said_of(located, rules)
    return Counted(unit, words or unit_words, number[-1], verb=verb)


def _said_of(located: Located, rules: FigureRules) -> tuple[TokenSpan | None, Token | None]:
    """Return what a sum, length or share is said of, and what becomes of it, if the number says by how much.

    "a fine of $250", "The wall is 12 metres high", "Exports" and "rose" of "Exports rose by 12 percent".
    """
    doc, number, end = located.doc, located.number, located.sentence.end
    for ancestor in number[-1].ancestors:
        if ancestor.lower_ == "of" and ancestor.head.pos_ == "NOUN" and ancestor.head.i < located.first:
            noun = ancestor.head
            return doc[phrase_start(noun) : noun.i + 1], None
        if ancestor.pos_ in {"VERB", "AUX"}:
            break
    for verb in governing_verbs(number[-1]):
        is_change = verb.lemma_.lower() in rules.words["figures_change_verbs"]
        subject = (changed_by(verb, number[-1]) if is_change else None) or subject_of(verb)
        if subject is None and verb.i > located.sentence.start and doc[verb.i - 1].pos_ == "NOUN":
            subject = doc[verb.i - 1]
        if subject is None:
            continue
        if subject.pos_ not in {"NOUN", "PROPN"} or subject.right_edge.i >= number.start:
            return None, None
        last = min(phrase_end(subject, end), verb.i if verb.i > subject.i else end)
        words = doc[phrase_start(subject) : max(last, subject.i + 1)]
        is_by_how_much = is_change and verb.pos_ == "VERB" and _is_difference(located, verb)
        return words, verb if is_by_how_much else None
    return None, None


def _is_difference(located: Located, verb: Token) -> bool:
    """Tell "rose 12 percent" and "rose by 12 percent" from "rose to 12 percent"."""
    between = {token.lower_ for token in located.doc[verb.i + 1 : located.first]}
    return between.isdisjoint({"to", "from", "at", "below", "above"}) and verb.i < located.first


def _group(doc: Doc, phrase: NounPhrase, unit: str) -> TokenSpan | None:
    """Return the noun with what stands before it and what is joined to it: "men, women and children"."""
    if unit != "person":
        return None
    last = phrase.head + 1
    for child in doc[phrase.head].rights:
        if child.dep_ == "conj" and child.right_edge.i < phrase.last and child.pos_ in {"NOUN", "PROPN"}:
            last = max(last, child.i + 1, *(inner.i + 1 for inner in child.rights if inner.dep_ == "conj"))
    return doc[phrase.first : last]
