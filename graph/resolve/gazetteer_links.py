"""Finds out which gazetteer entry a name in one document is."""

from collections.abc import Sequence
from typing import Final

from graph.model import Document, Extraction, Mention
from graph.ontology import Gazetteer, GazetteerEntry
from graph.resolve.backgrounds import countries_named
from graph.resolve.place_links import Link, left_open, link_places
from graph.values.acronyms import abbreviates, is_acronym
from graph.values.body_names import same_words, without_legal_form
from graph.values.folding import fold

LONGEST_SHARED: Final = 3
"""Letters of an acronym up to which it has bearers all over the world."""


def link_mentions(
    document: Document,
    extraction: Extraction,
    gazetteer: Gazetteer,
    known_abroad: frozenset[str] = frozenset(),
) -> tuple[Link, ...]:
    """Return for each mention what the gazetteer knows of it.

    What the extraction was sure of stands, but for places, whose namesakes the whole document tells apart
    (`link_places`), and for acronyms of bodies in countries that the document does not speak of; what stands
    for another mention is what that is. Else an only bearer of the name in its class is meant.

    Args:
        document: That the mentions stand in.
        extraction: Of the document.
        gazetteer: What is known before reading.
        known_abroad: Acronyms that mean one body the world over.
    """
    found = [_candidates(mention, gazetteer) for mention in extraction.mentions]
    places = link_places(document, extraction.mentions, found, gazetteer)
    redefined = _redefined(extraction.mentions, found)
    links = []
    for index, (mention, entries) in enumerate(zip(extraction.mentions, found, strict=True)):
        if fold(mention.name) in redefined:
            links.append(Link())
        elif _is_of(mention, gazetteer) and not (index in places and mention.gazetteer in map(_key, entries)):
            links.append(Link(mention.gazetteer))
        elif _stands_for_another(mention, extraction.mentions):
            links.append(Link())
        elif index in places:
            links.append(places[index])
        elif len(entries) == 1:
            links.append(Link(entries[0].key))
        else:
            links.append(left_open(entries))
    far = _far_bodies(document, extraction.mentions, links, gazetteer, known_abroad)
    return tuple(
        Link("", (link.key,)) if link.key in far and is_acronym(mention.name) else link
        for mention, link in zip(extraction.mentions, links, strict=True)
    )


def _far_bodies(
    document: Document,
    mentions: Sequence[Mention],
    links: Sequence[Link],
    gazetteer: Gazetteer,
    known_abroad: frozenset[str],
) -> frozenset[str]:
    """Return the keys of bodies that only a short acronym names, in a text about other countries than theirs.

    Three letters have many bearers, and the gazetteer knows few of them.
    """
    named: dict[str, set[str]] = {}
    for mention, link in zip(mentions, links, strict=True):
        if link.key and mention.type == "Organisation" and mention.kind == "name":
            named.setdefault(link.key, set()).add(mention.name)
    places = (
        link.key
        for mention, link in zip(mentions, links, strict=True)
        if mention.type in {"Place", "Camp"} and link.key
    )
    countries = countries_named(document.text, places, gazetteer)
    return frozenset(
        key
        for key, names in named.items()
        if countries
        and gazetteer.country(key) not in {"", *countries}
        and all(is_acronym(name) and _is_short(name) and name not in known_abroad for name in names)
    )


def _is_short(acronym: str) -> bool:
    return sum(letter.isalnum() for letter in acronym) <= LONGEST_SHARED


def _candidates(mention: Mention, gazetteer: Gazetteer) -> list[GazetteerEntry]:
    if mention.kind != "name":
        return []
    found = [entry for entry in gazetteer.by_form(mention.name) if entry.type == mention.type]
    if not found and mention.type == "Organisation":
        short = without_legal_form(mention.name)
        found = [entry for entry in gazetteer.by_form(short) if short and entry.type == mention.type]
    return found


def _stands_for_another(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Tell whether the document says what the words stand for; it knows better than the gazetteer."""
    return (
        mention.antecedent is not None
        and 0 <= mention.antecedent < len(mentions)
        and mentions[mention.antecedent].type == mention.type
    )


def _key(entry: GazetteerEntry) -> str:
    return entry.key


def _is_of(mention: Mention, gazetteer: Gazetteer) -> bool:
    entry = gazetteer.entries.get(mention.gazetteer)
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
