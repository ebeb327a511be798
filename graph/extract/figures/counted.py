"""Says what a number counts: unit, words, group of people, and what a percentage is of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from graph.extract.figures.amounts import Amount
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

SHIRT_NUMBERS: Final = 12
"""Below it a number in brackets behind a name is more often a player's number than an age."""

OLDEST: Final = 115
"""No age of a person lies above it, in years."""

TIME_UNITS: Final = frozenset({"year", "month", "week", "day", "hour"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts; token spans, so that the text can be taken as it stands.

    Attributes:
        unit: Local name, "" where nothing says it.
        words: What is counted, None where nothing says it.
        group: Who, None where it is no people.
        base: What a percentage is of.
        anchor: The token that stands for the claim in the parse.
        prefix: What is put before the words: "age of ".
    """

    unit: str
    words: TokenSpan | None
    anchor: Token
    group: TokenSpan | None = None
    base: TokenSpan | None = None
    prefix: str = ""


def read_counted(
    doc: Doc, amount: Amount, number: TokenSpan, after: int, sentence: TokenSpan, rules: FigureRules
) -> Counted:
    """Return what an amount counts by the words around it in its own sentence.

    Args:
        number: The tokens of the number.
        after: First token behind number, unit and "a day".
    """
    if amount.unit == "percent":
        return _percent(doc, number, after, sentence, rules)
    if amount.unit:
        return _measure(doc, amount, number, after, sentence, rules)
    phrase = noun_after(doc, after, sentence.end)
    if phrase is None:
        return Counted("", None, number[-1])
    unit = unit_of_noun(doc, phrase, rules)
    return Counted(unit, doc[phrase.first : phrase.last], doc[phrase.head], _group(doc, phrase, unit))


def read_age(
    doc: Doc, amount: Amount, number: TokenSpan, after: int, sentence: TokenSpan, rules: FigureRules
) -> Counted | None:
    """Return whose age an amount is ("aged 12", "35-year-old Amal", "Amal Haddad, 44, said"), None if it is none."""
    before = [token.lower_ for token in doc[max(sentence.start, number.start - 5) : number.start]]
    behind = [token.lower_ for token in doc[after : min(after + 3, sentence.end)]]
    if amount.unit and amount.unit not in TIME_UNITS:
        return None
    last_word = doc[after - 1].lower_ if after > number.end else ""
    if amount.unit and (
        last_word in {"old", "olds", "age"}
        or behind[:2] == ["-", "old"]
        or behind[:1] == ["old"]
        or behind[:1] == ["olds"]
    ):
        start = after + (2 if behind[:1] == ["-"] else 1 if behind[:1] in (["old"], ["olds"]) else 0)
        while start < sentence.end and (doc[start].text in {"-", ","} and start < after + 2):
            start += 1
        phrase = noun_after(doc, start, sentence.end, of=False)
        words = doc[phrase.first : phrase.last] if phrase is not None else None
        anchor = doc[phrase.head] if phrase is not None else number[-1]
        unit = unit_of_noun(doc, phrase, rules) if phrase is not None else ""
        group = doc[phrase.first : phrase.head + 1] if phrase is not None and unit == "person" else None
        return Counted(amount.unit, words, anchor, group, prefix="age of " if words else "age")
    if amount.unit not in {"", "year"}:
        return None
    has_word = any(word in rules.words["figures_age_words"] or word == "ages" for word in before)
    compared = (
        before[-1:] in (["as"], ["than"])
        and before[-2:-1] != []
        and before[-2] in {"young", "old", "younger", "older"}
    )
    if (
        has_word
        or compared
        or (amount.unit == "" and _is_apposed_age(doc, number, sentence, rules))
        or _is_child_bound(doc, amount, number, after, sentence, rules)
    ):
        if (
            amount.unit == ""
            and not has_word
            and noun_after(doc, after, sentence.end, of=False) is not None
            and compared is False
            and not _is_apposed_age(doc, number, sentence, rules)
        ):
            return None
        owner = _age_owner(doc, number, sentence)
        words = doc[phrase_start(owner) : owner.i + 1] if owner is not None else None
        return Counted(
            "year",
            words,
            owner if owner is not None else number[-1],
            None,
            prefix="age of " if words else "age",
        )
    return None


def unit_of_noun(doc: Doc, phrase: NounPhrase, rules: FigureRules) -> str:
    """Return the unit that a noun stands for, `item` where no rule and no ending knows it."""
    head = doc[phrase.head]
    if phrase.head > phrase.first:
        compound = f"{doc[phrase.head - 1].lower_} {head.lower_}"
        unit = unit_named(compound, rules.units)
        if unit is not None:
            return unit.name if unit.name in NAMED else "item"
    for form in (head.lower_, head.lemma_.lower()):
        unit = unit_named(form, rules.units)
        if unit is not None and unit.name in NAMED:
            return unit.name
    if head.ent_type_ == "NORP" and head.tag_ in {"NNS", "NNPS", "NN", "NNP"}:
        return "person"
    return "person" if _ends_like_people(head, rules.words) else "item"


def _ends_like_people(head: Token, words: Mapping[str, frozenset[str]]) -> bool:
    forms = {head.lemma_.lower(), *singulars(head.lower_)}
    if head.tag_ not in {"NNS", "NNPS"} or forms & words["figures_thing_nouns"]:
        return False
    return any(form.endswith(tuple(words["figures_person_endings"])) and len(form) > 4 for form in forms)


def _percent(doc: Doc, number: TokenSpan, after: int, sentence: TokenSpan, rules: FigureRules) -> Counted:
    phrase = noun_after(doc, after, sentence.end)
    anchor = number[-1]
    is_part = after < sentence.end and (
        doc[after].lower_ in {"of", "among", "amongst", "all", "those", "these"}
        or doc[after].pos_ == "DET"
        or doc[after].tag_ == "PRP$"
    )
    if is_part:
        start = after + 1 if doc[after].lower_ in {"of", "among", "amongst"} else after
        if phrase is not None and start < phrase.last:
            unit = unit_of_noun(doc, phrase, rules)
            return Counted(
                "percent",
                doc[phrase.first : phrase.last],
                doc[phrase.head],
                _group(doc, phrase, unit),
                doc[start : phrase.last],
            )
        if start < sentence.end and doc[start].pos_ == "PRON":
            return Counted("percent", None, anchor, None, doc[start : start + 1])
    base, group = _leading_base(doc, sentence, number, rules)
    if phrase is not None and not phrase.through_of and doc[phrase.first].ent_type_ not in {"DATE", "TIME"}:
        return Counted("percent", doc[phrase.first : phrase.last], doc[phrase.head], group, base)
    return Counted("percent", _context(doc, number, sentence), anchor, group, base)


def _leading_base(
    doc: Doc, sentence: TokenSpan, number: TokenSpan, rules: FigureRules
) -> tuple[TokenSpan | None, TokenSpan | None]:
    """Return base and group of "Of the 80 farmers, 17 per cent …" and "Among men, 17 per cent …"."""
    if sentence.start >= number.start or doc[sentence.start].lower_ not in {"of", "among", "amongst"}:
        return None, None
    phrase = noun_after(doc, sentence.start, number.start)
    if phrase is None:
        return None, None
    start = sentence.start + 1
    return doc[start : min(phrase.last, number.start)], _group(doc, phrase, unit_of_noun(doc, phrase, rules))


def _measure(
    doc: Doc, amount: Amount, number: TokenSpan, after: int, sentence: TokenSpan, rules: FigureRules
) -> Counted:
    unit_words = doc[number.end : after] if after > number.end else None
    phrase = noun_after(doc, after, sentence.end)
    if phrase is not None and (
        doc[phrase.head].ent_type_ in {"DATE", "TIME"} or (after < sentence.end and doc[after].pos_ == "DET")
    ):
        phrase = None
    if phrase is not None:
        first = number.end if amount.unit == "item" and unit_words is not None else phrase.first
        return Counted(amount.unit, doc[first : phrase.last], doc[phrase.head])
    if amount.unit == "item" or amount.unit in TIME_UNITS:
        return Counted(amount.unit, unit_words, number[-1])
    return Counted(amount.unit, _context(doc, number, sentence) or unit_words, number[-1])


def _context(doc: Doc, number: TokenSpan, sentence: TokenSpan) -> TokenSpan | None:
    """Return what a sum, length or share is said of: "a fine of $250", "The wall is 12 metres high"."""
    token = number[-1]
    for ancestor in token.ancestors:
        if ancestor.lower_ == "of" and ancestor.head.pos_ == "NOUN" and ancestor.head.i < number.start:
            noun = ancestor.head
            return doc[phrase_start(noun) : noun.i + 1]
        if ancestor.pos_ in {"VERB", "AUX"}:
            break
    for verb in governing_verbs(token):
        subject = subject_of(verb)
        if (
            subject is not None
            and subject.pos_ in {"NOUN", "PROPN"}
            and subject.i not in range(number.start, number.end)
        ):
            if subject.i >= number.start and subject.left_edge.i <= number.start:
                return None
            return doc[
                phrase_start(subject) : min(
                    phrase_end(subject, sentence.end), verb.i if verb.i > subject.i else sentence.end
                )
            ]
        if subject is not None:
            return None
    return None


def _group(doc: Doc, phrase: NounPhrase, unit: str) -> TokenSpan | None:
    if unit != "person":
        return None
    last = phrase.head + 1
    for child in doc[phrase.head].rights:
        if child.dep_ == "conj" and child.right_edge.i < phrase.last and child.pos_ in {"NOUN", "PROPN"}:
            last = max(last, child.i + 1, *(inner.i + 1 for inner in child.rights if inner.dep_ == "conj"))
    return doc[phrase.first : last]


def _is_apposed_age(doc: Doc, number: TokenSpan, sentence: TokenSpan, rules: FigureRules) -> bool:
    """Tell "Amal Haddad, 44, said": a small whole number between commas or brackets right behind a person's name."""
    if (
        len(number) != 1
        or not number.text.isdigit()
        or not 0 < int(number.text) < OLDEST
        or number.start - 1 < sentence.start
    ):
        return False
    before, after = doc[number.start - 1], doc[number.end] if number.end < sentence.end else None
    if before.ent_type_ == "PERSON" and after is not None and after.pos_ in {"AUX", "VERB"}:
        return True
    if (
        before.text not in {",", "("}
        or number.start - 2 < sentence.start
        or after is None
        or after.text not in {",", ")", ".", ";"}
    ):
        return False
    owner = doc[number.start - 2]
    is_somebody = owner.ent_type_ == "PERSON" or (
        owner.tag_ == "NN" and owner.dep_ != "pobj" and _is_person_word(owner, rules) and before.text == ","
    )
    return is_somebody and (before.text == "," or int(number.text) >= SHIRT_NUMBERS)


def _is_child_bound(
    doc: Doc, amount: Amount, number: TokenSpan, after: int, sentence: TokenSpan, rules: FigureRules
) -> bool:
    """Tell "children under five", "boys between 9 and 15", "the men are over 40": people, and nothing counted behind."""
    if (
        amount.comparator not in {"lt", "gt", "range"}
        or amount.value > OLDEST
        or amount.unit
        or number.start - 2 < sentence.start
    ):
        return False
    people = doc[number.start - 2]
    if (
        doc[number.start - 1].lower_ not in {"under", "over", "between"}
        or noun_after(doc, after, sentence.end, of=False) is not None
    ):
        return False
    if people.lemma_ == "be":
        subject = subject_of(people)
        return subject is not None and _is_person_word(subject, rules)
    return _is_person_word(people, rules)


def _is_person_word(token: Token, rules: FigureRules) -> bool:
    unit = unit_named(token.lower_, rules.units)
    return token.pos_ == "NOUN" and unit is not None and unit.name == "person"


def _age_owner(doc: Doc, number: TokenSpan, sentence: TokenSpan) -> Token | None:
    """Return the nearest noun before an age that may have one."""
    for index in range(number.start - 1, sentence.start - 1, -1):
        token = doc[index]
        if token.pos_ in {"NOUN", "PROPN"} and token.lower_ not in {"age", "ages"} and not token.like_num:
            return token
        if token.pos_ == "VERB" and token.lower_ not in {"aged", "looking", "look"} and token.dep_ != "acl":
            return subject_of(token)
    return None
