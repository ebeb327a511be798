"""One sentence for a conflict or an agreement of figures that a person understands."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from graph.compare.intervals import Quantity
from graph.compare.pairs.pairing import GROUP, NAMED, PLACE, Pairing
from graph.compare.pairs.shares import COUNTS
from graph.compare.topics.topic import Topic

LONGEST: Final = 120
"""Characters of what both count."""

MOST: Final = 3
"""Names that a sentence gives."""

TOTAL: Final = "lined up by: a total and its parts"
HANGING: Final = "lined up by: the numbers they hang on agree"

KEYED: Final = frozenset({GROUP, NAMED, PLACE})

Label = Callable[[str], str]
"""From the key of an entity to its label."""


def reason(pairing: Pairing, label: Label) -> str:
    """Return why two figures conflict: the two in their own words, where their bounds part, what both count."""
    first, second = pairing.topics
    told = f"{_quoted(first)} and {_quoted(second)}"
    if TOTAL in pairing.basis:
        return f"{pairing.because[0].upper()}{pairing.because[1:]}."
    if pairing.because:
        return f"{told} cannot both be right: {pairing.because}."
    both = shortened(pairing.both)
    what = f"both count {both}" if HANGING in pairing.basis else f"both {_verb(first)} “{both}”"
    shared = pairing.setting or common(pairing.topics, both, label)
    about = f"{what} ({shared})" if shared else what
    if pairing.verdict == "hard":
        return f"{told} cannot both be right: {_apart(first.number, second.number)}; {about}."
    return f"{told} can both be right, but the numbers differ; {about}."


def common(topics: Sequence[Topic], both: str, label: Label) -> str:
    """Return what figures have in common besides the words for it: names that all give, and the time of all."""
    names = frozenset.intersection(
        *(topic.places if topic.carried else topic.places | topic.others for topic in topics)
    )
    labels = [name for name in map(label, sorted(names)) if name not in both][:MOST]
    times = {(topic.start, topic.end) for topic in topics}
    start, end = times.pop() if len(times) == 1 else ("", "")
    return "; ".join(filter(None, (", ".join(labels), _time(start, end))))


def labelled(basis: Sequence[str], label: Label) -> tuple[str, ...]:
    """Return what was lined up with the names of entities in place of their keys."""
    return tuple(_named(line, label) for line in basis)


def _named(line: str, label: Label) -> str:
    what, _, keys = line.partition(": ")
    return f"{what}: {', '.join(map(label, keys.split(', ')))}" if what in KEYED else line


def shortened(words: str) -> str:
    """Return some words on one line, cut where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rpartition(' ')[0]} …"


def _verb(topic: Topic) -> str:
    if topic.unit == "percent":
        return "give a percentage for"
    return "count" if topic.unit in COUNTS else "measure"


def _time(start: str, end: str) -> str:
    """Return a time as short as it can be told: a day, a month, a year, else both ends."""
    if not start and not end:
        return ""
    for length, first, last in ((4, "-01-01", "-12-31"), (7, "-01", "")):
        whole = start[length:] == first and (end[length:] == last or (not last and end[8:] >= "28"))
        if start[:length] == end[:length] and whole:
            return start[:length]
    if not end or not start:
        return f"since {start}" if start else f"until {end}"
    return start if start == end else f"{start} to {end}"


def _quoted(topic: Topic) -> str:
    where = {"title": " in the headline", "table": " in the table", "text": ""}[topic.where]
    return f"'{topic.words}'{where}"


def _apart(first: Quantity, second: Quantity) -> str:
    low, high = sorted((first, second), key=lambda number: (number.value, number.comparator))
    if low.value == high.value:
        return f"one lies below {_spelled(low.value)}, the other above it"
    return f"{_spelled(high.value)} lies above {_spelled(low.value)}"


def _spelled(value: Decimal) -> str:
    return f"{value.normalize():,f}"
