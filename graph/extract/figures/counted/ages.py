"""Tells ages from other numbers: "aged 12", "35-year-old Amal", "Amal Haddad, 44, said", "children under five"."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from spacy.tokens import Token

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.measured import TIME_UNITS
from graph.extract.figures.counted.nouns import governing_verbs, noun_after, phrase_start, subject_of
from graph.extract.figures.counted.people import unit_of_noun
from graph.extract.figures.rules import FigureRules
from graph.model import Comparator
from graph.values.units import unit_named

SHIRT_NUMBERS: Final = 12
"""Below it a number in brackets behind a name is more often a player's number than an age."""

NO_PEOPLE: Final = frozenset({"PERSON", "GPE", "LOC", "ORG", "FAC", "DATE", "EVENT"})
"""Labels of the model that need no rule here, or that tell that a name is none of a person."""

OLDEST: Final = 115
"""No age of a person lies above it, in years."""

YOUNGEST: Final = 4
"""From this age on people do something "at" it: "he left school at 14"."""

DEEDS_AT: Final[Mapping[str, Comparator]] = {"before": "lt", "by": "le", "after": "gt"}
"""What the word before an age makes of it: "before 18"."""

DEED: Final = 5
"""How far before the number "married" may stand, in tokens: "married off before 18"."""

SINCE: Final = frozenset({"when", "until", "till", "since", "before", "after", "while"})

WINDOW: Final = 5
"""How far before the number "aged" or "ages" may stand, in tokens: "the ages of six and 11"."""


def read_age(located: Located, rules: FigureRules) -> Counted | None:
    """Return whose age an amount is, None where it is none."""
    unit = located.amount.unit
    if unit in TIME_UNITS and (start := _behind_old(located)) is not None:
        return _age_before_noun(located, start, rules)
    if unit not in {"", "year"}:
        return None
    if not (
        _says_age(located, rules)
        or _is_compared(located)
        or _is_apposed(located, rules)
        or _bounds_people(located, rules)
        or _is_age_of_deed(located, rules)
        or _is_age_when(located, rules)
    ):
        return None
    owner = None if _is_age_when(located, rules) else _owner(located, rules)
    words = located.doc[phrase_start(owner) : owner.i + 1] if owner is not None else None
    return Counted("year", words, owner or located.number[-1], prefix="age of " if words else "age")


def compared_age(located: Located) -> Located:
    """Return the amount of an age with what "married before 18" makes of it: less than 18."""
    amount, doc = located.amount, located.doc
    if amount.comparator != "eq" or located.first - 2 < located.sentence.start:
        return located
    index = located.first - 1
    while index > located.sentence.start and doc[index].lower_ in {
        "turning",
        "reaching",
        "the",
        "age",
        "ages",
        "of",
    }:
        index -= 1
    comparator = DEEDS_AT.get(doc[index].lower_)
    return located if comparator is None else replace(located, amount=replace(amount, comparator=comparator))


def _behind_old(located: Located) -> int | None:
    """Return where the noun of "12-year-old", "12 years old", "12 years of age" may begin; None for other durations."""
    doc, after, end = located.doc, located.after, located.sentence.end
    last = doc[after - 1].lower_ if after > located.number.end else ""
    behind = [token.lower_ for token in doc[after : min(after + 2, end)]]
    if behind[:1] in (["old"], ["olds"]):
        after += 1
    elif behind == ["-", "old"]:
        after += 2
    elif last not in {"old", "olds", "age"}:
        return None
    while after < end and doc[after].text == "-":
        after += 1
    return after


def _age_before_noun(located: Located, start: int, rules: FigureRules) -> Counted:
    doc, unit = located.doc, located.amount.unit
    phrase = noun_after(doc, start, located.sentence.end, rules.words, of=False)
    if phrase is None:
        return Counted(unit, None, located.number[-1], prefix="age")
    is_person = unit_of_noun(doc, phrase, rules) == "person"
    group = doc[phrase.first : phrase.head + 1] if is_person else None
    return Counted(unit, doc[phrase.first : phrase.last], doc[phrase.head], group, prefix="age of ")


def _says_age(located: Located, rules: FigureRules) -> bool:
    doc, sentence = located.doc, located.sentence
    if located.after < sentence.end and doc[located.after].lower_ == "of":
        return False  # "aged 18 to 65, 211 of whom"
    first = max(sentence.start, located.number.start - WINDOW)
    return any(
        token.lower_ in rules.words["figures_age_words"] for token in doc[first : located.number.start]
    )


def _is_compared(located: Located) -> bool:
    """Tell "as young as 12" and "older than five"."""
    first = located.number.start - 2
    if first < located.sentence.start:
        return False
    word, link = located.doc[first].lower_, located.doc[first + 1].lower_
    return link in {"as", "than"} and word in {"young", "old", "younger", "older"}


