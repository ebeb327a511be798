"""Says who wrote and published the document itself, where the front matter of a text file does.

Front matter is text as read, so its words can be evidence; a sidecar, and the properties of html, docx and pdf, are
not, and give no relation.
"""

from collections.abc import Collection, Iterator
from typing import Final

from graph.model import OWN_WORK, Document, EntityType, Mention, Relation, Span
from graph.ontology import Gazetteer, creator_type

FRONT_MATTER_RULE: Final = "front-matter"
FENCE: Final = "---"


def front_matter_relations(
    document: Document, gazetteer: Gazetteer, said: Collection[tuple[str, str]], first: int
) -> tuple[list[Mention], list[Relation]]:
    """Return mentions of the names that front matter gives, and `authoredBy` and `publishedBy` of the document's own work.

    Args:
        said: Predicate and name of what a byline says already.
        first: Index of the first of the mentions.
    """
    end = document.blocks[0].span.start if document.blocks else len(document.text)
    mentions: list[Mention] = []
    relations: list[Relation] = []
    if not document.text.startswith(FENCE):
        return mentions, relations
    for predicate, kind, name in _declared(document, gazetteer):
        start = document.text.find(name, 0, end)
        if start < 0 or (predicate, name) in said:
            continue
        span = Span(start, start + len(name))
        mentions.append(Mention(span, kind, FRONT_MATTER_RULE, name))
        number = first + len(mentions) - 1
        relations.append(Relation((_line(document, span),), OWN_WORK, predicate, number, FRONT_MATTER_RULE))
    return mentions, relations


def _declared(document: Document, gazetteer: Gazetteer) -> Iterator[tuple[str, EntityType, str]]:
    metadata = document.metadata
    for name in metadata.creators:
        # What publishes itself is a body, whatever its name looks like.
        if name != metadata.publisher and creator_type(name, gazetteer) == "Person":
            yield "authoredBy", "Person", name
    if metadata.publisher:
        yield "publishedBy", "Organisation", metadata.publisher


def _line(document: Document, span: Span) -> Span:
    start = document.text.rfind("\n", 0, span.start) + 1
    end = document.text.find("\n", span.end)
    stop = len(document.text) if end < 0 else end
    return Span(start, stop - 1 if document.text[stop - 1] == "\r" else stop)
