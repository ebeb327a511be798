"""Statements of documents on one thing that oppose each other: "Its clinic is open every day", "the clinic was closed"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from graph.compare.accounts.callings import Callings, Name, unmatched
from graph.compare.accounts.stories import Story, names_of_one_time
from graph.compare.corpus import Corpus
from graph.compare.opinions import CONTRACTED, MOST
from graph.compare.pairs.when import MONTH
from graph.compare.pieces import pieces
from graph.compare.wording import Wording, stem
from graph.model import ClaimKey, Conflict, Span, Statement
from graph.values.dates import MONTH_NAMES, WEEKDAY_NAMES
from graph.values.folding import fold, words_of

AUXILIARY: Final = re.compile(
    r"\s(?P<first>is|are|was|were|has|have|had|remains?|remained|does|do|did|will|would|can|could)(?=\s|n['’]t\b)"
    r"(?:\s+(?:been|be|being))?",
    re.IGNORECASE,
)
NO_SUBJECT: Final = re.compile(r"\s*(?:that\s+)?no\s+", re.IGNORECASE)
LEADING: Final = re.compile(r"\s*(?:that\s+)?(?:the|its|their|his|her|our|all|a|an)\s+", re.IGNORECASE)
OF: Final = re.compile(r"\s(?:of|from|who|which|that)\s")
TAIL: Final = re.compile(
    r"\s*(?:(?:every|each)\s+(?:day|week|night)|all\s+day|again|today|now|at\s+the\s+time|"
    r"(?:for|in)\s+(?:\w+\s+)?(?:days?|weeks?|months?|years?)|any\s+more|at\s+all|enough)?\s*",
    re.IGNORECASE,
)
"""Words behind what is said of something that do not make it another thing."""

OUT_OF: Final = re.compile(
    r"\bout\s+of(?=\s+(?:control|danger|order|hand|service|reach|stock|use|work)\b)", re.IGNORECASE
)
"""The opposite of "in" or "under"."""

APPOSITION: Final = re.compile(r",\s[^,]+,\s*$")
"""Who or what the subject is besides: "The captain, Jonas Adeyo, was …"."""

NOR: Final = re.compile(r"\bnor\b")
DATED: Final = re.compile(
    "|".join((r"\d+", *MONTH_NAMES, *WEEKDAY_NAMES, "yesterday|tomorrow|spring|summer|autumn|winter"))
)
"""Words that say when it is so: "closed in March"."""

PAST: Final = frozenset({"was", "were", "had", "did", "remained", "could"})
LATER: Final = frozenset({"will", "would"})
MOST_WORDS: Final = 8
"""Of a subject; what is longer is read wrongly."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One clause: of what it says something, what it says, and whether it denies it.

    Attributes:
        subject: Stems of what it speaks of, names and articles left out.
        predicate: Stems of what is said of it, of an opposite the word that it is the opposite of.
        opposite: True where that stands for the denial of another word ("closed").
        denied: True where it says that it is not so, in whatever way.
        universal: True for "no fighters were …", which denies it of all of them.
        times: Whether it is so "now" or was so "then"; of what is told of the past ("she said it was open") either.
        source: Who says it.
    """

    key: ClaimKey
    subject: frozenset[str]
    names: frozenset[Name]
    predicate: frozenset[str]
    opposite: bool
    denied: bool
    universal: bool
    times: frozenset[str]
    source: frozenset[str]
    words: str


class Oppositions:
    """Reads sayings from statements; made once for a build."""

    def __init__(self, corpus: Corpus, wording: Wording) -> None:
        self._corpus, self._wording = corpus, wording
        lists = wording.lists
        self._denying = set(lists.get("compare_opinion_denying", ())) | {"neither", "nor", "no"}
        self._pointing = set(lists.get("compare_opinion_pointing", ())) - {
            "its",
            "their",
            "his",
            "her",
            "our",
        }
        self._positive: dict[str, str] = {}
        for line in lists.get("compare_opposites", ()):
            left, _, right = line.partition("=")
            self._positive.update((stem(word), stem(left.strip())) for word in right.split())

    def conflicts(self, stories: Mapping[str, Story], callings: Mapping[str, Callings]) -> Iterator[Conflict]:
        """Yield each two sayings of two sources of which one says what the other denies, of one thing within a month."""
        found: dict[tuple[frozenset[str], frozenset[str]], list[Saying]] = defaultdict(list)
        for slug in self._corpus.slugs:
            for key, statement in self._corpus.statements(slug):
                for saying in self._sayings(key, statement, callings[slug]):
                    found[(saying.subject, saying.predicate)].append(saying)
        for sayings in found.values():
            for one, other in combinations(sayings[:MOST], 2):
                if one.denied == other.denied or self._corpus.nested(one.key, other.key):
                    continue
                if self._of_one_thing(one, other, stories):
                    yield _conflict(one, other)

    def _sayings(self, key: ClaimKey, statement: Statement, callings: Callings) -> Iterator[Saying]:
        text = self._corpus.documents[key.slug].text
        if statement.stance == "questions" or statement.certainty != "stated":
            return
        for piece in pieces(text, statement):
            saying = self._saying(key, piece, callings, statement)
            if saying:
                yield saying

    def _saying(self, key: ClaimKey, piece: Span, callings: Callings, statement: Statement) -> Saying | None:
        text = self._corpus.documents[key.slug].text
        verb = AUXILIARY.search(text, piece.start, piece.end)
        if verb is None or not text[piece.start : verb.start()].strip():
            return None
        before, behind = Span(piece.start, verb.start()), Span(verb.end(), piece.end)
        universal = NO_SUBJECT.match(text, before.start, before.end) is not None
        opening = NO_SUBJECT.match(text, before.start, before.end) or LEADING.match(
            text, before.start, before.end
        )
        before = Span(opening.end() if opening else before.start, before.end)
        if aside := APPOSITION.search(text, before.start, before.end):
            before = Span(before.start, aside.start())
        if of := OF.search(text, before.start, before.end):
            before, names = Span(before.start, of.start()), callings.names(before, people=True)
        else:
            names = callings.names(before, people=True)
        subject = self._stems(text, before, names)
        said = OUT_OF.sub(" not in", CONTRACTED.sub(" not", text[behind.start : behind.end]))
        words = words_of(said)
        if not subject or len(subject) > MOST_WORDS or set(words_of(before.of(text))) & self._pointing:
            return None
        denials = [word for word in words if word in self._denying and word != "nor"]
        kept = _until_tail(said)
        meant = [
            stem(word)
            for word in words_of(kept)
            if word not in self._denying
            and (stem(word) not in self._wording.neutral or DATED.fullmatch(word))
        ]
        if not meant or set(words_of(kept)) & self._pointing:
            return None
        positive = [self._positive.get(word, word) for word in meant]
        turned = sum(one != other for one, other in zip(meant, positive, strict=True))
        denied = (len(denials) + turned + universal + (statement.stance == "denies")) % 2 == 1
        attribution = statement.attribution
        speakers = frozenset(self._corpus.entity_of(key.slug, number) for number in attribution.speakers)
        return Saying(
            key,
            subject,
            names | callings.names(behind, people=True),
            frozenset(positive),
            bool(turned),
            denied,
            universal,
            _times(verb["first"].lower(), direct=statement.direct),
            speakers or frozenset({fold(attribution.text)}),
            self._corpus.words(key.slug, piece),
        )

    def _stems(self, text: str, span: Span, names: frozenset[Name]) -> frozenset[str]:
        named = {word for name in names for word in name}
        stems = frozenset(stem(word) for word in words_of(span.of(text)) if word not in named)
        # "The outbreak" says nothing beside another noun, but is what "is under control".
        return (stems - self._wording.neutral) or stems

    def _of_one_thing(self, one: Saying, other: Saying, stories: Mapping[str, Story]) -> bool:
        if one.source & other.source or not one.times & other.times:
            return False
        first, second = stories[one.key.slug], stories[other.key.slug]
        common = names_of_one_time(first, second, within=MONTH)
        if common is None:
            return False
        # A name that only one gives may be where the other's document is set.
        if one.universal or other.universal:
            return True
        apart = unmatched(one.names, other.names | second.headed | common)
        return not apart and not unmatched(other.names, one.names | first.headed | common)


def _times(verb: str, *, direct: bool) -> frozenset[str]:
    if verb in LATER:
        return frozenset({"later"})
    if verb not in PAST:
        return frozenset({"now"})
    return frozenset({"then"} if direct else {"now", "then"})


def _until_tail(said: str) -> str:
    """Return what is said without the words at its end that do not change it; of "neither … nor …" the first."""
    words = NOR.split(said)[0].split()
    for start in range(1, len(words)):
        if TAIL.fullmatch(" ".join(words[start:])):
            return " ".join(words[:start])
    return " ".join(words)


def _conflict(one: Saying, other: Saying) -> Conflict:
    first, second = sorted((one, other), key=lambda saying: saying.key)
    reason = f"One says “{first.words}”, the other “{second.words}”: both speak of one thing, and one denies what the other says."
    return Conflict(
        (first.key, second.key), "soft", reason, ("lined up by: opposed statements on one thing",)
    )
