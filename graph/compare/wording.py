"""The words of a claim, reduced to what they mean for a comparison."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from graph.ontology import Ontology
from graph.values.folding import words_of

KINDS: Final = {
    "compare_group_": "who",
    "compare_event_": "event",
    "compare_cause_": "cause",
    "compare_status_": "status",
    "compare_same_": "rest",
}
"""What a list of words stands for, by how its name begins."""

CAUSE_KINDS: Final = "compare_cause_kinds"
"""The list that says which causes a general word may stand for."""

DATE: Final = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)\b(?:\s+\d{1,2}\b)?(?:,?\s+\d{4}\b)?"
)
"""Capital letters tell May and March from what may happen and who marches."""

LONGEST: Final = 5
"""Words of a phrase in the lists."""

KEPT_END: Final = re.compile(r"(?:ss|us|is)$")
VOWEL: Final = re.compile(r"[aeiouy]")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the words of a clause come to.

    Attributes:
        who: Groups, nationalities as keys of places.
        events: Names of events.
        causes: What brought it about.
        status: How it is meant: planned, denied, newly counted, a part of something.
        rest: Stems of every other word that says something, names left out.
    """

    who: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    rest: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """All that is told, however it is meant."""
        return self.who | self.events | self.rest | self.causes


@dataclass(frozen=True)
class Wording:
    """The word lists of `rules/words/compare.yaml`, ready to be looked up."""

    phrases: dict[tuple[str, ...], tuple[tuple[str, str], ...]] = field(repr=False)
    neutral: frozenset[str] = field(repr=False)
    demonyms: dict[str, str] = field(repr=False)
    groups: frozenset[str] = field(repr=False)
    implied: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    kinds_of: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    def meaning(self, text: str, group: str = "") -> Meaning:
        """Return what the words of a text come to; numbers in digits fall away.

        Args:
            text: A clause.
            group: Words that say who is counted; where they name a group, those of the clause do not count.
        """
        if not text.strip() and not group.strip():
            return Meaning()
        found = self._sorted_out(text)
        named = self._sorted_out(group)["who"] if group.strip() else set()
        who, events, rest = named or found["who"], found["event"], found["rest"]
        for parts, whole in self.implied:
            if parts <= who | events | rest:
                groups = {name for name in whole if name in self.groups}
                who, events = (who - parts) | groups, (events - parts) | (whole - groups)
                rest = rest - parts
        return Meaning(
            frozenset(who),
            frozenset(events),
            frozenset(rest),
            frozenset(found["cause"]),
            frozenset(found["status"]),
        )

    def kinds(self, causes: frozenset[str]) -> frozenset[str]:
        """Return causes with all that a general word among them may stand for: an attack may be a bombing."""
        return causes.union(*(self.kinds_of.get(name, ()) for name in causes))

    def general(self, causes: frozenset[str]) -> frozenset[str]:
        """Return the general words that may stand for causes: of a bombing an attack."""
        return frozenset(name for name, kinds in self.kinds_of.items() if causes & kinds)

    def is_known(self, stemmed: str) -> bool:
        """Tell whether a stem stands in a list."""
        return stemmed in self.neutral or (stemmed,) in self.phrases

    def _sorted_out(self, text: str) -> dict[str, set[str]]:
        kinds: dict[str, set[str]] = {kind: set() for kind in KINDS.values()}
        for kind, name in self._found(words_of(DATE.sub(" ", text))):
            kinds[kind].add(name)
        return kinds

    def _found(self, words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        stems = tuple(map(stem, words))
        at = 0
        while at < len(stems):
            for length in range(min(LONGEST, len(stems) - at), 0, -1):
                known = self.phrases.get(stems[at : at + length])
                if known:
                    yield from known
                    at += length
                    break
            else:
                word = words[at]
                if word in self.demonyms:
                    yield "who", self.demonyms[word]
                elif stems[at] not in self.neutral and not word.isdigit() and len(word) > 1:
                    yield "rest", stems[at]
                at += 1


def load_wording(ontology: Ontology) -> Wording:
    """Return the comparison's word lists; lists that an overlay leaves out are empty."""
    words = ontology.words
    phrases: dict[tuple[str, ...], tuple[tuple[str, str], ...]] = {}
    for name, listed in words.items():
        for prefix, kind in KINDS.items():
            if name.startswith(prefix) and name != CAUSE_KINDS:
                for phrase in listed:
                    stems = stems_of(phrase)
                    phrases[stems] = (*phrases.get(stems, ()), (kind, name.removeprefix(prefix)))
    sides = [line.partition("=") for line in words.get("compare_implied", ())]
    general = [line.partition("=") for line in words.get(CAUSE_KINDS, ())]
    return Wording(
        phrases=phrases,
        neutral=frozenset(
            stem(word) for phrase in words.get("compare_neutral", ()) for word in words_of(phrase)
        ),
        demonyms={
            " ".join(words_of(word)): place
            for word, place in ontology.gazetteer.demonyms.items()
            if len(words_of(word)) == 1
        },
        groups=frozenset(
            name.removeprefix("compare_group_") for name in words if name.startswith("compare_group_")
        ),
        implied=tuple((frozenset(left.split()), frozenset(right.split())) for left, _, right in sides),
        kinds_of={left.strip(): frozenset(right.split()) for left, _, right in general},
        lists={name: listed for name, listed in words.items() if name.startswith("compare_")},
    )


def stems_of(text: str) -> tuple[str, ...]:
    """Return the stems of a text's words."""
    return tuple(map(stem, words_of(text)))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return an English word without the endings of plural and verb forms; rough, but the same for all its forms."""
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith(("sses", "ches", "shes", "xes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not KEPT_END.search(word):
        word = word[:-1]
    if len(word) > 4 and word.endswith("ied"):
        word = word[:-3] + "y"
    for ending in ("ing", "ed"):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) > 2 and VOWEL.search(bare):
            word = bare[:-1] if bare[-1] == bare[-2] and bare[-1] not in "sz" else bare
            break
    word = word.removesuffix("e") if len(word) > 3 else word
    # "travell" and "travel" are one.
    word = word[:-1] if len(word) > 4 and word.endswith("ll") else word
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word


def share(wanted: Iterable[str], had: frozenset[str]) -> float:
    """Return the share of the wanted words that are there, 0 where none are wanted."""
    words = set(wanted)
    return len(words & had) / len(words) if words else 0.0
