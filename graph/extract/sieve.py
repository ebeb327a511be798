"""Tells which token patterns may fit a text, by the words that they cannot do without.

spaCy's matchers try every pattern at every token. Of a hundred patterns a paragraph has the words of two or three.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from spacy.attrs import IDS
from spacy.tokens import Doc
from spacy.vocab import Vocab

ATTRIBUTES: Final = ("LOWER", "TEXT", "LEMMA", "ENT_TYPE", "TAG", "DEP", "POS")
"""What is looked at, the most telling first."""

REQUIRED: Final = frozenset({"1", "+"})
"""What `OP` says of a token that must be there."""

Need = tuple[str, frozenset[int]]
"""An attribute, and the values of which some token of the text must have one."""


class Sieve:
    """The needs of some patterns, given as spaCy's Matcher takes them."""

    def __init__(self, vocab: Vocab, patterns: Iterable[Sequence[Mapping[str, Any]]]) -> None:
        self._needs: list[list[Need]] = []
        self._always: list[int] = []
        self._by_value: dict[str, dict[int, list[int]]] = {}
        for number, pattern in enumerate(patterns):
            needs = sorted(_needs(vocab, pattern), key=lambda need: (ATTRIBUTES.index(need[0]), len(need[1])))
            self._needs.append(needs[1:])
            if not needs:
                self._always.append(number)
                continue
            attribute, values = needs[0]
            by_value = self._by_value.setdefault(attribute, {})
            for value in values:
                by_value.setdefault(value, []).append(number)
        self._attributes = sorted(
            {*self._by_value, *(attribute for needs in self._needs for attribute, _ in needs)}
        )

    def possible(self, doc: Doc) -> list[int]:
        """Return the places of the patterns that may fit, in order; none of the others does."""
        there = {name: set(doc.to_array(_id(name)).tolist()) for name in self._attributes}
        found = set(self._always)
        for attribute, by_value in self._by_value.items():
            for value in there[attribute].intersection(by_value):
                found.update(by_value[value])
        return sorted(
            number
            for number in found
            if all(not there[attribute].isdisjoint(values) for attribute, values in self._needs[number])
        )


def _needs(vocab: Vocab, pattern: Sequence[Mapping[str, Any]]) -> Iterator[Need]:
    for token in pattern:
        if token.get("OP", "1") not in REQUIRED:
            continue
        for attribute in ATTRIBUTES:
            wanted = token.get(attribute)
            if isinstance(wanted, Mapping):
                wanted = wanted.get("IN")
            words = [wanted] if isinstance(wanted, str) else wanted
            if isinstance(words, list | tuple) and all(isinstance(word, str) for word in words):
                yield attribute, frozenset(vocab.strings.add(word) for word in words)


def _id(attribute: str) -> int:
    return int(IDS["ORTH" if attribute == "TEXT" else attribute])
