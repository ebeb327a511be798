"""Looks up names that are known before reading: ours, then the places that packages bring."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property

from graph.ontology.countries import languages
from graph.ontology.gazetteer_entry import GazetteerEntry
from graph.ontology.geonames import city_spellings, plain_city_spellings
from graph.ontology.known_places import geonames_id
from graph.ontology.name_forms import SHORT, form_key, keys_to_try, without_article
from graph.ontology.namesakes import choose
from graph.values.garbage import nothing_collected

# Where place names carry the Arabic article.
ARABIC = frozenset({"ar", "ku", "fa", "ckb"})


class Gazetteer:
    """The known names of a build.

    Attributes:
        entries: By key, ours first, then continents, countries, cities (the most people first) and regions.
        demonyms: Key of the place by adjective ("Syrian") and by word for its people ("Syrians").
    """

    def __init__(self, entries: Iterable[GazetteerEntry], demonyms: Mapping[str, str] | None = None) -> None:
        self.entries: Mapping[str, GazetteerEntry] = {entry.key: entry for entry in entries}
        self.demonyms: Mapping[str, str] = dict(demonyms or {})
        self._found: dict[str, tuple[GazetteerEntry, ...]] = {}

    def by_form(self, form: str) -> tuple[GazetteerEntry, ...]:
        """Return everything that bears this name, the likeliest first; several mean that it is ambiguous.

        White space, case (but of acronyms and short names), diacritics, quotes, "the" and the Arabic article
        do not count. The packages' further spellings are tried only where no name or alias fits, and an entry
        of ours that the packages alone call so is left out where another of ours bears the name.
        """
        found = self._found.get(form)
        if found is None:
            found = self._found[form] = self._by_form(form)
        return found

    def _by_form(self, form: str) -> tuple[GazetteerEntry, ...]:
        for index in (self._names, self._bare_names):
            found = {key: None for tried in keys_to_try(form) for key in index.get(tried, ())}
            if found:
                return self._likeliest_first(found, form)
        bare = without_article(form, form_key(form), arabic=True)
        if bare:
            found = {
                key: None
                for key in (*self._names.get(bare, ()), *self._bare_names.get(bare, ()))
                if self.entries[key].ours or self._arabic(key)
            }
            if found:
                return self._likeliest_first(found, form)
        found = {key: None for tried in keys_to_try(form) for key in self._spellings.get(tried, ())}
        return self._likeliest_first(found, form)

    def choose(self, form: str, countries: Collection[str] = ()) -> GazetteerEntry | None:
        """Return the place that this name means in a text about these countries (keys), None if that is open.

        A country comes before a town of its name, our only bearer of the name before the packages', and a
        place before one with a tenth of its people; else the text's countries decide.
        """
        return choose(
            [entry for entry in self.by_form(form) if entry.type == "Place"], countries, self.country
        )

    def forms(self) -> Iterator[tuple[str, str]]:
        """Yield each name and alias with the key of its entry; not foreign spellings of cities."""
        for key, entry in self.entries.items():
            for form in (entry.name, *entry.aliases, *entry.spellings):
                yield form, key

    def spellings(self, key: str) -> tuple[str, ...]:
        """Return the names that the packages know beside ours, sorted."""
        entry = self.entries[key]
        known = {entry.name, *entry.aliases}
        return tuple(sorted({*entry.spellings, *city_spellings(geonames_id(entry.same_as))} - known))

    def country(self, key: str) -> str:
        """Return the key of the country that holds the entry (itself, if it is one), or ""."""
        seen: set[str] = set()
        while key and key not in seen:
            seen.add(key)
            entry = self.entries.get(key)
            if entry is None:
                return ""
            if len(entry.iso3166) == 2:
                return key
            key = entry.located_in
        return ""

    @cached_property
    @nothing_collected()
    def _names(self) -> dict[str, tuple[str, ...]]:
        index: dict[str, dict[str, None]] = {}
        for form, key in self.forms():
            index.setdefault(form_key(form, known=True), {})[key] = None
        return {form: tuple(keys) for form, keys in index.items()}

    @cached_property
    @nothing_collected()
    def _bare_names(self) -> dict[str, tuple[str, ...]]:
        index: dict[str, dict[str, None]] = {}
        for form, key in self.forms():
            if form[:1] in "AaEe":
                bare = without_article(form, form_key(form), arabic=self._arabic(key))
                if bare and len(bare) <= SHORT:
                    bare = bare.capitalize()  # in so short a name case counts
                if bare:
                    index.setdefault(bare, {})[key] = None
        return {form: tuple(keys) for form, keys in index.items()}

    @cached_property
    @nothing_collected()
    def _spellings(self) -> dict[str, tuple[str, ...]]:
        keys = {geonames_id(entry.same_as): key for key, entry in self.entries.items() if entry.same_as}
        index: dict[str, tuple[str, ...]] = {}
        for number, forms in plain_city_spellings():
            if number in keys:
                for form in dict.fromkeys(form_key(form) for form in forms):
                    index[form] = (*index.get(form, ()), keys[number])
        return index

    @cached_property
    def _arabic_countries(self) -> frozenset[str]:
        spoken = languages()
        return frozenset(
            key
            for key, entry in self.entries.items()
            if len(entry.iso3166) == 2 and ARABIC & set(spoken.get(entry.iso3166, ())[:2])
        )

    def _arabic(self, key: str) -> bool:
        return self.country(key) in self._arabic_countries

    def _likeliest_first(self, keys: Iterable[str], form: str) -> tuple[GazetteerEntry, ...]:
        wanted = {form_key(form), without_article(form, form_key(form), arabic=True)} - {""}

        def closeness(entry: GazetteerEntry) -> int:
            """Return 0 where it is the entry's name, 1 where our alias for it, 2 where the packages' spelling."""
            for rank, names in enumerate(((entry.name,), entry.aliases)):
                for name in names:
                    key = form_key(name)
                    if key in wanted or without_article(name, key, arabic=True) in wanted:
                        return rank
            return 2

        found = [(self.entries[key], closeness(self.entries[key])) for key in keys]
        if any(entry.ours and close < 2 for entry, close in found):
            found = [(entry, close) for entry, close in found if close < 2 or not entry.ours]
        found.sort(key=lambda one: (not one[0].ours, one[1], len(one[0].iso3166) != 2, -one[0].population))
        return tuple(entry for entry, _ in found)
