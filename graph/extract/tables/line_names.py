"""Whose the lines under one row label are, where a caption or a sentence says so ("men first, women second")."""

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.extract.tables.cell_text import label_text
from graph.model import Document, Span, Table

_SENTENCE = re.compile(r"[^.!?]+")
_TABLE_NUMBER = re.compile(r"\b(?:Table|Tab\.)\s+(?:\d+|[IVXLC]+|[A-Z])\b", re.IGNORECASE)
_NEAR = 2
"""Blocks before and after a table that may speak of it without naming it."""


class LineNames:
    """Holds the words; made once for any number of tables."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        ordinals = [words["tables_first"], words["tables_second"], words["tables_third"]]
        self._positions = {word: index for index, group in enumerate(ordinals) for word in group}
        ordinal = _any(self._positions)
        line, link = _any(words["tables_lines"]), _any(words["tables_line_links"])
        name = r"(?P<name>[A-Za-z][\w'’-]*(?:\s+[\w'’-]+){0,3}?)"
        end = r"(?=\s*(?:[,;:.()]|$|\band\b|\bwhile\b|\bwith\b|\bthe\b))"
        self._after = re.compile(
            rf"\b(?P<place>{ordinal})\b(?:\s+(?:{line})\b)?(?:\s+(?:of|in|under)\s+(?:each|every|a|the)\s+\w+)?"
            rf"\s*(?P<link>[:=]|(?:\b(?:{link})\b\s*)+)?\s*(?:the\s+)?{name}{end}",
            re.IGNORECASE,
        )
        self._before = re.compile(
            rf"(?:^|[,;:(]|\band\b|\bwith\b)\s*(?:the\s+)?{name}\s+(?:(?:{link})\s+)*(?:(?:in|on)\s+)?(?:the\s+)?"
            rf"(?P<place>{ordinal})\b",
            re.IGNORECASE,
        )
        self._speaks_of_lines = re.compile(rf"\b(?:{line})s?\b|\btable\b", re.IGNORECASE)
        articles = _any(words["tables_articles"])
        self._never_in_names = re.compile(rf"\b(?:{link}|{line}|{ordinal}|{articles})\b", re.IGNORECASE)

    def of(self, document: Document, table: Table, lines: int) -> tuple[str, ...]:
        """Return one name a line in their order, empty where nothing names exactly so many lines."""
        for sentence, is_caption in _sentences(document, table):
            if not is_caption and not self._speaks_of_lines.search(sentence):
                continue
            names = self.in_sentence(sentence)
            if len(names) == lines:
                return names
        return ()

    def in_sentence(self, sentence: str) -> tuple[str, ...]:
        """Return the names that a sentence gives to lines, in the order of the lines; empty where it gives none."""
        for pattern in (self._after, self._before):
            named = self._named(pattern, sentence)
            if len(named) > 1 and set(named) == set(range(len(named))):
                return tuple(named[position] for position in range(len(named)))
        return ()

    def _named(self, pattern: re.Pattern[str], sentence: str) -> dict[int, str]:
        """Return the names by position, as far as one way of saying it fits the whole sentence."""
        named: dict[int, str] = {}
        for match in pattern.finditer(sentence):
            position = self._positions[match["place"].lower()]
            # "The first line gives men, the second women": only the first needs a verb.
            is_linked = position > 0 or pattern is self._before or match["link"]
            if position in named or not is_linked or self._never_in_names.search(match["name"]):
                return {}
            named[position] = match["name"].strip()
        return named


def _sentences(document: Document, table: Table) -> Iterator[tuple[str, bool]]:
    """Yield the caption, then the sentences beside the table and those that name it by its number."""
    caption = label_text(document, table.caption) if table.caption else ""
    if caption:
        yield caption, True
    number = _TABLE_NUMBER.match(caption)
    blocks = [block for block in document.blocks if block.kind not in {"table", "heading"}]
    before = [block.span for block in blocks if block.span.end <= table.span.start][-_NEAR:]
    after = [block.span for block in blocks if block.span.start >= table.span.end][:_NEAR]
    near = {*before, *after} - {table.caption}
    mentions = re.compile(rf"\b{re.escape(number[0])}\b", re.IGNORECASE) if number else None
    for span in (block.span for block in blocks):
        text = _flat(document, span) if span in near or mentions else ""
        if text and (span in near or (mentions and mentions.search(text))):
            for sentence in _SENTENCE.findall(text):
                yield sentence.strip(), False
    for cell in table.cells:
        if len([other for other in table.cells if other.row == cell.row]) == 1:
            yield label_text(document, cell.span), False


def _flat(document: Document, span: Span) -> str:
    return " ".join(span.of(document.text).split())


def _any(words: Sequence[str] | Mapping[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
