"""Joins what several documents call one thing."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.resolve.backgrounds import Background
from graph.resolve.blocking import pairs_of_names
from graph.resolve.clusters import Clusters
from graph.resolve.gazetteer_links import LONGEST_SHARED
from graph.resolve.node import Node
from graph.resolve.short_forms import ASKED
from graph.resolve.similarity import SAME, name_similarity, same_name
from graph.resolve.within_document import SURE, join_short_titles, name_key, without_explained
from graph.values.acronyms import abbreviates
from graph.values.sounds import sound_alike

SHORTEST_ACRONYM = 3
SHORTEST_SPELLED = 3
"""Letters of a name beyond which another spelling of it is taken for the same place."""
WORTH_ASKING: Final = 0.7
"""Likeness of names that are kept apart from which on a person is asked."""
COMMON: Final = "a name that many bear, in documents with nothing else in common"
ELSEWHERE: Final = "an acronym that one document explains, in another about other countries"
EXPLAINED_TWICE: Final = "an acronym that the documents explain in several ways"
ALIKE: Final = "their names are alike, no document has both"
NOT_ALIKE_ENOUGH: Final = "their names are alike, but not enough to be one"


def join_across(
    clusters: Clusters,
    nodes: Sequence[Node],
    background: Mapping[str, Background],
    given_names: frozenset[str] = frozenset(),
) -> None:
    """Join clusters of different documents, surest first: a doubtful join never stands before a sure one.

    Gazetteer entries; full names; acronyms that some document explains and no other otherwise;
    spellings of one name. People known by one word or a kunya, works known by a description, and places
    that might be several stay in their document; so do people whose name many bear ("Ahmed Hassan") and short
    acronyms, where the documents speak of different countries and share no other name.

    Args:
        clusters: Of all nodes.
        nodes: Of all documents.
        background: Of each document, by slug.
        given_names: Folded; a name of nothing else is borne by many.
    """
    for group in _groups((node.known, index) for index, node in enumerate(nodes) if node.known):
        clusters.join_all(group)
    able = [index for index, node in enumerate(nodes) if node.full and _tells(node)]
    long = [index for index in able if not nodes[index].acronym]
    for group in _groups(((nodes[index].type, name_key(nodes[index])), index) for index in long):
        _join_named(clusters, group, background, given_names)
    join_short_titles(clusters, long, nodes)
    acronyms = [
        index
        for index, node in enumerate(nodes)
        if node.full and node.acronym and (node.type == "Organisation" or _tells(node))
    ]
    _join_acronyms(clusters, nodes, acronyms, long, background)
    for alike in _likest_first(pairs_of_names(long, nodes), nodes):
        one, other = nodes[alike.first], nodes[alike.second]
        if alike.same and _is_common(one, given_names) and _apart(one, other, background):
            clusters.doubt(alike.first, alike.second, COMMON)
        elif alike.same:
            clusters.join(alike.first, alike.second, unsure="" if alike.likeness >= SURE else ALIKE)
        elif not (clusters.known(alike.first) and clusters.known(alike.second)):
            clusters.doubt(alike.first, alike.second, NOT_ALIKE_ENOUGH)


def _tells(node: Node) -> bool:
    """Tell whether the name can be known again in another document."""
    if node.candidates and not node.known:
        return False
    return node.type != "Report" or len(node.folded.split()) > 1 or len(node.folded) >= 8


def _is_common(node: Node, given_names: frozenset[str]) -> bool:
    """Tell whether a person's name is one that many bear: given names alone."""
    return node.type == "Person" and set(node.words) <= given_names


def _apart(one: Node, other: Node, background: Mapping[str, Background]) -> bool:
    return background[one.slug].apart(background[other.slug], one.words)


def _join_near(
    clusters: Clusters, group: Sequence[int], background: Mapping[str, Background], *, why: str
) -> None:
    """Join bearers of one name whose documents have more in common than it; the others are for people to say."""
    parts: list[tuple[int, Background]] = []
    for index in group:
        node = clusters.nodes[index]
        own = background[node.slug]
        for place, (first, theirs) in enumerate(parts):
            one = clusters.find(first) == clusters.find(index)
            if one or (not theirs.apart(own, node.words) and clusters.join(first, index)):
                parts[place] = (first, theirs.with_other(own))
                break
        else:
            for first, _ in parts[:ASKED]:
                clusters.doubt(first, index, why)
            parts.append((index, own))


