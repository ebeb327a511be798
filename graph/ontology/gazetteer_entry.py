"""One thing that is known by name before reading."""

from dataclasses import dataclass

from graph.model import EntityType


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """One thing that is known by name.

    Attributes:
        key: `type/slug-of-name`, unique; a second bearer of the name gets the country or `-2`.
        name: As people write it; what our line adds in brackets to tell namesakes apart is in the key only.
        aliases: Our other names for it.
        located_in: Key of the place that holds it, or "".
        population: Of a place, for choosing among namesakes; 0 if unknown.
        spellings: Other names that the packages know, without those that only `Gazetteer.spellings` has.
        ours: True where a line of an ontology folder names it.
    """

    key: str
    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    located_in: str = ""
    same_as: str = ""
    iso3166: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    source: str = ""
    spellings: tuple[str, ...] = ()
    ours: bool = False
