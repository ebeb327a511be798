"""Finds what the "it" stands for that is the subject of a sentence: the subject of the sentence before, where that is a thing with a name."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.span_index import SpanIndex
from graph.model import Mention

THINGS: Final = frozenset({"Organisation", "Place", "Camp", "Report"})
SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})


def subjects_taken_up(
    parsed: Sequence[ParsedBlock], mentions: Sequence[Mention], index: SpanIndex
) -> dict[int, int]:
    """Return for the offset of each such "it" the mention that it takes up, through other "it" if need be."""
    found: dict[int, int] = {}
    for block in parsed:
        last: int | None = None
        for sentence in block.sentences:
            subject = _subject(sentence)
            if subject is not None and subject.lower_ == "it":
                if last is not None:
                    found[block.span(subject).start] = last
            else:
                last = next(_named(block, subject, mentions, index), None) if subject is not None else None
    return found


def _subject(sentence: TokenSpan) -> Token | None:
    """Return the one subject of the main clause, before its verb."""
    subjects = [
        child for child in sentence.root.children if child.dep_ in SUBJECTS and child.i < sentence.root.i
    ]
    return subjects[0] if len(subjects) == 1 else None


def _named(
    block: ParsedBlock, subject: Token, mentions: Sequence[Mention], index: SpanIndex
) -> Iterator[int]:
    if any(child.dep_ == "conj" for child in subject.children):
        return
    for number in index.overlapping(block.span(subject)):
        if mentions[number].type in THINGS:
            yield number
