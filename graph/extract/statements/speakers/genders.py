"""Tells whether a named person is spoken of as "he" or "she", where the text or the given name says so."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.span_index import SpanIndex
from graph.extract.statements.draft import Words
from graph.model import Mention, Span

OWNERS: Final[Mapping[str, "Gender"]] = {"his": "male", "her": "female"}
PRONOUNS: Final[Mapping[str, "Gender"]] = {**OWNERS, "he": "male", "him": "male", "she": "female"}

MEN: Final = ("ishman", "chman", "sman")
WOMEN: Final = ("woman",)
"""Endings of what one is called: "Irishman", "Frenchman", "salesman"; "Irishwoman"."""

Gender = Literal["male", "female", ""]


class Genders:
    """The genders of a document's persons: from "Mrs", "spokesman" before the name, "a widow" beside it, the given name."""

    def __init__(self, parsed: Sequence[ParsedBlock], mentions: Sequence[Mention], words: Words) -> None:
        self._words = words
        self._mentions = mentions
        before = _before(parsed, {one.span.start - 1 for one in mentions if one.type == "Person"}, words)
        behind = {**_owners(parsed), **_called(parsed, words)}
        self._own = [
            self._gender(mention, before) or behind.get(mention.span.end, "")
            if mention.type == "Person"
            else ""
            for mention in mentions
        ]
        self._known: dict[str, set[Gender]] = {}
        self._bearers: dict[str, set[str]] = {}
        for mention, gender in zip(mentions, self._own, strict=True):
            if mention.type == "Person" and " " in mention.name:
                first, *_, last = mention.name.split()
                for short in {first, last}:
                    self._bearers.setdefault(short, set()).add(mention.name)
            if gender and mention.name:
                self._known.setdefault(mention.name, set()).add(gender)
        for number, told in self._taken_up(parsed):
            self.note(number, told)

    def note(self, mention: int, gender: Gender) -> None:
        """Keep that a person has been spoken of as "he" or "she", where nothing else told it."""
        name = self._named(mention).name
        if name and not self.of(mention):
            self._known.setdefault(name, set()).add(gender)

    def of(self, mention: int) -> Gender:
        """Return "" where it is not known, or where bearers of the surname differ."""
        one = self._mentions[mention]
        if self._own[mention]:
            return self._own[mention]
        if one.antecedent is not None and self._own[one.antecedent]:
            return self._own[one.antecedent]
        name = self._named(mention).name
        known = set(self._known.get(name, ()))
        surname = name.split()[-1] if name else ""
        bearers = self._bearers.get(surname, set())
        if len(bearers) == 1 or name == surname:
            known = known.union(*(self._known.get(bearer, ()) for bearer in {surname, *bearers}))
        return next(iter(known)) if len(known) == 1 else ""

    def _taken_up(self, parsed: Sequence[ParsedBlock]) -> Iterator[tuple[int, Gender]]:
        """Yield whom the first pronoun of its own clause takes up: "Mira Oland sold her house"."""
        persons = SpanIndex(one.span if one.type == "Person" else Span(0, 0) for one in self._mentions)
        for block in parsed:
            for token in block.tokens.with_labels({"nsubj", "nsubjpass"}):
                if token.pos_ == "PROPN":
                    subject = persons.overlapping(block.span(token))
                    gender = self._first_pronoun(block, token, persons) if subject else ""
                    if gender:
                        yield subject[0], gender

    def _first_pronoun(self, block: ParsedBlock, subject: Token, persons: SpanIndex) -> Gender:
        """Return the gender of the first pronoun behind a subject; "" where it may be another's."""
        for token in subject.head.subtree:
            if token.i > subject.i:
                if token.lower_ in PRONOUNS:
                    return PRONOUNS[token.lower_]
                if gender_of_noun(token.lower_, self._words) or persons.overlapping(block.span(token)):
                    return ""
        return ""

    def _named(self, mention: int) -> Mention:
        """Return the mention, or that of the name for which a description stands."""
        one = self._mentions[mention]
        if one.kind != "coreference" or one.antecedent is None:
            return one
        return self._mentions[one.antecedent]

    def _gender(self, mention: Mention, before: dict[int, str]) -> Gender:
        given = mention.name.split()[0].lower() if mention.name else ""
        title = before.get(mention.span.start - 1, "")
        for word in (title, given):
            told = gender_of_noun(word, self._words)
            if told:
                return told
        if given in self._words["male_names"] and " " in mention.name:
            return "male"
        return "female" if given in self._words["female_names"] and " " in mention.name else ""


def gender_of_noun(noun: str, words: Words) -> Gender:
    """Return the gender of whom a title or noun in small letters calls: "spokesman", "widow", "irishwoman"."""
    if noun in words["male_titles"] or noun.endswith(MEN):
        return "male"
    return "female" if noun in words["female_titles"] or noun.endswith(WOMEN) else ""


def _before(parsed: Sequence[ParsedBlock], ends: set[int], words: Words) -> dict[int, str]:
    """Return what is said before a name by where it ends; only of words that end at one of some places."""
    found = {}
    for block in parsed:
        for place, end in enumerate(block.ends):
            if end in ends:
                found[end] = _said_before(block.doc[place], words)
    return found


def _said_before(token: Token, words: Words) -> str:
    """Return the word before a name that may tell a gender: "Mr", and "brother" in "her brother, Teo Lind"."""
    if token.text == "," and token.i and token.nbor(-1).lower_ in words["kin_of_gender"]:
        return token.nbor(-1).lower_
    return token.lower_.rstrip(".")


def _owners(parsed: Sequence[ParsedBlock]) -> dict[int, Gender]:
    """Return the genders that "Mira Oland and her husband" tells, by the end of the name."""
    found: dict[int, Gender] = {}
    for block in parsed:
        for token in block.tokens.with_words(OWNERS.keys()):
            if token.i and token.nbor(-1).lower_ == "and" and token.dep_ == "poss":
                name = token.i - 2
                if name >= 0 and block.doc[name].text == ",":
                    name -= 1
                if name >= 0:
                    found[block.span(block.doc[name]).end] = OWNERS[token.lower_]
    return found


def _called(parsed: Sequence[ParsedBlock], words: Words) -> dict[int, Gender]:
    """Return the genders that "Mira Oland, a widow," and "Mira Oland was the wife" tell, by the end of the name."""
    found: dict[int, Gender] = {}
    for block in parsed:
        for token in block.tokens.with_labels({"appos", "attr"}):
            gender = gender_of_noun(token.lower_, words) if token.tag_ == "NN" else ""
            if gender:
                heads = [token.head] if token.dep_ == "appos" else token.head.children
                for head in heads:
                    if head.pos_ == "PROPN" and (token.dep_ == "appos" or head.dep_ == "nsubj"):
                        found[block.span(head).end] = gender
    return found
