"""Finds out which decisions can stand together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model import Decision


@dataclass(frozen=True, slots=True)
class Link:
    """A decision that two sets of nodes are one thing, or two."""

    decision: Decision
    ours: tuple[int, ...]
    theirs: tuple[int, ...]


def without_contradictions(
    links: Sequence[Link], count: int
) -> tuple[tuple[Link, ...], dict[Decision, tuple[Decision, ...]]]:
    """Return the links that stand, in order, and of each other one the decisions that it contradicts.

    Two links contradict each other when "same" joins, directly or over others, what "different" keeps apart.
    The later line stands: a person who changed their mind writes below.

    Args:
        links: In reading order.
        count: How many nodes there are.
    """
    standing: list[Link] = []
    contradicted: dict[Decision, tuple[Decision, ...]] = {}
    for link in reversed(links):
        broken = _broken([*standing, link], count)
        if broken is None:
            standing.append(link)
        else:
            others = [one.decision for one in _involved(broken, standing, link, count)]
            contradicted[link.decision] = tuple(sorted(dict.fromkeys(others), key=lambda one: one.where))
    return tuple(reversed(standing)), contradicted


def _broken(links: Sequence[Link], count: int) -> Link | None:
    """Return a "different" that the "same" among the links break."""
    sets = _joined(links, count)
    for link in links:
        if link.decision.verdict == "different" and {sets[index] for index in link.ours} & {
            sets[index] for index in link.theirs
        }:
            return link
    return None


def _involved(broken: Link, standing: Sequence[Link], link: Link, count: int) -> Iterable[Link]:
    sets = _joined([*standing, link], count)
    common = {sets[index] for index in broken.ours} & {sets[index] for index in broken.theirs}
    for one in standing:
        if one is broken or (one.decision.verdict == "same" and sets[one.ours[0]] in common):
            yield one


def _joined(links: Iterable[Link], count: int) -> list[int]:
    parent = list(range(count))

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
    return [find(index) for index in range(count)]
