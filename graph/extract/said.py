"""Puts figures and relations into the statements that they are part of."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from graph.model import Figure, Mention, Relation, Span, Statement

Part = TypeVar("Part", Figure, Relation)


def figures_in_statements(figures: Iterable[Figure], statements: Sequence[Statement]) -> tuple[Figure, ...]:
    """Return the figures, each with the innermost statement whose content holds its number."""
    return tuple(
        replace(figure, statement=innermost(statements, figure.evidence, (figure.number,)))
        for figure in figures
    )


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
