"""Says who wrote and published the document itself, where its title and byline stand in the text."""

from collections.abc import Iterator, Sequence
from typing import Final

from graph.model import Document, Mention, Relation, Span

BYLINE_RULE: Final = "byline"


def own_work_relations(document: Document, mentions: Sequence[Mention]) -> list[Relation]:
    """Return `authoredBy` and `publishedBy` from the byline of a document that has a title in its text."""
    titles = [block.span for block in document.blocks if block.kind == "title"]
    bylines = [block.span for block in document.blocks if block.kind == "byline"]
    work = next(_within(mentions, titles, "Report"), None)
    if work is None:
        return []
    found = []
    for predicate, kind in (("authoredBy", "Person"), ("publishedBy", "Organisation")):
        for end in _within(mentions, bylines, kind):
            line = next(span for span in bylines if span.contains(mentions[end].span))
            evidence = tuple(sorted({mentions[work].span, line}))
            found.append(Relation(evidence, work, predicate, end, BYLINE_RULE))
    return found


def _within(mentions: Sequence[Mention], spans: Sequence[Span], kind: str) -> Iterator[int]:
    """Yield the first mention of each name of a class inside some spans."""
    seen: set[str] = set()
    for number, mention in enumerate(mentions):
        is_inside = any(span.contains(mention.span) for span in spans)
        if mention.type == kind and mention.kind == "name" and is_inside and mention.name not in seen:
            seen.add(mention.name)
            yield number
