"""Statements by which somebody denies what another asserts, in whatever order of words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph.compare.accounts.callings import Callings, Name, unmatched
from graph.compare.accounts.stories import NEAR, Story, names_of_one_time
from graph.compare.corpus import Corpus
from graph.compare.opinions import SELF
from graph.compare.pieces import pieces
from graph.compare.wording import Wording
from graph.model import ClaimKey, Conflict, Statement
from graph.values.folding import fold, words_of

FEWEST: Final = 2
"""Words of one meaning, one of them for what happened, that the two must share."""

MOST: Final = 64
"""Statements with one event that are held against each other."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What a clause says, whatever the order of its words.

    Attributes:
        happened: Its events and causes.
        gist: These and the stems of all other words, names left out.
        source: Who says it.
        speaking: The names of who says it: "the army denied attacking the village" names it as who did it.
        calling: The stems of the words by which who says it is called.
        of_itself: It begins with a pronoun: who says it speaks of itself.
    """

    key: ClaimKey
    happened: frozenset[str]
    gist: frozenset[str]
    names: frozenset[Name]
    source: frozenset[str]
    speaking: frozenset[Name]
    calling: frozenset[str]
    of_itself: bool
    words: str


class Denials:
    """Reads what is denied and what is asserted; made once for a build."""

    def __init__(self, corpus: Corpus, wording: Wording) -> None:
        self._corpus, self._wording = corpus, wording
        self._denying = set(wording.lists.get("compare_opinion_denying", ())) | {
            "no",
            "nobody",
            "none",
            "nor",
        }
        self._pointing = {"any", "anyone", "anybody"}

    def conflicts(self, stories: Mapping[str, Story], callings: Mapping[str, Callings]) -> Iterator[Conflict]:
        """Yield each statement that somebody denies with each in which another source asserts the same of one thing."""
        denied: list[Clause] = []
        asserted: list[Clause] = []
        for slug in self._corpus.slugs:
            for key, statement in self._corpus.statements(slug):
                if statement.certainty == "stated" and statement.stance in {"asserts", "denies"}:
                    told = denied if statement.stance == "denies" else asserted
                    told += self._clauses(key, statement, callings[slug])
        by_event: dict[str, list[Clause]] = {}
        for clause in asserted:
            for event in clause.happened:
                by_event.setdefault(event, []).append(clause)
        for one in denied:
            others = {other for event in one.happened for other in by_event.get(event, ())[:MOST]}
            for other in sorted(others, key=lambda clause: clause.key):
                if _is_same(one, other, stories) and not self._corpus.nested(one.key, other.key):
                    yield _conflict(one, other)

    def _clauses(self, key: ClaimKey, statement: Statement, callings: Callings) -> Iterator[Clause]:
        text = self._corpus.documents[key.slug].text
        attribution = statement.attribution
        speakers = frozenset(self._corpus.entity_of(key.slug, number) for number in attribution.speakers)
        speaking = frozenset(callings.name(self._corpus.label(speaker)) for speaker in speakers)
        calling = self._wording.meaning(attribution.text).words
        for piece in pieces(text, statement):
            words = words_of(piece.of(text))
            if set(words) & (self._denying | self._pointing):
                continue
            names = callings.names(piece, people=True)
            named = {word for name in names for word in name}
            meaning = self._wording.meaning(" ".join(word for word in words if word not in named))
            happened = meaning.events | meaning.causes
            if happened:
                yield Clause(
                    key,
                    happened,
                    meaning.words | meaning.status,
                    names,
                    speakers or frozenset({fold(attribution.text)}),
                    speaking,
                    calling,
                    SELF.match(piece.of(text)) is not None,
                    self._corpus.words(key.slug, piece),
                )


def _is_same(denied: Clause, asserted: Clause, stories: Mapping[str, Story]) -> bool:
    """Tell whether two sources speak of one thing that happened, which the first denies."""
    if denied.source & asserted.source or not denied.gist <= asserted.gist:
        return False
    if len(denied.gist & asserted.gist) < FEWEST:
        return False
    first, second = stories[denied.key.slug], stories[asserted.key.slug]
    common = names_of_one_time(first, second, within=NEAR)
    if common is None:
        return False
    if unmatched(denied.names, asserted.names | common | second.headed):
        return False
    own = (
        not unmatched(denied.speaking, asserted.names)
        if denied.speaking
        else bool(denied.calling & asserted.gist)
    )
    if denied.of_itself and not own:
        return False  # "the army denied that it had attacked the clinic", which rebels attacked
    # "The air force of the Republic attacked the clinic" has a name more than "the air force had attacked the clinic".
    alike = denied.gist == asserted.gist and len(denied.gist) > FEWEST
    return alike or not unmatched(asserted.names, denied.names | denied.speaking | common | first.headed)


def _conflict(denied: Clause, asserted: Clause) -> Conflict:
    first, second = sorted((denied.key, asserted.key))
    reason = f"One says “{asserted.words}”, the other denies that “{denied.words}”."
    return Conflict((first, second), "soft", reason, ("lined up by: a denial of what another says",))
