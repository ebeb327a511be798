"""Finds whom a pronoun that speaks stands for, among the mentions before it."""

from collections.abc import Mapping, Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import Quotation
from graph.extract.span_index import SpanIndex
from graph.extract.statements.draft import Words
from graph.extract.statements.speakers.authors import Authors
from graph.extract.statements.speakers.described import Described
from graph.extract.statements.speakers.earlier import THINGS, Earlier, Types
from graph.extract.statements.speakers.genders import Gender, Genders, gender_of_noun
from graph.model import Mention

PRONOUNS: Final[Mapping[str, tuple[Types, Gender]]] = {
    "he": (frozenset({"Person"}), "male"),
    "him": (frozenset({"Person"}), "male"),
    "his": (frozenset({"Person"}), "male"),
    "she": (frozenset({"Person"}), "female"),
    "her": (frozenset({"Person"}), "female"),
    "it": (THINGS, ""),
    "its": (THINGS, ""),
    "they": (frozenset({"Organisation"}), ""),
    "their": (frozenset({"Organisation"}), ""),
}
"""What may be meant. "They" is a body, or those who spoke at once just before."""

WORKS: Final = frozenset({"research", "finding", "investigation", "inquiry", "datum", "data"})
"""What somebody does that shows something, besides documents."""


class Antecedents:
    """Finds in a document who speaks where no name stands.

    Attributes:
        earlier: The subjects and speakers so far, to whom those who read statements add.
    """

    def __init__(
        self,
        parsed: Sequence[ParsedBlock],
        mentions: Sequence[Mention],
        words: Words,
        quotations: Sequence[Quotation] = (),
    ) -> None:
        self._mentions = mentions
        self._index = SpanIndex(mention.span for mention in mentions)
        self._described = Described(parsed, mentions, self._index, words)
        self._genders = Genders(parsed, mentions, words)
        self._authors = Authors(parsed, mentions, self._index, words)
        self.earlier = Earlier(
            parsed,
            mentions,
            self._index,
            words,
            self._described,
            self._authors,
            self._genders,
            quotations,
        )
        self._works = words["spoken_works"] | words["counting_nouns"] | WORKS
        self._words = words
        self._saying = words["saying_verbs"]

    def may_be(self, mentions: tuple[int, ...], pronoun: str) -> bool:
        """Tell whether a pronoun fits the gender of whom it would stand for, where that is known."""
        gender = PRONOUNS[pronoun][1]
        return all(self._genders.of(number) in {gender, ""} for number in mentions)

    def is_of(self, noun: Token, named: tuple[int, ...], pronoun: str) -> bool:
        """Tell whether a pronoun may stand for who is called by a noun, "her brother", and perhaps by a name."""
        gender = PRONOUNS[pronoun][1]
        if gender_of_noun(noun.lower_, self._words) == gender:
            return True
        return bool(named) and self.may_be(named, pronoun)

    def resolve(self, block: ParsedBlock, head: Token) -> tuple[int, ...]:
        """Return the mentions that a speaker's head word names or stands for; empty rather than unsure."""
        span = block.span(head)
        own = self._index.overlapping(span)
        named = [child for child in head.children if child.dep_ == "appos" and child.i > head.i]
        if own and named and self._mentions[own[0]].type != "Person":
            # "The Resident Coordinator, Ada Lund, said": the name behind the comma is who speaks.
            persons = [n for child in named for n in self._index.overlapping(block.span(child))]
            persons = [n for n in persons if self._mentions[n].type == "Person"]
            own = tuple(persons) or own
        if own:
            return own[:1]
        authors = self._authors.meant(block, head)
        if authors:
            return authors
        if head.lower_ in PRONOUNS:
            types, gender = PRONOUNS[head.lower_]
            found = self.earlier.latest(
                span.start,
                types,
                gender,
                plural=head.lower_ in {"they", "their"},
                without=self._others(block, head),
                owns=head.dep_ == "poss" and bool(gender),
                speaks=head.dep_ == "nsubj" and head.head.lemma_.lower() in self._saying,
            )
            if gender and found:
                self._genders.note(found[0], gender)
            return found
        for child in head.children:
            if child.dep_ == "appos" and child.pos_ == "PROPN":
                return self.resolve(block, child)
        described = self._described
        return (
            self._beside_name(block, head)
            or described.beside(block, head)
            or described.named_behind(block, head)
            or described.examples(block, head)
            or described.body_of(block, head)
            or described.body_before(block, head)
            or described.holder(block, head)
            or self._owner_of_work(block, head)
        )

    def _beside_name(self, block: ParsedBlock, head: Token) -> tuple[int, ...]:
        """Return the Mira Oland of "Mira Oland, a 40-year-old Dane, who explains"."""
        if head.dep_ != "appos" or head.tag_ not in {"NN", "NNP"}:
            return ()
        named = self._index.overlapping(block.span(head.head))
        return tuple(n for n in named if self._mentions[n].type == "Person")[:1]

    def _owner_of_work(self, block: ParsedBlock, head: Token) -> tuple[int, ...]:
        """Return the Lind of "Lind's own interviews suggest", whose work is not named."""
        if head.lemma_.lower() not in self._works:
            return ()
        owners = [child for child in head.children if child.dep_ == "poss" and child.pos_ == "PROPN"]
        named = [n for owner in owners for n in self._index.overlapping(block.span(owner))]
        return tuple(n for n in named if self._mentions[n].type in {"Person", "Organisation"})[:1]

    def _others(self, block: ParsedBlock, pronoun: Token) -> frozenset[int]:
        """Return the places of who cannot be meant: in "Ann accused her" it is not Ann."""
        if pronoun.dep_ not in {"dobj", "dative"}:
            return frozenset()
        subjects = (child for child in pronoun.head.children if child.dep_ == "nsubj")
        return frozenset(block.span(child).start for child in subjects)