def _is_apposed(located: Located, rules: FigureRules) -> bool:
    """Tell "Amal Haddad, 44, said": a small whole number between commas or brackets right behind a person."""
    doc, number, sentence = located.doc, located.number, located.sentence
    if (
        located.amount.unit
        or len(number) != 1
        or not number.text.isdigit()
        or not 0 < int(number.text) < OLDEST
    ):
        return False
    if number.start - 1 < sentence.start or number.end >= sentence.end:
        return False
    before, after = doc[number.start - 1], doc[number.end]
    if before.ent_type_ == "PERSON" and after.pos_ in {"AUX", "VERB"}:
        return True
    if (
        before.text not in {",", "("}
        or after.text not in {",", ")", ".", ";", ":"}
        or number.start - 2 < sentence.start
    ):
        return False
    owner = doc[number.start - 2]
    if owner.pos_ == "PROPN" and owner.dep_ in {"nsubj", "nsubjpass"} and owner.ent_type_ not in NO_PEOPLE:
        return before.text == "," and after.text == "," and int(number.text) >= SHIRT_NUMBERS
    if owner.ent_type_ == "PERSON":
        return before.text == "," or int(number.text) >= SHIRT_NUMBERS
    return (
        before.text == "," and owner.tag_ == "NN" and owner.dep_ != "pobj" and _is_person_word(owner, rules)
    )


def _bounds_people(located: Located, rules: FigureRules) -> bool:
    """Tell "children under five", "boys between 9 and 15", "the men are over 40", with nothing counted behind."""
    doc, amount = located.doc, located.amount
    first = located.number.start - 2
    if amount.comparator not in {"lt", "gt", "range"} or amount.unit or amount.value > OLDEST:
        return False
    if first < located.sentence.start or doc[first + 1].lower_ not in {"under", "over", "between"}:
        return False
    if noun_after(doc, located.after, located.sentence.end, rules.words, of=False) is not None:
        return False
    if doc[first].lemma_ == "be":
        # "Two thirds of the displaced are under 18"
        return any(
            _is_person_word(token, rules) or token.lower_ in rules.words["figures_people_adjectives"]
            for token in doc[located.sentence.start : first]
        )
    people = doc[first]
    return _is_person_word(people, rules)


def _is_age_of_deed(located: Located, rules: FigureRules) -> bool:
    """Tell "married before 18", "retire at 60", "before turning 18": what one does at an age, nothing counted behind."""
    doc, amount, first = located.doc, located.amount, located.first
    if (
        amount.unit
        or amount.style not in {"digits", "words"}
        or not 0 < amount.value < OLDEST
        or first <= located.sentence.start
    ):
        return False
    if noun_after(doc, located.after, located.sentence.end, rules.words) is not None:
        return False
    before = doc[max(located.sentence.start, first - DEED) : first]
    if (
        before[-1].lower_ == "at"
        and amount.value == amount.value.to_integral_value()
        and amount.value >= YOUNGEST
    ):
        verb = next(governing_verbs(located.number[-1]), None)
        if verb is not None and any(child.lower_ in {"he", "she"} for child in verb.lefts):
            return True
    deeds = rules.words["figures_age_verbs"]
    return before[-1].lemma_.lower() == "turn" or (
        before[-1].lower_ in {"before", "at", "by", "until", "under", "below", "after"}
        and any(token.lemma_.lower() in deeds or token.lower_ in deeds for token in before)
    )


def _is_age_when(located: Located, rules: FigureRules) -> bool:
    """Tell "when she was 15", "until I was 23": a bare number that a pronoun of persons is, in a clause of time."""
    number, amount = located.number, located.amount
    verb = number[-1].head
    if amount.unit or amount.comparator != "eq" or not 0 < amount.value < OLDEST or verb.lemma_ != "be":
        return False
    if number[-1].dep_ not in {"attr", "acomp"} or noun_after(
        located.doc, located.after, located.sentence.end, rules.words
    ):
        return False
    before = [child.lower_ for child in verb.lefts]
    return not SINCE.isdisjoint(before) and not {"i", "he", "she"}.isdisjoint(before)


def _is_person_word(token: Token, rules: FigureRules) -> bool:
    unit = unit_named(token.lower_, rules.units)
    return token.pos_ == "NOUN" and unit is not None and unit.name == "person"


def _owner(located: Located, rules: FigureRules) -> Token | None:
    """Return the nearest noun before an age, or the subject where a verb stands between."""
    if located.doc[located.number.start - 1].lower_ == "of":
        preposition = next(
            (token for token in located.number[-1].ancestors if token.lower_ in {"by", "before"}), None
        )
        if preposition is not None and preposition.head.pos_ == "VERB":
            return subject_of(preposition.head)
    for index in range(located.number.start - 1, located.sentence.start - 1, -1):
        token = located.doc[index]
        if token.lower_ in rules.words["figures_people_adjectives"] and token.dep_ == "pobj":
            return token
        if token.pos_ in {"NOUN", "PROPN"} and token.is_alpha and token.lower_ not in {"age", "ages"}:
            return token
        if token.pos_ == "VERB" and token.lower_ not in {"aged", "looking", "look"} and token.dep_ != "acl":
            return subject_of(token)
    return None
