"""Finds the names of those who are redacted in any text, however they are written there."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from graph.redact.escapes import Unescaped
from graph.redact.forms import PARTICLES, Forms
from graph.redact.hits import Hit, HitFinder, is_filler, joins
from graph.redact.spellings import Spellings
from graph.redact.tokens import Token, addresses_of, glued, packed_names, tokens_of
from graph.values.person_names import KUNYA, TITLES

NICKNAME = re.compile(
    r"\s*[\"'\u2018\u2019\u201c\u201d(][\w-]+(?: [\w-]+){0,2}[\"'\u2018\u2019\u201c\u201d)]\s*\Z"
)
INITIALS_BEHIND = re.compile(r",?\s(?:[A-Z]\.[\s-]?)+(?<!\s)")

ADDRESS = "(address)"
"""Takes the place of an address that holds a name."""
SOMEBODY = "a person"
"""Stands where a name is known, but not whose it is."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a text that the graph says something of.

    Attributes:
        key: Of the subject that it names, "" of one who stays.
    """

    start: int
    end: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A stretch of a text, and the words that take its place."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Left:
    """An everyday word that is also one of a name, left standing because nothing shows that the name is meant."""

    start: int
    word: str


class NameFinder:
    """Finds names, made once for all texts."""

    def __init__(
        self,
        forms: Mapping[str, Forms],
        stand_ins: Mapping[str, str],
        *,
        stay: Iterable[str] = (),
        places: Iterable[str] = (),
        addresses: Iterable[str] = (),
    ) -> None:
        """Take forms and stand-ins by key of subject.

        Args:
            forms: What to look for.
            stand_ins: What to put in its place.
            stay: Labels of persons who stay: a word in one that holds more than redacted words is theirs.
            places: Labels of known places; a person's name that is one counts as an everyday word.
            addresses: Of sources; they go wherever they stand.
        """
        self.stand_ins = stand_ins
        self.spellings = Spellings(forms)
        place_keys = {tuple(token.key for token in tokens_of(label)) for label in places}
        self.hits = HitFinder(self.spellings, {keys[0] for keys in place_keys if len(keys) == 1})
        self.phrases: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for label in (*stay, *places):
            labelled = tokens_of(label)
            keys = tuple(token.key for token in labelled)
            if len(keys) > 1 and not self.is_of_redacted(labelled):
                self.phrases[keys[0]].append(keys)
        self.addresses = sorted({address_key(one) for one in addresses} - {""}, key=len, reverse=True)

    def find(
        self, text: str, places: Sequence[Place] = ()
    ) -> tuple[tuple[Replacement, ...], tuple[Left, ...]]:
        """Return what to replace in a text, in order and apart, and the everyday words left standing.

        Args:
            text: As it is.
            places: The mentions in it; those of subjects are replaced whatever their words.
        """
        seen = Unescaped(text)
        if seen.text == text:
            return self.find_seen(text, places)
        found, left = self.find_seen(
            seen.text, [Place(seen.here(one.start), seen.here(one.end), one.key) for one in places]
        )
        moved = (
            Replacement(seen.where(one.start), seen.where(one.end, end=True), one.words) for one in found
        )
        return apart([*moved]), tuple(Left(seen.where(one.start), one.word) for one in left)

    def find_seen(
        self, text: str, places: Sequence[Place]
    ) -> tuple[tuple[Replacement, ...], tuple[Left, ...]]:
        """Return what to replace in a text without escapes, and what is left standing."""
        tokens = tokens_of(text)
        kept = self.kept_tokens(tokens, places)
        hits = [
            hit for hit in self.hits.find(text, tokens) if kept.isdisjoint(range(hit.first, hit.last + 1))
        ]
        named = [place for place in places if place.key]
        runs, left = self.runs(text, tokens, hits, Stretches(named))
        found = Stretches([*self.address_replacements(text), *runs])
        # A name in words that the graph alone knows: it stands for the person whatever they are.
        unseen = [
            Replacement(place.start, place.end, self.stand_ins[place.key])
            for place in named
            if not any(one.start <= place.start for one in found.touching(place.start, place.end))
        ]
        return apart([*found.stretches, *unseen]), tuple(
            one for one in left if not found.touching(one.start, one.start + 1)
        )

    def is_of_redacted(self, label: Sequence[Token]) -> bool:
        """Tell whether a label holds nothing but words of those who are redacted."""
        known = [self.spellings.of_word(token) for token in label]
        subjects = frozenset().union(*(word.subjects for word in known if word))
        return all(
            word or token.key in PARTICLES or self.spellings.is_near(token, subjects)
            for token, word in zip(label, known, strict=True)
        )

    def kept_tokens(self, tokens: Sequence[Token], places: Sequence[Place]) -> set[int]:
        """Return the tokens that are words of somebody who stays."""
        kept: set[int] = set()
        for index, token in enumerate(tokens):
            for keys in self.phrases.get(token.key, ()):
                if tuple(other.key for other in tokens[index : index + len(keys)]) == keys:
                    kept.update(range(index, index + len(keys)))
        staying = sorted((place.start, place.end) for place in places if not place.key)
        position = 0
        for index, token in enumerate(tokens):
            while position < len(staying) and staying[position][1] <= token.start:
                position += 1
            if position < len(staying) and staying[position][0] <= token.start:
                kept.add(index)
        return kept

    def runs(
        self, text: str, tokens: Sequence[Token], hits: Sequence[Hit], named: "Stretches[Place]"
    ) -> tuple[list[Replacement], list[Left]]:
        """Join neighbouring words of one name, and tell whose it is."""
        found: list[Replacement] = []
        left: list[Left] = []
        at = 0
        while at < len(hits):
            run, subjects = [hits[at]], hits[at].keys
            while at + len(run) < len(hits):
                following = hits[at + len(run)]
                known = run[-1].words.union(*(hit.words for hit in run))
                if not subjects & following.keys or known & following.words:
                    break
                if not self.one_name(text, tokens, run[-1], following):
                    break
                run.append(following)
                subjects &= following.keys
            at += len(run)
            start, end = run[0].start, run[-1].end
            inside = named.touching(start, end)
            if not inside and all(hit.weak for hit in run) and not self.is_meant(text, tokens, run):
                left.append(Left(start, text[start:end]))
                continue
            start, end = self.with_initials(text, tokens, run)
            found.append(Replacement(start, end, self.whose(run, subjects, inside)))
        return found, left

    def one_name(self, text: str, tokens: Sequence[Token], before: Hit, after: Hit) -> bool:
        """Tell whether two hits stand in one name: side by side, or with initials, particles or a nickname between."""
        if 2 <= after.first - before.last <= 4 and NICKNAME.match(text[before.end : after.start]):
            return True
        if after.first - before.last > 3:
            return False
        if not all(joins(text, tokens, at) for at in range(before.last, after.first)):
            return False
        return all(is_filler(token) for token in tokens[before.last + 1 : after.first])

    def is_meant(self, text: str, tokens: Sequence[Token], run: Sequence[Hit]) -> bool:
        """Tell whether everyday words are a name here: several of them, or behind a title or an initial."""
        first = run[0].first
        if not all(tokens[hit.first].capital for hit in run):
            return False
        if len(run) > 1 or run[0].whole:
            return True
        if not first or not joins(text, tokens, first - 1):
            return False
        before = tokens[first - 1]
        return before.capital and (
            before.key in TITLES - {"general", "field", "private", "major", "king", "prime"}
            or before.key in KUNYA
            or (len(before.key) == 1 and before.key != "i" and before.key != "a")
        )

    def with_initials(self, text: str, tokens: Sequence[Token], run: Sequence[Hit]) -> tuple[int, int]:
        """Return a name's stretch with the initials, kunya, particles and badly spelled words that belong to it."""
        first, start, last, end = run[0].first, run[0].start, run[-1].last, run[-1].end
        subjects = frozenset().union(*(hit.keys for hit in run))
        while first and joins(text, tokens, first - 1) and self.belongs(tokens[first - 1], subjects):
            first -= 1
            start = tokens[first].start
        while (
            last + 1 < len(tokens)
            and joins(text, tokens, last)
            and self.spellings.is_near(tokens[last + 1], subjects)
        ):
            last += 1
            end = tokens[last].end
        behind = INITIALS_BEHIND.match(text, end)
        return start, behind.end() if behind else end

    def belongs(self, before: Token, subjects: frozenset[str]) -> bool:
        """Tell whether a word before a name of these is part of it."""
        return is_filler(before, before=True) or self.spellings.is_near(before, subjects)

    def whose(self, run: Sequence[Hit], subjects: frozenset[str], inside: Sequence[Place]) -> str:
        """Return the stand-in of a name, or words for somebody where it may be of several, or of others."""
        told = {place.key for place in inside}
        if len(told & subjects) == 1:
            return self.stand_ins[next(iter(told & subjects))]
        if len(told) == 1:
            return self.stand_ins[next(iter(told))]
        sure = len(run) > 1 or run[0].whole or run[0].surname
        return self.stand_ins[next(iter(subjects))] if len(subjects) == 1 and sure else SOMEBODY

    def address_replacements(self, text: str) -> list[Replacement]:
        """Return the addresses that hold a name, or are a source's own."""
        return [
            Replacement(start, end, ADDRESS)
            for start, end, plain in addresses_of(text)
            if self.holds_name(text[start:end], plain)
        ] + [
            Replacement(start, end, ADDRESS)
            for start, end, said in packed_names(text)
            if self.holds_name(said, glued(said))
        ]

    def holds_name(self, address: str, plain: str) -> bool:
        """Tell whether a name stands in an address, its words parted or run together."""
        if any(one in plain for one in self.addresses):
            return True
        if any(part in plain for part in self.spellings.glued if not self.hits.is_weak(part)):
            return True
        hits = self.hits.find(address, tokens_of(address))
        return any(not hit.weak for hit in hits)


