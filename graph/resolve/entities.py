"""Makes the entities of a build from the clusters, and gives them their keys."""

from collections.abc import Mapping, Sequence

from graph.model import Document, Entity, EntityType, MentionKey
from graph.ontology import Gazetteer, GazetteerEntry
from graph.resolve.clusters import Clusters
from graph.resolve.gazetteer_links import holders_of
from graph.resolve.labels import other_labels, preferred_label, spellings
from graph.resolve.node import Node
from graph.values.slugs import slug

Order = tuple[str, int, int, str, str]
LAST: Order = ("\U0010ffff", 0, 0, "", "")


def make_entities(
    clusters: Clusters, documents: Mapping[str, Document], gazetteer: Gazetteer
) -> tuple[tuple[Entity, ...], dict[int, str]]:
    """Return the entities, sorted by key, and the key of each cluster by the node that stands for it.

    A place whose country is mentioned nowhere brings it, and what lies between, as entities of their own.
    """
    groups = clusters.groups()
    known = {clusters.known(root): root for root in groups if clusters.known(root)}
    drafts = [
        _draft(root, [clusters.nodes[index] for index in group], gazetteer.entries.get(clusters.known(root)))
        for root, group in groups.items()
    ]
    for holder in sorted(_holders(known, gazetteer)):
        entry = gazetteer.entries[holder]
        drafts.append(_Draft(None, (), entry, entry.name, entry.type))
    keys = _keys(drafts)
    key_of_known = {
        draft.entry.key: key for draft, key in zip(drafts, keys, strict=True) if draft.entry is not None
    }
    entities = [
        _entity(key, draft, key_of_known, documents, gazetteer)
        for draft, key in zip(drafts, keys, strict=True)
    ]
    roots = {draft.root: key for draft, key in zip(drafts, keys, strict=True) if draft.root is not None}
    return tuple(sorted(entities, key=lambda entity: entity.key)), roots


class _Draft:
    """An entity before it has a key; `root` is None where no document mentions it."""

    def __init__(
        self,
        root: int | None,
        nodes: Sequence[Node],
        entry: GazetteerEntry | None,
        label: str,
        kind: EntityType,
    ) -> None:
        self.root, self.nodes, self.entry, self.label, self.kind = root, nodes, entry, label, kind

    @property
    def order(self) -> Order:
        return self.nodes[0].order if self.nodes else LAST


def _draft(root: int, nodes: Sequence[Node], entry: GazetteerEntry | None) -> _Draft:
    nodes = sorted(nodes, key=lambda node: node.order)
    return _Draft(root, nodes, entry, preferred_label(nodes, entry), nodes[0].type)


def _holders(known: Mapping[str, int], gazetteer: Gazetteer) -> set[str]:
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


def _keys(drafts: Sequence[_Draft]) -> list[str]:
    """Return a key for each: class and slug of the label; later bearers (source, offset) get -2 and so on."""
    keys: dict[int, str] = {}
    taken: set[str] = set()
    for position in sorted(range(len(drafts)), key=lambda position: (drafts[position].order, position)):
        draft = drafts[position]
        key = free = f"{draft.kind.casefold()}/{slug(draft.label)}"
        number = 2
        while free in taken:
            free, number = f"{key}-{number}", number + 1
        taken.add(free)
        keys[position] = free
    return [keys[position] for position in range(len(drafts))]


def _entity(
    key: str,
    draft: _Draft,
    key_of_known: Mapping[str, str],
    documents: Mapping[str, Document],
    gazetteer: Gazetteer,
) -> Entity:
    entry, label = draft.entry, draft.label
    others = other_labels(draft.nodes, entry, label)
    works = tuple(sorted({node.slug for node in draft.nodes if node.origin == "work"}))
    metadata = [documents[work].metadata for work in works]
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
        issued=next((one.issued for one in metadata if one.issued), ""),
        url=next((one.url for one in metadata if one.url), ""),
        doi=next((one.doi for one in metadata if one.doi), ""),
    )
