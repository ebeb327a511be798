"""The outlines of the countries, for the page's map."""

from collections.abc import Iterator
from typing import Any

from countryinfo import all_countries

# Tenths of a degree are as fine as outlines of this scale are.
UNITS_A_DEGREE = 10


def country_outlines() -> list[list[int]]:
    """Return rings as x, y, x, y …: tenths of a degree east and south, as the page draws them.

    From the package countryinfo (MIT). Small islands have no outline there.
    """
    rings = {
        tuple(ring)
        for country in all_countries()
        for feature in (country.geo_json() or {}).get("features", [])
        for ring in rings_of(feature["geometry"])
    }
    return sorted(list(ring) for ring in rings if len(ring) >= 8)


def rings_of(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """Yield the rings of a GeoJSON polygon or of several, each as flat numbers without repeated points."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        for ring in polygon:
            flat: list[int] = []
            for longitude, latitude, *_ in ring:
                point = [round(longitude * UNITS_A_DEGREE), round(-latitude * UNITS_A_DEGREE)]
                if flat[-2:] != point:
                    flat += point
            yield flat
