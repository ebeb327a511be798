"""Names under a heading that says "The camps": what lies, opens or holds people there is one of them."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc, Token

from graph.extract.mentions.sites.names import Run, behind_brackets, name_at
from graph.extract.mentions.sites.nouns import site_nouns
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock

LONGEST_HEADING: Final = 6
"""Words of a heading that names a kind of site and nothing else."""
_HEADINGS: Final = frozenset({"title", "heading"})


def names_under_headings(blocks: tuple[ParsedBlock, ...], words: MentionWords) -> Iterator[tuple[int, Run]]:
    """Yield block and name: the subjects of sentences, items of lists, and "At X" before what is told of it."""
    under = False
    for index, block in enumerate(blocks):
        if block.block.kind in _HEADINGS:
            under = _says_sites(block, words)
            continue
        if not under:
            continue
        if block.block.kind == "list_item":
            run = name_at(block.doc, 1 if block.doc[:1].text in {"-", "*", "•"} else 0, words)
            if run and block.doc[run[1] : run[1] + 1].text in {"", ":", "(", ",", "-", "–", "—", "."}:
                yield index, run
        else:
            yield from ((index, run) for run in _told_of(block, words))


def _says_sites(block: ParsedBlock, words: MentionWords) -> bool:
    doc = block.doc
    if len(doc) > LONGEST_HEADING:
        return False
    return any(noun.plural and noun.type == "Camp" for noun in site_nouns(doc, words)) and not any(
        token.pos_ in {"VERB", "AUX"} for token in doc
    )


def _told_of(block: ParsedBlock, words: MentionWords) -> Iterator[Run]:
    doc = block.doc
    for sentence in doc.sents:
        first = sentence.start
        at = doc[first].text == "At"
        run = name_at(doc, first + 1 if at else first, words)
        if run is None:
            continue
        if at or _is_site(doc[run[0] : run[1]].root, words):
            yield run
            yield from _told_of_too(doc, run[1], sentence.end, words)


def _told_of_too(doc: Doc, start: int, end: int, words: MentionWords) -> Iterator[Run]:
    """Yield the second name of "X lies in Osrhoene, and Y (also Z) in Harran": the verb is said once."""
    for at in range(start, end):
        if doc[at].text not in {"and", ";"}:
            continue
        run = name_at(doc, at + 1, words)
        if run and doc[behind_brackets(doc, run[1]) :][:1].text in {"in", "lies"}:
            yield run


def _is_site(name: Token, words: MentionWords) -> bool:
    """Tell "Tamra lies", "Tamra is run by" and "Tamra is in" from "Vann runs" and "Vann was held"."""
    verb = name.head
    if name.dep_ == "nsubjpass":
        return verb.lemma_ in words.verbs_on_sites
    if name.dep_ != "nsubj":
        return False
    placed = (
        verb.lemma_ == "be" and verb.nbor().text in {"in", "near"} if verb.i + 1 < len(verb.doc) else False
    )
    return placed or verb.lemma_ in words.site_verbs
