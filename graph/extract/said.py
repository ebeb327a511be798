"""Puts figures and relations into the statements that they are part of."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from graph.model import Figure, Mention, Relation, Span, Statement

OF_THEM: Final = re.compile(r"(?:Of|Among) (?:them|these|those|whom)\b")

Part = TypeVar("Part", Figure, Relation)


def figures_in_statements(
    figures: Iterable[Figure], statements: Sequence[Statement], text: str = ""
) -> tuple[Figure, ...]:
    """Return the figures, each with the innermost statement whose content holds its number.

    A figure that what is said next divides up has its speaker: "5,000 left. Of them 1,200 came back, the report said."
    """
    found: list[Figure] = []
    for figure in figures:
        index = innermost(statements, figure.evidence, (figure.number,))
        divided = None if index is not None else _divided(statements, figure, text)
        if divided is not None:
            figure = replace(figure, attribution=divided.attribution, said_on=divided.said_on)
        found.append(replace(figure, statement=index))
    return tuple(found)


def _divided(statements: Sequence[Statement], figure: Figure, text: str) -> Statement | None:
    """Return the statement that begins right behind a figure's sentence with "of them"."""
    end = figure.evidence[-1].end
    for statement in statements:
        start = statement.content[0].start
        gap = text[end:start]
        if end <= start and gap == " " and OF_THEM.match(text, start):
            return statement
    return None


def relations_in_statements(
    relations: Iterable[Relation], statements: Sequence[Statement], mentions: Sequence[Mention]
) -> tuple[Relation, ...]:
    """Return the relations, each with the innermost statement whose content holds both its ends."""
    return tuple(
        replace(
            relation,
            statement=innermost(
                statements,
                relation.evidence,
                (mentions[relation.subject].span, mentions[relation.object].span),
            ),
        )
        for relation in relations
    )


def innermost(statements: Sequence[Statement], evidence: Sequence[Span], words: Sequence[Span]) -> int | None:
    """Return the index of the shortest statement, of the same sentences, that says all these words; else None.

    The words of one sentence may stand in two stretches of what is said ("This", he said, "is so").
    """
    found: tuple[int, int] | None = None
    for index, statement in enumerate(statements):
        same_sentence = any(one.overlaps(other) for one in statement.evidence for other in evidence)
        if same_sentence and all(any(span.contains(word) for span in statement.content) for word in words):
            length = sum(span.end - span.start for span in statement.content)
            if found is None or length < found[0]:
                found = length, index
    return None if found is None else found[1]
