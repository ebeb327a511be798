"""Says what a number counts: unit, words, group of people, and what a percentage is of."""

from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from graph.extract.figures.amount import Located
from graph.extract.figures.nouns import (
    NounPhrase,
    governing_verbs,
    noun_after,
)
from graph.extract.figures.rates import rate_before, rate_behind
from graph.extract.figures.rules import FigureRules
from graph.extract.figures.subjects import said_of_what
from graph.values.units import NAMED, singulars, unit_named

TIME_UNITS: Final = frozenset({"year", "month", "week", "day", "hour"})
SHORT_TIMES: Final = frozenset({"minute", "second", "min", "sec", "millisecond"})
AWAY: Final = frozenset({"before", "earlier", "ago", "later"})
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
        measure: The words of a unit that the contract does not know: "square miles".
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
    measure: TokenSpan | None = None
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
    if located.after < located.sentence.end and doc[located.after].tag_ == "WDT":
        phrase = None  # "the 4 billion that analysts had expected": they are not counted
    if phrase is None or _is_period(located, phrase, rules):
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


def _is_period(located: Located, phrase: NounPhrase, rules: FigureRules) -> bool:
    """Tell "up from 200 last year" and "from nine a year before", where a time stands behind the number."""
    doc, following = located.doc, located.doc[min(phrase.head + 1, len(located.doc) - 1)]
    is_relative = doc[phrase.first].lower_ in rules.words["figures_period_words"]
    is_counted_back = doc[located.after].lower_ in {"a", "an"} and following.lower_ in AWAY
    return (is_relative or is_counted_back) and doc[phrase.head].lemma_.lower() in rules.words[
        "figures_period_nouns"
    ]


def _without_noun(located: Located, rules: FigureRules) -> Counted:
    """Return what "14 of them" and the 17 of "Of the 80 farmers, 17 were women" are a part of."""
    anchor = located.number[-1]
    doc, pronoun = located.doc, _whole_behind(located, located.after + 2)
    if pronoun is not None and pronoun[0].lower_ in PRONOUNS:
        named = noun_after(doc, pronoun.end, located.sentence.end, rules.words, of=False)
        if named is not None and named.first == pronoun.end and doc[named.head].tag_ == "NNS":
            # "9 of them children"
            unit = unit_of_noun(doc, named, rules)
            words = doc[named.first : named.last]
            return Counted(unit, words, doc[named.head], _group(doc, named, unit), pronoun)
        return Counted("", None, anchor, None, pronoun)
    if _is_parent(located, rules):
        return Counted("person", None, anchor, prefix="children")
    pronoun = pronoun_before(located)
    if pronoun is not None:
        return Counted("", None, anchor, None, pronoun)
    base, people = _leading_whole(located, rules)
    if base is None or base[-1].pos_ not in {"NOUN", "PROPN"}:
        return Counted("", None, anchor)
    return Counted("person" if people is not None else "item", None, anchor, people, base)


def pronoun_before(located: Located) -> TokenSpan | None:
    """Return "whom" of "…, of whom 52 percent are women"; None where no such pronoun stands before the number."""
    doc, first = located.doc, located.first
    if first - 2 < located.sentence.start or doc[first - 2].lower_ not in PART_OF:
        return None
    return doc[first - 1 : first] if doc[first - 1].lower_ in {"whom", "which"} else None


def _is_parent(located: Located, rules: FigureRules) -> bool:
    """Tell "a mother of four": a number of children, though no noun says so."""
    doc, start = located.doc, located.first
    if start - 2 < located.sentence.start or doc[start - 1].lower_ != "of":
        return False
    noun = doc[start - 2]
    return not rules.words["figures_parents"].isdisjoint({noun.lemma_.lower(), noun.lower_})


def _whole_behind(located: Located, last: int) -> TokenSpan | None:
    """Return "the men" of "14 of the men", "them" of "14 of them"; None behind "thousands of men"."""
    doc, start = located.doc, located.after + 1
    if last <= start or last > located.sentence.end or doc[located.after].lower_ not in PART_OF:
        return None
    is_known = doc[start].lower_ in DEFINITE or doc[start].tag_ == "PRP$" or doc[start].lower_ in PRONOUNS
    return doc[start:last] if is_known and located.amount.style != "vague" else None


def _is_changed(number: Token, rules: FigureRules) -> bool:
    verb = next(governing_verbs(number), None)
    return verb is not None and verb.lemma_.lower() in rules.words["figures_change_verbs"]


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
    # "grow 5 percent this year": a time behind it is no whole.
    is_dated = phrase is not None and doc[phrase.head].ent_type_ == "DATE"
    if after < end and _begins_whole(doc[after]) and (doc[after].lower_ in PART_OF or not is_dated):
        start = after + 1 if doc[after].lower_ in PART_OF else after
        if phrase is not None and start < phrase.last:
            group = _group(doc, phrase, unit_of_noun(doc, phrase, rules))
            whole = doc[start : phrase.last]
            return Counted("percent", doc[phrase.first : phrase.last], doc[phrase.head], group, whole)
        if start < end and doc[start].lower_ in PRONOUNS:
            named = noun_after(doc, start + 1, end, rules.words, of=False)
            if named is not None and named.first == start + 1 and doc[named.head].tag_ == "NNS":
                # "two thirds of them women"
                people = _group(doc, named, unit_of_noun(doc, named, rules))
                them = doc[named.first : named.last]
                return Counted("percent", them, doc[named.head], people, doc[start : start + 1])
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
    base = base if base is not None else pronoun_before(located)
    words, verb = said_of_what(located, rules) if base is None or len(base) > 1 else (None, None)
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
    times = _times_as_many(located)
    words, verb = said_of_what(located, rules)
    is_time = unit in TIME_UNITS or (unit_words is not None and unit_words[-1].lemma_.lower() in SHORT_TIMES)
    if times is not None or (is_time and not _is_changed(number[-1], rules)):
        return Counted(unit, times or unit_words, number[-1])
    if unit == "item" and unit_words is not None and words is not None:
        # Of an item the counted words say which unit it is: "fire (square miles)".
        return Counted(unit, words, number[-1], verb=verb, measure=unit_words)
    return Counted(unit, words or unit_words, number[-1], verb=verb)


def _group(doc: Doc, phrase: NounPhrase, unit: str) -> TokenSpan | None:
    """Return the noun with what stands before it and what is joined to it: "men, women and children"."""
    if unit != "person":
        return None
    last = phrase.head + 1
    for child in doc[phrase.head].rights:
        if child.dep_ == "conj" and child.right_edge.i < phrase.last and child.pos_ in {"NOUN", "PROPN"}:
            last = max(last, child.i + 1, *(inner.i + 1 for inner in child.rights if inner.dep_ == "conj"))
    return doc[phrase.first : last]
