"""The IRI that an entity had in an earlier build and is to keep."""

from dataclasses import dataclass

from graph.model.mention import EntityType


@dataclass(frozen=True, slots=True)
class KeptName:
    """One line of `names.csv`.

    Attributes:
        name: Preferred label when the line was written.
        key: Of the entity: its IRI without the base.
        documents: Slugs of the documents that it stood in; empty where the line does not say.
    """

    type: EntityType
    name: str
    key: str
    documents: tuple[str, ...] = ()
