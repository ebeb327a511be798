"""Finds sites by what a document says of them, then everywhere else in it by their name and its spellings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.sites.headings import names_under_headings
from graph.extract.mentions.sites.introduced import introduced
from graph.extract.mentions.sites.look_alikes import is_unlike, surnames
from graph.extract.mentions.sites.names import Run, name_at, names_in, site_key
from graph.extract.mentions.sites.nouns import SiteNoun, SiteType, is_about_others, site_nouns
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


def find_sites(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> Sites:
    """Return sites and localities of the document, to be settled with the other candidates."""
    nouns = {index: tuple(site_nouns(block.doc, words)) for index, block in enumerate(blocks)}
    names = surnames(candidates, blocks)
    unlike = {
        one.tokens(blocks).text for one in candidates if is_unlike(one, blocks[one.block].doc, names, words)
    }
    candidates = [one for one in candidates if one.type != "Camp" or one.tokens(blocks).text not in unlike]
    known = [one for one in candidates if one.type == "Camp" and one.kind == "name"]
    about = {one.block for one in known}
    about |= {at for at, found in nouns.items() for noun in found if noun.sure and noun.type == "Camp"}
    found: dict[tuple[int, Run], SiteType] = {}
    for index, block in enumerate(blocks):
        for noun in nouns[index]:
            if noun.sure or ({index, index - 1} & about and _is_meant(block.doc, noun, words)):
                runs = tuple(introduced(block.doc, noun, words))
                if noun.start == noun.head and any(_text(blocks, index, run) in names for run in runs):
                    continue  # "the two camps, Oland and Vann"
                for run in runs:
                    if _is_free(candidates, index, run, noun):
                        found.setdefault((index, run), noun.type)
    if about:
        for index, run in names_under_headings(blocks, words):
            if _text(blocks, index, run) not in names:
                found.setdefault((index, run), "Camp")
    for index, block in enumerate(blocks):
        for run in _held_in(block.doc, words):
            if not _is_place(candidates, index, run):
                found.setdefault((index, run), "Camp")
    return _spread(found, known, candidates, blocks, words)


def _is_meant(doc: Doc, noun: SiteNoun, words: MentionWords) -> bool:
    return is_about_others(doc, noun, words) or noun.plural


def _is_free(candidates: Sequence[Candidate], index: int, run: Run, noun: SiteNoun) -> bool:
    """Tell whether a name may be a site: no country, no known body; a guess may be anything."""
    for one in candidates:
        if one.block == index and one.start < run[1] and run[0] < one.end:
            whole = one.start <= run[0] and run[1] <= one.end
            if one.type == "Organisation" and one.rule != "model" and whole:
                return False
            if one.rule == "gazetteer" and whole and (one.type != "Camp") and len(one.key) == 2:
                return False
            if noun.type == "Place" and one.trust > 45 and whole:
                return False
    return True


def _is_place(candidates: Sequence[Candidate], index: int, run: Run) -> bool:
    return any(
        one.block == index
        and one.start < run[1]
        and run[0] < one.end
        and (one.rule in {"gazetteer", "place-head"} or one.type == "Organisation")
        for one in candidates
    )


def _held_in(doc: Doc, words: MentionWords) -> Iterator[Run]:
    """Yield the names of "was held in X", where who is held is a person."""
    for token in doc:
        if token.lower_ not in {"in", "at"} or token.head.lemma_ not in words.holding_verbs:
            continue
        verb = token.head
        held = next((child for child in verb.children if child.dep_ in {"nsubjpass", "dobj"}), None)
        if held is None or not (held.pos_ in {"PRON", "PROPN"} or held.lemma_ in words.person_nouns):
            continue
        if held.lower_ in {"it", "which", "that", "this"}:
            continue
        run = name_at(doc, token.i + 1, words)
        if run and doc[run[1] : run[1] + 1].text not in {"'s", "'"}:
            yield run


def _spread(
    found: dict[tuple[int, Run], SiteType],
    known: Sequence[Candidate],
    candidates: Sequence[Candidate],
    blocks: tuple[ParsedBlock, ...],
    words: MentionWords,
) -> Sites:
    others: list[tuple[Spot, Spot]] = []
    keys = _Keys()
    for (index, run), site_type in found.items():
        keys.add(site_key(_text(blocks, index, run), words), site_type)
    for one in known:
        keys.add(site_key(one.tokens(blocks).text, words), "Camp")
    spread = _mentioned(keys, found, candidates, blocks, words)
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
    if doc[end : end + 1].text in words.place_types | words.locality_nouns:
        return True
    if start > 1 and doc[start - 1].text == "of" and doc[start - 2].lower_ in words.place_nouns:
        return True
    root = doc[start:end].root
    if root.dep_ == "nsubj" and root.head.lemma_ in words.only_people:
        return True
    before = doc[start - 1].lower_.rstrip(".") if start else ""
    if before in words.titles and is_capitalised(doc, start - 1):
        return True
    return doc[end : end + 1].text == "," and doc[end + 1 : end + 2].text in {"who", "whose"}
