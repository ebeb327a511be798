"""What people's decisions do to whole entities, once their nodes are joined."""

from collections.abc import Callable, Mapping, Sequence

from graph.model import Decision
from graph.resolve.clusters import Clusters
from graph.resolve.decided import Decided, describe
from graph.values.folding import fold

LabelOf = Callable[[int], str]


def new_labels(decided: Decided, clusters: Clusters, label_of: LabelOf) -> dict[int, str]:
    """Return the labels that people gave, by the node that stands for the entity.

    Of several bearers of the old name those are meant that have it as label, else all.
    """
    labels: dict[int, str] = {}
    for decision, indices in decided.renames:
        roots = sorted({clusters.find(index) for index in indices})
        called = [root for root in roots if fold(labels.get(root, label_of(root))) == fold(decision.name)]
        for root in called or roots:
            labels[root] = decision.value
    return labels


def rejected_nodes(
    decided: Decided, clusters: Clusters, groups: Mapping[int, Sequence[int]], label_of: LabelOf
) -> tuple[dict[Decision, frozenset[int]], dict[Decision, str]]:
    """Return the nodes that each decision took out, and what could not be done of a decision.

    A name that is an entity's label takes the whole entity with it, any other name only its bearers. A
    document's own work stays: its text is in the graph.
    """
    gone = {
        decision: frozenset(indices) & decided.rejected
        for decision, indices in decided.meant.items()
        if decision.verdict == "reject"
    }
    notes: dict[Decision, str] = {}
    for decision in decided.unwanted:
        indices = decided.meant[decision]
        roots = sorted({clusters.find(index) for index in indices})
        whole = [root for root in roots if fold(label_of(root)) == fold(decision.name)]
        found = {index for root in whole for index in groups[root]} if whole else set(indices)
        works = {index for index in found if clusters.nodes[index].origin == "work"}
        gone[decision] = frozenset(found - works)
        if works:
            slugs = ", ".join(sorted({clusters.nodes[index].slug for index in works}))
            notes[decision] = (
                f"{decision.where}: {describe(decision)}: '{decision.name}' is the document {slugs} itself and "
                f"stays; `claimgraph remove` drops a document"
            )
    return gone, notes
