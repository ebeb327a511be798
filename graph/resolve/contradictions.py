"""Finds out which decisions can stand together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Decision


@dataclass(frozen=True, slots=True)
class Link:
    """A decision that two sets of nodes are one thing, or two."""

    decision: Decision
    ours: tuple[int, ...]
    theirs: tuple[int, ...]


def without_contradictions(
    links: Sequence[Link],
) -> tuple[tuple[Link, ...], dict[Decision, tuple[Decision, ...]]]:
    """Return the links that stand, in order, and of each other one the decisions that it contradicts.

    Two links contradict each other when "same" joins, directly or over others, what "different" keeps apart.
    The later line stands: a person who changed their mind writes below.
    """
    standing: list[Link] = []
    contradicted: dict[Decision, tuple[Decision, ...]] = {}
    for link in reversed(links):
        sets = _joined([*standing, link])
        broken = next((one for one in [*standing, link] if _common(one, sets)), None)
        if broken is None:
            standing.append(link)
        else:
            common = _common(broken, sets)
            contradicted[link.decision] = tuple(
                dict.fromkeys(
                    one.decision
                    for one in reversed(standing)
                    if one is broken or (one.decision.verdict == "same" and sets[one.ours[0]] in common)
                )
            )
    return tuple(reversed(standing)), contradicted


def _common(link: Link, sets: Mapping[int, int]) -> frozenset[int]:
    """Return what holds nodes of both sides of a "different"."""
    if link.decision.verdict != "different":
        return frozenset()
    return frozenset(sets[index] for index in link.ours) & frozenset(sets[index] for index in link.theirs)


def _joined(links: Sequence[Link]) -> dict[int, int]:
    """Return for each node of the links the one that stands for all that "same" makes one with it."""
    parent = {index: index for link in links for index in (*link.ours, *link.theirs)}

    def find(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for link in links:
        if link.decision.verdict == "same":
            first = find(link.ours[0])
            for index in (*link.ours, *link.theirs):
                parent[find(index)] = first
    return {index: find(index) for index in parent}
