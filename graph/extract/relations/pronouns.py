"""Finds the pronouns that stand for somebody named before, so that they can be an end of a relation."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import find_quotations
from graph.extract.relations.subject_it import subjects_taken_up
from graph.extract.span_index import SpanIndex
from graph.extract.statements.direct.turns import RULE as TURN
from graph.extract.statements.speakers.antecedents import Antecedents
from graph.model import Document, Mention, Span, Statement

PRONOUN_RULE: Final = "pronoun"
PRONOUNS: Final = frozenset({"he", "she", "his", "her", "him"})
"""Of persons. What "it" stands for was wrong more often than right, but where its place in the sentence tells it."""
CLIENT: Final = "client"
"""Whom a lawyer speaks for: "Teo Lind's lawyer said that her client was never there"."""

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
FOLLOWED: Final = frozenset({"nsubj", "nsubjpass", "poss"})
"""Places of a pronoun from which the next one takes it up."""

OF_BODY: Final = ("relation_roles", "relation_members", "relation_parts", "relation_founders")
"""What a body has, so that "its" before it is a body's: "its commander", "its subsidiary"."""
PERSONS: Final = frozenset({"Person"})
OWN_SPEAKERS: Final = frozenset({"Organisation", "Place"})
"""What says "it" of itself: a body, or a state."""

FARTHEST: Final = 400
"""Code points between a pronoun and the name or pronoun that it takes up; beyond that it is a guess."""


def pronoun_mentions(
    document: Document,
    parsed: Sequence[ParsedBlock],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    words: Mapping[str, frozenset[str]],
) -> list[Mention]:
    """Return a mention for each pronoun with one antecedent; none for the others."""
    antecedents = Antecedents(parsed, mentions, words, find_quotations(document))
    for statement in statements:
        told = statement.attribution
        if told.span is None or len(told.speakers) != 1 or statement.rule == TURN:
            continue  # an interviewer calls nobody "he" whom he asks, nor he him
        if mentions[told.speakers[0]].type == "Person":
            speech = statement.content if statement.direct else ()
            antecedents.earlier.spoke(told.span.start, told.speakers, speech)
    beside = _Beside(parsed, mentions, antecedents, words)
    found = []
    last: dict[int, int] = {}
    for block in parsed:
        for token in block.tokens.with_words(beside.taking_up):
            if token.lower_ in {"it", "its"}:
                meant = beside.body(block, token)
            elif beside.may_be_sayer(block, token):
                meant = beside.sayer(block, token)
            elif token.lower_ == CLIENT:
                meant = beside.spoken_for(block, token)
            elif token.lower_ in PRONOUNS and not _is_part_of_name(token):
                meant = (
                    beside.person(block, token)
                    or beside.spoken_for(block, token)
                    or antecedents.resolve(block, token)
                )
            else:
                continue
            span = block.span(token)
            if len(meant) != 1:
                continue
            before = max(mentions[meant[0]].span.end, last.get(meant[0], 0))
            if span.start - before > FARTHEST:
                continue
            if token.lower_ in PRONOUNS:
                last[meant[0]] = span.end
                if token.dep_ in FOLLOWED:
                    antecedents.earlier.followed(span.start, meant[0])
            antecedent = (
                mentions[meant[0]].antecedent if mentions[meant[0]].kind == "coreference" else meant[0]
            )
            found.append(
                Mention(
                    span,
                    mentions[meant[0]].type,
                    PRONOUN_RULE,
                    token.text,
                    kind="coreference",
                    antecedent=antecedent,
                )
            )
    return found


