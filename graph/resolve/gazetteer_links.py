"""Finds out which gazetteer entry a name in one document is."""

from collections.abc import Sequence

from graph.model import Document, Extraction, Mention
from graph.ontology import Gazetteer, GazetteerEntry
from graph.resolve.place_links import Link, left_open, link_places
from graph.values.acronyms import abbreviates, is_acronym
from graph.values.body_names import same_words
from graph.values.folding import fold


def link_mentions(document: Document, extraction: Extraction, gazetteer: Gazetteer) -> tuple[Link, ...]:
    """Return for each mention what the gazetteer knows of it.

    What the extraction was sure of stands, but for places, whose namesakes the whole document tells apart
    (`link_places`); what stands for another mention is what that is. Else an only bearer of the name in its
    class is meant.
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
