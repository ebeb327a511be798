"""Marks the pronouns that stand for somebody named: those that speak, and those that can mean one person only."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from graph.extract.parse import ParsedBlock
from graph.extract.relations.pronouns import PRONOUN_RULE, PRONOUNS, pronoun_mentions
from graph.extract.span_index import SpanIndex
from graph.extract.statements.speakers.genders import Gender, Genders
from graph.model import Document, Mention, Span, Statement

QUOTES: Final = re.compile('["“”„«»]')
SPEAKING: Final = PRONOUNS | {"it", "they"}
GENDERS: Final[Mapping[str, Gender]] = {
    "he": "male", "his": "male", "him": "male", "she": "female", "her": "female",
}  # fmt: skip


def followed_pronouns(
    document: Document,
    parsed: Sequence[ParsedBlock],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    words: Mapping[str, frozenset[str]],
) -> tuple[Mention, ...]:
    """Return a mention of kind `coreference` for each pronoun that none stands for yet, in text order.

    A pronoun that speaks stands for the one speaker of its statement. Any other stands for the last subject or
    speaker that fits, if nobody else whom it could mean is named in between or earlier in its sentence, and both
    stand inside quotation marks, or both outside: whoever speaks calls nobody by the name that the author does.
    """
    taken = SpanIndex(mention.span for mention in mentions)
    spoken = [one for one in _speaking(document, mentions, statements) if not taken.overlapping(one.span)]
    everything = SpanIndex([*(mention.span for mention in mentions), *(one.span for one in spoken)])
    rivals = _Rivals(document, parsed, mentions, words)
    found = [
        one
        for one in pronoun_mentions(document, parsed, mentions, statements, words)
        if one.antecedent is not None
        and one.name.lower() in GENDERS
        and not everything.overlapping(one.span)
        and not rivals.near(one.antecedent, one)
    ]
    return tuple(sorted([*spoken, *found], key=lambda one: one.span))


def _speaking(
    document: Document, mentions: Sequence[Mention], statements: Sequence[Statement]
) -> Iterator[Mention]:
    seen = set()
    for statement in statements:
        told = statement.attribution
        if told.span is None or len(told.speakers) != 1 or told.span in seen:
            continue
        text = told.span.of(document.text)
        if text.lower() in SPEAKING:
            seen.add(told.span)
            (speaker,) = told.speakers
            one = mentions[speaker]
            antecedent = one.antecedent if one.kind == "coreference" else speaker
            yield Mention(told.span, one.type, PRONOUN_RULE, text, kind="coreference", antecedent=antecedent)


class _Rivals:
    """The people of a document, by place, with whom a pronoun could be confused."""

    def __init__(
        self,
        document: Document,
        parsed: Sequence[ParsedBlock],
        mentions: Sequence[Mention],
        words: Mapping[str, frozenset[str]],
    ) -> None:
        self._text = document.text
        self._sentences = sorted(block.span(one).start for block in parsed for one in block.sentences)
        self._mentions = mentions
        self._genders = Genders(parsed, mentions, words)
        self._index = SpanIndex(mention.span for mention in mentions)

    def near(self, antecedent: int, pronoun: Mention) -> bool:
        """Tell whether the pronoun may as well mean somebody else of that gender, or of one that nothing tells."""
        meant = self._mentions[antecedent]
        if len(QUOTES.findall(self._text, meant.span.end, pronoun.span.start)) % 2:
            return True
        gender = GENDERS[pronoun.name.lower()]
        place = bisect_right(self._sentences, pronoun.span.start) - 1
        start = min(self._sentences[max(place, 0)], meant.span.end)
        return any(
            self._mentions[index].type == "Person"
            and not self._is_one(index, antecedent)
            and self._genders.of(index) in {gender, ""}
            for index in self._index.overlapping(Span(start, pronoun.span.start))
        )

    def _is_one(self, first: int, second: int) -> bool:
        one, other = self._mentions[first], self._mentions[second]
        return (
            first == second
            or first == other.antecedent
            or second == one.antecedent
            or (one.antecedent is not None and one.antecedent == other.antecedent)
            or one.name == other.name
        )
