"""Drops single words that the model took for names though the same document writes them small."""

from collections.abc import Sequence

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import MODEL
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock


def without_ordinary_words(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> list[Candidate]:
    """Return the candidates without guesses like "Returnee" in a text that speaks of a returnee."""
    small = {token.text for block in blocks for token in block.doc if token.is_alpha and token.is_lower}
    return [candidate for candidate in candidates if not _is_ordinary(candidate, blocks, small, words)]


def _is_ordinary(
    candidate: Candidate, blocks: tuple[ParsedBlock, ...], small: set[str], words: MentionWords
) -> bool:
    if candidate.rule != "model" or candidate.trust > MODEL or candidate.end - candidate.start > 1:
        return False
    text = candidate.tokens(blocks).text
    if text in words.company_forms:
        return True
    return not text.isupper() and text.lower() in small and text not in words.organisation_heads
