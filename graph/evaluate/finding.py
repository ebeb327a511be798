"""One thing that the graph missed, found wrongly or got half right, with the sentence it is about."""

import re
from dataclasses import dataclass
from typing import Final, Literal

Verdict = Literal["missed", "false", "wrong"]
"""Wanted and not found; found and not wanted; found, but a part of it is wrong."""

EDGE: Final = re.compile(r"[.!?…][\"”’)\]]*\s+|\n+")
LONGEST: Final = 400
"""Characters of a sentence that are shown."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A miss, a false find or a wrong part; sorted by part, verdict, kind, document and place.

    Attributes:
        part: Of the measure: "forms", "relations" …
        kind: What is alike in the group: the class, the predicate, the unit.
        words: What was wanted or found, in a line.
        start: Where in the text it stands, 0 where that is unknown.
        sentence: The words it rests on, white space collapsed.
        rule: That found it; "" of a miss.
    """

    part: str
    verdict: Verdict
    kind: str
    document: str
    start: int
    words: str
    sentence: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim of the graph that gold can judge, by the rule that made it."""

    rule: str
    right: bool


def sentence_at(text: str, start: int, end: int) -> str:
    """Return the sentence around a stretch of text, cut by stops and line ends alone."""
    before = [edge.end() for edge in EDGE.finditer(text, max(0, start - LONGEST), start)]
    after = EDGE.search(text, end)
    return one_line(text[before[-1] if before else max(0, start - LONGEST) : after.end() if after else end])


def one_line(words: str) -> str:
    """Return words on one line, the end of very long ones left out."""
    plain = " ".join(words.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST].rpartition(' ')[0]} …"
