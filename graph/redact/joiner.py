"""Joins neighbouring words of names, and tells whose name they are."""

import re
from collections.abc import Mapping, Sequence

from graph.redact.hits import Hit, is_filler, joins
from graph.redact.spellings import Spellings
from graph.redact.stretches import Left, Place, Replacement, Stretches
from graph.redact.tokens import Token
from graph.values.person_names import KUNYA, TITLES

NICKNAME = re.compile(
    r"\s*[\"'\u2018\u2019\u201c\u201d(][\w-]+(?: [\w-]+){0,2}[\"'\u2018\u2019\u201c\u201d)]\s*\Z"
)
INITIALS_BEHIND = re.compile(r",?\s(?:[A-Z]\.[\s-]?)+(?<!\s)")

SOMEBODY = "a person"
"""Stands where a name is known, but not whose it is."""


class NameJoiner:
    """Makes names of their words."""

    def __init__(self, spellings: Spellings, stand_ins: Mapping[str, str]) -> None:
        """Take how names are spelled, and what takes their place by key of subject."""
        self.spellings = spellings
        self.stand_ins = stand_ins

    def join(
        self, text: str, tokens: Sequence[Token], hits: Sequence[Hit], named: Stretches[Place]
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
