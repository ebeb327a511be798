"""Spreads what was found of a document's sites: to their other spellings, and to all places where their names stand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.sites.beside import beside_sites
from graph.extract.mentions.sites.look_alikes import is_something_else, surnames
from graph.extract.mentions.sites.names import Run, names_in, site_key
from graph.extract.mentions.sites.nouns import SiteType
from graph.extract.mentions.sites.spellings import is_told, other_names, same_key
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock
from graph.values.sounds import bones

SITE_RULE: Final = "introduced-site"
_SPREAD: Final = "site-of-document"

Key = tuple[str, ...]
Spot = tuple[int, int]
"""Block and first token."""


@dataclass(frozen=True, slots=True)
class Sites:
    """What was found.

    Attributes:
        candidates: All of the document, what was guessed in place of a site left out; in no order.
        others: For other names of a site, the place where the text gives them beside it: (block, first token) of both.
    """

    candidates: tuple[Candidate, ...]
    others: tuple[tuple[Spot, Spot], ...]


def spread(
    found: dict[tuple[int, Run], SiteType],
    known: Sequence[Candidate],
    candidates: Sequence[Candidate],
    blocks: tuple[ParsedBlock, ...],
    words: MentionWords,
    elsewhere: Sequence[str] = (),
) -> Sites:
    """Return all mentions of the sites that were found and known, with the other candidates that they leave."""
    others: list[tuple[Spot, Spot]] = []
    keys = _Keys()
    for (index, run), site_type in found.items():
        keys.add(site_key(_text(blocks, index, run), words), site_type)
    for one in known:
        keys.add(site_key(one.tokens(blocks).text, words), "Camp")
    for name in elsewhere:
        keys.add(site_key(name, words), "Camp")
    spread = _mentioned(keys, found, candidates, blocks, words)
    for index, run in _beside({**found, **spread}, known, candidates, blocks, words):
        found[index, run] = "Camp"
        keys.add(site_key(_text(blocks, index, run), words), "Camp")
    sites = [*((at, run) for (at, run), kind in {**found, **spread}.items() if kind == "Camp")]
    sites += [(one.block, (one.start, one.end)) for one in known]
    aliases: dict[tuple[int, Run], SiteType] = {}
    for index, run in sorted(sites):
        for other in other_names(blocks[index].doc, run, words):
            spot = (index, other)
            if spot in found and is_told(blocks[index].doc, run, other, words):
                others.append(((index, other[0]), (index, run[0])))
            if spot in found or spot in aliases or _is_known_other(candidates, index, other):
                continue
            aliases[spot] = "Camp"
            keys.add(site_key(_text(blocks, index, other), words), "Camp")
            others.append(((index, other[0]), (index, run[0])))
    spread |= _mentioned(keys, {**found, **aliases}, candidates, blocks, words)
    everything = {**spread, **aliases, **found}
    new = [
        Candidate(index, *run, kind, SITE_RULE if (index, run) in found else _SPREAD, OVERRULE)
        for (index, run), kind in sorted(everything.items())
    ]
    return Sites((*_others_than(new, candidates), *new), tuple(others))


def _beside(
    sites: dict[tuple[int, Run], SiteType],
    known: Sequence[Candidate],
    candidates: Sequence[Candidate],
    blocks: tuple[ParsedBlock, ...],
    words: MentionWords,
) -> list[tuple[int, Run]]:
    camps: dict[int, set[Run]] = defaultdict(set)
    for (index, run), kind in sites.items():
        if kind == "Camp":
            camps[index].add(run)
    for one in known:
        camps[one.block].add((one.start, one.end))
    return [
        (index, run)
        for index, own in sorted(camps.items())
        for run in beside_sites(blocks[index].doc, sorted(own), words)
        if not is_something_else(candidates, index, run, blocks[index].doc, words)
    ]


def _others_than(sites: Sequence[Candidate], candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates that overlap no site, and works and longer names of camps that do."""
    by_block: dict[int, list[Candidate]] = defaultdict(list)
    for site in sites:
        by_block[site.block].append(site)
    for one in candidates:
        if one.type in {"Report", "Camp"} or not any(one.overlaps(site) for site in by_block[one.block]):
            yield one


def _is_known_other(candidates: Sequence[Candidate], index: int, run: Run) -> bool:
    return any(
        one.block == index
        and (one.start, one.end) == run
        and (one.type == "Organisation" or (one.rule == "gazetteer" and one.type != "Camp"))
        for one in candidates
    )


class _Keys:
    """The keys of the sites of a document, found again by how they sound."""

    def __init__(self) -> None:
        self._keys: dict[str, dict[Key, set[SiteType]]] = defaultdict(dict)

    def __bool__(self) -> bool:
        return bool(self._keys)

    def add(self, key: Key, site_type: SiteType) -> None:
        self._keys[_bones(key)].setdefault(key, set()).add(site_type)

    def type_of(self, key: Key) -> SiteType | None:
        """Return the class of the sites so called; None of none, and where a town and a camp are."""
        types = {
            kind
            for other, kinds in self._keys.get(_bones(key), {}).items()
            if same_key(key, other)
            for kind in kinds
        }
        return next(iter(types)) if len(types) == 1 else None


def _bones(key: Iterable[str]) -> str:
    return bones("".join(key))


def _text(blocks: tuple[ParsedBlock, ...], index: int, run: Run) -> str:
    return blocks[index].doc[run[0] : run[1]].text


def _mentioned(
    keys: _Keys,
    found: dict[tuple[int, Run], SiteType],
    candidates: Sequence[Candidate],
    blocks: tuple[ParsedBlock, ...],
    words: MentionWords,
) -> dict[tuple[int, Run], SiteType]:
    """Return the other places where a site's name stands, but where it clearly names a person, a body or the town."""
    mentioned: dict[tuple[int, Run], SiteType] = {}
    if not keys:
        return mentioned
    names = {name.casefold() for name in surnames(candidates, blocks)}
    by_block: dict[int, list[Candidate]] = defaultdict(list)
    for one in candidates:
        by_block[one.block].append(one)
    for index, block in enumerate(blocks):
        for run in names_in(block.doc, words):
            key = site_key(_text(blocks, index, run), words)
            kind = keys.type_of(key)
            if kind is None or (index, run) in found or (len(key) == 1 and key[0] in names):
                continue
            if not _is_other(block.doc, run, by_block[index], kind, words):
                mentioned[index, run] = kind
    return mentioned


def _is_other(
    doc: Doc, run: Run, candidates: Sequence[Candidate], kind: SiteType, words: MentionWords
) -> bool:
    start, end = run
    for one in candidates:
        if one.start < end and start < one.end:
            if one.type in {"Camp", "Report"} or one.type == kind:
                return one.type != "Report" and one.end - one.start >= end - start
            if one.type == "Organisation" and one.end - one.start > end - start:
                return True
            if one.rule == "gazetteer" and one.start <= start and end <= one.end:
                return True
            if kind == "Place" and one.type == "Organisation":
                return True
    if word_at(doc, end) in words.place_types | words.locality_nouns:
        return True
    if start > 1 and doc[start - 1].text == "of" and doc[start - 2].lower_ in words.place_nouns:
        return True
    root = doc[start:end].root
    if root.dep_ == "nsubj" and root.head.lemma_ in words.only_people:
        return True
    before = doc[start - 1].lower_.rstrip(".") if start else ""
    if before in words.titles and is_capitalised(doc, start - 1):
        return True
    return word_at(doc, end) == "," and word_at(doc, end + 1) in {"who", "whose"}
