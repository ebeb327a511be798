"""Finds the package's place that a line of ours means, so that the two become one entry."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from graph.ontology.countries import countries, regions
from graph.ontology.gazetteer_files import NameLine
from graph.ontology.geonames import KnownPlace, cities, continents
from graph.ontology.name_forms import bare_name, form_key, without_article

GEONAMES = "https://sws.geonames.org/"


class KnownPlaces:
    """What the packages know: `areas` (continents, countries), `cities` (most people first), `regions`."""

    def __init__(self) -> None:
        self.areas = (*continents(), *countries())
        self.regions = tuple(regions())
        codes = {region.code for region in self.regions}
        self.cities = tuple(
            KnownPlace(
                city.name,
                city.geonameid,
                inside=_inside(city.countrycode, city.admin1code, codes),
                latitude=city.latitude,
                longitude=city.longitude,
                population=city.population,
            )
            for city in cities()
        )
        self.all = (*self.areas, *self.cities, *self.regions)

    def of_lines(self, lines: Sequence[NameLine]) -> dict[int, KnownPlace]:
        """Return the place that each line means, by index; a line that means none is left out.

        By its GeoNames number; else a country or continent of that name, else a city or region of that name
        in the country that the line is located in. A place is given to one line at most.
        """
        by_id = {place.geonameid: place for place in self.all if place.geonameid}
        areas = _by_name(self.areas)
        inside: dict[str, dict[str, KnownPlace]] = {}
        for place in (*self.cities, *self.regions):
            names = inside.setdefault(place.inside[:2], {})
            for key in _keys(place.name, place.aliases):
                names.setdefault(key, place)
        lines_by_name = {line.name: line for line in lines if line.type == "Place"}
        found: dict[int, KnownPlace] = {}
        given: set[int] = set()

        def give(index: int, place: KnownPlace | None) -> None:
            if place is not None and id(place) not in given:
                given.add(id(place))
                found[index] = place

        places = [(index, line) for index, line in enumerate(lines) if line.type == "Place"]
        for index, line in places:
            if line.same_as:
                give(index, by_id.get(geonames_id(line.same_as)))
        for index, line in places:
            if not line.same_as:
                country = _country_code(line, lines_by_name, areas)
                named = inside.get(country, {}) if country else {} if line.located_in else areas
                keys = _keys(bare_name(line.name), line.aliases)
                give(index, next((named[key] for key in keys if key in named), None))
        return found


@cache
def known_places() -> KnownPlaces:
    """Return what the packages know; read once a process."""
    return KnownPlaces()


def geonames_id(same_as: str) -> int:
    """Return the number in `https://sws.geonames.org/<id>/`, 0 for anything else."""
    number = same_as.removeprefix(GEONAMES).strip("/")
    return int(number) if number.isascii() and number.isdigit() else 0


def _inside(country: str, division: str, regions: set[str]) -> str:
    """Return the code of the region (where GeoNames uses the letters of ISO) or country."""
    code = f"{country}-{division}"
    return code if division.isalpha() and code in regions else country


def _by_name(places: Iterable[KnownPlace]) -> dict[str, KnownPlace]:
    names: dict[str, KnownPlace] = {}
    for place in places:
        names.setdefault(form_key(place.name), place)
    for place in places:
        for alias in place.aliases:
            names.setdefault(form_key(alias), place)
    return names


def _keys(name: str, aliases: Iterable[str]) -> list[str]:
    """Return the keys of the names, each also without its Arabic article."""
    keys = [form_key(form) for form in (name, *aliases)] if aliases else [form_key(name)]
    return keys + [
        bare for key in keys if key[:1] in "ae" and (bare := without_article("", key, arabic=True))
    ]


def _country_code(line: NameLine, lines: Mapping[str, NameLine], areas: Mapping[str, KnownPlace]) -> str:
    """Follow `located_in` to a country and return its code; "" where it leads to none."""
    seen: set[str] = set()
    while line.located_in and line.located_in not in seen:
        seen.add(line.located_in)
        area = areas.get(form_key(line.located_in))
        if area is not None:
            return "" if area.code.startswith("@") else area.code
        if line.located_in not in lines:
            return ""
        line = lines[line.located_in]
    return ""
