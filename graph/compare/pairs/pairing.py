"""Two figures that were lined up, and what came of it."""

from dataclasses import dataclass

from graph.compare.intervals import Quantity, Verdict, judge
from graph.compare.topics.topic import Topic
from graph.model import ClaimKey

GROUP, NAMED, PLACE = "group", "named in both", "place"
"""Lines of a basis that give keys."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two topics that speak of the same thing.

    Attributes:
        topics: In order of source and place.
        both: What both count, for the reason: "both count people who …".
        basis: What was lined up, each `what: words`, entities by their keys.
        setting: Where and when both are, where their own sentences do not say it.
        because: Why they cannot both be right, where it is not the numbers alone ("2 of 220 are 0.9%").
    """

    topics: tuple[Topic, Topic]
    verdict: Verdict
    both: str
    basis: tuple[str, ...]
    because: str = ""
    setting: str = ""

    @property
    def keys(self) -> tuple[ClaimKey, ClaimKey]:
        """The two claims."""
        return (self.topics[0].key, self.topics[1].key)


def pair(first: Topic, second: Topic, both: str, *, how: str = "") -> Pairing | None:
    """Judge two topics that were lined up; None where their numbers are too vague to say anything.

    Args:
        first: One of them.
        second: The other.
        both: What both count.
        how: What besides the words lines them up ("headline and text").
    """
    verdict = judge(first.number, second.number)
    if verdict is None:
        return None
    ordered = (first, second) if first.key <= second.key else (second, first)
    return Pairing(ordered, verdict, both, basis_of(*ordered, both, how))


def within(first: Quantity, second: Quantity, share: float) -> bool:
    """Tell whether two numbers differ by no more than a share of the larger."""
    low, high = sorted((abs(first.value), abs(second.value)))
    return float(high - low) <= share * float(high)


def basis_of(first: Topic, second: Topic, both: str, how: str) -> tuple[str, ...]:
    """Return what was lined up: counted, group, place, time, unit; entities by their keys."""
    lines = [f"unit: {first.unit}" + (f" per {first.per}" if first.per else "")]
    if both:
        lines.append(f"counted: {both}")
    if who := sorted(first.who & second.who):
        lines.append(f"{GROUP}: {', '.join(who)}")
    carried = first.carried and second.carried
    if not carried and (names := sorted(first.names & second.names)):
        lines.append(f"{NAMED}: {', '.join(names)}")
    if first.place and first.place == second.place:
        lines.append(f"{PLACE}: {first.place}")
    if first.start or first.end or second.start or second.end:
        lines.append(
            f"time: {_time(first)}; {_time(second)}"
            if _time(first) != _time(second)
            else f"time: {_time(first)}"
        )
    if how:
        lines.append(f"lined up by: {how}")
    return tuple(lines)


def _time(topic: Topic) -> str:
    return f"{topic.start or '…'} to {topic.end or '…'}" if topic.start or topic.end else "not stated"
