"""Chooses what an entity is called."""

from collections import Counter
from collections.abc import Sequence

from graph.ontology import GazetteerEntry
from graph.resolve.node import Node
from graph.values.acronyms import is_acronym
from graph.values.folding import fold


def preferred_label(nodes: Sequence[Node], entry: GazetteerEntry | None) -> str:
    """Return the entity's name: the gazetteer's, a work's title, else the most complete name that was found.

    Of people that is the longest with a surname, of bodies one that is no acronym and, if there is one, of more
    than one word, so of camps too ("Harran camp", not the town's name alone); then the most frequent, then the first.
    A description serves only where there is no name, of a work the longest: "report on the port", not "report".
    """
    if entry:
        return entry.name
    works = [node.name for node in nodes if node.origin == "work"]
    if works:
        return works[0]
    counts = Counter(node.name for node in nodes)
    first = {node.name: position for position, node in reversed(list(enumerate(nodes)))}

    def rank(node: Node) -> tuple[bool, bool, bool, int, bool, int, int]:
        words = len(node.words) if node.type == "Person" else 0
        if node.type in {"Organisation", "Camp"}:
            words = min(len(node.words), 2)
        if node.type == "Report" and node.kind == "description":
            words = len(node.name.split())
        return (
            node.kind != "name",
            node.type == "Person" and not node.full,
            is_acronym(node.name) and node.type != "Person",
            -words,
            node.name.isupper(),
            -counts[node.name],
            first[node.name],
        )

    kinds = [node for node in nodes if node.kind != "coreference"] or list(nodes)
    best = min(kinds, key=rank)
    return best.name or best.type


def other_labels(
    nodes: Sequence[Node], entry: GazetteerEntry | None, label: str, *, renamed_from: str = ""
) -> tuple[str, ...]:
    """Return the other names found in the documents, in our gazetteer or set by a person, sorted."""
    found = {node.name for node in nodes if node.kind == "name"} | {renamed_from}
    if entry and entry.ours:
        found |= {entry.name, *entry.aliases}
    return tuple(sorted(found - {label, ""}))


def spellings(known: Sequence[str], label: str, others: Sequence[str]) -> tuple[str, ...]:
    """Return the spellings that are no label yet, sorted; but those that differ in case or marks only."""
    seen = {fold(name) for name in (label, *others)}
    kept = []
    for name in sorted(known):
        if fold(name) not in seen:
            seen.add(fold(name))
            kept.append(name)
    return tuple(kept)
