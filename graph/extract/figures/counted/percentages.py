"""Says what a percentage is said of, and what it is a percentage of."""

from spacy.tokens import Token

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.nouns import noun_after
from graph.extract.figures.counted.parts import DEFINITE, PART_OF, PRONOUNS, leading_whole, pronoun_before
from graph.extract.figures.counted.people import group_of, unit_of_noun
from graph.extract.figures.counted.subjects import said_of_what
from graph.extract.figures.rules import FigureRules


def percent_of(located: Located, rules: FigureRules) -> Counted:
    """Return what a percentage is said of, and in `base` what it is a percentage of."""
    doc, after, end = located.doc, located.after, located.sentence.end
    anchor = located.number[-1]
    phrase = noun_after(doc, after, end, rules.words)
    # "grow 5 percent this year": a time behind it is no whole.
    is_dated = phrase is not None and doc[phrase.head].ent_type_ == "DATE"
    if after < end and _begins_whole(doc[after]) and (doc[after].lower_ in PART_OF or not is_dated):
        start = after + 1 if doc[after].lower_ in PART_OF else after
        if phrase is not None and start < phrase.last:
            group = group_of(doc, phrase, unit_of_noun(doc, phrase, rules))
            whole = doc[start : phrase.last]
            return Counted("percent", doc[phrase.first : phrase.last], doc[phrase.head], group, whole)
        if start < end and doc[start].lower_ in PRONOUNS:
            named = noun_after(doc, start + 1, end, rules.words, of=False)
            if named is not None and named.first == start + 1 and doc[named.head].tag_ == "NNS":
                # "two thirds of them women"
                people = group_of(doc, named, unit_of_noun(doc, named, rules))
                them = doc[named.first : named.last]
                return Counted("percent", them, doc[named.head], people, doc[start : start + 1])
        if start < end and doc[start].pos_ == "PRON":
            return Counted("percent", None, anchor, None, doc[start : start + 1])
        first = start
        while start < end and (doc[start].pos_ == "NUM" or doc[start].lower_ in DEFINITE):
            start += 1
        if start > first and doc[start - 1].pos_ == "NUM":
            return Counted("percent", None, anchor, None, doc[first:start])
    base, people = leading_whole(located, rules)
    if phrase is not None and base is None and _is_ratio(located):
        people = group_of(doc, phrase, unit_of_noun(doc, phrase, rules))
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
