"""Names that are known before reading: our lines joined with what the packages know."""

from collections.abc import Iterable, Mapping
from functools import cache

from graph.errors import OntologyError
from graph.ontology.files import OntologyFolders
from graph.ontology.gazetteer_entry import GazetteerEntry
from graph.ontology.gazetteer_files import NameLine, demonym_lines, name_lines
from graph.ontology.gazetteer_lookup import Gazetteer
from graph.ontology.geonames import KnownPlace
from graph.ontology.known_places import GEONAMES, known_places
from graph.ontology.name_forms import bare_name, form_key
from graph.values.garbage import nothing_collected
from graph.values.slugs import slug

__all__ = ["Gazetteer", "GazetteerEntry", "load_gazetteer"]


@cache
def load_gazetteer(folders: OntologyFolders) -> Gazetteer:
    """Return the gazetteer of these folders; a process loads it once.

    Raises:
        OntologyError: a line of ours is wrong; the message names file and line.
    """
    with nothing_collected():  # half a million of them
        return _joined(folders)


def _joined(folders: OntologyFolders) -> Gazetteer:
    lines = name_lines(folders)
    known = known_places()
    places_of_lines = known.of_lines(lines)
    joined = {id(place) for place in places_of_lines.values()}
    places = [place for place in known.all if id(place) not in joined]

    line_keys = _line_keys(lines)
    place_keys = _place_keys(places, set(line_keys))
    key_of_code = {place.code: key for key, place in zip(place_keys, places, strict=True) if place.code}
    key_of_code |= {place.code: line_keys[index] for index, place in places_of_lines.items() if place.code}
    holders = _Holders(lines, line_keys, places, place_keys)

    entries = []
    for index, (key, line) in enumerate(zip(line_keys, lines, strict=True)):
        place = places_of_lines.get(index)
        located_in = holders.find(line.located_in, line.where) if line.located_in else ""
        if not located_in and place:
            located_in = key_of_code.get(place.inside, "")
        entries.append(_entry_of_line(key, line, place, located_in))
    _check_circles(entries, lines)
    entries += [
        _entry_of_place(key, place, key_of_code.get(place.inside, ""))
        for key, place in zip(place_keys, places, strict=True)
    ]
    demonyms = {
        word: holders.find(line.place, line.where) for line in demonym_lines(folders) for word in line.words
    }
    return Gazetteer(entries, demonyms)


def _line_keys(lines: Iterable[NameLine]) -> list[str]:
    keys: dict[str, None] = {}
    for line in lines:
        keys[_free(f"{line.type.casefold()}/{slug(line.name)}", keys)] = None
    return list(keys)


def _place_keys(places: Iterable[KnownPlace], taken: set[str]) -> list[str]:
    keys = []
    for place in places:
        key = f"place/{slug(place.name)}"
        if key in taken and place.inside:
            key = f"{key}-{slug(place.inside)}"
        key = _free(key, taken)
        taken.add(key)
        keys.append(key)
    return keys


def _free(key: str, taken: Iterable[str]) -> str:
    free, number = key, 2
    while free in taken:
        free, number = f"{key}-{number}", number + 1
    return free


class _Holders:
    """Finds the place that the text in `located_in` means."""

    def __init__(
        self,
        lines: Iterable[NameLine],
        line_keys: Iterable[str],
        places: Iterable[KnownPlace],
        place_keys: Iterable[str],
    ) -> None:
        ours = [(line, key) for line, key in zip(lines, line_keys, strict=True) if line.type == "Place"]
        known = list(zip(places, place_keys, strict=True))
        areas = [(place, key) for place, key in known if place.code]
        self._cities = [(place, key) for place, key in known if not place.code]
        # The first to bear a name keeps it: our names as written, ours without brackets, areas and
        # regions, then aliases; the cities, which are many, are only looked at when all of these fail.
        self._keys: dict[str, str] = {}
        for names in (
            ((line.name, key) for line, key in ours),
            ((bare_name(line.name), key) for line, key in ours),
            ((place.name, key) for place, key in areas),
            ((alias, key) for line, key in ours for alias in line.aliases),
            ((alias, key) for place, key in areas for alias in place.aliases),
        ):
            for name, key in names:
                self._keys.setdefault(form_key(name), key)

    def find(self, name: str, where: str) -> str:
        wanted = form_key(name)
        key = self._keys.get(wanted) or next(
            (key for place, key in self._cities if form_key(place.name) == wanted), None
        )
        if key is None:
            raise OntologyError(
                f"{where}: no place '{name}' is known; add a line for it, or write it as GeoNames does"
            )
        return key


def _entry_of_line(key: str, line: NameLine, place: KnownPlace | None, located_in: str) -> GazetteerEntry:
    name = bare_name(line.name)
    own = {name, *line.aliases}
    return GazetteerEntry(
        key=key,
        name=name,
        type=line.type,
        aliases=tuple(alias for alias in line.aliases if alias != name),
        located_in=located_in if located_in != key else "",
        same_as=line.same_as or _same_as(place),
        iso3166=_iso3166(place),
        latitude=line.latitude if line.latitude is not None or place is None else place.latitude,
        longitude=line.longitude if line.longitude is not None or place is None else place.longitude,
        population=place.population if place else 0,
        source=line.source,
        spellings=tuple(form for form in (place.name, *place.aliases) if form not in own) if place else (),
        ours=True,
    )


def _entry_of_place(key: str, place: KnownPlace, located_in: str) -> GazetteerEntry:
    return GazetteerEntry(
        key=key,
        name=place.name,
        type="Place",
        located_in=located_in,
        same_as=_same_as(place),
        iso3166=_iso3166(place),
        latitude=place.latitude,
        longitude=place.longitude,
        population=place.population,
        source=place.source,
        spellings=place.aliases,
    )


def _same_as(place: KnownPlace | None) -> str:
    return f"{GEONAMES}{place.geonameid}/" if place and place.geonameid else ""


def _iso3166(place: KnownPlace | None) -> str:
    return place.code if place and not place.code.startswith("@") else ""


def _check_circles(entries: Iterable[GazetteerEntry], lines: Iterable[NameLine]) -> None:
    holder: Mapping[str, str] = {entry.key: entry.located_in for entry in entries}
    for line, key in zip(lines, holder, strict=True):
        seen = [key]
        while holder.get(seen[-1]):
            seen.append(holder[seen[-1]])
            if seen[-1] == key:
                raise OntologyError(f"{line.where}: located in itself: {' → '.join(seen)}")
            if len(seen) > len(set(seen)):
                break
