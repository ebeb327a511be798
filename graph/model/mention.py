"""Words in a document that name or point to an entity."""

from dataclasses import dataclass
from typing import Literal

from graph.model.span import Span

EntityType = Literal["Person", "Organisation", "Place", "Camp", "Report"]
ENTITY_TYPES: tuple[EntityType, ...] = ("Person", "Organisation", "Place", "Camp", "Report")
MentionKind = Literal["name", "description", "coreference"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One stretch of text that refers to an entity.

    Attributes:
        span: Without leading article, title or role, possessive or note mark.
        type: One of the five classes.
        rule: `model`, `gazetteer`, or the id of the rule that found it.
        name: The words with white space collapsed and line breaks mended; of a report its bare title.
        gazetteer: Key of the gazetteer entry that it surely is (`GazetteerEntry.key`), else empty.
        antecedent: Index, in the same Extraction, of the mention that it stands for (an acronym of its
            expansion, a surname of the full name, "the report" of the report), where a rule of this document
            says so; else None.
    """

    span: Span
    type: EntityType
    rule: str
    name: str
    kind: MentionKind = "name"
    gazetteer: str = ""
    antecedent: int | None = None
