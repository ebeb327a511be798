"""Finds out which gazetteer entry a name in one document is."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Document, Extraction, Mention
from graph.ontology import Gazetteer, GazetteerEntry
from graph.ontology.namesakes import choose
from graph.values.acronyms import abbreviates, is_acronym
from graph.values.body_names import same_words
from graph.values.folding import fold


@dataclass(frozen=True, slots=True)
class Link:
    """Key of the entry that a mention is, or "" and whether several might be meant."""

    key: str = ""
    ambiguous: bool = False


def link_mentions(document: Document, extraction: Extraction, gazetteer: Gazetteer) -> tuple[Link, ...]:
    """Return for each mention what the gazetteer knows of it.

    What the extraction was sure of stands; what stands for another mention is what that is. Else an only bearer of the name in its class is meant; of several
    places the one that the next words name ("Paris, Texas"), the one in a country that the text speaks of,
    or the one that outshines all its namesakes.
    """
    found = [_candidates(mention, gazetteer) for mention in extraction.mentions]
    countries = frozenset(_countries(extraction.mentions, found, gazetteer))
    redefined = _redefined(extraction.mentions, found)
    links = []
    for index, (mention, entries) in enumerate(zip(extraction.mentions, found, strict=True)):
        if fold(mention.name) in redefined:
            links.append(Link())
        elif mention.gazetteer and _is_of(mention, gazetteer.entries.get(mention.gazetteer)):
            links.append(Link(mention.gazetteer))
        elif _stands_for_another(mention, extraction.mentions):
            links.append(Link())
        elif mention.type == "Place":
            near = _inside_next(document, extraction.mentions, found, index, gazetteer)
            entry = near or choose(entries, countries, gazetteer.country)
            links.append(Link(entry.key) if entry else Link("", len(entries) > 1))
        elif len(entries) == 1:
            links.append(Link(entries[0].key))
        else:
            links.append(Link("", len(entries) > 1))
    return tuple(links)


def _candidates(mention: Mention, gazetteer: Gazetteer) -> list[GazetteerEntry]:
    if mention.kind != "name":
        return []
    return [entry for entry in gazetteer.by_form(mention.name) if entry.type == mention.type]


def _stands_for_another(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Tell whether the document says what the words stand for; it knows better than the gazetteer."""
    return (
        mention.antecedent is not None
        and 0 <= mention.antecedent < len(mentions)
        and mentions[mention.antecedent].type == mention.type
    )


def _is_of(mention: Mention, entry: GazetteerEntry | None) -> bool:
    return entry is not None and entry.type == mention.type


def _redefined(mentions: Sequence[Mention], found: Sequence[Sequence[GazetteerEntry]]) -> frozenset[str]:
    """Return the folded acronyms that this document explains otherwise than the gazetteer does."""
    names = set()
    for mention, entries in zip(mentions, found, strict=True):
        if mention.antecedent is None or not 0 <= mention.antecedent < len(mentions):
            continue
        expansion = mentions[mention.antecedent]
        if is_acronym(mention.name) and abbreviates(mention.name, expansion.name):
            known = {entry.key for entry in entries} | ({mention.gazetteer} - {""})
            meant = {entry.key for entry in found[mention.antecedent]} | {expansion.gazetteer}
            if known and not known & meant and not any(_explains(entry, expansion) for entry in entries):
                names.add(fold(mention.name))
    return frozenset(names)


def _explains(entry: GazetteerEntry, expansion: Mention) -> bool:
    return any(same_words(name, expansion.name) for name in (entry.name, *entry.aliases))


def _countries(
    mentions: Sequence[Mention], found: Sequence[Sequence[GazetteerEntry]], gazetteer: Gazetteer
) -> list[str]:
    """Return the keys of the countries that the text names itself or by a place without namesake."""
    keys = []
    for mention, entries in zip(mentions, found, strict=True):
        if mention.gazetteer in gazetteer.entries:
            keys.append(gazetteer.country(mention.gazetteer))
        elif entries and (len(entries) == 1 or len(entries[0].iso3166) == 2):
            keys.append(gazetteer.country(entries[0].key))
    return [key for key in keys if key]


def _inside_next(
    document: Document,
    mentions: Sequence[Mention],
    found: Sequence[Sequence[GazetteerEntry]],
    index: int,
    gazetteer: Gazetteer,
) -> GazetteerEntry | None:
    """Return the candidate that lies in the place named right after a comma."""
    if index + 1 >= len(mentions) or mentions[index + 1].type != "Place":
        return None
    between = document.text[mentions[index].span.end : mentions[index + 1].span.start]
    if between.strip() != ",":
        return None
    holders = {entry.key for entry in found[index + 1]} | {mentions[index + 1].gazetteer}
    return next((entry for entry in found[index] if holders & set(holders_of(entry.key, gazetteer))), None)


def holders_of(key: str, gazetteer: Gazetteer) -> list[str]:
    """Return the keys of the places that hold the entry, from the nearest outwards."""
    found: list[str] = []
    entry = gazetteer.entries.get(key)
    while entry and entry.located_in and entry.located_in not in found:
        found.append(entry.located_in)
        entry = gazetteer.entries.get(entry.located_in)
    return found
