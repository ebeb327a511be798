"""Joins the short name of a thing to its full name in the same document: "Ringel" → "Jeffrey Ringel"."""

from collections.abc import Mapping, Sequence

from graph.extract.mentions.candidate import Candidate, form
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock

Links = dict[int, int]
"""Index of a candidate → index of the candidate that it stands for."""

_SMALL = frozenset({"of", "the", "and", "for", "to", "on", "in", "-", "–", "against"})


def short_name_links(candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords) -> Links:
    """Return for short names the full name that they stand for; none where two full names fit.

    Persons by surname or given name; bodies and camps by the words that begin or end their name ("Coalition" →
    "Global Coalition", "Roj" → "Roj camp"). The nearest mention before it is taken, else the first after it.
    """
    forms = [tuple(form(candidate.tokens(blocks)).split()) for candidate in candidates]
    full: dict[tuple[str, tuple[str, ...]], dict[tuple[str, ...], None]] = {}
    for candidate, texts in zip(candidates, forms, strict=True):
        if candidate.kind == "name" and candidate.type in {"Person", "Organisation", "Camp"}:
            for part in _parts(candidate, texts, words):
                full.setdefault((candidate.type, part), {})[texts] = None
    links: Links = {}
    for index, (candidate, texts) in enumerate(zip(candidates, forms, strict=True)):
        if candidate.kind != "name" or candidate.type is None:
            continue
        owners = [owner for owner in full.get((candidate.type, texts), {}) if owner != texts]
        longest = _one_owner(owners)
        if longest is not None:
            places = [at for at, texts_there in enumerate(forms) if texts_there == longest and candidates[at].type == candidate.type]
            links[index] = max((at for at in places if at < index), default=min(places))
    return links


def _parts(candidate: Candidate, texts: tuple[str, ...], words: MentionWords) -> list[tuple[str, ...]]:
    """Return the short names that a full name allows."""
    if len(texts) < 2:
        return []
    if candidate.type == "Person":
        names = tuple(text for text in texts if text not in words.generation_marks)
        if len(names) < 2 or names[0] in words.kunyas:
            return []
        return [names[start:] for start in range(1, len(names)) if names[start][0].isupper() or names[start] in words.name_particles] + [names[:1]]
    if candidate.type == "Camp":
        return [texts[:-1]] if texts[-1][0].islower() or texts[-1] == "Camp" else ([texts[1:]] if texts[0] == "Camp" else [])
    capital = [end for end in range(1, len(texts)) if texts[end] in {"to", "of", "for", "–", "-", "against"}]
    parts = [texts[:end] for end in capital if texts[end - 1] in words.organisation_heads or end > 1]
    return parts + [texts[start:] for start in range(1, len(texts)) if texts[start] in words.organisation_heads and start == len(texts) - 1]


def _one_owner(owners: Sequence[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the full name where there is one, or where each is part of the longest."""
    if not owners:
        return None
    longest = max(owners, key=lambda owner: (len(owner), owner))
    return longest if all(set(owner) <= set(longest) for owner in owners) else None


def acronym_links(candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], defined: Mapping[str, Candidate]) -> Links:
    """Return for each mention of a defined acronym the expansion that stands in the document."""
    index_of = {(one.block, one.start): at for at, one in enumerate(candidates)}
    links: Links = {}
    for index, candidate in enumerate(candidates):
        expansion = defined.get(form(candidate.tokens(blocks)))
        if expansion is None or candidate.kind != "name":
            continue
        target = index_of.get((expansion.block, expansion.start))
        if target is not None and target != index and candidates[target].type == candidate.type:
            links[index] = target
    return links
