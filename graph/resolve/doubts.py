"""Gathers what a person had best look at: names that were joined or kept apart by a hair."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from graph.model import Document, Doubt, Extraction, Named
from graph.resolve.clusters import Clusters, Note
from graph.resolve.similarity import SAME, name_similarity

ONE_NAME = "one name, and nothing tells whether it has one bearer"
ONLY_BEARER = "the only full name of the documents that has this one in it"


def find_doubts(
    clusters: Clusters,
    key_of: Sequence[str],
    documents: Sequence[Document],
    extractions: Mapping[str, Extraction],
) -> tuple[Doubt, ...]:
    """Return the doubtful pairs of names, those nearest to the threshold of likeness first.

    They are the pairs that rules noted while joining (`Clusters.doubt`), the bearers of one name in different
    documents, and people called by one word where other documents have one full name with it. What a person
    decided, or rejected, is none.
    """
    sides = _Sides(clusters, key_of, documents, extractions)
    found: dict[tuple[int, int, bool], Doubt] = {}
    for note in (*clusters.notes, *_homonyms(clusters), *_only_bearers(clusters)):
        first, second = sorted((note.first, note.second))
        joined = clusters.find(first) == clusters.find(second)
        if not key_of[first] or not key_of[second] or clusters.set_apart(first, second):
            continue
        if joined and not note.joining:
            continue  # Something surer joined them.
        one, other = clusters.nodes[first], clusters.nodes[second]
        doubt = Doubt(
            one.type,
            sides.named(first),
            sides.named(second),
            joined,
            round(name_similarity(one.name, other.name, one.type), 4),
            note.why,
        )
        # Of two entities kept apart one pair is enough: the likest.
        roots = sorted((clusters.find(first), clusters.find(second)))
        place = (first, second, True) if joined else (roots[0], roots[1], False)
        if place not in found or doubt.likeness > found[place].likeness:
            found[place] = doubt
    return tuple(sorted(found.values(), key=_order))


def _order(doubt: Doubt) -> tuple[object, ...]:
    first, second = doubt.first, doubt.second
    return (
        round(abs(doubt.likeness - SAME), 4),
        doubt.type,
        first.name,
        second.name,
        first.slug,
        first.start,
        second.slug,
        second.start,
    )


def _homonyms(clusters: Clusters) -> Iterator[Note]:
    """Yield the bearers of one name of one class, each with the next; two that are known are two."""
    bearers: dict[tuple[str, str], dict[int, int]] = {}
    for index, node in enumerate(clusters.nodes):
        if node.named and node.type != "Report":
            bearers.setdefault((node.type, node.folded), {}).setdefault(clusters.find(index), index)
    for indices in bearers.values():
        for first, second in pairwise(indices.values()):
            if not (clusters.known(first) and clusters.known(second)):
                yield Note(first, second, ONE_NAME)


def _only_bearers(clusters: Clusters) -> Iterator[Note]:
    """Yield each person called by one word with the only other whose full name begins or ends with it."""
    full: dict[str, dict[int, int]] = {}
    alone: dict[tuple[str, int], int] = {}
    people = [index for index, node in enumerate(clusters.nodes) if node.type == "Person" and node.named]
    with_full = {clusters.find(index) for index in people if clusters.nodes[index].full}
    for index in people:
        words, root = clusters.nodes[index].words, clusters.find(index)
        if clusters.nodes[index].full:
            for word in {words[0], words[-1]}:
                full.setdefault(word, {}).setdefault(root, index)
        elif len(words) == 1 and root not in with_full:
            alone.setdefault((words[0], root), index)
    for (word, _), index in alone.items():
        bearers = full.get(word, {})
        if len(bearers) == 1:
            yield Note(index, next(iter(bearers.values())), ONLY_BEARER)


class _Sides:
    """Gives the two sides of a doubt, with the places of their names."""

    def __init__(
        self,
        clusters: Clusters,
        key_of: Sequence[str],
        documents: Sequence[Document],
        extractions: Mapping[str, Extraction],
    ) -> None:
        self._nodes = clusters.nodes
        self._files = {document.slug: document.file_name for document in documents}
        self._extractions = extractions
        self._bearers: dict[tuple[str, str], set[str]] = {}
        for node, key in zip(clusters.nodes, key_of, strict=True):
            if key:
                self._bearers.setdefault((node.type, node.folded), set()).add(key)

    def named(self, index: int) -> Named:
        node = self._nodes[index]
        shared = len(self._bearers[node.type, node.folded]) > 1
        if node.origin != "mention":
            return Named(node.name, node.slug, self._files[node.slug], shared=shared)
        span = self._extractions[node.slug].mentions[node.index].span
        return Named(node.name, node.slug, self._files[node.slug], span.start, span.end, shared)