class _Beside:
    """Whom pronouns stand for by their place in a sentence.

    Attributes:
        taking_up: Words that may stand for somebody.
    """

    def __init__(
        self,
        parsed: Sequence[ParsedBlock],
        mentions: Sequence[Mention],
        antecedents: Antecedents,
        words: Mapping[str, frozenset[str]],
    ) -> None:
        self._mentions = mentions
        self._antecedents = antecedents
        self._index = SpanIndex(mention.span for mention in mentions)
        self._taken_up = subjects_taken_up(parsed, mentions, self._index)
        self._sentences = sorted(block.span(one).start for block in parsed for one in block.sentences)
        self._of_body = frozenset().union(*(words[name] for name in OF_BODY))
        self._parts = words["relation_parts"]
        self._bodies = words["relation_own_nouns"]
        self._claims = words["modality_rejected"]
        self.taking_up = self._bodies.union({"it", "its", CLIENT}, PRONOUNS)

    def body(self, block: ParsedBlock, pronoun: Token) -> tuple[int, ...]:
        """Return the body that "it" or "its" stands for; empty rather than unsure."""
        if pronoun.lower_ == "it":
            taken_up = self._taken_up.get(block.span(pronoun).start)
            if taken_up is not None:
                return (taken_up,)
            return self._taken_up_behind_nor(block, pronoun) or self.sayer(block, pronoun)
        if pronoun.dep_ != "poss" or pronoun.head.lemma_.lower() not in self._of_body:
            return ()
        beside = pronoun.i > pronoun.sent.start + 1 and pronoun.nbor(-1).text == ","
        before = self._at(block, pronoun.nbor(-2)) if beside else ()
        subject = tuple(
            n for n in self._antecedents.resolve(block, pronoun) if self._mentions[n].type == "Organisation"
        )
        return before or subject or self._only(block, pronoun)

    def person(self, block: ParsedBlock, pronoun: Token) -> tuple[int, ...]:
        """Return the Teo Lind of "Teo Lind and his wife", "Teo Lind, and his wife"; else nothing."""
        if pronoun.dep_ != "poss" or pronoun.i < 2 or pronoun.nbor(-1).lower_ != "and":
            return ()
        before = pronoun.i - 2
        if before and block.doc[before].text == ",":
            before -= 1
        named = self._index.overlapping(block.span(block.doc[before]))
        persons = tuple(n for n in named if self._mentions[n].type == "Person")[:1]
        return persons if self._antecedents.may_be(persons, pronoun.lower_) else ()

    def spoken_for(self, block: ParsedBlock, word: Token) -> tuple[int, ...]:
        """Return the Teo Lind of "Teo Lind's lawyer said he was not there", unless the lawyer may be meant."""
        if word.dep_ not in SUBJECTS or (word.lower_ not in {"he", "she", CLIENT}):
            return ()
        clause = word.head
        while clause.dep_ in {"conj", "xcomp"} and clause.head.pos_ in {"VERB", "AUX"}:
            clause = clause.head
        if clause.dep_ != "ccomp":
            return ()
        speakers = [child for child in clause.head.children if child.dep_ == "nsubj"]
        if len(speakers) != 1 or speakers[0].pos_ != "NOUN":
            return ()
        owners = [child for child in speakers[0].children if child.dep_ == "poss"]
        for child in speakers[0].children:
            if child.dep_ == "prep" and child.lower_ == "for":
                owners += child.children
        found = tuple(n for owner in owners for n in self._at(block, owner, PERSONS))
        if word.lower_ == CLIENT:
            return found
        named = [child for child in speakers[0].children if child.dep_ == "appos"]
        others = tuple(n for child in named for n in self._at(block, child, PERSONS))
        may_be_speaker = self._antecedents.is_of(speakers[0], others, word.lower_)
        return () if may_be_speaker or not self._antecedents.may_be(found, word.lower_) else found

    def may_be_sayer(self, block: ParsedBlock, noun: Token) -> bool:
        """Tell whether it is "the movement" that "the Front said that the movement was never" may mean."""
        return (
            noun.tag_ == "NN"
            and noun.lower_ in self._bodies
            and [child.lower_ for child in noun.children] == ["the"]
            and not self._index.overlapping(block.span(noun))
        )

    def sayer(self, block: ParsedBlock, word: Token) -> tuple[int, ...]:
        """Return the body that says it of itself: "the Front denies that it is part of the army".

        Also "the Front rejected claims that it is", "a spokesman for the Front said that the group was".
        """
        clause = word.head
        while clause.dep_ == "conj" and clause.head.pos_ in {"VERB", "AUX"}:
            clause = clause.head
        verb = clause.head
        is_claim = clause.dep_ in {"acl", "relcl", "ccomp"} and verb.lemma_.lower() in self._claims
        if is_claim and verb.dep_ in {"dobj", "pobj"}:
            verb = verb.head.head if verb.dep_ == "pobj" else verb.head
        elif clause.dep_ != "ccomp":
            return ()
        if word.dep_ not in {"nsubj", "nsubjpass"} or verb.pos_ != "VERB":
            return ()
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        bodies = {n for subject in subjects for n in self._at(block, subject, OWN_SPEAKERS)}
        if bodies or len(subjects) != 1:
            return tuple(bodies) if len(bodies) == 1 else ()
        return self._voiced(block, subjects[0])

    def _voiced(self, block: ParsedBlock, subject: Token) -> tuple[int, ...]:
        """Return the one body that a post ties a speaker to: "its spokesman, Teo Lind", "a lawyer for the Front"."""
        posts = {subject.lemma_.lower(), *(child.lemma_.lower() for child in subject.children)}
        if not posts & self._of_body or subject.lemma_.lower() in self._parts:
            return ()  # a branch speaks of itself
        own = [token for token in subject.subtree if token.lower_ == "its"]
        bodies = [n for token in own for n in self.body(block, token)]
        bodies += [n for token in subject.subtree for n in self._at(block, token)]
        return tuple(bodies[:1]) if len(set(bodies)) == 1 else ()

    def _taken_up_behind_nor(self, block: ParsedBlock, pronoun: Token) -> tuple[int, ...]:
        """Return the body of "the Front never held the town, nor was it part of the army"."""
        clause = pronoun.head
        if clause.dep_ != "conj" or not any(child.lower_ == "nor" for child in clause.head.children):
            return ()
        subjects = [child for child in clause.head.children if child.dep_ in {"nsubj", "nsubjpass"}]
        return self._at(block, subjects[0]) if len(subjects) == 1 else ()

    def _only(self, block: ParsedBlock, pronoun: Token) -> tuple[int, ...]:
        """Return the one body that the sentence before a pronoun and the sentence before that name."""
        place = block.span(pronoun).start
        sentence = max(bisect_right(self._sentences, place) - 2, 0)
        named = self._index.overlapping(Span(self._sentences[sentence], place))
        bodies = [n for n in named if self._mentions[n].type == "Organisation"]
        things = {self._mentions[n].antecedent or n for n in bodies}
        return tuple(bodies[-1:]) if len(things) == 1 else ()

    def _at(
        self, block: ParsedBlock, token: Token, types: frozenset[str] = frozenset({"Organisation"})
    ) -> tuple[int, ...]:
        named = self._index.overlapping(block.span(token))
        return tuple(n for n in named if self._mentions[n].type in types)[:1]


def _is_part_of_name(token: Token) -> bool:
    """Tell the He of "Zheng He sailed" from one that begins what is said."""
    before = token.nbor(-1) if token.i else None
    return token.is_title and before is not None and before.is_title and not before.is_punct
