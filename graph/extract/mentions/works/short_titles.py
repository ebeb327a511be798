"""Short forms of a title named before: "Salt and Rope" of "Salt and Rope: A History", "the Act" of "the Seamen Act 1998"."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, form, is_capitalised
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.numbered import LISTED_RULE
from graph.extract.mentions.works.running import RUNNING_RULE
from graph.extract.mentions.works.title_signs import YEARLY
from graph.extract.parse import ParsedBlock

SHORT_TITLE_RULE: Final = "short-title"

_JOINTS: Final = frozenset({"on", "of", "for", "to"})
_LAWS: Final = frozenset({"Law", "Note", "Ordinance"})
_OWN: Final = frozenset({"Report"})
"""What a document calls itself, too."""

_Titles = dict[tuple[str, ...], int]


def short_titles(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> list[Candidate]:
    """Return the places behind a title where its first part, or the kind of work that ends it, stands for it."""
    found: list[Candidate] = []
    heads = (words.report_heads | YEARLY | _LAWS) - _OWN
    known: dict[str, set[tuple[str, ...]]] = {}  # by their first word
    by_block: dict[int, list[Candidate]] = {}
    taken: set[tuple[int, int]] = set()
    for one in candidates:
        if one.rule != "model":
            taken.update((one.block, at) for at in range(one.start, one.end))
        if one.type == "Report" and one.kind == "name":
            by_block.setdefault(one.block, []).append(one)
    for index, block in enumerate(blocks):
        own = {one.start: one for one in by_block.get(index, ())}
        at = 0
        while at < len(block.doc):
            if at in own:
                for texts in _shorter(own[at], blocks, heads):
                    known.setdefault(texts[0], set()).add(texts)
                at = own[at].end
                continue
            length = _stands(block.doc, at, known.get(block.doc[at].text, set()))
            if length > 1 or (length and (index, at) not in taken):
                found.append(Candidate(index, at, at + length, "Report", SHORT_TITLE_RULE, OVERRULE))
            at += length or 1
    return found


def short_title_links(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> dict[int, int]:
    """Return for short titles the nearest title before them that they stand for."""
    heads = (words.report_heads | YEARLY | _LAWS) - _OWN
    last: _Titles = {}
    links: dict[int, int] = {}
    for index, one in enumerate(candidates):
        if one.type != "Report" or one.kind != "name":
            continue
        title = last.get(tuple(form(one.tokens(blocks)).split()))
        if title is not None and one.rule in {SHORT_TITLE_RULE, LISTED_RULE, RUNNING_RULE}:
            links[index] = title
        if one.rule == SHORT_TITLE_RULE:
            continue
        for shorter in _shorter(one, blocks, heads):
            last[shorter] = index
    return links


def _shorter(
    title: Candidate, blocks: tuple[ParsedBlock, ...], heads: frozenset[str]
) -> Iterator[tuple[str, ...]]:
    texts = tuple(form(title.tokens(blocks)).split())
    if texts[-1] == ")" and texts[-4:-3] and texts[-4].isdigit():
        yield texts[-4:]  # "9417 (2018)" of "Quay Council resolution 9417 (2018)"
        yield texts[-5:]
        return
    if texts[0].isdigit() and texts[-1] in heads and len(texts) > 2:
        yield (texts[0], texts[-1])  # "the 1951 Convention" of "the 1951 Seamen Convention"
    if ":" in texts and texts.index(":") > 1:
        yield texts[: texts.index(":")]
        return
    end = next((at for at in range(1, len(texts)) if texts[at] in _JOINTS), len(texts))
    while end > 1 and texts[end - 1].isdigit():
        end -= 1
    if len(texts) > 1 and texts[end - 1] in heads:
        yield texts[end - 1 : end]


def _stands(doc: Doc, at: int, known: set[tuple[str, ...]]) -> int:
    """Return how many words of a short title stand at a place; one word needs "the" and no capital beside it.

    Args:
        known: The short titles that begin with the word there.
    """
    for length in sorted({len(texts) for texts in known}, reverse=True):
        texts = tuple(token.text for token in doc[at : at + length])
        if texts not in known:
            continue
        if length > 1:
            return length
        told = at > 0 and doc[at - 1].lower_ == "the"
        if (
            told
            and not is_capitalised(doc, at + 1)
            and doc[at + 1 : at + 2].text not in {"of", "on", "for", "-"}
        ):
            return 1
    return 0
