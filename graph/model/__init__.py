"""The nouns that the stages share: frozen values, ids and offsets, nothing but the standard library."""

from graph.model.claim import (
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
from graph.model.entity import Entity, MentionKey
from graph.model.extraction import Extraction, Missed, MissedReason
from graph.model.failure import Failure
from graph.model.mention import ENTITY_TYPES, EntityType, Mention, MentionKind
from graph.model.span import Span

__all__ = [
    "ENTITY_TYPES",
    "Attribution",
    "Block",
    "BlockKind",
    "Cell",
    "Certainty",
    "Claim",
    "Comparator",
    "Document",
    "Entity",
    "EntityType",
    "Extraction",
    "Failure",
    "Figure",
    "LanguageSection",
    "Mention",
    "MentionKey",
    "MentionKind",
    "Metadata",
    "Missed",
    "MissedReason",
    "Note",
    "Page",
    "Relation",
    "Span",
    "Stance",
    "Statement",
    "Table",
    "Time",
]
