"""Mentions and notes of one source."""

from collections.abc import Mapping, Sequence

from pyoxigraph import Literal, NamedNode

from graph.model import Span
from graph.rdf.iris import entity_iri, second_mention_iri
from graph.rdf.source_graph import SourceGraph
from graph.rdf.vocabulary import CG, RDF


def add_mentions(graph: SourceGraph) -> None:
    """Add every mention; of one that a person rejected only its passage stays.

    A mention is the passage of its characters. Where two mentions share theirs ("Damascus", the city and the
    government), the first by class and name is that passage and each further one a passage of its own.
    """
    taken: dict[Span, int] = {}
    order = sorted(
        range(len(graph.extraction.mentions)),
        key=lambda index: (
            graph.extraction.mentions[index].span,
            graph.extraction.mentions[index].type,
            graph.extraction.mentions[index].name,
            index,
        ),
    )
    for index in order:
        mention = graph.extraction.mentions[index]
        if index in graph.rejected:
            graph.passage(mention.span)  # what the decision is about
            continue
        number = taken[mention.span] = taken.get(mention.span, 0) + 1
        iri = _mention_iri(graph, mention.span, number)
        graph.add(iri, RDF.type, CG.mention)
        graph.add(iri, CG.refers_to, graph.entity(index))
        graph.add(iri, CG.extracted_by, Literal(mention.rule))
        graph.add(iri, CG.mention_kind, Literal(mention.kind))


def _mention_iri(graph: SourceGraph, span: Span, number: int) -> NamedNode:
    """Return (and describe) the node of the span's mention with this number, from 1."""
    passage = graph.passage(span)
    if number == 1:
        return passage
    further = second_mention_iri(passage, number)
    graph.describe(further, span)
    return further


def add_notes(graph: SourceGraph, note_reports: Mapping[int, Sequence[str]]) -> None:
    """Add footnotes and endnotes that have text."""
    for index, note in enumerate(graph.document.notes):
        if note.span.start == note.span.end:
            continue
        iri = graph.passage(note.span)
        graph.add(iri, RDF.type, CG.note)
        graph.add_text(iri, CG.mark, note.mark)
        for key in note_reports.get(index, ()):
            graph.add(iri, CG.refers_to, entity_iri(key, graph.base))
