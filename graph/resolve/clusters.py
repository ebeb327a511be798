"""Joins nodes into clusters, unless something forbids it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.resolve.node import Node
from graph.resolve.similarity import SAME, person_likeness


@dataclass(slots=True)
class _Cluster:
    """What is known of a cluster; kept with its first node."""

    known: str
    full_names: set[tuple[str, ...]] = field(default_factory=set)
    works: set[int] = field(default_factory=set)


class Clusters:
    """Union-find over nodes; the first node of a cluster, in the order given, stands for it."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes
        self._parent = list(range(len(nodes)))
        self._clusters = {
            index: _Cluster(
                node.known,
                {node.words} if node.type == "Person" and node.full else set(),
                {index} if node.origin == "work" else set(),
            )
            for index, node in enumerate(nodes)
        }

    def find(self, index: int) -> int:
        """Return the node that stands for this one's cluster."""
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def known(self, index: int) -> str:
        """Return the gazetteer key of the node's cluster, or ""."""
        return self._clusters[self.find(index)].known

    def join(self, first: int, second: int) -> bool:
        """Make two clusters one and tell whether they are now; vetoed joins leave both as they are."""
        one, other = sorted((self.find(first), self.find(second)))
        if one == other:
            return True
        if self.vetoed(one, other):
            return False
        self._unite(one, other)
        return True

    def join_copies(self, first: int, second: int) -> None:
        """Make the works of two documents with one text one; nothing else may be joined to either yet."""
        one, other = sorted((self.find(first), self.find(second)))
        if one != other:
            self._unite(one, other)

    def _unite(self, one: int, other: int) -> None:
        mine, theirs = self._clusters[one], self._clusters.pop(other)
        mine.known = mine.known or theirs.known
        mine.full_names |= theirs.full_names
        mine.works |= theirs.works
        self._parent[other] = one

    def join_all(self, indices: Iterable[int]) -> None:
        """Join each with the first."""
        joined = list(indices)
        for other in joined[1:]:
            self.join(joined[0], other)

    def vetoed(self, first: int, second: int) -> bool:
        """Tell whether two clusters cannot be one thing.

        They differ in class or in gazetteer entry, are the works of different documents, or hold two
        full names of people that differ.
        """
        mine, theirs = self._clusters[self.find(first)], self._clusters[self.find(second)]
        return (
            self.nodes[first].type != self.nodes[second].type
            or bool(mine.known and theirs.known and mine.known != theirs.known)
            or bool(mine.works and theirs.works)
            or any(
                name != other and person_likeness(name, other) < SAME
                for name in mine.full_names
                for other in theirs.full_names
            )
        )

    def groups(self) -> dict[int, list[int]]:
        """Return the clusters: the node that stands for each, with all its nodes in order."""
        found: dict[int, list[int]] = {}
        for index in range(len(self.nodes)):
            found.setdefault(self.find(index), []).append(index)
        return found
