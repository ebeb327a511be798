"""Finds the "I" and "we" of what somebody says in his own words, so that they can be an end of a relation."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.relations.pronouns import PRONOUN_RULE
from graph.extract.span_index import SpanIndex
from graph.model import Mention, Statement

SINGULAR: Final = frozenset({"i", "me", "my", "myself"})
PLURAL: Final = frozenset({"we", "us", "our"})
"""Of a person too: who says "we founded it" founded it with others."""


def first_person_mentions(
    parsed: Sequence[ParsedBlock], mentions: Sequence[Mention], statements: Sequence[Statement]
) -> Iterator[Mention]:
    """Yield a mention for each "I", "my", "we", "our" in direct speech of one named person, or of one body that says "we"."""
    direct = [number for number, one in enumerate(statements) if one.direct]
    spans = [(number, span) for number in direct for span in statements[number].content]
    index = SpanIndex(span for _, span in spans)
    for block in parsed:
        for token in block.tokens.with_words(SINGULAR | PLURAL):
            if token.text == "US":
                continue
            span = block.span(token)
            inside = [spans[at] for at in index.overlapping(span)]
            if not inside:
                continue
            number, _ = min(inside, key=lambda one: one[1].end - one[1].start)
            speaker = _speaker(statements[number], mentions, token)
            if speaker is not None:
                meant = mentions[speaker]
                antecedent = meant.antecedent if meant.kind == "coreference" else speaker
                yield Mention(
                    span, meant.type, PRONOUN_RULE, token.text, kind="coreference", antecedent=antecedent
                )


def _speaker(statement: Statement, mentions: Sequence[Mention], word: Token) -> int | None:
    speakers = statement.attribution.speakers
    if len(speakers) != 1:
        return None
    kind = mentions[speakers[0]].type
    return speakers[0] if kind == "Person" or (kind == "Organisation" and word.lower_ in PLURAL) else None
