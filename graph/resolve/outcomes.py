"""What became of the decisions about names."""

from graph.model import Decision, MentionKey, Outcome
from graph.resolve.decided import Decided
from graph.resolve.entities import Made


def outcomes(decided: Decided, made: Made) -> tuple[Outcome, ...]:
    """Return one outcome for each decision: what it decided on, or why it did not."""
    return (*decided.outcomes, *(_outcome(decision, decided, made) for decision in decided.meant))


def _outcome(decision: Decision, decided: Decided, made: Made) -> Outcome:
    indices = decided.meant[decision]
    keys = tuple(sorted({made.key_of[index] for index in indices} - {""}))
    if decision.verdict != "reject":
        return Outcome(decision, entities=keys)
    gone = (decided.nodes[index] for index in made.taken_out[decision])
    mentions = sorted(MentionKey(node.slug, node.index) for node in gone if node.origin == "mention")
    note = made.notes.get(decision, "")
    return Outcome(decision, "does not apply" if note else "applied", note, mentions=tuple(mentions))
