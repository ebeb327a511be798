"""What people's decisions say of the nodes of a build, before anything is joined."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.model import Decision, Document, EntityType, Extraction, Outcome, Verdict
from graph.ontology import Gazetteer
from graph.resolve.bearers import Bearers
from graph.resolve.contradictions import Link, without_contradictions
from graph.resolve.node import Node
from graph.values.folding import fold

MOVING: frozenset[Verdict] = frozenset({"same", "rename", "retype"})
"""Verdicts that change what an entity is called."""
NAMING: frozenset[Verdict] = frozenset({"same", "different", "rename", "retype", "reject"})


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions as they bear on nodes.

    Attributes:
        nodes: With the classes that people gave them.
        links: What is one thing (each with all its bearers) and what is two, in reading order.
        rejected: Mentions that are none.
        unwanted: Decisions that reject whole entities, to be looked up among the clusters.
        renames: New names with the nodes that bear the old ones.
        meant: The nodes that each applied decision is about.
        outcomes: Of the decisions that could not be applied.
    """

    nodes: tuple[Node, ...]
    links: tuple[Link, ...] = ()
    rejected: frozenset[int] = frozenset()
    unwanted: tuple[Decision, ...] = ()
    renames: tuple[tuple[Decision, tuple[int, ...]], ...] = ()
    meant: Mapping[Decision, tuple[int, ...]] = field(default_factory=dict)
    outcomes: tuple[Outcome, ...] = ()


def decide(
    nodes: Sequence[Node],
    decisions: Sequence[Decision],
    documents: Sequence[Document],
    extractions: Mapping[str, Extraction],
    gazetteer: Gazetteer,
) -> Decided:
    """Apply the decisions about names to the nodes of a build.

    Classes are set first, so that the other decisions find things under the class that the graph shows.
    """
    decisions = tuple(
        one for one in decisions if one.verdict in NAMING and not one.claim and not _relation(one)
    )
    if not decisions:
        return Decided(tuple(nodes))
    outcomes, wanted = _superseded(decisions)
    before = Bearers(nodes, documents, extractions, gazetteer, wanted)
    meant: dict[Decision, tuple[int, ...]] = {}
    retyped = list(nodes)
    for decision in wanted:
        if decision.verdict == "retype":
            meant[decision] = before.with_followers(before.meant(decision))
            for index in meant[decision]:
                retyped[index] = _of_class(nodes[index], decision.value, gazetteer)
    bearers = Bearers(retyped, documents, extractions, gazetteer, wanted)

    links = []
    for decision in wanted:
        if decision.verdict in {"same", "different"}:
            link = _link(decision, bearers)
            meant[decision] = (*link.ours, *link.theirs) if link.ours and link.theirs else ()
            if meant[decision]:
                links.append(link)
        elif decision.verdict != "retype":
            meant[decision] = bearers.meant(decision)
            if decision.verdict == "reject":
                meant[decision] = bearers.with_followers(meant[decision])
    standing, contradicted = without_contradictions(links)
    outcomes += [_contradicted(decision, others) for decision, others in contradicted.items()]
    outcomes += [_unknown(one, bearers) for one, found in meant.items() if not found]
    applied = {one: found for one, found in meant.items() if found and one not in contradicted}
    return Decided(
        _apart(retyped, standing, gazetteer),
        standing,
        frozenset(
            index
            for one, found in applied.items()
            if one.verdict == "reject" and (one.document or one.quote)
            for index in found
            if retyped[index].origin != "work"
        ),
        tuple(one for one in applied if one.verdict == "reject" and not one.document and not one.quote),
        tuple((one, found) for one, found in applied.items() if one.verdict == "rename"),
        applied,
        tuple(outcomes),
    )


def _relation(decision: Decision) -> bool:
    return decision.verdict == "reject" and bool(decision.other)


