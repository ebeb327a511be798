"""Words in italics: which of them are the title of a work."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import is_capitalised, word_at
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.title_signs import NEAR, NO_TITLE, is_dated, is_title, is_titled
from graph.extract.parse import ParsedBlock
from graph.model import Span

_TREATED: Final = frozenset({"publish", "issue", "write", "cite", "quote", "read", "author"})
"""What one does with a work, or what it does."""


def emphasised_tokens(block: ParsedBlock, emphasised: Sequence[Span]) -> list[tuple[int, int]]:
    """Return which tokens of a block are emphasised."""
    found = []
    for span in emphasised:
        if block.block.span.contains(span):
            at = block.block.span.start
            tokens = block.doc.char_span(span.start - at, span.end - at, alignment_mode="contract")
            if tokens is not None and len(tokens):
                found.append((tokens.start, tokens.end))
    return found


def is_emphasised_title(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    """Tell the title of a work from a ship, a newspaper, a foreign word and stress, which stand in italics too."""
    longer = [token for token in doc[start:end] if token.is_alpha and len(token) > 3]
    if not is_capitalised(doc, start) or not all(token.text[0].isupper() for token in longer):
        return False
    labels = {token.ent_type_ for token in doc[start:end]}
    if is_title(doc, start, end, words):
        return True
    if doc[end - 1].text in words.organisation_heads | words.company_forms or labels <= NO_TITLE:
        return False
    before = [token.lower_ for token in doc[max(0, start - NEAR) : start]]
    beside = bool(set(before) & words.titled_nouns) or any(
        token.lemma_ in _TREATED and token.dep_ != "amod" for token in doc[max(0, start - 3) : end + 3]
    )
    return len(longer) > 1 and (beside or is_dated(doc, _behind(doc, end)) or is_titled(doc, start, end))


def _behind(doc: Doc, end: int) -> int:
    return end + (word_at(doc, end) in {"*", "_"})
