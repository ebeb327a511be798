"""Joins what one document calls one thing."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from graph.model import Document, Extraction
from graph.resolve.blocking import pairs_of_names
from graph.resolve.clusters import Clusters
from graph.resolve.names_of_class import KINDS, PRISON, camp_words, main_title, title_key
from graph.resolve.node import Node
from graph.resolve.short_forms import ASKED, join_other_names, join_short_forms
from graph.resolve.similarity import name_similarity, same_name
from graph.values.acronyms import abbreviates
from graph.values.sounds import sound_alike

SURE: Final = 0.97
"""Likeness of names that are joined from which on nobody is asked."""
ALIKE: Final = "their names are alike, and one document has both"
TURNED_ROUND: Final = "one document has both, the same words in another order"
SEVERAL_EXPANSIONS: Final = "an acronym that fits more than one name in its document"


def join_within(
    clusters: Clusters,
    document: Document,
    extraction: Extraction,
    nodes: Mapping[int, Node],
    given_names: frozenset[str] = frozenset(),
) -> None:
    """Join the nodes of a document, given by their index among all nodes (mentions first).

    First what the extraction says stands for what, then equal names and gazetteer entries, then names that
    are spellings, acronyms or parts of one other name in this document; a part of two names stays alone.

    Args:
        clusters: Of all nodes.
        document: Whose nodes are joined.
        extraction: Of the document.
        nodes: Of the document.
        given_names: Folded; a name of nothing else may be turned round and name another person.
    """
    indices = list(nodes)
    for mention, index in zip(extraction.mentions, indices, strict=False):
        if mention.antecedent is not None and 0 <= mention.antecedent < len(extraction.mentions):
            clusters.join(indices[mention.antecedent], index)
    join_other_names(clusters, document, nodes)
    named = [index for index in indices if nodes[index].named]
    for group in _equal(named, nodes):
        clusters.join_all(without_explained(clusters, group))
    for first, second in pairs_of_names(named, nodes):
        if _one_name(nodes[first], nodes[second]):
            clusters.join(first, second, unsure=_unsure(nodes[first], nodes[second]))
        elif _turned_round(nodes[first], nodes[second], given_names):
            clusters.join_told(first, second, unsure=TURNED_ROUND)
    _join_bare_prisons(clusters, named, nodes)
    join_short_forms(clusters, named, nodes)
    join_short_titles(clusters, named, nodes)
    _join_acronyms(clusters, named, nodes)


def _equal(named: Sequence[int], nodes: Mapping[int, Node]) -> list[list[int]]:
    """Group the nodes with one gazetteer entry, and those with one name, by class."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for index in named:
        node = nodes[index]
        groups.setdefault((node.type, "name", name_key(node)), []).append(index)
        if node.known:
            groups.setdefault((node.type, "known", node.known), []).append(index)
    return [group for group in groups.values() if len(group) > 1]


def without_explained(clusters: Clusters, group: Sequence[int]) -> list[int]:
    """Return the bearers of one name that may be what the gazetteer knows by it.

    "The Coalition" that a text explains by another full name is not the one that everybody knows.
    """
    known = any(clusters.known(index) for index in group)
    return [
        index for index in group if not known or clusters.known(index) or not clusters.nodes[index].explained
    ]


def name_key(node: Node) -> str:
    """Return the name as it is compared inside its class: without legal form, title, type word."""
    if node.type == "Report":
        return title_key(node.name)
    if node.type == "Camp":
        return " ".join(camp_words(node.words))
    return " ".join(node.words) or node.folded


def _one_name(first: Node, second: Node) -> bool:
    if first.acronym or second.acronym:
        return False
    if first.type == "Person" and not (first.full and second.full):
        return _spelled_alike(first.words, second.words)
    if first.type in {"Person", "Organisation"}:
        return same_name(first.name, second.name, first.type)
    if first.type == "Report":
        return False
    return _spelled_alike(name_key(first).split(), name_key(second).split())


def _turned_round(first: Node, second: Node, given_names: frozenset[str]) -> bool:
    """Tell whether two people's names are one with the family name in front or behind ("Xi Jinping")."""
    return (
        first.type == "Person"
        and first.full
        and second.full
        and sorted(first.words) == sorted(second.words)
        and not set(first.words) <= given_names
    )


def _unsure(first: Node, second: Node) -> str:
    if first.type not in {"Person", "Organisation"} or not (first.full and second.full):
        return ""
    return "" if name_similarity(first.name, second.name, first.type) >= SURE else ALIKE


def _spelled_alike(first: Sequence[str], second: Sequence[str]) -> bool:
    return len(first) == len(second) and all(map(sound_alike, first, second))


def join_short_titles(
    clusters: Clusters, named: Iterable[int], nodes: Mapping[int, Node] | Sequence[Node]
) -> None:
    """Join a report with the only one whose title it is without the subtitle."""
    titles: dict[str, int] = {}
    longer: dict[str, set[int]] = {}
    for index in named:
        if nodes[index].type == "Report":
            titles.setdefault(title_key(nodes[index].name), index)
            main = main_title(nodes[index].name)
            if main:
                longer.setdefault(main, set()).add(index)
    for main, indices in sorted(longer.items()):
        roots = {clusters.find(index) for index in indices}
        if main in titles and len(roots) == 1:
            clusters.join(min(roots), titles[main])


def _join_bare_prisons(clusters: Clusters, named: Sequence[int], nodes: Mapping[int, Node]) -> None:
    """Join "Harran" with "Harran prison" where the document has no Harran camp."""
    camps = _by_type_and_name([index for index in named if nodes[index].type == "Camp"], nodes)
    prisons: dict[tuple[str, ...], int] = {}
    for _, indices in sorted(camps.items()):
        words = camp_words(nodes[indices[0]].words)
        if words[-1] == PRISON:
            prisons.setdefault(words[:-1], indices[0])
    for _, indices in sorted(camps.items()):
        words = nodes[indices[0]].words
        if not KINDS & set(words) and camp_words(words) in prisons:
            bare = clusters.find(indices[0])
            kinds = [
                index for index in named if clusters.find(index) == bare and KINDS & set(nodes[index].words)
            ]
            if not kinds:
                clusters.join(prisons[camp_words(words)], bare)


def _join_acronyms(clusters: Clusters, named: Sequence[int], nodes: Mapping[int, Node]) -> None:
    """Join an acronym of three letters or more with the only name of the document that it abbreviates."""
    acronyms = [index for index in named if nodes[index].acronym and len(nodes[index].folded) > 2]
    longer = [index for index in named if len(nodes[index].folded.split()) > 1]
    for name, indices in sorted(_by_type_and_name(acronyms, nodes).items()):
        roots = {
            clusters.find(index)
            for index in longer
            if nodes[index].type == name[0] and abbreviates(nodes[indices[0]].name, nodes[index].name)
        }
        if len(roots) == 1:
            clusters.join(min(roots), indices[0])
        for root in sorted(roots)[:ASKED] if len(roots) > 1 else ():
            clusters.doubt(root, indices[0], SEVERAL_EXPANSIONS)


def _by_type_and_name(indices: Iterable[int], nodes: Mapping[int, Node]) -> dict[tuple[str, str], list[int]]:
    groups: dict[tuple[str, str], list[int]] = {}
    for index in indices:
        groups.setdefault((nodes[index].type, nodes[index].folded), []).append(index)
    return groups
