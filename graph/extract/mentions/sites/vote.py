"""Sites that no single wording gives away: all that a document tells of a name is weighed together."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.sites.counter_evidence import counter_evidence
from graph.extract.mentions.sites.evidence import evidence
from graph.extract.mentions.sites.look_alikes import is_something_else, surnames
from graph.extract.mentions.sites.names import Run, names_in, site_key
from graph.extract.mentions.sites.weights import WEIGHTS, Finding, Kind
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock

ENOUGH: Final = 2.0
"""Weight of the evidence for a site, each kind once, what speaks against it taken off."""
KINDS: Final = 2
"""Kinds of evidence that must speak for it; custody is enough alone."""
ROUNDS: Final = 2
"""In the second, names stand beside those that the first found."""
ABOUT: Final = 4
"""Words of sites that a document must have for its names to be put to the vote."""

_PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
_INSIDE: Final = frozenset({"in", "at", "inside", "into", "through", "from", "near", "outside", "to"})

Key = tuple[str, ...]
Spot = tuple[int, Run]


def voted_sites(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> Iterator[Spot]:
    """Yield the mentions of names that the document as a whole makes sites: (block, tokens)."""
    if not _is_about_sites(blocks, words):
        return
    names = {name.casefold() for name in surnames(candidates, blocks)}
    by_name = {
        key: spots
        for key, spots in _by_name(blocks, words).items()
        if not (len(key) == 1 and key[0] in names)
        and any(_is_placed(blocks[index].doc, run) for index, run in spots)
        and not any(_is_known(candidates, index, run, blocks[index].doc, words) for index, run in spots)
    }
    chosen: set[Key] = set()
    known = {
        (one.block, (one.start, one.end)) for one in candidates if one.type == "Camp" and one.kind == "name"
    }
    for _ in range(ROUNDS):
        sites = known | {spot for key in chosen for spot in by_name[key]}
        chosen |= {
            key
            for key, spots in by_name.items()
            if key not in chosen and _is_voted(spots, sites, blocks, words)
        }
    for key in chosen:
        yield from by_name[key]


def _is_placed(doc: Doc, run: Run) -> bool:
    """Tell whether something is or goes there, or the model takes it for a place: of bodies and people neither is."""
    if any(token.ent_type_ in _PLACES for token in doc[slice(*run)]):
        return True
    return _preposition(doc, run) in _INSIDE


def _is_known(candidates: Sequence[Candidate], index: int, run: Run, doc: Doc, words: MentionWords) -> bool:
    """Tell what is surely no site, part of a title, or known as a site already."""
    within = any(
        one.block == index and one.type in {"Report", "Camp"} and one.start < run[1] and run[0] < one.end
        for one in candidates
    )
    return within or is_something_else(candidates, index, run, doc, words)


def _is_about_sites(blocks: tuple[ParsedBlock, ...], words: MentionWords) -> bool:
    told = words.site_only | words.site_heads | words.site_scene
    lemmas = Counter(token.lemma_.lower() for block in blocks for token in block.doc)
    clear = sum(count for lemma, count in lemmas.items() if lemma in told)
    vague = sum(count for lemma, count in lemmas.items() if lemma in words.site_also)
    return clear >= ABOUT or (clear > 0 and clear + vague >= 2 * ABOUT)


def _by_name(blocks: tuple[ParsedBlock, ...], words: MentionWords) -> dict[Key, list[Spot]]:
    found: dict[Key, list[Spot]] = defaultdict(list)
    for index, block in enumerate(blocks):
        for run in names_in(block.doc, words):
            key = site_key(block.doc[slice(*run)].text, words)
            if key:
                found[key].append((index, run))
    return found


def _is_voted(
    spots: Sequence[Spot], sites: Set[Spot], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> bool:
    weights: dict[Kind, float] = defaultdict(float)
    against = 0.0
    for index, run in spots:
        doc = blocks[index].doc
        against += counter_evidence(doc, run, words)
        for kind, grade in (*evidence(doc, run, words), *_beside(doc, index, run, sites)):
            weights[kind] = max(weights[kind], WEIGHTS[kind][grade])
    enough = sum(weights.values()) - against >= ENOUGH
    return enough and ("custody" in weights or len(weights) >= KINDS)


def _beside(doc: Doc, index: int, run: Run, sites: Set[Spot]) -> Iterator[Finding]:
    """Find another site in the sentence with the same preposition: "boys were sent to X, girls to Y"."""
    sent = doc[run[0]].sent
    own = _preposition(doc, run)
    for block, other in sites:
        if block == index and sent.start <= other[0] < sent.end and _preposition(doc, other) == own:
            yield "beside", 0
            return


def _preposition(doc: Doc, run: Run) -> str:
    start = run[0]
    while start and (doc[start - 1].lower_ in {"the", ",", "and", "or"} or doc[start - 1].pos_ == "PROPN"):
        start -= 1
    return doc[start - 1].lower_ if start else ""
