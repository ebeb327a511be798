"""Statements that oppose each other word for word: "the water is safe" against "the water is not safe"."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from graph.compare.corpus import Corpus
from graph.compare.names import Names
from graph.compare.pairs.when import MONTH, days_between
from graph.compare.pieces import pieces
from graph.compare.wording import Wording, stem
from graph.model import ClaimKey, Conflict, Span, Statement
from graph.values.folding import words_of

CONTRACTED: Final = re.compile(r"(?<=\w)n['’]t\b", re.IGNORECASE)
SELF: Final = re.compile(r"\s*(?:that\s+)?(?:it|he|she|they)\b", re.IGNORECASE)
PAST: Final = frozenset({"was", "were", "did", "had"})
VERBS: Final = PAST | {
    "is",
    "are",
    "am",
    "be",
    "been",
    "do",
    "does",
    "has",
    "have",
    "will",
    "would",
    "can",
    "should",
    "must",
    "cannot",
}
"""Without one of them, or a word in "-ed", a clause says nothing that could be denied."""

FEWEST: Final = 2
"""Words that an opinion must have besides those that only deny."""

MOST: Final = 24
"""Statements of one opinion that are compared with each other."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """One clause of what somebody says.

    Attributes:
        gist: Tense and words in order, names as keys, without articles, forms of "to be" and denials.
        says_so: False where it denies.
        verb: False where it has no word that makes a sentence of it, as far as word lists tell.
        opposite: The word of it that is the opposite of another, and that other; ("", "") where there is none.
        words: As it stands.
    """

    key: ClaimKey
    gist: tuple[str, ...]
    says_so: bool
    verb: bool
    opposite: tuple[str, str]
    words: str


class Opinions:
    """Reads opinions from statements; made once for a build."""

    def __init__(self, corpus: Corpus, wording: Wording) -> None:
        self._corpus = corpus
        lists = wording.lists
        self._dropped = {stem(word) for word in lists.get("compare_opinion_dropped", ())}
        self._denying = {stem(word) for word in lists.get("compare_opinion_denying", ())}
        self._pointing = set(lists.get("compare_opinion_pointing", ()))
        self._denied: dict[str, str] = {}
        self._word_of: dict[str, str] = {}
        for line in lists.get("compare_opposites", ()):
            left, _, right = line.partition("=")
            self._word_of[stem(left.strip())] = left.strip()
            self._denied.update((stem(word), stem(left.strip())) for word in right.split())

    def conflicts(self) -> Iterator[Conflict]:
        """Yield each two statements of which one says what the other denies, told within a month of each other."""
        found: dict[tuple[str, ...], list[Opinion]] = defaultdict(list)
        for slug in self._corpus.slugs:
            names = Names(slug, self._corpus)
            for key, statement in self._corpus.statements(slug):
                for opinion in self._opinions(key, statement, names):
                    found[opinion.gist].append(opinion)
        for opinions in found.values():
            for one, other in combinations(opinions[:MOST], 2):
                if one.says_so != other.says_so and (one.verb or other.verb) and self._near(one, other):
                    yield _conflict(one, other)

    def _opinions(self, key: ClaimKey, statement: Statement, names: Names) -> Iterator[Opinion]:
        text = self._corpus.documents[key.slug].text
        if statement.stance == "questions" or statement.certainty == "conditional":
            return
        for piece in pieces(text, statement):
            opinion = self._opinion(key, piece, names, statement)
            if opinion:
                yield opinion

    def _opinion(self, key: ClaimKey, piece: Span, names: Names, statement: Statement) -> Opinion | None:
        text = self._corpus.documents[key.slug].text
        denied, speakers = statement.stance == "denies", statement.attribution.speakers
        gist: list[str] = []
        opposite = ("", "")
        says_so, named, past, verb = not denied, False, False, False
        spoken = 0
        pieces = list(names.pieces(text, piece))
        if denied and len(speakers) == 1 and (pronoun := SELF.match(pieces[0][0])):
            # "The firm denied that it had polluted the river."
            pieces[:1] = [("", names.key(speakers[0])), (pieces[0][0][pronoun.end() :], "")]
        for words, name in pieces:
            if name:
                gist += name.partition("/")[2].split("-")
                named = True
                continue
            for word in words_of(CONTRACTED.sub(" not", words)):
                stemmed = stem(word)
                paired = stemmed in self._denied or stemmed in self._word_of
                past = past or word in PAST or (word.endswith("ed") and not paired)
                verb = verb or word in VERBS or word.endswith("ed")
                if word in self._pointing:
                    return None
                if stemmed in self._denying:
                    says_so = not says_so
                elif stemmed in self._denied:
                    says_so = not says_so
                    opposite = word, self._word_of[self._denied[stemmed]]
                    gist.append(self._denied[stemmed])
                elif stemmed not in self._dropped:
                    gist.append(stemmed)
                    spoken += 1
        if len(gist) < FEWEST + (not named) or not (spoken or opposite[0]):
            return None
        return Opinion(
            key,
            ("past" if past else "present", *gist),
            says_so,
            verb,
            opposite,
            self._corpus.words(key.slug, piece),
        )

    def _near(self, one: Opinion, other: Opinion) -> bool:
        if one.key.slug == other.key.slug:
            return one.key != other.key and not self._corpus.nested(one.key, other.key)
        issued = (self._corpus.documents[key.slug].metadata.issued for key in (one.key, other.key))
        days = days_between(*issued)
        return days is None or days <= MONTH


def _conflict(one: Opinion, other: Opinion) -> Conflict:
    first, second = sorted((one, other), key=lambda opinion: opinion.key)
    against, word = next((side.opposite for side in (first, second) if side.opposite[0]), ("", ""))
    opposed = bool(against) and first.opposite != second.opposite
    why = (
        f"“{against}” is the opposite of “{word}”"
        if opposed
        else "the words are the same, and one side denies them"
    )
    how = "the same words but for opposites" if opposed else "the same words, one of them denied"
    reason = f"One says “{first.words}”, the other “{second.words}”: {why}."
    return Conflict((first.key, second.key), "soft", reason, (f"lined up by: {how}",))
