"""Lists the names that were not linked: several known things bear them, or one of another country."""

from collections.abc import Sequence

from graph.model import Candidate, OpenName
from graph.ontology import Gazetteer
from graph.resolve.clusters import Clusters


def open_names(clusters: Clusters, key_of: Sequence[str], gazetteer: Gazetteer) -> tuple[OpenName, ...]:
    """Return each name of an entity that is linked to nothing, with what it might be; sorted.

    Args:
        clusters: Of the build.
        key_of: Key of each node's entity, "" of one that a person rejected.
        gazetteer: What is known before reading.
    """
    documents: dict[tuple[str, str], set[str]] = {}
    first: dict[tuple[str, str], int] = {}
    for index, node in enumerate(clusters.nodes):
        if node.candidates and key_of[index] and not clusters.known(index):
            place = (key_of[index], node.folded)
            first.setdefault(place, index)
            documents.setdefault(place, set()).add(node.slug)
    found = []
    for place, slugs in documents.items():
        node = clusters.nodes[first[place]]
        candidates = tuple(_candidate(key, gazetteer) for key in node.candidates)
        found.append(OpenName(node.type, node.name, tuple(sorted(slugs)), candidates))
    return tuple(sorted(found, key=lambda one: (one.type, one.name, one.documents)))


def _candidate(key: str, gazetteer: Gazetteer) -> Candidate:
    entry = gazetteer.entries[key]
    country = gazetteer.entries.get(gazetteer.country(key))
    return Candidate(entry.name, country.name if country and country.key != key else "", entry.same_as)
