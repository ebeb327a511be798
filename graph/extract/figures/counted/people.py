"""Tells people from things among what is counted."""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from graph.extract.figures.counted.nouns import NounPhrase
from graph.extract.figures.rules import FigureRules
from graph.values.units import NAMED, singulars, unit_named


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


def group_of(doc: Doc, phrase: NounPhrase, unit: str) -> TokenSpan | None:
    """Return the noun with what stands before it and what is joined to it: "men, women and children"."""
    if unit != "person":
        return None
    last = phrase.head + 1
    for child in doc[phrase.head].rights:
        if child.dep_ == "conj" and child.right_edge.i < phrase.last and child.pos_ in {"NOUN", "PROPN"}:
            last = max(last, child.i + 1, *(inner.i + 1 for inner in child.rights if inner.dep_ == "conj"))
    return doc[phrase.first : last]
