"""Finds out which of several known places a name in one document is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.model import Document, Mention
from graph.ontology import Gazetteer, GazetteerEntry
from graph.ontology.name_forms import form_key, without_article
from graph.ontology.namesakes import choose
from graph.values.folding import fold

HOLDING: Final = frozenset({",", "in", "("})
"""What may stand between a place and the one that holds it: "Paris, Texas"."""
LISTING: Final = (",", "and", "or", "&", "–", "-", "to")
"""What leads on to the next name of a list."""
SETTLED: Final = 2
"""Places of one region, the region counted, that make a namesake there the one that is meant."""

Candidates = Sequence[GazetteerEntry]


@dataclass(frozen=True, slots=True)
class Link:
    """Key of the entry that a mention is, or "" and the keys of those that it might be, the likeliest first."""

    key: str = ""
    candidates: tuple[str, ...] = ()


def left_open(entries: Candidates) -> Link:
    """Return the link of a name that nothing decides; one that nobody else bears is open no more."""
    return Link("", tuple(entry.key for entry in entries) if len(entries) > 1 else ())


def link_places(
    document: Document, mentions: Sequence[Mention], found: Sequence[Candidates], gazetteer: Gazetteer
) -> dict[int, Link]:
    """Return the links of the names of places, by index.

    The place named right behind decides for all bearers of the name in the document ("Paris, Texas", then
    "Paris"); a known place elsewhere is then not meant, even if no other is known. Without such words the
    document's other places do: those of its region, then those of its country. What they do not settle stays
    open, but for a place that outshines all its namesakes.

    Args:
        document: That they stand in.
        mentions: Of the document.
        found: For each mention the entries of its class that bear its name.
        gazetteer: What is known before reading.
    """
    places = [
        index
        for index, mention in enumerate(mentions)
        if mention.type == "Place" and mention.kind == "name" and found[index]
    ]
    told: dict[str, Link] = {}
    holders: dict[int, Link] = {}
    for index in places:
        holder = _holder_behind(document, mentions, found, index)
        if holder is not None:
            link, held_by = _inside(found[index], found[holder], gazetteer)
            if link is not None and (link.key or not _in_list(document, mentions, holder)):
                told.setdefault(fold(mentions[index].name), link)
                if held_by:
                    holders[holder] = Link(held_by)
    context = _Context(gazetteer)
    for index in places:
        name = fold(mentions[index].name)
        context.add(
            name,
            told.get(name) or holders.get(index) or _likely(mentions[index].name, found[index], gazetteer),
        )
    links = {}
    for index in places:
        name = fold(mentions[index].name)
        links[index] = (
            told.get(name) or holders.get(index) or context.link(mentions[index].name, found[index])
        )
    return links


def holders_of(key: str, gazetteer: Gazetteer) -> list[str]:
    """Return the keys of the places that hold the entry, from the nearest outwards."""
    found: list[str] = []
    entry = gazetteer.entries.get(key)
    while entry and entry.located_in and entry.located_in not in found:
        found.append(entry.located_in)
        entry = gazetteer.entries.get(entry.located_in)
    return found


def _holder_behind(
    document: Document, mentions: Sequence[Mention], found: Sequence[Candidates], index: int
) -> int | None:
    """Return the index of the region or country that is named right behind as what holds the place."""
    after = index + 1
    if after >= len(mentions) or mentions[after].type != "Place" or mentions[after].kind != "name":
        return None
    between = document.text[mentions[index].span.end : mentions[after].span.start].strip()
    if between.casefold() not in HOLDING or not any(entry.iso3166 for entry in found[after]):
        return None
    if any(len(entry.iso3166) == 2 for entry in found[index]) and between != ",":
        return None
    return after


def _in_list(document: Document, mentions: Sequence[Mention], index: int) -> bool:
    """Tell whether another place goes on after a name, as in "Beirut, Jordan and Egypt"."""
    if index + 1 >= len(mentions) or mentions[index + 1].type != "Place":
        return False
    rest = document.text[mentions[index].span.end : mentions[index + 1].span.start].casefold()
    return rest.strip().removeprefix(",").strip() in ("", *LISTING)


def _inside(entries: Candidates, outer: Candidates, gazetteer: Gazetteer) -> tuple[Link | None, str]:
    """Return what a place is of which the text says where it lies, and the key of what holds it.

    Where the region of a town is not known its country serves, if that has one such town.
    """
    areas = [entry for entry in outer if entry.iso3166]
    for area in areas:
        held = [entry for entry in entries if area.key in holders_of(entry.key, gazetteer)]
        if held:
            return Link(held[0].key), area.key
    for area in areas:
        country = gazetteer.country(area.key)
        held = [
            entry
            for entry in entries
            if entry.key not in {area.key, country}
            and gazetteer.country(entry.key) == country
            and not _region(entry, gazetteer)
        ]
        if len(held) == 1:
            return Link(held[0].key), area.key
    if any(entry.iso3166 or not gazetteer.country(entry.key) for entry in entries):
        return (
            None,
            "",
        )  # "Georgia, Ukraine" is more likely a list, and a river may run through many countries.
    return Link("", tuple(entry.key for entry in entries)), areas[0].key if len(areas) == 1 else ""


def _region(entry: GazetteerEntry, gazetteer: Gazetteer) -> str:
    """Return the key of the region that is, or holds, a place, as far as it is known."""
    for key in (entry.key, *holders_of(entry.key, gazetteer)):
        if len(gazetteer.entries[key].iso3166) > 2:
            return key
    return ""


def _likely(name: str, entries: Candidates, gazetteer: Gazetteer) -> Link:
    entry = choose(entries, (), gazetteer.country)
    return Link(entry.key) if entry and not _is_spelling(name, entry) else Link()


def _is_spelling(name: str, entry: GazetteerEntry) -> bool:
    """Tell whether only the packages' list of spellings, in all languages, has a town under this name."""
    named = {form_key(one) for one in (entry.name, *entry.aliases, *entry.spellings)}
    bare = {without_article(one, form_key(one), arabic=True) for one in (name, entry.name)}
    return not entry.ours and form_key(name) not in named and not bare & (named | {form_key(name)})


