"""A thing in the world that documents mention."""

from dataclasses import dataclass

from graph.model.mention import EntityType


@dataclass(frozen=True, slots=True, order=True)
class MentionKey:
    """A mention among all documents: source slug and index in that document's Extraction."""

    slug: str
    index: int


@dataclass(frozen=True, slots=True)
class Entity:
    """One node of the graph.

    Attributes:
        key: Unique among a build's entities; the local part of its IRI: `person/richard-barrett`.
        label: Preferred; of a report its title, nothing before or after.
        alt_labels: Other forms found in the documents or set in our gazetteer, sorted.
        hidden_labels: Other known spellings, for search only, sorted.
        mentions: In order of slug and index; empty only for a report that is a document's own work,
            a place that holds another, or whom metadata or a person's decision name.
        records: Slugs of the sources that are copies of this report.
        same_as: IRI elsewhere (`https://sws.geonames.org/<id>/`), or "".
        iso3166: Of a country `SY`, of a region `SY-RA`; else "".
        contained_in: Key of the place that the gazetteer puts it in, or "".
    """

    key: str
    type: EntityType
    label: str
    alt_labels: tuple[str, ...] = ()
    hidden_labels: tuple[str, ...] = ()
    mentions: tuple[MentionKey, ...] = ()
    records: tuple[str, ...] = ()
    same_as: str = ""
    iso3166: str = ""
    latitude: float | None = None
    longitude: float | None = None
    contained_in: str = ""
    issued: str = ""
    url: str = ""
    doi: str = ""
