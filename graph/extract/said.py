"""Puts figures and relations into the statements that they are part of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from graph.extract.span_index import SpanIndex
from graph.model import Figure, Mention, Relation, Span, Statement

OF_THEM: Final = re.compile(r"(?:Of|Among) (?:them|these|those|whom)\b")

Part = TypeVar("Part", Figure, Relation)


def figures_in_statements(
    figures: Iterable[Figure], statements: Sequence[Statement], text: str = ""
) -> tuple[Figure, ...]:
    """Return the figures, each with the innermost statement whose content holds its number.

    A figure that what is said next divides up has its speaker: "900 left. Of them 40 returned, the mayor said."
    """
    found: list[Figure] = []
    near = _Near(statements)
    begins = {one.content[0].start: one for one in reversed(statements)}
    for figure in figures:
        index = innermost(statements, figure.evidence, (figure.number,), near)
        divided = None if index is not None else _divided(begins, figure, text)
        if divided is not None:
            figure = replace(figure, attribution=divided.attribution, said_on=divided.said_on)
        found.append(replace(figure, statement=index))
    return tuple(found)


def _divided(begins: Mapping[int, Statement], figure: Figure, text: str) -> Statement | None:
    """Return the statement that begins right behind a figure's sentence with "of them"."""
    end = figure.evidence[-1].end
    start = end + 1
    return begins.get(start) if text[end:start] == " " and OF_THEM.match(text, start) else None


def relations_in_statements(
    relations: Iterable[Relation], statements: Sequence[Statement], mentions: Sequence[Mention]
) -> tuple[Relation, ...]:
    """Return the relations, each with the innermost statement whose content holds both its ends."""
    near = _Near(statements)
    return tuple(
        replace(
            relation,
            statement=innermost(
                statements,
                relation.evidence,
                (mentions[relation.subject].span, mentions[relation.object].span),
                near,
            ),
        )
        for relation in relations
    )


class _Near:
    """Which statements rest on the sentences of other claims."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        spans = [(number, span) for number, one in enumerate(statements) for span in one.evidence]
        self._owners = [number for number, _ in spans]
        self._index = SpanIndex(span for _, span in spans)

    def to(self, evidence: Sequence[Span]) -> list[int]:
        """Return their indices, ascending."""
        return sorted({self._owners[at] for span in evidence for at in self._index.overlapping(span)})


def innermost(
    statements: Sequence[Statement], evidence: Sequence[Span], words: Sequence[Span], near: _Near
) -> int | None:
    """Return the index of the shortest statement, of the same sentences, that says all these words; else None.

    The words of one sentence may stand in two stretches of what is said ("This", he said, "is so").
    """
    found: tuple[int, int] | None = None
    for index in near.to(evidence):
        statement = statements[index]
        if all(any(span.contains(word) for span in statement.content) for word in words):
            length = sum(span.end - span.start for span in statement.content)
            if found is None or length < found[0]:
                found = length, index
    return None if found is None else found[1]
