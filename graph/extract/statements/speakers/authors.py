"""Finds whom "the authors" stands for: those that a work is said to be by, or that its byline names."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.span_index import SpanIndex
from graph.extract.statements.draft import Words
from graph.model import Mention

AUTHOR: Final = frozenset({"author", "co-author", "coauthor"})
FIRST: Final = frozenset({"first", "lead", "leading", "main", "principal", "senior"})
"""Which one of several: the one named first."""

WRITTEN: Final = frozenset({"write", "author", "co-author", "coauthor", "compile"})
JOINT: Final = re.compile(r"\s*(?:,|,?\s*(?:and|&))?\s*")
"""What stands between "by" and the first of several authors, and between them."""

BY: Final = frozenset({"by", "from"})


class Authors:
    """The groups of authors that a document names, in text order."""

    def __init__(
        self, parsed: Sequence[ParsedBlock], mentions: Sequence[Mention], index: SpanIndex, words: Words
    ) -> None:
        self._mentions = mentions
        self._in_order = sorted(range(len(mentions)), key=self._start)
        self._index = index
        self._works = words["spoken_works"]
        found = [group for block in parsed for group in self._named(block)]
        self._groups = sorted((start, persons) for start, persons in found if persons)

    def meant(self, block: ParsedBlock, head: Token) -> tuple[int, ...]:
        """Return the persons that "the authors", "the main author" before which they are named stands for."""
        if head.lemma_.lower() not in AUTHOR or not any(child.lower_ == "the" for child in head.children):
            return ()
        place = bisect_left(self._groups, block.span(head).start, key=lambda group: group[0])
        if not place:
            return ()
        persons = self._groups[place - 1][1]
        if head.tag_ == "NNS":
            return persons if len(persons) > 1 else ()
        is_first = any(child.lower_ in FIRST for child in head.children)
        return persons[:1] if is_first or len(persons) == 1 else ()

    def _start(self, number: int) -> int:
        return self._mentions[number].span.start

    def _named(self, block: ParsedBlock) -> Iterator[tuple[int, tuple[int, ...]]]:
        if block.block.kind == "byline":
            yield block.block.span.start, self._persons_at(block, list(block.doc))
            return
        for token in block.tokens.with_words(BY):
            if token.dep_ not in {"prep", "agent"}:
                continue
            work = token.head
            is_work = work.lemma_.lower() in self._works or any(
                self._mentions[n].type == "Report" for n in self._index.overlapping(block.span(work))
            )
            if is_work or (work.lemma_ in WRITTEN and token.lower_ == "by"):
                span = block.span(token)
                yield span.start, self._listed_from(block, span.end)

    def _listed_from(self, block: ParsedBlock, place: int) -> tuple[int, ...]:
        """Return the persons that stand from a place on, parted by nothing but commas and "and"."""
        persons: list[int] = []
        for number in self._in_order[bisect_left(self._in_order, place, key=self._start) :]:
            mention = self._mentions[number]
            between = (place - block.block.span.start, mention.span.start - block.block.span.start)
            if mention.type != "Person" or not JOINT.fullmatch(block.text, *between):
                break
            persons.append(number)
            place = mention.span.end
        return tuple(persons)

    def _persons_at(self, block: ParsedBlock, tokens: Sequence[Token]) -> tuple[int, ...]:
        found = [n for token in tokens for n in self._index.overlapping(block.span(token))]
        return tuple(dict.fromkeys(n for n in found if self._mentions[n].type == "Person"))
