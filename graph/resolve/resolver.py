"""From the mentions of all documents to the entities of a build."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph.model import Document, Entity, Extraction
from graph.ontology import Gazetteer
from graph.resolve.across_documents import join_across
from graph.resolve.clusters import Clusters
from graph.resolve.entities import make_entities
from graph.resolve.node import Node
from graph.resolve.nodes import document_nodes
from graph.resolve.own_works import join_works
from graph.resolve.within_document import join_within


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entities of a build, sorted by key, and what stands for which."""

    entities: tuple[Entity, ...]
    _mentions: Mapping[str, Sequence[str]] = field(repr=False)
    _creators: Mapping[str, tuple[str, ...]] = field(repr=False)
    _publishers: Mapping[str, str] = field(repr=False)
    _works: Mapping[str, str] = field(repr=False)

    def entity_of(self, slug: str, index: int) -> str:
        """Return the key of the entity that a mention of a document refers to."""
        return self._mentions[slug][index]

    def creators(self, slug: str) -> tuple[str, ...]:
        """Return the keys of the document's creators, one for each name in its metadata."""
        return self._creators[slug]

    def publisher(self, slug: str) -> str:
        """Return the key of the document's publisher, or ""."""
        return self._publishers.get(slug, "")

    def work(self, slug: str) -> str:
        """Return the key of the report that the document records; copies of one text record one."""
        return self._works[slug]


def resolve(
    documents: Sequence[Document], extractions: Sequence[Extraction], gazetteer: Gazetteer
) -> Resolution:
    """Return the entities that the documents mention; the order of the documents does not matter.

    Every mention, creator, publisher and document gets exactly one entity of its class. Inside a
    document names are joined by what the document itself says, between documents only by gazetteer
    entry or full name.
    """
    found = {extraction.slug: extraction for extraction in extractions}
    ordered = sorted(documents, key=lambda document: document.slug)
    nodes: list[Node] = []
    ranges: dict[str, range] = {}
    for document in ordered:
        extraction = found.get(document.slug, Extraction(document.slug))
        start = len(nodes)
        nodes += document_nodes(document, extraction, gazetteer)
        ranges[document.slug] = range(start, len(nodes))

    clusters = Clusters(nodes)
    join_works(clusters, ordered, ranges)
    for document in ordered:
        own = {index: nodes[index] for index in ranges[document.slug]}
        join_within(clusters, found.get(document.slug, Extraction(document.slug)), own)
    join_across(clusters, nodes)

    entities, keys = make_entities(clusters, {document.slug: document for document in ordered}, gazetteer)

    def keys_of(slug: str, origin: str) -> tuple[str, ...]:
        return tuple(keys[clusters.find(index)] for index in ranges[slug] if nodes[index].origin == origin)

    return Resolution(
        entities,
        _mentions={slug: keys_of(slug, "mention") for slug in ranges},
        _creators={slug: keys_of(slug, "creator") for slug in ranges},
        _publishers={slug: key for slug in ranges for key in keys_of(slug, "publisher")},
        _works={slug: key for slug in ranges for key in keys_of(slug, "work")},
    )
