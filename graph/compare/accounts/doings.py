"""What happened to those whom a number counts, or what they are there: killed, living in a town, under arms, aboard."""

import re
from typing import Final

from graph.compare.topics.topic import Topic
from graph.compare.wording import Wording, stem
from graph.model import Span
from graph.values.folding import words_of

AT: Final = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:are\s+|were\s+|remain\s+|still\s+|now\s+|currently\s+|trapped\s+|besieged\s+|living\s+|live\s+|left\s+)*"
    r"(?:in|inside|at)\s+(?:(?:the|this)\s+)?(?:[a-z]+\s+){0,2}(?:of\s+)?[A-Z]"
)
"""Behind a number of people who are at a place with a name."""

BRACKET: Final = re.compile(r"[A-Z][\w’'-]+\s+\($")

BRACKETED: Final = re.compile(r"(?:\s+(?:people|persons|residents|inhabitants))?\)")
"""Around a number that tells how many are at the place before it: "Harran (900 people)"."""

CARRIED: Final = re.compile(
    r"\b(?:carried|carrying|carries|crammed|packed)\s+(?:with\s+)?(?:[a-z]+\s+){0,3}$", re.IGNORECASE
)
"""Before a number of those whom a boat, bus or train has aboard."""

OWNED: Final = re.compile(
    r"\b(?:has|have|had|commands?|numbers?|with|under\s+arms)\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE
)
"""Before a number of those whom a body has."""

BURNT: Final = frozenset({"burn", "destroy"})
"""What a fire does to land; both are the same."""

FELL: Final = frozenset({"collapse"})
"""What brings harm to people, and happens to houses."""

AGENTIVE: Final = frozenset(
    {
        "employ",
        "cut",
        "create",
        "hire",
        "sell",
        "buy",
        "build",
        "open",
        "close",
        "deliver",
        "send",
        "donate",
        "receive",
    }
)
"""Doings of which each number is of whoever does it, so that every word of the clause must meet."""


def events_of(wording: Wording, topic: Topic, attended: frozenset[str], *, held: bool) -> frozenset[str]:
    """Return what happened, of several the heavier: who "fled after the school was closed" fled."""
    if "capacity" in topic.status:
        return frozenset({"capacity"})
    light = frozenset(wording.lists.get("compare_light", ()))
    counted = wording.meaning(topic.figure.counted)
    # "The number of injured, she said, is 40": the words for what is counted may stand outside the clause.
    events = ((counted.events & topic.events) - light) or topic.events
    if not events and topic.unit != "item":
        events = counted.events
    if topic.unit == "item" and (events & BURNT or (not events and counted.causes & FELL)):
        # Houses that collapsed or burned down are destroyed.
        events = frozenset({"destroy"})
    if "attend" in events and attended:
        events = events - {"attend"} | attended
    if topic.unit == "hectare" and events & BURNT:
        events = BURNT
    if held and "hold" in events and topic.unit in {"person", "household"}:
        # Whom a camp holds live there.
        events = events - {"hold"} | {"live"}
    if topic.unit.isupper() and not topic.per and "earn" in events:
        # What a firm earned is its profit, what a docker earns a month his pay.
        events = events - {"earn"} | {"profit"}
    elif {"earn", "profit"} <= events:
        events = events - {"profit"}
    return events - light or events


def stock_of(wording: Wording, text: str, topic: Topic) -> str:
    """Return "live" of people at a place, "aboard" of those carried, "have" of fighters whom a body has; else ""."""
    groups = topic.who - frozenset(wording.lists.get("compare_whole_groups", ()))
    if topic.unit not in {"person", "household"} or topic.head or topic.events - {"live"}:
        return ""
    number = topic.figure.number
    before, behind = text[topic.sentence.start : number.start], text[number.end : topic.sentence.end]
    if not groups and (AT.match(behind) or (BRACKET.search(before) and BRACKETED.match(behind))):
        return "live"
    if not topic.events and not groups and CARRIED.search(before):
        return "aboard"
    return "have" if topic.who and OWNED.search(before) and not topic.events else ""


def part_of(text: str, topic: Topic) -> Span:
    """Return the stretch of a number's sentence between semicolons, and of numbers in brackets each with its name."""
    start, end = topic.sentence.start, topic.sentence.end
    number = topic.figure.number
    bracketed = BRACKET.search(text[start : number.start]) is not None
    cut = re.compile(r"[;:]|\)," if bracketed else ";")
    starts = [match.end() for match in cut.finditer(text, start, number.start)]
    stop = cut.search(text, number.end, end)
    return Span(starts[-1] if starts else start, stop.start() if stop else end)


def role_of(wording: Wording, topic: Topic, events: frozenset[str]) -> frozenset[str]:
    """Return the nouns for people that say only what they were where it happened, of what happens once."""
    if topic.unit != "person" or not events & frozenset(
        {"live", "capacity", *wording.lists.get("compare_happenings", ())}
    ):
        return frozenset()
    roles = wording.meaning(" ".join(wording.lists.get("compare_roles", ())))
    return (topic.head | topic.who) & (roles.rest | roles.who)


def generic_nouns(wording: Wording) -> frozenset[str]:
    """Return the stems of nouns for bodies and sites, by which a text means those it has named: "the city hired"."""
    lists = wording.lists
    return frozenset(
        stem(word)
        for phrase in (*lists.get("compare_bodies", ()), *lists.get("compare_sites", ()))
        for word in words_of(phrase)
    )


def kind_of(wording: Wording, counted: str) -> frozenset[str]:
    """Return the words before the one that tells the event: "operating" of "operating profit"."""
    words = counted.split()
    place = next((at for at, word in enumerate(words) if wording.meaning(word).events), -1)
    return wording.meaning(" ".join(words[: place + 1])).rest
