"""Finds what a number is a part of in the words beside it: "of the men", "Of the 80 farmers, …", "of whom"."""

from typing import Final

from spacy.tokens import Span as TokenSpan

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.nouns import noun_after
from graph.extract.figures.counted.people import group_of, unit_of_noun
from graph.extract.figures.rules import FigureRules

PART_OF: Final = frozenset({"of", "among", "amongst"})
DEFINITE: Final = frozenset({"the", "these", "those"})
PRONOUNS: Final = frozenset({"them", "these", "those", "whom", "which", "us"})


def whole_behind(located: Located, last: int) -> TokenSpan | None:
    """Return "the men" of "14 of the men", "them" of "14 of them"; None behind "thousands of men"."""
    doc, start = located.doc, located.after + 1
    if last <= start or last > located.sentence.end or doc[located.after].lower_ not in PART_OF:
        return None
    is_known = doc[start].lower_ in DEFINITE or doc[start].tag_ == "PRP$" or doc[start].lower_ in PRONOUNS
    return doc[start:last] if is_known and located.amount.style != "vague" else None


def leading_whole(located: Located, rules: FigureRules) -> tuple[TokenSpan | None, TokenSpan | None]:
    """Return base and group of "Of the 80 farmers, 17 per cent …" and "Among men, 17 per cent …"."""
    doc, start, end = located.doc, located.sentence.start, located.number.start
    if start >= end or doc[start].lower_ not in PART_OF:
        return None, None
    phrase = noun_after(doc, start, end, rules.words)
    if phrase is None or phrase.head >= end:
        return None, None
    return doc[start + 1 : min(phrase.last, end)], group_of(doc, phrase, unit_of_noun(doc, phrase, rules))


def pronoun_before(located: Located) -> TokenSpan | None:
    """Return "whom" of "…, of whom 52 percent are women"; None where no such pronoun stands before the number."""
    doc, first = located.doc, located.first
    if first - 2 < located.sentence.start or doc[first - 2].lower_ not in PART_OF:
        return None
    return doc[first - 1 : first] if doc[first - 1].lower_ in {"whom", "which"} else None
