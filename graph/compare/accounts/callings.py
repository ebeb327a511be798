"""The proper names in a stretch of text, each as its set of words: "Kelmo district" and "the town of Kelmo" are one."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.names import Names
from graph.compare.places import is_wide
from graph.compare.wording import DATE, Wording, stem
from graph.model import Mention, Span
from graph.values.folding import words_of

Name = frozenset[str]
"""The words of a name that tell it from others."""

CAPITALS: Final = re.compile(r"\b[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*")
OPENING: Final = re.compile(r"(?:^|[.!?:;•–—-]\s*|\n\s*|[“\"(]\s*)$")
POSSESSIVE: Final = re.compile(r"['’]s\b")
CURRENCY: Final = re.compile(r"[A-Z]{2,3}")
DIGITS: Final = re.compile(r"\s*\d")
BEHIND: Final = 40
"""Characters before a word in which a sentence may end."""


class Callings:
    """Finds the names in one document.

    Attributes:
        spelled: Each name that was found as the document first spells it.
    """

    def __init__(self, corpus: Corpus, wording: Wording, names: Names) -> None:
        self._corpus, self._wording, self._names = corpus, wording, names
        lists = wording.lists
        self.spelled: dict[Name, str] = {}
        self._sites = {word for phrase in lists.get("compare_sites", ()) for word in words_of(phrase)}
        self._bodies = {word for phrase in lists.get("compare_bodies", ()) for word in words_of(phrase)}
        document = corpus.documents[names.slug]
        self._text = document.text
        self._publisher = frozenset(words_of(document.metadata.publisher)) - self._sites
        self._inside = Counter(
            word
            for block in document.blocks
            if block.kind not in {"title", "heading", "byline"}
            for match in CAPITALS.finditer(self._text, block.span.start, block.span.end)
            if not self._opens(match.start())
            for word in words_of(match[0])
        )

    def names(self, span: Span, *, people: bool = False, told_of: bool = True) -> frozenset[Name]:
        """Return the names in a stretch of text, days and nations left out.

        Args:
            span: Of the document's text.
            people: Take those of people too.
            told_of: Leave out the publisher and those who only count.
        """
        found: set[Name] = set()
        taken: list[Span] = []
        for mention, _ in self._names.inside(span):
            if mention.kind != "name" or mention.type == "Report":
                continue
            taken.append(mention.span)
            counts = told_of and self._names.counts(mention)
            if not counts and (people or not self._is_person(mention)):
                found.add(self.name(mention.name))
        for match in CAPITALS.finditer(self._text, span.start, span.end):
            # What stands in a name that was found is no other.
            if any(one.start < match.end() and match.start() < one.end for one in taken):
                continue
            found.update(self._unknown(match))
        return frozenset(name for name in found if name and not (told_of and name == self._publisher))

    def last_name(self, spans: Sequence[Span]) -> Name:
        """Return the name that stands last in some stretches of text, a person's first; empty where there is none."""
        for span in reversed(spans):
            people = [mention for mention, _ in self._names.inside(span) if self._is_person(mention)]
            if people:
                return self.name(people[-1].name)
        for span in reversed(spans):
            ends = [mention.span.start for mention, _ in self._names.inside(span) if mention.kind == "name"]
            ends += [match.start() for match in CAPITALS.finditer(self._text, span.start, span.end)]
            for start in sorted(set(ends), reverse=True):
                if found := self.names(Span(start, span.end), people=True):
                    return min(found, key=sorted)
        return frozenset()

    def first_name(self, span: Span, *, told_of: bool = True) -> Name:
        """Return the name that stands first in a stretch of text; empty where there is none."""
        starts = [mention.span.end for mention, _ in self._names.inside(span) if mention.kind == "name"]
        starts += [match.end() for match in CAPITALS.finditer(self._text, span.start, span.end)]
        for end in sorted(set(starts)):
            if found := self.names(Span(span.start, end), people=True, told_of=told_of):
                return min(found, key=sorted)
        return frozenset()

    def counting(self, sentence: Span, stop: int) -> frozenset[str]:
        """Return the body that the words before a number name as counting: "The Red Cross counts 83"."""
        keys = [
            self._names.key(index)
            for mention, index in self._names.inside(Span(sentence.start, stop))
            if self._names.counts(mention)
        ]
        return frozenset(keys[-1:])

    def wide(self, span: Span) -> frozenset[Name]:
        """Return those of the names that are countries or more."""
        return frozenset(
            self.name(mention.name)
            for mention, index in self._names.inside(span)
            if mention.type == "Place"
            and is_wide(self._corpus, self._corpus.entity_of(self._names.slug, index))
        )

    def _is_person(self, mention: Mention) -> bool:
        """Tell whether a name is a person's: of two words, or a word of such a name; one word alone may be anything."""
        words = self.name(mention.name)
        if mention.type == "Person":
            return len(words) > 1 or words <= self._corpus.words_of_people
        return mention.type == "Organisation" and len(words) == 1 and words <= self._corpus.words_of_people

    def name(self, words: str) -> Name:
        """Return the words of a name that tell it from others; none where it is only a noun for a body."""
        words = " ".join(POSSESSIVE.sub("", words).split())
        told = frozenset(words_of(words))
        found = frozenset() if told <= self._bodies else (told - self._sites) or told
        self.spelled.setdefault(found, words)
        return found

    def _unknown(self, match: re.Match[str]) -> Iterator[Name]:
        words = POSSESSIVE.sub("", DATE.sub(" ", match[0])).split()
        if words and CURRENCY.fullmatch(words[-1]) and DIGITS.match(self._text, match.end()):
            words = words[:-1]
        if words and self._opens(match.start()) and not self._is_inside(words[0]):
            words = words[1:]
        kept = [word for word in words if self._is_name(word)]
        if kept:
            yield self.name(" ".join(kept))

    def _is_name(self, word: str) -> bool:
        folded = "".join(words_of(word))
        if len(folded) < 2 or folded in self._wording.demonyms:
            return False
        return not self._wording.is_known(stem(folded)) or (
            folded in self._inside and (stem(folded),) in self._wording.phrases
        )

    def _is_inside(self, word: str) -> bool:
        return any(part in self._inside for part in words_of(word))

    def _opens(self, start: int) -> bool:
        return OPENING.search(self._text, max(0, start - BEHIND), start) is not None


def unmatched(first: Iterable[Name], second: Iterable[Name]) -> set[Name]:
    """Return the names of the first that are none of the second: "Tarasi" may be "Lower Tarasi"."""
    others = list(second)
    return {name for name in first if not any(name <= other or other <= name for other in others)}
