"""Finds words of nationality: "Belgian", "a Kosovar". Each points to its country and is no name of it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from graph.extract.parse import ParsedBlock
from graph.model import Mention, Span
from graph.ontology import Gazetteer

NATIONALITY: Final = "Nationality"
"""What a pattern calls it: `{ent:Nationality}=object`."""

NATIONALITY_RULE: Final = "nationality-word"


class NationalityFinder:
    """Holds the words; safe to use for any number of blocks."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._keys = gazetteer.demonyms
        longest_first = sorted(gazetteer.demonyms, key=lambda word: (-len(word), word))
        self._expression = re.compile(
            rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?!\w|-(?!(?:born|backed|run|based|led|funded|trained|supported)\b)\w)"
        )

    def find(self, parsed: ParsedBlock, names: Sequence[Mention]) -> Iterator[Mention]:
        """Yield a mention of the country for each word that is no part of a name of a block."""
        for match in self._expression.finditer(parsed.text):
            start = parsed.block.span.start
            span = Span(start + match.start(), start + match.end())
            if any(span.overlaps(name.span) for name in names if name.kind == "name"):
                continue
            yield Mention(
                span, "Place", NATIONALITY_RULE, match[0], kind="coreference", gazetteer=self._keys[match[0]]
            )
