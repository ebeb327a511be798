"""Drops single words that the model took for names though they are common words with a capital."""

from collections.abc import Sequence
from typing import Final

from graph.extract.mentions.candidate import Candidate, word_at
from graph.extract.mentions.trust import CORRECTED, MODEL
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock

ABSTRACT_ENDS: Final = (
    "ally", "ically", "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ship", "ships", "ism", "isms",
    "bility", "ance", "ances", "ology", "ings", "ities",
)  # fmt: skip
"""Ends of common words; few names of one word have them."""

SERVICES: Final = frozenset({"Army", "Navy", "Congress", "Senate", "Parliament"})
"""Heads that stand alone for one body."""

PAPERS: Final = frozenset(
    {
        "Times",
        "Herald",
        "Tribune",
        "Telegraph",
        "Courier",
        "Gazette",
        "Post",
        "Chronicle",
        "Observer",
        "Guardian",
    }
)
"""Last words of newspapers' names that behind an article stand for one of them: "he told the Times"."""

DOING: Final = "ing"
"""As the first word of a sentence: "Bombing went on". Of persons' names many end so."""


def without_ordinary_words(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> list[Candidate]:
    """Return the candidates without guesses like "Returnee" in a text that speaks of a returnee."""
    small = {token.text for block in blocks for token in block.doc if token.is_alpha and token.is_lower}
    inside = {
        token.text
        for block in blocks
        for token in block.doc
        if token.text[0].isupper() and not token.is_sent_start and token.pos_ == "PROPN"
    }
    return [
        candidate for candidate in candidates if not _is_ordinary(candidate, blocks, small, inside, words)
    ]


def _is_ordinary(
    candidate: Candidate,
    blocks: tuple[ParsedBlock, ...],
    small: set[str],
    inside: set[str],
    words: MentionWords,
) -> bool:
    if candidate.rule != "model" or candidate.trust > CORRECTED or candidate.end - candidate.start > 1:
        return False
    token = candidate.tokens(blocks)[0]
    text = token.text
    if token.is_upper:
        return False
    if text in PAPERS and _is_articled(blocks[candidate.block], candidate.start):
        return False
    if candidate.type != "Person" and text in words.company_forms | words.organisation_heads - SERVICES:
        return True
    if candidate.type != "Person" and _singular(text) in words.organisation_heads - {text}:
        return True  # "Groups such as …"
    if candidate.type == "Organisation" and text in words.everyday_words:
        return True
    if candidate.trust > MODEL:
        return False
    if text.lower() in small:
        return True
    if not _opens(blocks[candidate.block], candidate.start) or text in inside:
        return False
    return text.endswith(ABSTRACT_ENDS) or (candidate.type != "Person" and text.endswith(DOING))


def _is_articled(block: ParsedBlock, index: int) -> bool:
    return word_at(block.doc, index - 1).lower() == "the"


def _singular(text: str) -> str:
    return f"{text[:-3]}y" if text.endswith("ies") else text.removesuffix("s")


def _opens(block: ParsedBlock, index: int) -> bool:
    """Tell whether a word is the first of a sentence, quotation marks left out."""
    doc = block.doc
    return (
        bool(doc[index].is_sent_start) or index == 0 or doc[index - 1].text in {'"', ":", "(", "-", "•", "“"}
    )
