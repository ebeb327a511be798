"""Decides which of several places a name means."""

from collections.abc import Callable, Collection, Sequence

from graph.ontology.gazetteer_entry import GazetteerEntry

DOMINANT = 10
"""A place is meant unless the text says otherwise if it has so many times the people of every namesake."""

KNOWN_ABROAD = 100_000
"""People of a town that is named without its country in a text about other countries."""


def choose(
    candidates: Sequence[GazetteerEntry], countries: Collection[str], country_of: Callable[[str], str]
) -> GazetteerEntry | None:
    """Return the candidate that is meant in a text about these countries, or None if that is open.

    Args:
        candidates: Bearers of one name, the likeliest first.
        countries: Keys of the countries that the text names.
        country_of: Gives the key of the country of an entry's key.
    """
    candidates = _without_own_regions(candidates, country_of)
    near = [entry for entry in candidates if country_of(entry.key) in countries]
    first = _dominant(candidates)
    if first is None:
        return _dominant(near)
    if first in near or _is_country(first) or not country_of(first.key):
        return first  # A river lies in no country.
    if near and not _outnumbers(first, near):
        return _dominant(near)
    if countries and not first.ours and first.population < KNOWN_ABROAD:
        return None
    return first


def _without_own_regions(
    candidates: Sequence[GazetteerEntry], country_of: Callable[[str], str]
) -> list[GazetteerEntry]:
    """Leave out a package's region beside the town that it is named after."""
    towns = {country_of(entry.key) for entry in candidates if entry.ours or not entry.iso3166}
    return [
        entry
        for entry in candidates
        if entry.ours or len(entry.iso3166) <= 2 or country_of(entry.key) not in towns
    ]


def _dominant(candidates: Sequence[GazetteerEntry]) -> GazetteerEntry | None:
    if not candidates:
        return None
    first, *others = candidates
    if not others or _is_country(first):
        return first
    if first.ours and not any(entry.ours for entry in others):
        return first
    return first if _outnumbers(first, others) else None


def _outnumbers(first: GazetteerEntry, others: Sequence[GazetteerEntry]) -> bool:
    return all(
        first.population >= DOMINANT * max(entry.population, 1) for entry in others if entry is not first
    )


def _is_country(entry: GazetteerEntry) -> bool:
    return len(entry.iso3166) == 2
