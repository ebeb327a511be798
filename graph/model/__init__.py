"""The nouns that the stages share: frozen values, ids and offsets, nothing but the standard library."""

from graph.model.claim import (
    OWN_WORK,
    Attribution,
    Certainty,
    Claim,
    Comparator,
    Figure,
    Relation,
    Stance,
    Statement,
    Time,
)
from graph.model.comparison import Agreement, ClaimKey, ClaimKind, Comparisons, Conflict, Origin, Severity
from graph.model.decision import VERDICTS, Decision, Outcome, OutcomeState, Verdict
from graph.model.document import (
    Block,
    BlockKind,
    Cell,
    Document,
    LanguageSection,
    Metadata,
    Note,
    Page,
    Table,
)
from graph.model.doubt import Candidate, Doubt, Named, OpenName
from graph.model.entity import Entity, MentionKey
from graph.model.extraction import Extraction, Gap, Missed, MissedReason, TableNotice
from graph.model.failure import Failure
from graph.model.kept_name import KeptName
from graph.model.mention import ENTITY_TYPES, EntityType, Mention, MentionKind
from graph.model.review import Review, Status
from graph.model.span import Span
from graph.model.work import References, Work

__all__ = [
    "ENTITY_TYPES",
    "OWN_WORK",
    "VERDICTS",
    "Agreement",
    "Attribution",
    "Block",
    "BlockKind",
    "Candidate",
    "Cell",
    "Certainty",
    "Claim",
    "ClaimKey",
    "ClaimKind",
    "Comparator",
    "Comparisons",
    "Conflict",
    "Decision",
    "Document",
    "Doubt",
    "Entity",
    "EntityType",
    "Extraction",
    "Failure",
    "Figure",
    "Gap",
    "KeptName",
    "LanguageSection",
    "Mention",
    "MentionKey",
    "MentionKind",
    "Metadata",
    "Missed",
    "MissedReason",
    "Named",
    "Note",
    "OpenName",
    "Origin",
    "Outcome",
    "OutcomeState",
    "Page",
    "References",
    "Relation",
    "Review",
    "Severity",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "Table",
    "TableNotice",
    "Time",
    "Verdict",
    "Work",
]