def _join_named(
    clusters: Clusters,
    group: Sequence[int],
    background: Mapping[str, Background],
    given_names: frozenset[str],
) -> None:
    """Join bearers of one name; where the gazetteer has them as different things, only within each."""
    works = {clusters.find(index) for index in group if clusters.nodes[index].origin == "work"}
    if len(works) > 1:
        return  # Documents of one title: what is meant by it elsewhere is open.
    group = without_explained(clusters, group)
    known = {clusters.known(index) for index in group} - {""}
    if group and not known and _is_common(clusters.nodes[group[0]], given_names):
        _join_near(clusters, group, background, why=COMMON)
    elif len(known) <= 1:
        clusters.join_all(group)
    else:
        for part in _groups((clusters.known(index), index) for index in group):
            clusters.join_all(part)


def _join_acronyms(
    clusters: Clusters,
    nodes: Sequence[Node],
    acronyms: Sequence[int],
    long: Sequence[int],
    background: Mapping[str, Background],
) -> None:
    """Join the bearers of an acronym if all documents that explain it explain it alike.

    A short one that the gazetteer does not know must also stand in documents with more in common. Else each document's own explanation stands, and documents without one keep an entity of their own.
    """
    expansions: dict[int, list[Node]] = {}
    for index in long:
        expansions.setdefault(clusters.find(index), []).append(nodes[index])
    for group in _groups(
        ((nodes[index].type, nodes[index].folded), index)
        for index in acronyms
        if len(nodes[index].folded) >= SHORTEST_ACRONYM or clusters.known(index)
    ):
        explained = {
            clusters.find(index)
            for index in group
            if clusters.known(index)
            or any(
                abbreviates(nodes[index].name, expansion.name)
                for expansion in expansions.get(clusters.find(index), ())
            )
        }
        known = any(clusters.known(index) for index in group)
        if len(explained) <= 1 and not known and len(nodes[group[0]].folded) <= LONGEST_SHARED:
            _join_near(clusters, [*explained, *group], background, why=ELSEWHERE)
            continue
        if len(explained) <= 1:
            clusters.join_all([*explained, *group])
            continue
        for index in group:
            if clusters.find(index) not in explained:
                for one in sorted(explained)[:ASKED]:
                    clusters.doubt(index, one, EXPLAINED_TWICE)


@dataclass(frozen=True, slots=True)
class _Alike:
    """Two nodes with names that are alike; `same` where resolution takes them for one."""

    first: int
    second: int
    likeness: float
    same: bool


def _likest_first(pairs: Iterable[tuple[int, int]], nodes: Sequence[Node]) -> list[_Alike]:
    found = []
    for first, second in pairs:
        one, other = nodes[first], nodes[second]
        likeness = name_similarity(one.name, other.name, one.type)
        if one.type in {"Person", "Organisation"}:
            same = likeness >= SAME and same_name(one.name, other.name, one.type)
        else:
            same = _spelled_alike(one, other)
        if same or likeness >= WORTH_ASKING:
            found.append(_Alike(first, second, likeness, same))
    return sorted(
        found, key=lambda one: (-one.likeness, nodes[one.first].words, nodes[one.second].words, one.first)
    )


def _spelled_alike(one: Node, other: Node) -> bool:
    words, others = name_key(one).split(), name_key(other).split()
    return (
        len(words) == len(others)
        and min(sum(map(len, words)), sum(map(len, others))) > SHORTEST_SPELLED
        and all(map(sound_alike, words, others))
    )


def _groups(keyed: Iterable[tuple[Hashable, int]]) -> list[list[int]]:
    groups: dict[Hashable, list[int]] = {}
    for key, index in keyed:
        groups.setdefault(key, []).append(index)
    return list(groups.values())
