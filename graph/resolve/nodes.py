"""The nodes of one document: its mentions, its own work, its creators and its publisher."""

from collections.abc import Sequence

from graph.model import Document, EntityType, Extraction
from graph.ontology import Gazetteer, creator_type
from graph.resolve.gazetteer_links import link_mentions
from graph.resolve.node import Node
from graph.values.person_names import person_words

SpeakerName = tuple[EntityType, str]


def document_nodes(
    document: Document,
    extraction: Extraction,
    gazetteer: Gazetteer,
    known_abroad: frozenset[str] = frozenset(),
) -> list[Node]:
    """Return the mentions' nodes by index, then the work's, the creators' and the publisher's."""
    links = link_mentions(document, extraction, gazetteer, known_abroad)
    cited = {work.mention: work for work in extraction.works}
    nodes = [
        Node(
            document.slug,
            index,
            mention.span.start,
            mention.type,
            mention.name,
            mention.kind,
            known=link.key,
            candidates=link.candidates,
            explained=mention.antecedent is not None,
            cited=cited.get(index),
        )
        for index, (mention, link) in enumerate(zip(extraction.mentions, links, strict=True))
    ]
    after = len(document.text) + 1
    metadata = document.metadata
    title = metadata.title or _title_block(document) or document.file_name
    nodes.append(Node(document.slug, 0, after, "Report", title, origin="work"))
    people = {node.words for node in nodes if node.type == "Person" and node.full}
    for index, name in enumerate(metadata.creators):
        kind: EntityType = "Person" if person_words(name) in people else creator_type(name, gazetteer)
        if name == metadata.publisher:
            kind = "Organisation"
        known = _only_bearer(name, kind, gazetteer)
        nodes.append(Node(document.slug, index, after, kind, name, origin="creator", known=known))
    if metadata.publisher:
        known = _only_bearer(metadata.publisher, "Organisation", gazetteer)
        nodes.append(
            Node(document.slug, 0, after, "Organisation", metadata.publisher, origin="publisher", known=known)
        )
    return nodes


def speaker_nodes(document: Document, speakers: Sequence[SpeakerName], gazetteer: Gazetteer) -> list[Node]:
    """Return a node for each name that a person gave as a speaker of this document's claims."""
    after = len(document.text) + 1
    return [
        Node(
            document.slug,
            index,
            after,
            kind,
            name,
            origin="speaker",
            known=_only_bearer(name, kind, gazetteer),
        )
        for index, (kind, name) in enumerate(speakers)
    ]


def _title_block(document: Document) -> str:
    titles = (block.span.of(document.text) for block in document.blocks if block.kind == "title")
    return " ".join(next(titles, "").split())


def _only_bearer(name: str, kind: EntityType, gazetteer: Gazetteer) -> str:
    entries = [entry for entry in gazetteer.by_form(name) if entry.type == kind]
    return entries[0].key if len(entries) == 1 else ""
