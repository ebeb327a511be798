"""What a person decided, and what became of it in a build."""

from dataclasses import dataclass
from typing import Literal

from graph.model.entity import MentionKey
from graph.model.mention import EntityType

Verdict = Literal["same", "different", "rename", "retype", "reject", "correct", "accept"]
VERDICTS: tuple[Verdict, ...] = ("same", "different", "rename", "retype", "reject", "correct", "accept")

OutcomeState = Literal["applied", "does not apply", "contradicted"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of a file of decisions; what a verdict does not need is "".

    Attributes:
        type: Class of the thing named; of a corrected speaker, the speaker's.
        name: As it stands in the documents or in the graph; case, accents and punctuation do not count.
        other: The second name of `same` and `different`; with `reject`, the object of a relation.
        document: Slug, path or file name; then only what stands there is meant by `name`.
        other_document: The same for `other`.
        quote: Words around one mention, where only that one is meant.
        claim: Id of a claim (`figure-0123456789abcdef`).
        value: The new name, class or figure; with `reject` the relation between `name` and `other`.
        when: ISO date, or "".
        where: `decisions.csv line 3`, for messages.
    """

    verdict: Verdict
    type: EntityType | Literal[""] = ""
    name: str = ""
    other: str = ""
    document: str = ""
    other_document: str = ""
    quote: str = ""
    claim: str = ""
    value: str = ""
    who: str = ""
    when: str = ""
    why: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a decision.

    Attributes:
        message: One line that a person understands; "" where it was applied.
        entities: Keys of the entities that it decided on.
        mentions: The mentions that it took out of the graph.
        claims: Ids of the claims that it decided on.
    """

    decision: Decision
    state: OutcomeState = "applied"
    message: str = ""
    entities: tuple[str, ...] = ()
    mentions: tuple[MentionKey, ...] = ()
    claims: tuple[str, ...] = ()
