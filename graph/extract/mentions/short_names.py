"""Joins the short name of a thing to its full name in the same document: "Oland" → "Mira Oland"."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from graph.extract.mentions.candidate import Candidate, form, word_at
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock

Links = dict[int, int]
"""Index of a candidate → index of the candidate that it stands for."""

COMPANIES = frozenset({"Company", "Corporation", "Group", "Bank", "Airlines", "Airways", "Consortium"})
"""Behind a company's name; the text also calls it by its first words alone."""

HEADS: Final = frozenset({"title", "heading"})

ADDRESSES: Final = frozenset({"mr", "mrs", "ms", "miss"})

_JOINTS = frozenset({"to", "of", "for", "–", "-", "against"})
"""A body's short name ends before one of these."""


def short_name_links(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> Links:
    """Return for short names the full name that they stand for; none where two full names fit.

    Of two persons the one whom the paragraph has named in full already, and not the other.

    Persons by surname or given name; bodies and camps by the words that begin or end their name ("Coalition" →
    "Global Coalition", "Roj" → "Roj camp"). The nearest mention before it is taken, else the first after it.
    """
    forms = [tuple(form(candidate.tokens(blocks)).split()) for candidate in candidates]
    full: dict[tuple[str, tuple[str, ...]], dict[tuple[str, ...], None]] = {}
    headed: dict[tuple[str, ...], dict[tuple[str, ...], None]] = {}
    for candidate, texts in zip(candidates, forms, strict=True):
        if candidate.kind == "name" and candidate.type in {"Person", "Organisation", "Camp"}:
            for part in _parts(candidate, texts, words):
                full.setdefault((candidate.type, part), {})[texts] = None
        if candidate.kind == "name" and candidate.type == "Organisation":
            for part in _ends(texts):
                headed.setdefault(part, {})[texts] = None
    bearers: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for index, (candidate, texts) in enumerate(zip(candidates, forms, strict=True)):
        bearers.setdefault((str(candidate.type), texts), []).append(index)
    titled = {
        texts
        for candidate, texts in zip(candidates, forms, strict=True)
        if candidate.type == "Person" and blocks[candidate.block].block.kind in HEADS
    }
    links: Links = {}
    for index, (candidate, texts) in enumerate(zip(candidates, forms, strict=True)):
        if candidate.kind != "name" or candidate.type is None:
            continue
        owners = [owner for owner in full.get((candidate.type, texts), {}) if owner != texts]
        if (
            not owners
            and candidate.type == "Organisation"
            and not candidate.key
            and _is_told(candidate, blocks)
        ):
            owners = [owner for owner in headed.get(texts, {}) if owner != texts]
        if candidate.type == "Organisation" and candidate.key and len(texts) == 1 and not texts[0].isupper():
            owners = [
                owner for owner in owners if owner[0] != texts[0]
            ]  # "Vessa", known, is not "Vessa Energy AG"
        longest = _one_owner(owners) or _titled(owners, titled, candidate)
        if longest is None and candidate.type == "Person" and not _is_addressed(candidate, blocks):
            longest = _one_owner(
                [owner for owner in owners if _is_just_named(bearers["Person", owner], index, candidates)]
            )
        if longest is not None:
            places = bearers[candidate.type, longest]
            links[index] = max((at for at in places if at < index), default=min(places))
    return links


def _is_just_named(places: Sequence[int], index: int, candidates: Sequence[Candidate]) -> bool:
    """Tell whether somebody was named in full before a mention in its paragraph: "Teo Lind, a miller. Lind left …"."""
    block = candidates[index].block
    return any(at < index and candidates[at].block == block for at in places)


def _is_addressed(candidate: Candidate, blocks: tuple[ParsedBlock, ...]) -> bool:
    """Tell "Mr Lind" behind "Ada Lind": perhaps another than the one named before."""
    before = word_at(blocks[candidate.block].doc, candidate.start - 1)
    return before.lower().rstrip(".") in ADDRESSES


def _parts(candidate: Candidate, texts: tuple[str, ...], words: MentionWords) -> list[tuple[str, ...]]:
    """Return the short names that a full name allows."""
    if len(texts) < 2:
        return []
    if candidate.type == "Person":
        return _parts_of_person(texts, words)
    if candidate.type == "Camp":
        end = len(texts) - (texts[-1] == "Camp")
        while end > 1 and texts[end - 1][0].islower():
            end -= 1  # "labour camp"
        if end < len(texts):
            return [texts[:end]]
        return [texts[1:]] if texts[0] == "Camp" else []
    ends = [end for end in range(1, len(texts)) if texts[end] in _JOINTS]
    parts = [texts[:end] for end in ends if texts[end - 1] in words.organisation_heads or end > 1]
    if texts[-1] in words.company_forms | words.company_tails | COMPANIES:
        parts += [texts[:end] for end in range(1, len(texts))]
    if texts[0] in words.organisation_heads_before:
        parts += [texts[1:], texts[1:2]]  # "PT Vessa Sejahtera"
    if texts[0].isupper() and len(texts[0]) > 2 and texts[-1] in words.organisation_heads:
        parts.append(texts[:1])  # "VAP Foundation"
    return [*parts, texts[-1:]] if texts[-1] in words.organisation_heads else parts


def _ends(texts: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the short names that a body has behind "the": "the Guard", "the Civil Guard", "the Sons" of Harran."""
    end = next((at for at in range(1, len(texts)) if texts[at] in _JOINTS), len(texts))
    if any(text in _JOINTS for text in texts[end + 1 :]) or len(texts) < 2:
        return []
    return [texts[start:end] for start in range(end) if texts[start:end] != texts]


def _is_told(candidate: Candidate, blocks: tuple[ParsedBlock, ...]) -> bool:
    """Tell whether "the" stands before a name, or begins it."""
    doc = blocks[candidate.block].doc
    first = candidate.start
    return doc[first].lower_ == "the" or (first > 0 and doc[first - 1].lower_ == "the")


def _parts_of_person(texts: tuple[str, ...], words: MentionWords) -> list[tuple[str, ...]]:
    """Return given name and surnames; none of a kunya, whose parts name others."""
    names = tuple(text for text in texts if text not in words.generation_marks)
    if len(names) < 2 or names[0] in words.kunyas:
        return []
    starts = [
        at for at in range(1, len(names)) if names[at][0].isupper() or names[at] in words.name_particles
    ]
    tied = [names[at : at + 1] for at in starts if names[at + 1 : at + 2] == ("-",)]  # of "Vann-Reis"
    return [*(names[start:] for start in starts), *tied, names[:1]]


def _one_owner(owners: Sequence[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the full name where there is one, or where each is part of the longest."""
    if not owners:
        return None
    longest = max(owners, key=lambda owner: (len(owner), owner))
    return longest if all(set(owner) <= set(longest) for owner in owners) else None


def _titled(
    owners: Sequence[tuple[str, ...]], titled: Collection[tuple[str, ...]], candidate: Candidate
) -> tuple[str, ...] | None:
    """Return whom a document is about: of several Olands the one in its title is "Oland"."""
    found = [owner for owner in owners if owner in titled]
    return found[0] if candidate.type == "Person" and len(found) == 1 else None


def acronym_links(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], defined: Mapping[str, Candidate]
) -> Links:
    """Return for each mention of an acronym the body that it stands for in the document.

    That is the expansion beside which it is defined; else the one body whose words begin with its letters.
    """
    index_of = {(one.block, one.start): at for at, one in enumerate(candidates)}
    spelled = _bodies_by_initials(candidates, blocks)
    links: Links = {}
    for index, candidate in enumerate(candidates):
        if candidate.kind != "name":
            continue
        own = form(candidate.tokens(blocks))
        expansion = defined.get(own)
        target = index_of.get((expansion.block, expansion.start)) if expansion else None
        if expansion is None and candidate.type == "Organisation":
            target = spelled.get(own)
            if target is not None and candidate.key and candidates[target].key not in {"", candidate.key}:
                target = None
        if target is not None and target != index and candidates[target].type == candidate.type:
            links[index] = target
    return links


def _bodies_by_initials(candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]) -> dict[str, int]:
    """Return the first mention of the body of each three letters or more; none where two bodies have them."""
    found: dict[str, int] = {}
    names: dict[str, set[str]] = {}
    for index, one in enumerate(candidates):
        if one.type != "Organisation" or one.kind != "name":
            continue
        texts = form(one.tokens(blocks)).split()
        initials = "".join(text[0] for text in texts if text[0].isupper())
        if len(initials) > 2 and len(texts) > 2:
            names.setdefault(initials, set()).add(" ".join(texts))
            found.setdefault(initials, index)
    return {initials: index for initials, index in found.items() if len(names[initials]) == 1}


def site_links(
    candidates: Sequence[Candidate], others: Sequence[tuple[tuple[int, int], tuple[int, int]]]
) -> Links:
    """Return for another name of a site the mention that it stands beside; both are given by block and first token."""
    index_of = {(one.block, one.start): at for at, one in enumerate(candidates) if one.type == "Camp"}
    return {
        index_of[other]: index_of[site]
        for other, site in others
        if other in index_of and site in index_of and other != site
    }
