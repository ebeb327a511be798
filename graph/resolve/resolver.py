"""From the mentions of all documents to the entities of a build."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph.model import OWN_WORK, Decision, Document, Doubt, Entity, Extraction, KeptName, OpenName, Outcome
from graph.ontology import Gazetteer
from graph.resolve.across_documents import join_across
from graph.resolve.backgrounds import backgrounds
from graph.resolve.clusters import Clusters
from graph.resolve.decided import MOVING, Decided, decide
from graph.resolve.doubts import find_doubts
from graph.resolve.entities import make_entities
from graph.resolve.node import Node
from graph.resolve.nodes import SpeakerName, document_nodes, speaker_nodes
from graph.resolve.open_names import open_names
from graph.resolve.outcomes import outcomes
from graph.resolve.own_works import join_works
from graph.resolve.within_document import join_within
from graph.values.folding import fold


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entities of a build, sorted by key, and what stands for which.

    Attributes:
        outcomes: What became of each decision about names.
        replaced: Keys that a merge or a new name left behind, with those that took their place.
        doubts: What a person had best look at, the most doubtful first.
        open_names: What is linked to nothing because several known things bear the name.
    """

    entities: tuple[Entity, ...]
    outcomes: tuple[Outcome, ...]
    replaced: Mapping[str, str]
    doubts: tuple[Doubt, ...]
    open_names: tuple[OpenName, ...]
    _mentions: Mapping[str, Sequence[str]] = field(repr=False)
    _creators: Mapping[str, tuple[str, ...]] = field(repr=False)
    _publishers: Mapping[str, str] = field(repr=False)
    _works: Mapping[str, str] = field(repr=False)
    _speakers: Mapping[str, Sequence[str]] = field(repr=False)

    def entity_of(self, slug: str, index: int) -> str:
        """Return the key of the entity that a mention of a document refers to, "" where a person rejected it."""
        if index == OWN_WORK:
            return self.work(slug)
        return self._mentions[slug][index]

    def rejected(self, slug: str) -> frozenset[int]:
        """Return the mentions of a document that a person rejected, by index."""
        return frozenset(index for index, key in enumerate(self._mentions[slug]) if not key)

    def speakers(self, slug: str) -> Sequence[str]:
        """Return the keys of the speakers that people named for claims of the document, in the order given."""
        return self._speakers[slug]

    def creators(self, slug: str) -> tuple[str, ...]:
        """Return the keys of the document's creators in the order of its metadata, without rejected ones."""
        return tuple(key for key in self._creators[slug] if key)

    def publisher(self, slug: str) -> str:
        """Return the key of the document's publisher, or ""."""
        return self._publishers.get(slug, "")

    def work(self, slug: str) -> str:
        """Return the key of the report that the document records; copies of one text record one."""
        return self._works[slug]


def resolve(
    documents: Sequence[Document],
    extractions: Sequence[Extraction],
    gazetteer: Gazetteer,
    *,
    decisions: Sequence[Decision] = (),
    kept_names: Sequence[KeptName] = (),
    speakers: Mapping[str, Sequence[SpeakerName]] | None = None,
    words: Mapping[str, Sequence[str]] | None = None,
) -> Resolution:
    """Return the entities that the documents mention; the order of the documents does not matter.

    Every mention, creator, publisher and document gets exactly one entity of its class, but for mentions that
    a person rejected. Inside a document names are joined by what the document itself says, between documents
    only by gazetteer entry or full name, one that many bear only where the documents have more in common; what a person decided goes before all of it.

    Args:
        documents: Of the build.
        extractions: Of these documents.
        gazetteer: What is known before reading.
        decisions: Of people, in reading order; those on claims are left alone.
        kept_names: Keys that entities had before and are to keep, the highest first.
        speakers: Names that a person gave as speakers of a document's claims, by its slug.
        words: Word lists of the ontology, of which `given_names` and `known_abroad` are used.
    """
    given = frozenset(fold(word) for word in (words or {}).get("given_names", ()))
    abroad = frozenset((words or {}).get("known_abroad", ()))
    found = {extraction.slug: extraction for extraction in extractions}
    ordered = sorted(documents, key=lambda document: document.slug)
    nodes: list[Node] = []
    ranges: dict[str, range] = {}
    for document in ordered:
        extraction = found.setdefault(document.slug, Extraction(document.slug))
        start = len(nodes)
        nodes += document_nodes(document, extraction, gazetteer, abroad)
        nodes += speaker_nodes(document, (speakers or {}).get(document.slug, ()), gazetteer)
        ranges[document.slug] = range(start, len(nodes))
    background = backgrounds(ordered, nodes, ranges, gazetteer)

    def joined(wanted: Sequence[Decision]) -> tuple[Decided, Clusters]:
        decided = decide(nodes, wanted, ordered, found, gazetteer)
        clusters = Clusters(decided.nodes, decided.links, decided.rejected)
        join_works(clusters, ordered, ranges)
        for document in ordered:
            own = {index: decided.nodes[index] for index in ranges[document.slug]}
            join_within(clusters, document, found[document.slug], own, given)
        join_across(clusters, decided.nodes, background, given)
        return decided, clusters

    decided, clusters = joined(decisions)
    former: dict[int, str] = {}
    if any(one.verdict in MOVING for one in decided.meant):
        # What the entities would be called if nobody had decided: the IRIs that a decision replaces.
        undecided = joined([one for one in decisions if one.verdict not in MOVING])
        keys = make_entities(*undecided, ordered, gazetteer, kept_names=kept_names).key_of
        former = {
            index: keys[index]
            for decision, indices in decided.meant.items()
            if decision.verdict in MOVING
            for index in indices
        }
    made = make_entities(decided, clusters, ordered, gazetteer, kept_names=kept_names, former=former)
    key_of = made.key_of

    def keys_of(slug: str, origin: str) -> tuple[str, ...]:
        return tuple(key_of[index] for index in ranges[slug] if nodes[index].origin == origin)

    return Resolution(
        made.entities,
        outcomes=outcomes(decided, made),
        replaced=made.replaced,
        doubts=find_doubts(clusters, key_of, ordered, found),
        open_names=open_names(clusters, key_of, gazetteer),
        _mentions={slug: keys_of(slug, "mention") for slug in ranges},
        _creators={slug: keys_of(slug, "creator") for slug in ranges},
        _publishers={slug: key for slug in ranges for key in keys_of(slug, "publisher")},
        _works={slug: key for slug in ranges for key in keys_of(slug, "work")},
        _speakers={slug: keys_of(slug, "speaker") for slug in ranges},
    )
