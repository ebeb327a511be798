"""Tells whether a label is the name of a place or a camp."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.model import EntityType, Mention
from graph.ontology import GazetteerEntry, Ontology
from graph.values.folding import fold

LONGEST: Final = 4
"""Words of the name of a place that nobody knows; longer labels are rather descriptions."""

LONGEST_CODE: Final = 5
"""Capitals that may be a code for something: "EMEA"."""

_BY: Final = re.compile(r"\b(?:by|per|in each|across)\s+([^(),;:.]+)", re.IGNORECASE)
_JOINED: Final = re.compile(r"\s*(?:,|/|&|\band\b|\bby\b)\s*", re.IGNORECASE)
_HEAD: Final = re.compile(r"\s*[,(\[]")
_ARTICLE: Final = re.compile(r"(?:al|el|ar|as|ash|at|ad|an|ez|az)-[^\W\d_a-z]")
_NUMBER: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Site:
    """A place or a camp that a label names.

    Attributes:
        name: As it stands in the label.
        key: Of its gazetteer entry, "" where there is none.
        sure: The words alone are enough, whatever header stands over them.
    """

    name: str
    type: EntityType
    key: str = ""
    sure: bool = False


class SiteNames:
    """Holds words and names; made once a document."""

    def __init__(self, ontology: Ontology, mentions: Sequence[Mention]) -> None:
        words = ontology.words
        self._gazetteer = ontology.gazetteer
        self._camp_types = frozenset(words["camp_types"])
        self._facilities = frozenset(words["camp_facilities"])
        self._kinds = frozenset(words["camp_kinds"])
        self._plurals = frozenset(words["camp_types_plural"])
        self._camp_headers = frozenset(words["tables_camp_headers"])
        self._place_headers = frozenset(words["tables_place_headers"])
        self._local_headers = frozenset(words["tables_local_headers"])
        self._country_headers = frozenset(words["tables_country_headers"])
        self._no_names = frozenset(
            [*words["tables_no_places"], *words["tables_totals"], *words["tables_empty"]]
        )
        self._generic = frozenset(
            [*words["directions"], *words["tables_no_places"], *words["tables_articles"]]
        )
        self._small = frozenset(words["small_words"])
        self._told = {
            fold(mention.name): mention
            for mention in reversed(mentions)
            if mention.type in {"Place", "Camp"} and mention.kind == "name"
        }

    def kind_of_header(self, header: str) -> str:
        """Return "camp", "local" (towns, districts), "country" or "place" for what labels are by a header, else ""."""
        bare = _HEAD.split(header.lower())[0].strip(" :*")
        for word in (bare, bare.removeprefix("name of "), bare.removesuffix(" name")):
            if word in self._camp_headers:
                return "camp"
            if word in self._local_headers:
                return "local"
            if word in self._country_headers:
                return "country"
            if word in self._place_headers:
                return "place"
        parts = [self.kind_of_header(part) for part in _JOINED.split(bare)] if _JOINED.search(bare) else []
        return parts[0] if parts and all(parts) else ""

    def kind_in_caption(self, caption: str) -> str:
        """Return the same for a caption: "Deaths by camp", "Votes by province and party"."""
        listed = [part for match in _BY.finditer(caption) for part in _JOINED.split(match[1])]
        return next((kind for part in listed if (kind := self.kind_of_header(part))), "")

    def kind_of_section(self, label: str) -> str:
        """Return "camp" for a label over rows that are camps ("Northern camps"), else ""."""
        return "camp" if label.lower().split()[-1:] and label.lower().split()[-1] in self._plurals else ""

    def is_no_name(self, label: str) -> bool:
        """Tell whether a label is a total, a remainder or nothing."""
        bare = label.lower().strip(" :*")
        first, *rest = bare.split() or [""]
        return (
            self._no_names.issuperset({bare})
            or self._generic.issuperset(bare.split())
            or (bool(rest) and first in {"all", "total", "other"})
        )

    def known(self, label: str, kind: str) -> Site | None:
        """Return the site that a label names, None where neither gazetteer, text nor its own words know it."""
        if not label[:1].isupper() and not _ARTICLE.match(label):
            return None
        head = _HEAD.split(label)[0].strip()
        for name in dict.fromkeys((label, head)):
            wanted: tuple[EntityType, ...] = ("Camp", "Place") if kind == "camp" else ("Place", "Camp")
            if self._is_camp(name):
                entry = self._entry(name, ("Camp",)) or self._entry(self._without_type(name), ("Camp",))
                return Site(name, "Camp", entry.key if entry else "", sure=True)
            if name.isupper() and len(name) < 4:
                continue
            for entry_type in wanted:
                if entry := self._entry(name, (entry_type,)):
                    if kind == "camp" and entry.type == "Place":
                        break
                    return Site(name, entry.type, entry.key, sure=entry.ours or len(entry.iso3166) == 2)
            told = self._told.get(fold(name))
            if told is not None:
                return Site(name, told.type, told.gazetteer, sure=True)
        return None

    def new(self, label: str, kind: str) -> Site | None:
        """Return a site that nobody knows, by the header over it; countries are known."""
        name = _HEAD.split(label)[0].strip()
        words = name.split()
        capitals = [word for word in words if word[0].isupper() or _ARTICLE.match(word)]
        if kind not in {"camp", "local"} or not capitals or len(words) > LONGEST or _NUMBER.search(name):
            return None
        if name.isupper() and len(name) <= LONGEST_CODE:
            return None
        small = {word for word in words if word not in capitals and word.lower() not in self._small}
        generic = all(word.lower() in self._generic or self._is_type(word.lower()) for word in words)
        if small or generic or words[0] not in capitals:
            return None
        return Site(name, "Camp" if kind == "camp" else "Place")

    def _entry(self, name: str, types: tuple[EntityType, ...]) -> GazetteerEntry | None:
        if not name:
            return None
        chosen = self._gazetteer.choose(name)
        if chosen is not None and chosen.type in types:
            return chosen
        found = [entry for entry in self._gazetteer.by_form(name) if entry.type in types and entry.ours]
        return found[0] if len(found) == 1 else None

    def _is_camp(self, name: str) -> bool:
        """Tell a camp by its own words: "Tel Marash camp", "Camp Oro"; "Refugee camp" is none."""
        words = name.split()
        if len(words) < 2:
            return False
        bare = self._without_type(name).split()
        is_typed = len(bare) < len(words) or (words[0] == "Camp" and words[1][0].isupper())
        own = [word for word in bare if word[0].isupper() and word.lower() not in self._generic]
        return is_typed and bool(own) and not _NUMBER.search(name) and len(words) <= LONGEST + 2

    def _without_type(self, name: str) -> str:
        words = name.split()
        last = words[-1].lower() if words else ""
        if last in self._camp_types or (
            last in self._facilities and len(words) > 1 and words[-2].lower() in self._kinds
        ):
            words.pop()
            while len(words) > 1 and words[-1].lower() in self._kinds:
                words.pop()
            if len(words) == 1 and words[0].lower() in self._kinds:
                words.pop()
        return " ".join(words)

    def _is_type(self, word: str) -> bool:
        return word in self._camp_types | self._plurals | self._kinds | self._facilities
