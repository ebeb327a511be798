"""Finds words of names one by one: as they are spelled, broken over lines, letter by letter, in whole names."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from graph.redact.forms import PARTICLES, is_everyday
from graph.redact.spellings import Spellings, Word
from graph.redact.tokens import Token
from graph.values.person_names import KUNYA

# What may stand between two words of one name; a stop only behind an initial.
BETWEEN = re.compile(r"[\s\u00ad]*(?:[-\u2010-\u2015_/\u00b7]|,(?=\s))?[\s\u00ad]*\Z")
BEHIND_INITIAL = re.compile(r"\.?[\s\u00ad-]*\Z")
BROKEN = re.compile(r"\s*[-\u2010\u2011\u00ad]?\s*\n\s*\Z")
INITIALS = re.compile(r"(?:[^\W\d_]\.[ \u00a0-]?){1,3}[^\W\d_]\.")
SPACES = frozenset({" ", "\u00a0", "\u2009", ".", "-"})
SPELLED = 4
"""Letters, each apart, from which on they are read as one word: "O L A N D"."""
CONJUNCTIONS = frozenset({"and", "und", "of", "the"})
BEFORE_NAMES = KUNYA | {"al", "el", "bin", "ibn", "bint", "abd", "abdul", "abdel"}


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of words of a name: tokens `first` up to and with `last`.

    Attributes:
        keys: Of the subjects whose name it may be.
        words: Those of the name that stand here, as the subjects have them.
        weak: Whether an everyday word or a place may be meant.
        whole: Whether all of a name stands here.
        surname: Whether it tells whose it is, which a first name does not.
    """

    first: int
    last: int
    start: int
    end: int
    keys: frozenset[str]
    words: frozenset[str]
    weak: bool = False
    whole: bool = False
    surname: bool = False


class HitFinder:
    """Finds words of names."""

    def __init__(self, spellings: Spellings, weak: Collection[str]) -> None:
        """Take the names, and words that may mean a place."""
        self.spellings = spellings
        self.weak = frozenset(weak)

    def find(self, text: str, tokens: Sequence[Token]) -> list[Hit]:
        """Return what is found, in order and apart."""
        found: list[Hit] = []
        index = 0
        while index < len(tokens):
            hit = (
                self.whole_name(text, tokens, index)
                or self.kunya(text, tokens, index)
                or self.word(tokens, index)
                or self.broken_word(text, tokens, index)
                or self.spelled_word(text, tokens, index)
                or self.initials(text, tokens, index)
            )
            if hit is not None:
                found.append(hit)
                index = hit.last
            index += 1
        return found

    def whole_name(self, text: str, tokens: Sequence[Token], index: int) -> Hit | None:
        """Return the longest name whose words stand here in their order."""
        for keys, subjects in self.spellings.whole.get(tokens[index].key, ()):
            last = index + len(keys) - 1
            if (
                last < len(tokens)
                and all(tokens[index + at].key == key for at, key in enumerate(keys))
                and all(joins(text, tokens, at) for at in range(index, last))
            ):
                alone = len(keys) == 1 and self.is_weak(keys[0])
                small = not any(token.capital for token in tokens[index : last + 1])
                weak = alone or (small and all(map(is_everyday, keys)))
                start, end = tokens[index].start, tokens[last].end
                return Hit(index, last, start, end, subjects, frozenset(keys), weak, not alone, surname=True)
        return None

    def kunya(self, text: str, tokens: Sequence[Token], index: int) -> Hit | None:
        """Return "Umm Bilal" in any spelling."""
        if index + 1 == len(tokens) or not joins(text, tokens, index):
            return None
        child = tokens[index + 1]
        subjects = self.spellings.of_kunya(tokens[index], child)
        if not subjects:
            return None
        start = tokens[index].start
        # Nobody has two kunyas in one name.
        return Hit(
            index, index + 1, start, child.end, subjects, frozenset({"kunya"}), whole=True, surname=True
        )

    def word(self, tokens: Sequence[Token], index: int) -> Hit | None:
        """Return a single word of a name, in whatever spelling and with whatever ending."""
        found = self.spellings.of_word(tokens[index])
        return None if found is None else _hit_of(tokens, index, index, found, weak=self.is_weak(found.word))

    def broken_word(self, text: str, tokens: Sequence[Token], index: int) -> Hit | None:
        """Return a word that a line break parts in two, with a hyphen or without."""
        if index + 1 == len(tokens):
            return None
        first, second = tokens[index], tokens[index + 1]
        if not BROKEN.match(text[first.end : second.start]):
            return None
        found = self.spellings.exactly(first.key + second.key)
        return None if found is None or self.is_weak(found.word) else _hit_of(tokens, index, index + 1, found)

    def spelled_word(self, text: str, tokens: Sequence[Token], index: int) -> Hit | None:
        """Return a word written with its letters apart."""
        last = index
        while (
            last + 1 < len(tokens)
            and len(tokens[last].key) == len(tokens[last + 1].key) == 1
            and text[tokens[last].end : tokens[last + 1].start] in SPACES
        ):
            last += 1
        for end in range(last, index + SPELLED - 2, -1):
            found = self.spellings.exactly("".join(token.key for token in tokens[index : end + 1]))
            if found is not None:
                return _hit_of(tokens, index, end, found)
        return None

    def initials(self, text: str, tokens: Sequence[Token], index: int) -> Hit | None:
        """Return "M.O.", which may be somebody else's, and so is nobody's in particular."""
        found = INITIALS.match(text, tokens[index].start)
        if found is None:
            return None
        last = index
        while last + 1 < len(tokens) and tokens[last + 1].end <= found.end():
            last += 1
        letters = "".join(token.key for token in tokens[index : last + 1])
        subjects = frozenset(self.spellings.initials.get(letters, ()))
        if not subjects:
            return None
        return Hit(index, last, tokens[index].start, found.end(), subjects, frozenset({letters}))

    def is_weak(self, key: str) -> bool:
        """Tell whether a word alone does not show that a person is meant."""
        return is_everyday(key) or key in self.weak


def _hit_of(tokens: Sequence[Token], first: int, last: int, found: Word, *, weak: bool = False) -> Hit:
    """Return the hit of a single word of a name."""
    start, end = tokens[first].start, tokens[last].end
    words = frozenset({found.word})
    return Hit(first, last, start, end, found.subjects, words, weak, surname=found.surname)


def joins(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a token and the next may be words of one name."""
    between = text[tokens[index].end : tokens[index + 1].start]
    if between.count("\n") > 1:
        return False
    initial = len(tokens[index].key) == 1
    return bool((BEHIND_INITIAL if initial else BETWEEN).match(between))


def is_filler(token: Token, *, before: bool = False) -> bool:
    """Tell whether a token is an initial, or a particle inside a name; with `before`, one that a name begins with."""
    if len(token.key) == 1:
        return token.capital and not token.vowelless and token.key not in {"a", "i"}
    if before:
        return token.key in BEFORE_NAMES
    return token.key in PARTICLES | KUNYA and token.key not in CONJUNCTIONS
