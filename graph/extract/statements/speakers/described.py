"""Whom the words of a description name: "her brother, Teo Lind", "a spokesman for the port, Ana Weir"."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.span_index import SpanIndex
from graph.model import Mention

MEMBERSHIP: Final = frozenset({"of", "at", "from", "with"})


class Described:
    """The mentions of a document, by the descriptions that they stand in."""

    def __init__(self, mentions: Sequence[Mention], index: SpanIndex) -> None:
        self._mentions = mentions
        self._index = index

    def beside(self, block: ParsedBlock, subject: Token) -> tuple[int, ...]:
        """Return the person named beside a subject: "the accused, Teo Lind, is", "her brother, Teo Lind, was"."""
        names = [child for child in subject.children if child.dep_ == "appos" and child.i > subject.i]
        named = [n for child in names[:1] for n in self._index.overlapping(block.span(child))]
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
