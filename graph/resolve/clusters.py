"""Joins nodes into clusters, unless something forbids it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.resolve.contradictions import Link
from graph.resolve.node import Node
from graph.resolve.similarity import SAME, person_likeness

OTHER_NAMES: Final = "one of their names fits, others of their full names do not"


@dataclass(frozen=True, slots=True)
class Note:
    """A pair of nodes that a rule was not sure of; `joining` where it joined them all the same."""

    first: int
    second: int
    why: str
    joining: bool = False


@dataclass(slots=True)
class _Cluster:
    """What is known of a cluster; kept with its first node."""

    known: set[str] = field(default_factory=set)
    full_names: set[tuple[str, ...]] = field(default_factory=set)
    generations: set[str] = field(default_factory=set)
    works: set[int] = field(default_factory=set)
    sides: set[tuple[int, bool]] = field(default_factory=set)
    several_names: bool = False
    """Told by a person or a text to bear names that differ."""


class Clusters:
    """Union-find over nodes; the first node of a cluster, in the order given, stands for it.

    What a person decided (`links`) goes before every veto and every likeness; `rejected` nodes stay alone.

    Attributes:
        notes: What was joined or kept apart by a hair, for people to look at.
    """

    def __init__(
        self, nodes: Sequence[Node], links: Sequence[Link] = (), rejected: Collection[int] = ()
    ) -> None:
        self.nodes = nodes
        self.notes: list[Note] = []
        self._rejected = rejected
        self._parent = list(range(len(nodes)))
        self._clusters = {
            index: _Cluster(
                {node.known} - {""},
                {node.words} if node.type == "Person" and node.full else set(),
                {node.generation} - {""},
                {index} if node.origin == "work" else set(),
            )
            for index, node in enumerate(nodes)
        }
        for number, link in enumerate(links):
            if link.decision.verdict == "different":
                for ours, side in ((True, link.ours), (False, link.theirs)):
                    for index in side:
                        self._clusters[index].sides.add((number, ours))
        for link in links:
            if link.decision.verdict == "same":
                for index in (*link.ours, *link.theirs):
                    self._decide(link.ours[0], index)

    def find(self, index: int) -> int:
        """Return the node that stands for this one's cluster."""
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def known(self, index: int) -> str:
        """Return the gazetteer key of the node's cluster, or ""."""
        root = self.find(index)
        known = self._clusters[root].known
        return self.nodes[root].known if self.nodes[root].known in known else min(known, default="")

    def join(self, first: int, second: int, *, unsure: str = "") -> bool:
        """Make two clusters one and tell whether they are now; vetoed joins leave both as they are.

        Args:
            first: A node.
            second: Another.
            unsure: What makes it a join that a person had best look at.
        """
        one, other = sorted((self.find(first), self.find(second)))
        if one == other:
            return True
        if self.vetoed(one, other):
            if self._only_names_differ(one, other):
                self.doubt(first, second, OTHER_NAMES)
            return False
        if unsure:
            self.notes.append(Note(first, second, unsure, joining=True))
        self._unite(one, other)
        return True

    def doubt(self, first: int, second: int, why: str) -> None:
        """Note that two nodes may be one thing, though nothing joins them."""
        if self.find(first) != self.find(second):
            self.notes.append(Note(first, second, why))

    def join_copies(self, first: int, second: int) -> None:
        """Make the works of two documents with one text one; nothing else may be joined to either yet."""
        one, other = sorted((self.find(first), self.find(second)))
        if one != other and not self.set_apart(one, other):
            self._unite(one, other)

    def join_told(self, first: int, second: int, *, unsure: str = "") -> None:
        """Join names that by their document are one thing's, however much they differ."""
        one, other = sorted((self.find(first), self.find(second)))
        if one == other or self.set_apart(one, other) or self.nodes[one].type != self.nodes[other].type:
            return
        if not _are_two_things(self._clusters[one], self._clusters[other]):
            if unsure:
                self.notes.append(Note(first, second, unsure, joining=True))
            self._unite(one, other)
            self._clusters[one].several_names = True

    def _decide(self, first: int, second: int) -> None:
        one, other = sorted((self.find(first), self.find(second)))
        if one != other:
            self._unite(one, other)
        self._clusters[one].several_names = True

    def _unite(self, one: int, other: int) -> None:
        mine, theirs = self._clusters[one], self._clusters.pop(other)
        mine.known |= theirs.known
        mine.full_names |= theirs.full_names
        mine.generations |= theirs.generations
        mine.works |= theirs.works
        mine.sides |= theirs.sides
        mine.several_names = mine.several_names or theirs.several_names
        self._parent[other] = one

    def join_all(self, indices: Iterable[int]) -> None:
        """Join each with the first, or with the first of those that nothing forbids."""
        first: list[int] = []
        for index in indices:
            if not any(self.join(one, index) for one in first):
                first.append(index)

    def vetoed(self, first: int, second: int) -> bool:
        """Tell whether two clusters cannot be one thing.

        A person said so; or they differ in class, gazetteer entry or generation ("Jr."), are the works of
        different documents, or hold two full names of people that differ (all of them, where somebody told that they may).
        """
        if self.set_apart(first, second):
            return True
        mine, theirs = self._clusters[self.find(first)], self._clusters[self.find(second)]
        return (
            self.nodes[first].type != self.nodes[second].type
            or _are_two_things(mine, theirs)
            or _names_differ(mine, theirs)
        )

    def _only_names_differ(self, one: int, other: int) -> bool:
        """Tell of two clusters that cannot be joined whether that rests on nothing but their full names."""
        return (
            self.nodes[one].type == self.nodes[other].type
            and not self.set_apart(one, other)
            and not _are_two_things(self._clusters[one], self._clusters[other])
        )

    def set_apart(self, first: int, second: int) -> bool:
        """Tell whether a person said that the clusters of two nodes are two things, or that one is none."""
        one, other = self.find(first), self.find(second)
        if one in self._rejected or other in self._rejected:
            return True
        sides = self._clusters[other].sides
        return any((number, not side) in sides for number, side in self._clusters[one].sides)

    def groups(self) -> dict[int, list[int]]:
        """Return the clusters: the node that stands for each, with all its nodes in order."""
        found: dict[int, list[int]] = {}
        for index in range(len(self.nodes)):
            found.setdefault(self.find(index), []).append(index)
        return found


def _are_two_things(mine: _Cluster, theirs: _Cluster) -> bool:
    """Tell whether they have different gazetteer entries, are father and son, or works of different documents."""
    return (
        bool(mine.known and theirs.known and mine.known.isdisjoint(theirs.known))
        or len(mine.generations | theirs.generations) > 1
        or bool(mine.works and theirs.works)
    )


def _names_differ(mine: _Cluster, theirs: _Cluster) -> bool:
    if not mine.full_names or not theirs.full_names:
        return False
    differences = (
        name != other and person_likeness(name, other) < SAME
        for name in mine.full_names
        for other in theirs.full_names
    )
    return all(differences) if mine.several_names or theirs.several_names else any(differences)
