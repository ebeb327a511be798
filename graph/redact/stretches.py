"""Stretches of a text: what the graph says of them, what takes their place, what is left standing."""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar


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
