"""Finds the tokens of a text that finders look for, so that not each of them walks over all."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from functools import cached_property

from spacy.tokens import Doc, Token

Places = Mapping[str, list[int]]


class TokenIndex:
    """The tokens of a text by word, lemma and label; what is found comes in text order."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc

    def with_words(self, words: Collection[str]) -> list[Token]:
        """Return the tokens that are one of some words in small letters."""
        return self._at(self._words, words)

    def with_lemmas(self, lemmas: Collection[str]) -> list[Token]:
        """Return the tokens whose lemma, in small letters, is one of these."""
        return self._at(self._lemmas, lemmas)

    def with_labels(self, labels: Collection[str]) -> list[Token]:
        """Return the tokens that hang on another by one of some labels."""
        return self._at(self._labels, labels)

    def _at(self, places: Places, wanted: Collection[str]) -> list[Token]:
        found = [place for key in places.keys() & wanted for place in places[key]]
        return [self._doc[place] for place in sorted(found)]

    @cached_property
    def _words(self) -> Places:
        return self._by(lambda token: token.lower_)

    @cached_property
    def _lemmas(self) -> Places:
        return self._by(lambda token: token.lemma_.lower())

    @cached_property
    def _labels(self) -> Places:
        return self._by(lambda token: token.dep_)

    def _by(self, attribute: Callable[[Token], str]) -> Places:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for token in self._doc:
            found[attribute(token)].append(token.i)
        return found
