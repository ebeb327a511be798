"""Finds whom a pronoun that speaks stands for, among the mentions before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import Quotation
from graph.extract.span_index import SpanIndex
from graph.extract.statements.draft import Words
from graph.extract.statements.speakers.authors import Authors
from graph.extract.statements.speakers.described import Described
from graph.extract.statements.speakers.genders import Gender, Genders, gender_of_noun
from graph.model import EntityType, Mention, Span

Types = frozenset[EntityType]

PRONOUNS: Final[Mapping[str, tuple[Types, Gender]]] = {
    "he": (frozenset({"Person"}), "male"),
    "him": (frozenset({"Person"}), "male"),
    "his": (frozenset({"Person"}), "male"),
    "she": (frozenset({"Person"}), "female"),
    "her": (frozenset({"Person"}), "female"),
    "it": (frozenset({"Organisation", "Report", "Place"}), ""),
    "its": (frozenset({"Organisation", "Report", "Place"}), ""),
    "they": (frozenset({"Organisation"}), ""),
    "their": (frozenset({"Organisation"}), ""),
}
"""What may be meant. "They" is a body, or those who spoke at once just before."""

OWNING: Final = frozenset({"his", "her"})

ONE: Final = frozenset({"a", "an", "one", "another"})
"""Tells "a widow", "one farmer" from "the mayor", who may be named elsewhere."""

WORKS: Final = frozenset({"research", "finding", "investigation", "inquiry", "datum", "data"})
"""What somebody does that shows something, besides documents."""

HEADS: Final = frozenset({"title", "heading"})
"""Blocks that name the work itself, which no "it" of the text takes up."""

CLAUSE: Final = 300
"""Characters behind a speaker within which a subject may be one of what he says."""

FARTHEST: Final = 1500
"""Code points back to whom a pronoun that speaks may mean; who was named before that is a guess."""

LONGEST_TERM: Final = 20
"""Characters of quoted words that may be a name; more are speech."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A mention that may be taken up again: it was a subject, of a main clause or another, or it spoke.

    Attributes:
        is_kin: It was "her sister", behind which another "her" is still that of the first, and "she" in the next paragraph.
        end: Of its paragraph.
        speech: What it says in its own words, in which no "she" means the one who speaks.
    """

    start: int
    spoke: bool
    mentions: tuple[int, ...]
    in_clause: bool = False
    quoted: Span | None = None
    is_kin: bool = False
    end: int = 0
    speech: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Unnamed:
    """Somebody, or something, without a name, whom a pronoun behind may mean.

    Attributes:
        reach: Who was named before this place is not meant: of a subject its own, of an object that of its sentence.
    """

    start: int
    reach: int
    quoted: Span | None
    gender: Gender = ""


class Antecedents:
    """The subjects and speakers of a document, in text order; `spoke` adds to them as statements are read."""

    def __init__(
        self,
        parsed: Sequence[ParsedBlock],
        mentions: Sequence[Mention],
        words: Words,
        quotations: Sequence[Quotation] = (),
    ) -> None:
        quoted = [one.outer for one in quotations if one.outer.end - one.outer.start > LONGEST_TERM]
        index = SpanIndex(quoted)
        self._mentions = mentions
        self._index = SpanIndex(mention.span for mention in mentions)
        self._described = Described(parsed, mentions, self._index, words)
        self._genders = Genders(parsed, mentions, words)
        self._authors = Authors(parsed, mentions, self._index, words)
        self._places: list[_Place] = []
        self._groups: list[int] = []
        self._unnamed: list[_Unnamed] = []
        self._things: list[_Unnamed] = []
        self._works = words["spoken_works"] | words["counting_nouns"] | WORKS
        self._words = words
        self._saying = words["saying_verbs"]
        self._speaking = words["spoken_works"] | words["body_nouns"]
        for block in parsed:
            self._places += self._opening(block)
            for token in block.tokens.with_labels({"nsubj", "nsubjpass", "dobj", "pobj"}):
                if token.dep_ in {"nsubj", "nsubjpass"} and (
                    token.pos_ in {"PROPN", "NOUN"} or token.lower_ in words["described_persons"]
                ):
                    span = block.span(token)
                    in_clause = _is_in_clause(token)
                    said = next((quoted[n] for n in index.overlapping(span)), None)
                    named = self._index.overlapping(span) or self._described.beside(block, token)
                    if block.block.kind in HEADS:
                        named = tuple(n for n in named if mentions[n].type != "Report")
                    is_kin = any(child.dep_ == "poss" and child.lower_ in OWNING for child in token.children)
                    self._places += [
                        _Place(span.start, False, (number,), in_clause, said, is_kin, block.block.span.end)
                        for number in named
                    ]
                    authors = () if named else self._authors.meant(block, token)
                    if authors:
                        self._places.append(_Place(span.start, True, authors))
                    elif not named and token.tag_ == "NNS" and not in_clause:
                        self._groups.append(span.start)
                    elif not named and gender_of_noun(token.lower_, words):
                        gender = gender_of_noun(token.lower_, words)
                        self._unnamed.append(_Unnamed(span.start, span.start, said, gender))
                    elif not named and token.tag_ == "NN" and token.lower_ in words["body_nouns"]:
                        self._things.append(_Unnamed(span.start, span.start, said))
                elif token.dep_ in {"dobj", "pobj"} and token.tag_ == "NN":
                    gender = gender_of_noun(token.lower_, words)
                    start = block.span(token).start
                    if gender and not self._index.overlapping(block.span(token)):
                        said = next((quoted[n] for n in index.overlapping(block.span(token))), None)
                        sentence = block.span(token.sent).start
                        self._unnamed.append(_Unnamed(start, sentence, said, gender))

    def _opening(self, block: ParsedBlock) -> list[_Place]:
        """Return the person with whom a paragraph opens, "Teo Lind, 80, of Harran, died": the parser may lose the verb."""
        start = block.block.span.start
        for number in self._index.overlapping(Span(start, start + 1)):
            mention = self._mentions[number]
            following = block.doc.char_span(
                mention.span.end - start, mention.span.end - start + 1, alignment_mode="expand"
            )
            if mention.type == "Person" and following is not None and following.text == ",":
                return [_Place(start, False, (number,))]
        return []

    def spoke(self, start: int, mentions: tuple[int, ...], speech: tuple[Span, ...] = ()) -> None:
        """Note who has just been found to speak, and where."""
        if mentions:
            kin = next((place for place in self._places if place.is_kin and place.mentions == mentions), None)
            is_kin, end = (True, kin.end) if kin is not None else (False, 0)
            self._places.append(_Place(start, True, mentions, is_kin=is_kin, end=end, speech=speech))

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

    def followed(self, start: int, mention: int) -> None:
        """Note that a pronoun took somebody up, whom the next one may take up again."""
        self._places.append(_Place(start, False, (mention,)))

    def spoke_unnamed(self, start: int, head: Token) -> None:
        """Note that somebody, or a body or work, without a name spoke, whom a "she" or "it" behind it takes up."""
        if head.tag_ in {"NN", "NNP"} and any(child.lower_ in ONE for child in head.children):
            self._unnamed.append(_Unnamed(start, start, None))
        elif head.tag_ == "NN" and head.lemma_.lower() in self._speaking:
            self._things.append(_Unnamed(start, start, None))

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
            found = self._latest(
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

    def _latest(
        self,
        before: int,
        types: Types,
        gender: Gender,
        *,
        plural: bool = False,
        without: frozenset[int] = frozenset(),
        owns: bool = False,
        speaks: bool = False,
    ) -> tuple[int, ...]:
        """Return the last subject or speaker before a place that fits.

        Args:
            speaks: It speaks itself, and rather takes up who spoke than who is told of: "Ann said Berg left. She added".
        """
        best: _Place | None = None
        last_said = self._last_said(before, types, gender) if speaks else None
        for place in self._places:
            if (
                last_said is not None
                and place.in_clause
                and last_said.start < place.start < last_said.start + CLAUSE
            ):
                continue
            if place.start in without or (place.is_kin and (owns or before >= place.end)):
                continue
            if place.quoted is not None and before >= place.quoted.end:
                continue  # who is named among quoted words does not say them
            if any(span.start <= before < span.end for span in place.speech):
                continue
            if (
                (plural and place.in_clause)
                or place.start >= before
                or (best is not None and (place.start, place.spoke) < (best.start, best.spoke))
            ):
                continue
            if (plural and place.spoke and len(place.mentions) > 1) or self._fits(place, types, gender):
                best = place
        unnamed = self._unnamed if gender else self._things if types == PRONOUNS["it"][0] else []
        one = best is not None and any(
            best.start < other.reach
            and other.start < before
            and other.gender in {gender, ""}
            and not (other.quoted is not None and before >= other.quoted.end)
            for other in unnamed
        )
        if best is not None and before - best.start > FARTHEST:
            return ()
        if one or best is None or (plural and any(best.start < group < before for group in self._groups)):
            return ()  # "they" are the women, the farmers named last
        return best.mentions

    def _last_said(self, before: int, types: Types, gender: Gender) -> _Place | None:
        """Return who spoke last before a place, where nobody else was the subject of a main clause since."""
        mains = [place for place in self._places if place.start < before and not place.in_clause]
        last = max(mains, key=lambda place: (place.start, place.spoke), default=None)
        return last if last is not None and last.spoke and self._fits(last, types, gender) else None

    def _fits(self, place: _Place, types: Types, gender: Gender) -> bool:
        if len(place.mentions) != 1 or self._mentions[place.mentions[0]].type not in types:
            return False
        return not gender or self._genders.of(place.mentions[0]) in {gender, ""}


def _is_in_clause(subject: Token) -> bool:
    """Tell whether a subject is one of what somebody says or of a side clause, which no "they" that speaks takes up."""
    verb = subject.head
    while verb.dep_ == "conj" and verb.head is not verb:
        verb = verb.head
    return verb.dep_ in {"ccomp", "advcl", "relcl", "acl", "xcomp"} and verb.head.i < subject.i