def _superseded(decisions: Sequence[Decision]) -> tuple[list[Outcome], list[Decision]]:
    """Part the decisions that a later line about the same name takes back (another name or class for it)."""
    last: dict[tuple[str, ...], Decision] = {}
    for one in decisions:
        if one.verdict in {"rename", "retype"}:
            last[one.verdict, one.type, fold(one.name), one.document, one.quote] = one
    outcomes, wanted = [], []
    for one in dict.fromkeys(decisions):
        later = last.get((one.verdict, one.type, fold(one.name), one.document, one.quote), one)
        if later.value == one.value:
            wanted.append(one)
        else:
            outcomes.append(_contradicted(one, (later,)))
    return outcomes, wanted


def _contradicted(decision: Decision, others: Sequence[Decision]) -> Outcome:
    lines = "; ".join(f"{other.where} ({describe(other)})" for other in others)
    message = f"{decision.where}: {describe(decision)} contradicts {lines}; the later line stands, remove one"
    return Outcome(decision, "contradicted", message)


def _unknown(decision: Decision, bearers: Bearers) -> Outcome:
    if decision.verdict == "different" and not decision.other and bearers.meant(decision):
        message = f"{decision.where}: {describe(decision)} does not apply: nothing else bears that name"
        return Outcome(decision, "does not apply", message)
    missing = decision.other if decision.other and bearers.meant(decision) else decision.name
    hint = ""
    if missing == decision.name and bearers.other_classes(decision):
        hint = f", but a {' and a '.join(bearers.other_classes(decision))} of that name"
    document = decision.document if missing == decision.name else decision.other_document
    place = f" in {document}" if document else ""
    quoted = f" around '{decision.quote}'" if decision.quote and missing == decision.name else ""
    message = (
        f"{decision.where}: {describe(decision)} does not apply: these documents name no "
        f"{decision.type} '{missing}'{place}{quoted}{hint}"
    )
    return Outcome(decision, "does not apply", message)


def describe(decision: Decision) -> str:
    """Return a decision in a few words, for messages."""
    parts = [decision.verdict, decision.claim, f"'{decision.name}'" if decision.name else ""]
    if decision.other:
        parts.append(f"and '{decision.other}'")
    if decision.value:
        parts.append(f"as '{decision.value}'")
    return " ".join(part for part in parts if part)


def _of_class(node: Node, value: str, gazetteer: Gazetteer) -> Node:
    kind: EntityType = value  # type: ignore[assignment]  # checked when the line was read
    entries = [entry for entry in gazetteer.by_form(node.name) if entry.type == kind]
    known = entries[0].key if len(entries) == 1 and node.kind == "name" else ""
    return replace(node, type=kind, known=known, candidates=())


def _link(decision: Decision, bearers: Bearers) -> Link:
    """Return the two sides; a name without `other` is set apart from its bearers elsewhere.

    Of two names that the gazetteer has as one thing, each keeps to its own side.
    """
    ours = bearers.meant(decision)
    theirs = bearers.other(decision)
    if decision.verdict == "same":
        return Link(decision, ours, theirs)
    name, other = fold(decision.name), fold(decision.other or decision.name)
    if name != other:
        ours = tuple(index for index in ours if bearers.nodes[index].folded != other)
        theirs = tuple(index for index in theirs if bearers.nodes[index].folded != name)
    return Link(decision, ours, tuple(index for index in theirs if index not in set(ours)))


def _apart(nodes: Sequence[Node], links: Sequence[Link], gazetteer: Gazetteer) -> tuple[Node, ...]:
    """Return the nodes; of two things that are not one, at most one is the gazetteer's entry.

    That is the one with the entry's own name; where both have it, the one that was not singled out by document.
    """
    kept = list(nodes)
    for link in links:
        if link.decision.verdict != "different":
            continue
        shared = {nodes[index].known for index in link.ours} & {nodes[index].known for index in link.theirs}
        for known in sorted(shared - {""}):
            name = fold(gazetteer.entries[known].name)
            other = link.decision.other
            ours_keep = fold(link.decision.name) == name if other else False
            if other and fold(other) != name:
                ours_keep = True
            for index in link.theirs if ours_keep else link.ours:
                if kept[index].known == known:
                    kept[index] = replace(kept[index], known="")
    return tuple(kept)
