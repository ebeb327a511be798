"""Says who wrote and published the document itself, where its title and byline stand in the text."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graph.model import Document, Mention, Relation, Span

BYLINE_RULE: Final = "byline"
AFFILIATION: Final = re.compile(r"\S@\S+\.\w|\bUniversit(?!\w* Press\b)|\b(?:Department|Faculty|School) of\b")
"""In a byline's line it tells that the body there is where its author works: an address, a university."""


def own_work_relations(document: Document, mentions: Sequence[Mention]) -> list[Relation]:
    """Return `authoredBy` and `publishedBy` from the byline of a document that has a title in its text.

    The body on a line with an author's address is no publisher: he is `memberOf` it.
    """
    titles = [block.span for block in document.blocks if block.kind == "title"]
    bylines = [block.span for block in document.blocks if block.kind == "byline"]
    work = next(_within(mentions, titles, "Report"), None)
    if work is None:
        return []
    found: list[Relation] = []
    for predicate, kind in (("authoredBy", "Person"), ("publishedBy", "Organisation")):
        for end in _within(mentions, bylines, kind):
            line = next(span for span in bylines if span.contains(mentions[end].span))
            if kind == "Organisation" and AFFILIATION.search(line.of(document.text)):
                found += _employed(mentions, bylines, end, line)
                continue
            evidence = tuple(sorted({mentions[work].span, line}))
            found.append(Relation(evidence, work, predicate, end, BYLINE_RULE))
    return found


def _employed(
    mentions: Sequence[Mention], bylines: Sequence[Span], body: int, line: Span
) -> Iterator[Relation]:
    """Yield that the author named last before a body, on its line or on one above, belongs to it."""
    before = [
        number
        for number, one in enumerate(mentions)
        if one.type == "Person"
        and one.kind == "name"
        and one.span.end <= mentions[body].span.start
        and any(span.contains(one.span) for span in bylines)
    ]
    if before:
        own = next(span for span in bylines if span.contains(mentions[before[-1]].span))
        yield Relation(tuple(sorted({own, line})), before[-1], "memberOf", body, BYLINE_RULE)


def _within(mentions: Sequence[Mention], spans: Sequence[Span], kind: str) -> Iterator[int]:
    """Yield the first mention of each name of a class inside some spans."""
    seen: set[str] = set()
    for number, mention in enumerate(mentions):
        is_inside = any(span.contains(mention.span) for span in spans)
        if mention.type == kind and mention.kind == "name" and is_inside and mention.name not in seen:
            seen.add(mention.name)
            yield number
