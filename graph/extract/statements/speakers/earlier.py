"""Who was named or spoke before a pronoun: subjects, speakers, and those without a name between them."""

from collections.abc import Sequence
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

THINGS: Final[Types] = frozenset({"Organisation", "Report", "Place"})
"""What "it" may mean."""

OWNING: Final = frozenset({"his", "her"})

ONE: Final = frozenset({"a", "an", "one", "another"})
"""Tells "a widow", "one farmer" from "the mayor", who may be named elsewhere."""

HEADS: Final = frozenset({"title", "heading"})
"""Blocks that name the work itself, which no "it" of the text takes up."""

CLAUSE: Final = 300
"""Characters behind a speaker within which a subject may be one of what he says."""

FARTHEST: Final = 1500
"""Code points back to whom a pronoun that speaks may mean; who was named before that is a guess."""

LONGEST_TERM: Final = 20
"""Characters of quoted words that may be a name; more are speech."""


@dataclass(frozen=True, slots=True)
class Place:
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
class Unnamed:
    """Somebody, or something, without a name, whom a pronoun behind may mean.

    Attributes:
        reach: Who was named before this place is not meant: of a subject its own, of an object that of its sentence.
    """

    start: int
    reach: int
    quoted: Span | None
    gender: Gender = ""


class Earlier:
    """The subjects and speakers of a document, in text order; `spoke` and `followed` add to them as it is read."""

    def __init__(
        self,
        parsed: Sequence[ParsedBlock],
        mentions: Sequence[Mention],
        index: SpanIndex,
        words: Words,
        described: Described,
        authors: Authors,
        genders: Genders,
        quotations: Sequence[Quotation],
    ) -> None:
        self._mentions, self._index, self._words = mentions, index, words
        self._described, self._authors, self._genders = described, authors, genders
        self._places: list[Place] = []
        self._groups: list[int] = []
        self._unnamed: list[Unnamed] = []
        self._things: list[Unnamed] = []
        self._speaking = words["spoken_works"] | words["body_nouns"]
        self._quoted = [one.outer for one in quotations if one.outer.end - one.outer.start > LONGEST_TERM]
        self._quotations = SpanIndex(self._quoted)
        for block in parsed:
            self._places += self._opening(block)
            for token in block.tokens.with_labels({"nsubj", "nsubjpass", "dobj", "pobj"}):
                if token.dep_ in {"nsubj", "nsubjpass"}:
                    self._add_subject(block, token)
                elif token.tag_ == "NN":
                    self._add_object(block, token)

    def _add_subject(self, block: ParsedBlock, token: Token) -> None:
        """Note who a clause is of: by name, as an author, as a group, a person or a thing without a name."""
        if token.pos_ not in {"PROPN", "NOUN"} and token.lower_ not in self._words["described_persons"]:
            return
        span = block.span(token)
        in_clause, said = _is_in_clause(token), self._quotation(span)
        named = self._index.overlapping(span) or self._described.beside(block, token)
        if block.block.kind in HEADS:
            named = tuple(n for n in named if self._mentions[n].type != "Report")
        is_kin = any(child.dep_ == "poss" and child.lower_ in OWNING for child in token.children)
        self._places += [
            Place(span.start, False, (number,), in_clause, said, is_kin, block.block.span.end)
            for number in named
        ]
        authors = () if named else self._authors.meant(block, token)
        gender = gender_of_noun(token.lower_, self._words)
        if authors:
            self._places.append(Place(span.start, True, authors))
        elif named:
            return
        elif token.tag_ == "NNS" and not in_clause:
            self._groups.append(span.start)
        elif gender:
            self._unnamed.append(Unnamed(span.start, span.start, said, gender))
        elif token.tag_ == "NN" and token.lower_ in self._words["body_nouns"]:
            self._things.append(Unnamed(span.start, span.start, said))

    def _add_object(self, block: ParsedBlock, token: Token) -> None:
        """Note a woman or man without a name, whom "she" or "he" may mean from the sentence's beginning on."""
        gender, span = gender_of_noun(token.lower_, self._words), block.span(token)
        if gender and not self._index.overlapping(span):
            sentence = block.span(token.sent).start
            self._unnamed.append(Unnamed(span.start, sentence, self._quotation(span), gender))

    def _quotation(self, span: Span) -> Span | None:
        """Return the quotation that a stretch stands in."""
        return next((self._quoted[n] for n in self._quotations.overlapping(span)), None)

    def _opening(self, block: ParsedBlock) -> list[Place]:
        """Return the person with whom a paragraph opens, "Teo Lind, 80, of Harran, died": the parser may lose the verb."""
        start = block.block.span.start
        for number in self._index.overlapping(Span(start, start + 1)):
            mention = self._mentions[number]
            following = block.doc.char_span(
                mention.span.end - start, mention.span.end - start + 1, alignment_mode="expand"
            )
            if mention.type == "Person" and following is not None and following.text == ",":
                return [Place(start, False, (number,))]
        return []

    def spoke(self, start: int, mentions: tuple[int, ...], speech: tuple[Span, ...] = ()) -> None:
        """Note who has just been found to speak, and where."""
        if mentions:
            kin = next((place for place in self._places if place.is_kin and place.mentions == mentions), None)
            is_kin, end = (True, kin.end) if kin is not None else (False, 0)
            self._places.append(Place(start, True, mentions, is_kin=is_kin, end=end, speech=speech))

    def followed(self, start: int, mention: int) -> None:
        """Note that a pronoun took somebody up, whom the next one may take up again."""
        self._places.append(Place(start, False, (mention,)))

    def spoke_unnamed(self, start: int, head: Token) -> None:
        """Note that somebody, or a body or work, without a name spoke, whom a "she" or "it" behind it takes up."""
        if head.tag_ in {"NN", "NNP"} and any(child.lower_ in ONE for child in head.children):
            self._unnamed.append(Unnamed(start, start, None))
        elif head.tag_ == "NN" and head.lemma_.lower() in self._speaking:
            self._things.append(Unnamed(start, start, None))

    def latest(
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
        best: Place | None = None
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
        unnamed = self._unnamed if gender else self._things if types == THINGS else []
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

    def _last_said(self, before: int, types: Types, gender: Gender) -> Place | None:
        """Return who spoke last before a place, where nobody else was the subject of a main clause since."""
        mains = [place for place in self._places if place.start < before and not place.in_clause]
        last = max(mains, key=lambda place: (place.start, place.spoke), default=None)
        return last if last is not None and last.spoke and self._fits(last, types, gender) else None

    def _fits(self, place: Place, types: Types, gender: Gender) -> bool:
        if len(place.mentions) != 1 or self._mentions[place.mentions[0]].type not in types:
            return False
        return not gender or self._genders.of(place.mentions[0]) in {gender, ""}


def _is_in_clause(subject: Token) -> bool:
    """Tell whether a subject is one of what somebody says or of a side clause, which no "they" that speaks takes up."""
    verb = subject.head
    while verb.dep_ == "conj" and verb.head is not verb:
        verb = verb.head
    return verb.dep_ in {"ccomp", "advcl", "relcl", "acl", "xcomp"} and verb.head.i < subject.i
