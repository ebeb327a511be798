"""Which FollowTheMoney schema says what one of our relations says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.rdf.vocabulary import in_words

LEGAL = frozenset({"Person", "Organisation"})
DOCUMENTS = frozenset({"Report", "Source"})
FAMILY = {"spouseOf": "spouse", "parentOf": "parent", "siblingOf": "sibling"}
# Who runs a body; any other role in it is that of a member.
RUNS = re.compile(
    r"\b(?:director|president|chair(?:man|woman|person)?|chief|head|leader|commander|secretary[- ]general|"
    r"managing|ceo|governor|principal|dean|founder|owner)\b",
    re.IGNORECASE,
)
SAYING = {"speaker": "says", "reportedBy": "passes on"}


@dataclass(frozen=True, slots=True)
class Link:
    """A schema, the properties that hold its two ends, and what else it says."""

    schema: str
    start: str
    end: str
    properties: Mapping[str, str] = field(default_factory=dict)


def link(predicate: str, from_: str, to: str, role: str) -> Link:
    """Return what a relation between things of these classes is in FollowTheMoney.

    Where a schema does not take things of these classes (a state is an Address there, and no member of
    anything), it is an UnknownLink whose `role` says what it is.

    Args:
        predicate: Its name in our ontology ("memberOf").
        from_: Class of its subject.
        to: Class of its object.
        role: The words for a person's part in it, "" where there are none.
    """
    in_body = from_ in LEGAL and to == "Organisation"
    if predicate == "mentions" and to in LEGAL:
        return Link("Mention", "document", "resolved")
    if from_ in DOCUMENTS:
        return Link("Documentation", "document", "entity", {"role": in_words(predicate)})
    if predicate in FAMILY and from_ == to == "Person":
        return Link("Family", "person", "relative", {"relationship": FAMILY[predicate]})
    if predicate == "holdsRoleIn" and in_body and RUNS.search(role):
        return Link("Directorship", "director", "organization", {"role": role})
    if predicate in ("memberOf", "joined", "holdsRoleIn") and in_body:
        return Link("Membership", "member", "organization", {"role": role or in_words(predicate)})
    if predicate in SAYING:
        # From the claim to who says it; read the other way round.
        return Link("UnknownLink", "object", "subject", {"role": SAYING[predicate]})
    if from_ == to == "Person":
        return Link("Associate", "person", "associate", {"relationship": role or in_words(predicate)})
    return Link("UnknownLink", "subject", "object", {"role": role or in_words(predicate)})
