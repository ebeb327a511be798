"""Whom the words of a description name: "her brother, Teo Lind", "a spokesman for the port, Ana Weir"."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.span_index import SpanIndex
from graph.extract.statements.draft import Words
from graph.model import Mention

SITTING: Final = frozenset({"panel", "team", "mission", "delegation", "inquiry"})
MEMBERSHIP: Final = frozenset({"of", "at", "from", "with"})


class Described:
    """The mentions of a document, by the descriptions that they stand in."""

    def __init__(
        self, parsed: Sequence[ParsedBlock], mentions: Sequence[Mention], index: SpanIndex, words: Words
    ) -> None:
        self._mentions = mentions
        self._index = index
        self._posts = words["relation_roles"] | words["relation_offices"] | words["relation_members"]
        self._own_voices = words["own_voices"]
        self._acting = words["relation_stand_ins"] | words["body_nouns"] | SITTING
        self._holders: dict[str, list[tuple[int, int, frozenset[str]]]] = {}
        for block in parsed:
            for token in block.tokens.with_lemmas(self._posts):
                self._note(block, token)

    def holder(self, block: ParsedBlock, head: Token) -> tuple[int, ...]:
        """Return the one person whom the text has called so before: "rebel spokesman Teo Lind", then "the rebel spokesman"."""
        is_bare = not any(
            child.i > head.i and child.dep_ not in {"punct", "cc", "conj"} for child in head.children
        )
        if not is_bare or not any(child.lower_ == "the" for child in head.children):
            return ()  # "the expert called by the defence" is another
        told = _modifiers(head)
        before = [
            (number, words)
            for start, number, words in self._holders.get(head.lemma_.lower(), ())
            if start < block.span(head).start
        ]
        fitting = [number for number, words in before if told <= words]
        last = fitting[-1:]
        names = {self._mentions[number].name.split()[-1] for number in fitting}
        return tuple(last) if len(names) == 1 else ()

    def examples(self, block: ParsedBlock, head: Token) -> tuple[int, ...]:
        """Return the people of "researchers such as Teo Lind", "experts, including Teo Lind"."""
        if head.tag_ != "NNS":
            return ()
        for child in head.children:
            such = child.lower_ == "as" and child.i > 0 and child.nbor(-1).lower_ == "such"
            if child.dep_ == "prep" and (such or child.lower_ == "including"):
                firsts = [one for one in child.children if one.dep_ == "pobj"]
                named = [word for first in firsts for word in (first, *first.conjuncts)]
                found = (n for word in named for n in self._index.overlapping(block.span(word)))
                return tuple(dict.fromkeys(n for n in found if self._mentions[n].type == "Person"))
        return ()

    def body_before(self, block: ParsedBlock, head: Token) -> tuple[int, ...]:
        """Return the body of "UN investigators", "a UN panel of experts"; those of "Front defectors" speak for themselves."""
        acts = head.tag_ == "NNS" or head.lower_ in self._acting
        if not acts or head.lemma_.lower() in self._own_voices:
            return ()
        for child in head.children:
            if child.dep_ in {"compound", "nmod"}:
                named = self._index.overlapping(block.span(child))
                bodies = tuple(n for n in named if self._mentions[n].type == "Organisation")
                if bodies:
                    return bodies[:1]
        return ()

    def _note(self, block: ParsedBlock, post: Token) -> None:
        """Note who is called by a post, and by which words."""
        names = [child for child in post.children if child.dep_ == "appos"]
        if post.dep_ in {"compound", "appos", "nmod"}:
            names.append(post.head)
        for name in names:
            for number in self._index.overlapping(block.span(name)):
                if self._mentions[number].type == "Person":
                    beside = {token.lower_ for token in block.doc[post.left_edge.i : post.i]}
                    beside |= {child.lower_ for child in name.children if child.i < post.i}
                    beside |= _complements(post)
                    entry = (block.span(post).start, number, frozenset(beside))
                    self._holders.setdefault(post.lemma_.lower(), []).append(entry)

    def beside(self, block: ParsedBlock, subject: Token) -> tuple[int, ...]:
        """Return the person named beside a subject: "the accused, Teo Lind, is", "her brother, Teo Lind, was"."""
        names = [child for child in subject.children if child.dep_ == "appos" and child.i > subject.i]
        names += [named for name in names for named in _called(name)]
        if subject.lower_ == "one":
            # "One of them, the miller Teo Lind, said": the parser puts him beside "them".
            names += [word for word in subject.subtree if word.dep_ == "appos" and word not in names]
        named = [n for child in names for n in self._index.overlapping(block.span(child))]
        return tuple(n for n in named if self._mentions[n].type == "Person")[:1]

    def named_behind(self, block: ParsedBlock, head: Token) -> tuple[int, ...]:
        """Return the person whose name follows the body or place of a description: "a spokesman for the port, Ana Weir,"."""
        if head.tag_ != "NN":
            return ()
        for child in head.children:
            if child.dep_ == "prep" and child.i > head.i and child.lower_ in MEMBERSHIP | {"for", "in"}:
                for token in child.subtree:
                    if token.dep_ == "appos" and token.pos_ == "PROPN" and token.head.pos_ == "PROPN":
                        named = self._index.overlapping(block.span(token))
                        beside = self._index.overlapping(block.span(token.head))
                        persons = tuple(n for n in named if self._mentions[n].type == "Person")
                        if persons and all(self._mentions[n].type != "Person" for n in beside):
                            return persons[:1]
        return ()

    def body_of(self, block: ParsedBlock, head: Token) -> tuple[int, ...]:
        """Return the body that several unnamed people speak from: "experts at the institute"."""
        if head.tag_ not in {"NNS", "DT"} and head.pos_ != "PRON":
            return ()
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ in MEMBERSHIP:
                for grandchild in child.children:
                    if grandchild.dep_ == "pobj":
                        named = self._index.overlapping(block.span(grandchild))
                        bodies = tuple(n for n in named if self._mentions[n].type == "Organisation")
                        return bodies[:1] or self.body_of(block, grandchild)
        return ()


def _modifiers(head: Token) -> frozenset[str]:
    """Return the words that say which: "rebel" of "the rebel spokesman"."""
    return frozenset(child.lower_ for child in head.children if child.dep_ in {"compound", "amod", "nmod"})


def _complements(post: Token) -> set[str]:
    """Return the words that say of what it is: "defence" of "the minister for defence", who is "the defence minister"."""
    return {
        token.lower_
        for child in post.children
        if child.dep_ == "prep" and child.i > post.i and child.lower_ in {"of", "for"}
        for token in child.subtree
    }


def _called(noun: Token) -> list[Token]:
    """Return the Teo Lind of "a retired sailor named Teo Lind"."""
    calling = [
        child for child in noun.children if child.dep_ == "acl" and child.lower_ in {"named", "called"}
    ]
    return [name for verb in calling for name in verb.children if name.dep_ in {"oprd", "dobj", "attr"}]