@dataclass(slots=True)
class _Context:
    """The places of a document by name, as far as each is clear by itself."""

    gazetteer: Gazetteer
    keys: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, link: Link) -> None:
        if link.key:
            self.keys.setdefault(name, link.key)

    def link(self, name: str, entries: Candidates) -> Link:
        """Return what a name is in the company of the other names."""
        others = {key for other, key in self.keys.items() if other != fold(name)}
        near = self._of_region(entries, others)
        countries = frozenset(self.gazetteer.country(key) for key in others) - {""}
        if len(near) == 1:
            (entry, support), *_ = near.items()
            clear = choose(entries, countries - {self.gazetteer.country(entry)}, self.gazetteer.country)
            at_home = clear is not None and self.gazetteer.country(clear.key) in countries
            if clear is None or clear.key == entry or (support >= SETTLED and not at_home):
                return Link(entry)
            if not at_home:
                return left_open(entries)
        entry_chosen = choose(entries, countries, self.gazetteer.country)
        if entry_chosen is None or (not others and self._has_rival_region(entry_chosen, entries)):
            return left_open(entries)
        if _is_spelling(name, entry_chosen) and self.gazetteer.country(entry_chosen.key) not in countries:
            return Link()  # More likely a place that nobody has listed.
        return Link(entry_chosen.key)

    def _of_region(self, entries: Candidates, others: set[str]) -> Mapping[str, int]:
        """Return the candidates in a region that the text names, or has places of, with the number of these.

        A region counts beside a country of its name only where we name it ourselves.
        """
        regions = [_region(self.gazetteer.entries[key], self.gazetteer) for key in others]
        country = any(len(entry.iso3166) == 2 for entry in entries)
        found = {}
        for entry in entries:
            region = _region(entry, self.gazetteer)
            if region and not (country and not entry.ours):
                support = regions.count(region)
                if region == entry.key:
                    # A region is known by its towns, and by its neighbours in the same country.
                    support += sum(
                        bool(other) and self.gazetteer.country(other) == self.gazetteer.country(region)
                        for other in set(regions) - {region}
                    )
                if support:
                    found[entry.key] = support
        return found

    def _has_rival_region(self, chosen: GazetteerEntry, entries: Candidates) -> bool:
        """Tell whether a country shares its name with another's region that we name: Georgia."""
        return len(chosen.iso3166) == 2 and any(
            entry.ours and len(entry.iso3166) > 2 and self.gazetteer.country(entry.key) != chosen.key
            for entry in entries
        )
