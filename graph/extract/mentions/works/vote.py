"""Titles that no single sign gives away: all that a document tells of capitalised words is weighed together."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.bounds import behind_owner, title_end
from graph.extract.mentions.works.running import LEADING
from graph.extract.mentions.works.vote_evidence import (
    WEIGHTS,
    Run,
    Sign,
    behind_imprint,
    counter_evidence,
    signs,
)
from graph.extract.parse import ParsedBlock

VOTED_TITLE_RULE: Final = "told-title"
ENOUGH: Final = 2.0
"""Weight of the signs for a title, each once, what speaks against it taken off."""
SIGNS: Final = 2
"""Signs that there must be."""
ABOUT: Final = 3
"""Words for works and their authors that a document must have for its names to be put to the vote."""
LONGEST: Final = 12
"""Words a title may have."""
_TO_NEXT: Final = 14
"""Words between two titles of a list, with who wrote the first: "(Quay Press) by Mira Oland of Tamra; and"."""
_GUESSES: Final = frozenset({"model", "unclaimed", "repeated", "place-head"})
"""Rules whose findings may be titles after all."""
_NO_SENTENCES: Final = frozenset({"title", "heading", "byline", "note"})

Spot = tuple[int, Run]


def voted_titles(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> list[Candidate]:
    """Return the mentions of what the document as a whole makes titles of works."""
    if not _is_about_works(blocks, words):
        return []
    spots: dict[str, list[Spot]] = defaultdict(list)
    runs: dict[int, list[Run]] = defaultdict(list)
    by_block: dict[int, list[Candidate]] = defaultdict(list)
    for one in candidates:
        by_block[one.block].append(one)
    for index, block in enumerate(blocks):
        if block.block.kind not in _NO_SENTENCES:
            own = by_block[index]
            runs[index] = list(_runs(block.doc, words))
            for run in runs[index]:
                if not any(_is_known(one, run) for one in own):
                    spots[block.doc[slice(*run)].text].append((index, run))
    return [
        Candidate(index, *run, "Report", VOTED_TITLE_RULE, OVERRULE)
        for found in spots.values()
        if _is_voted(found, runs, by_block, blocks, words)
        for index, run in found
    ]


def _is_about_works(blocks: tuple[ParsedBlock, ...], words: MentionWords) -> bool:
    told = words.titled_nouns | words.work_gloss | words.writers
    lemmas = Counter(token.lemma_.lower() for block in blocks for token in block.doc)
    return sum(count for lemma, count in lemmas.items() if lemma in told) >= ABOUT


def _runs(doc: Doc, words: MentionWords) -> Iterator[Run]:
    """Yield what may be titles: stretches of capitals, each behind its owner and behind the prize that it won."""
    at = 0
    while at < len(doc):
        if not is_capitalised(doc, at) or (doc[at].text in LEADING and doc[at].is_sent_start):
            at += 1
            continue
        end = title_end(doc, at)
        start = behind_owner(doc, at, end)
        won = [
            token.i for token in doc[start:end] if token.text == "for" and token.nbor(-1).text in words.prizes
        ]
        start = won[-1] + 1 if won else start
        if 0 < end - start <= LONGEST:
            yield start, end
        at = max(end, at + 1)


def _is_known(one: Candidate, run: Run) -> bool:
    """Tell what is known already: a work, or a name that a list or a rule knows under these words."""
    start, end = run
    if one.end <= start or end <= one.start:
        return False
    if one.type == "Report" and one.kind == "name":
        return True
    if one.rule in _GUESSES or one.start > start + 1:
        return False
    return end <= one.end or one.type == "Person"  # "Umm Leyan from Tamra"


def _is_voted(
    found: Sequence[Spot],
    runs: Mapping[int, Sequence[Run]],
    candidates: Mapping[int, Sequence[Candidate]],
    blocks: tuple[ParsedBlock, ...],
    words: MentionWords,
) -> bool:
    told: set[Sign] = set()
    against = 0.0
    for index, run in found:
        doc = blocks[index].doc
        owners = {one.end for one in candidates[index] if one.type == "Person"}
        told.update(signs(doc, run, owners, words))
        if _is_listed(doc, run, runs[index]):
            told.add("listed")
        against = max(against, counter_evidence(doc, run, words))
    enough = len(told) >= SIGNS or "creative" in told
    return enough and sum(WEIGHTS[sign] for sign in told) - against >= ENOUGH


def _is_listed(doc: Doc, run: Run, runs: Sequence[Run]) -> bool:
    """Tell "X (1984)" beside "Y (1987)" and "X (Quay Press)" beside "Y (Salt House)"."""
    own = behind_imprint(doc, run[1])
    for other in runs if own else ():
        behind = behind_imprint(doc, other[1])
        gap = doc[own : other[0]] if run < other else doc[behind : run[0]]
        if other != run and behind and len(gap) < _TO_NEXT and gap[:1].text in {",", ";", "and"}:
            return True
    return False
