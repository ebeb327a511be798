"""Words in a text that its writer emphasised: the titles of works, foreign words, stress."""

import re
from collections.abc import Iterable, Iterator

from graph.model import Block, Span
from graph.read.reading import Draft

_MARKED = re.compile(
    r"(?<![\w*_\\])(?P<mark>[*_])(?P<words>(?=[^\s*_])[^*_\n]*(?:\n[^*_\n]+)*?(?<=\S))(?P=mark)(?![\w*_])"
)
_SPOKEN = frozenset({"paragraph", "list_item", "quote", "note", "caption"})


def find_emphasis(text: str, drafts: Iterable[Draft]) -> tuple[Span, ...]:
    """Return what stands between single asterisks or underscores in the blocks of a Markdown file, without these."""
    return tuple(
        Span(*match.span("words"))
        for draft in drafts
        if draft.kind in _SPOKEN
        for match in _MARKED.finditer(text, draft.span.start, draft.span.end)
    )


def in_running_text(emphasised: Iterable[Span], blocks: Iterable[Block], text: str) -> Iterator[Span]:
    """Yield what is emphasised among other words; a whole paragraph in italics emphasises none of its words."""
    spoken = [block.span for block in blocks if block.kind in _SPOKEN]
    for span in sorted(emphasised):
        around = next((block for block in spoken if block.contains(span)), None)
        words = span.of(text).strip()
        if around is not None and words and _letters(around.of(text)) > _letters(words):
            start = span.start + len(span.of(text)) - len(span.of(text).lstrip())
            yield Span(start, start + len(words))


def _letters(words: str) -> int:
    return sum(character.isalnum() for character in words)
