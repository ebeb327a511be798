"""The words of times and what they mean: months, weekdays, seasons, numbers, what points back and ahead."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.ontology import Words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The word lists of times; words in small letters.

    Attributes:
        weekdays: Numbered from Monday, 0.
        seasons: Numbered as in EDTF, from spring, 21.
        vague_counts: Words of numbers that nobody can count on: "several".
        ahead: What tells that a sentence speaks of what is to come.
        words: All lists, for patterns.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, int]
    numbers: dict[str, int]
    past: frozenset[str]
    following: frozenset[str]
    vague_counts: frozenset[str]
    ahead: re.Pattern[str]
    words: Words

    def month(self, match: re.Match[str]) -> int:
        """Return the number of the month that a pattern found, written out or short."""
        return self.months[match["month"].rstrip(".").lower()]

    def count(self, words: str) -> int | None:
        """Return how many units "three", "12" or "a" are; None for what is no number."""
        text = words.strip().lower()
        if text.isdigit():
            return int(text)
        return 1 if text in {"a", "an"} else self.numbers.get(text)

    def is_vague_count(self, words: str) -> bool:
        """Tell whether words count, but not how many: "several"."""
        return not self.vague_counts.isdisjoint(words.lower().split())

    def lies_ahead(self, sentence: str) -> bool:
        """Tell whether a sentence speaks of what is to come."""
        return self.ahead.search(sentence) is not None


def read_lexicon(words: Words) -> Lexicon:
    """Make the lexicon of the word lists `times_…`."""
    months = _numbered(words["times_months"]) | _numbered(words["times_month_short"])
    for word in words["times_month_variants"]:
        months.setdefault(word, months[word[:3]])
    tens = {word: 10 * number for word, number in _numbered(words["times_tens"]).items()}
    return Lexicon(
        months=months,
        weekdays=_numbered(words["times_weekdays"], first=0),
        seasons=_numbered(words["times_seasons"], first=21)
        | dict.fromkeys(words["times_season_variants"], 23),
        numbers=tens | _numbered(words["times_numbers"], first=0),
        past=frozenset(words["times_past"]),
        following=frozenset(words["times_next"]),
        vague_counts=frozenset(words["times_vague_counts"]),
        ahead=re.compile(rf"\b(?:{choice(words['times_future'])})\b", re.IGNORECASE),
        words=words,
    )


def _numbered(words: Iterable[str], first: int = 1) -> dict[str, int]:
    return {word: number for number, word in enumerate(words, first)}


def choice(words: Iterable[str]) -> str:
    """Return a pattern of any of some words, the longest tried first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