Stretch = TypeVar("Stretch", Place, Replacement)


class Stretches(Generic[Stretch]):
    """Stretches of a text, looked up by place."""

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        self.stretches: list[Stretch] = sorted(stretches, key=lambda one: (one.start, one.end))
        self.starts: list[int] = [one.start for one in self.stretches]
        self.longest: int = max((one.end - one.start for one in self.stretches), default=0)

    def touching(self, start: int, end: int) -> list[Stretch]:
        """Return those that share a character with a stretch."""
        first, last = bisect_left(self.starts, start - self.longest), bisect_left(self.starts, end)
        return [one for one in self.stretches[first:last] if one.end > start]


def apart(found: Collection[Replacement]) -> tuple[Replacement, ...]:
    """Return replacements in order; of two that overlap the first takes the room of both."""
    ordered: list[Replacement] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end, one.words)):
        if ordered and one.start < ordered[-1].end:
            last = ordered[-1]
            ordered[-1] = Replacement(last.start, max(last.end, one.end), last.words)
        else:
            ordered.append(one)
    return tuple(ordered)


def address_key(address: str) -> str:
    """Return the plain letters of a source's address, without its scheme; "" where they are too few to look for."""
    plain = glued(re.sub(r"\A[a-z]+://(?:www\.)?", "", address))
    return plain if len(plain) > 8 else ""
