"""Makes the entities of a build from the clusters, and gives them their keys."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from graph.model import Decision, Document, Entity, EntityType, KeptName, MentionKey, Metadata, Work
from graph.ontology import Gazetteer, GazetteerEntry
from graph.resolve.clusters import Clusters
from graph.resolve.decided import MOVING, Decided
from graph.resolve.decided_entities import new_labels, rejected_nodes
from graph.resolve.keys import Keyless, Order, give_keys
from graph.resolve.labels import other_labels, preferred_label, spellings
from graph.resolve.node import Node
from graph.resolve.place_links import holders_of
from graph.values.folding import fold

LAST: Order = ("\U0010ffff", 0, 0, "", "")


@dataclass(frozen=True, slots=True)
class Made:
    """The entities of a build.

    Attributes:
        entities: Sorted by key.
        key_of: Key of each node's entity, "" of one that a person rejected.
        replaced: Keys that are no longer in use, with those that took their place.
        taken_out: The nodes that each decision rejected.
        notes: What could not be done of a decision, in words.
    """

    entities: tuple[Entity, ...]
    key_of: tuple[str, ...]
    replaced: Mapping[str, str]
    taken_out: Mapping[Decision, frozenset[int]]
    notes: Mapping[Decision, str]


def make_entities(
    decided: Decided,
    clusters: Clusters,
    documents: Sequence[Document],
    gazetteer: Gazetteer,
    *,
    kept_names: Sequence[KeptName] = (),
    former: Mapping[int, str] | None = None,
) -> Made:
    """Return the entities with their keys.

    A place whose country is mentioned nowhere brings it, and what lies between, as entities of their own.

    Args:
        decided: What people said of the nodes.
        clusters: The nodes, joined.
        documents: Of the build.
        gazetteer: What is known before reading.
        kept_names: Keys to keep, the highest first.
        former: Of nodes that decisions moved, the keys that they had.
    """
    groups = clusters.groups()

    def label_of(root: int) -> str:
        nodes = sorted((clusters.nodes[index] for index in groups[root]), key=lambda node: node.order)
        return preferred_label(nodes, gazetteer.entries.get(clusters.known(root)))

    taken_out, notes = rejected_nodes(decided, clusters, groups, label_of)
    gone = frozenset[int]().union(*taken_out.values())
    labels = new_labels(decided, clusters, label_of)
    unwanted = {clusters.known(index) for index in gone} - {""}
    drafts = []
    for root, group in groups.items():
        left = [clusters.nodes[index] for index in group if index not in gone]
        if left:
            entry = gazetteer.entries.get(clusters.known(root))
            drafts.append(_draft(root, left, entry, labels.get(root, "")))
    known = {draft.entry.key for draft in drafts if draft.entry}
    for holder in sorted(_holders(known, gazetteer) - unwanted):
        entry = gazetteer.entries[holder]
        drafts.append(_Draft(None, (), entry, entry.name, entry.type))
    touched = _touched(decided)
    keys, replaced = give_keys(
        [
            _keyless(draft, groups[draft.root] if draft.root is not None else (), former or {}, touched)
            for draft in drafts
        ],
        kept_names,
    )
    key_of_known: dict[str, str] = {}
    for draft, key in zip(drafts, keys, strict=True):
        if draft.entry is not None:
            key_of_known.setdefault(draft.entry.key, key)
    of_slug = {document.slug: document for document in documents}
    entities = [
        _entity(key, draft, key_of_known, of_slug, gazetteer) for draft, key in zip(drafts, keys, strict=True)
    ]
    roots = {draft.root: key for draft, key in zip(drafts, keys, strict=True)}
    return Made(
        tuple(sorted(entities, key=lambda entity: entity.key)),
        tuple("" if index in gone else roots[clusters.find(index)] for index in range(len(clusters.nodes))),
        replaced,
        taken_out,
        notes,
    )


def _touched(decided: Decided) -> dict[int, frozenset[str]]:
    """Return the verdicts that moved each node."""
    found: dict[int, frozenset[str]] = {}
    for decision, indices in decided.meant.items():
        if decision.verdict in MOVING:
            for index in indices:
                found[index] = found.get(index, frozenset()) | {decision.verdict}
    return found


def _keyless(
    draft: "_Draft", group: Sequence[int], former: Mapping[int, str], touched: Mapping[int, frozenset[str]]
) -> Keyless:
    entry = draft.entry
    names = {node.folded for node in draft.nodes} | {fold(draft.label), fold(entry.name) if entry else ""}
    verdicts = frozenset[str]().union(*(touched.get(index, ()) for index in group))
    return Keyless(
        draft.kind,
        draft.label,
        frozenset(names - {""}),
        frozenset(node.slug for node in draft.nodes),
        draft.order,
        tuple(sorted({former[index] for index in group if former.get(index)})),
        merged=verdicts == {"same"},
    )


class _Draft:
    """An entity before it has a key; `root` is None where no document mentions it.

    `found` is the label that it has by itself, where a person gave it another.
    """

    def __init__(
        self,
        root: int | None,
        nodes: Sequence[Node],
        entry: GazetteerEntry | None,
        label: str,
        kind: EntityType,
        found: str = "",
    ) -> None:
        self.root, self.nodes, self.entry, self.label, self.kind = root, nodes, entry, label, kind
        self.found = found or label

    @property
    def order(self) -> Order:
        return self.nodes[0].order if self.nodes else LAST


def _draft(root: int, nodes: Sequence[Node], entry: GazetteerEntry | None, label: str) -> _Draft:
    nodes = sorted(nodes, key=lambda node: node.order)
    found = preferred_label(nodes, entry)
    return _Draft(root, nodes, entry, label or found, nodes[0].type, found)


def _holders(known: Collection[str], gazetteer: Gazetteer) -> set[str]:
    """Return the keys of the places that hold a mentioned one and are not mentioned, up to the country."""
    found = set()
    for key in known:
        if gazetteer.entries[key].type not in {"Place", "Camp"}:
            continue
        country = gazetteer.country(key)
        for holder in holders_of(key, gazetteer):
            if key == country:
                break  # A continent is an entity where a text names it.
            if holder not in known:
                found.add(holder)
            if holder == country:
                break
    return found


def _entity(
    key: str,
    draft: _Draft,
    key_of_known: Mapping[str, str],
    documents: Mapping[str, Document],
    gazetteer: Gazetteer,
) -> Entity:
    entry, label = draft.entry, draft.label
    others = other_labels(draft.nodes, entry, label, renamed_from=draft.found)
    works = tuple(sorted({node.slug for node in draft.nodes if node.origin == "work"}))
    metadata = [documents[work].metadata for work in works]
    described: list[Metadata | Work] = [*metadata, *(node.cited for node in draft.nodes if node.cited)]
    mentions = (MentionKey(node.slug, node.index) for node in draft.nodes if node.origin == "mention")
    return Entity(
        key=key,
        type=draft.kind,
        label=label,
        alt_labels=others,
        hidden_labels=spellings(gazetteer.spellings(entry.key), label, others) if entry else (),
        mentions=tuple(sorted(mentions)),
        records=works,
        same_as=entry.same_as if entry else "",
        iso3166=entry.iso3166 if entry else "",
        latitude=entry.latitude if entry else None,
        longitude=entry.longitude if entry else None,
        contained_in=key_of_known.get(entry.located_in, "")
        if entry and draft.kind in {"Place", "Camp"}
        else "",
        issued=next((one.issued for one in described if one.issued), ""),
        url=next((one.url for one in described if one.url), ""),
        doi=next((one.doi for one in described if one.doi), ""),
    )
