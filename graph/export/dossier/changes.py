"""Figures on one subject that were told of different times."""

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.fuzz import token_set_ratio

from graph.export.dossier.material import Told
from graph.store.comparisons import Comparison
from graph.store.timelines import Point
from graph.values.folding import fold

SAME_SUBJECT = 80
"""Of 100: from which likeness on two counts of one unit are on one subject."""
IDLE = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "had",
        "has",
        "have",
        "in",
        "is",
        "it",
        "its",
        "more",
        "of",
        "on",
        "or",
        "s",
        "some",
        "than",
        "that",
        "the",
        "their",
        "there",
        "these",
        "this",
        "to",
        "was",
        "were",
        "which",
        "who",
        "with",
    ]
)
"""Words that tell nothing of a subject."""


def changing(
    points: Iterable[Point], told: Mapping[str, Told], comparisons: Sequence[Comparison]
) -> tuple[tuple[Point, ...], ...]:
    """Return the points of each subject that has figures of two different times, in the order of time.

    Two figures are on one subject where a comparison lined them up, or unit, group and place are the same and the
    words for what is counted are alike.
    """
    lined_up = [{side.claim for side in one.sides} for one in comparisons]
    subjects: list[list[Point]] = []
    for point in points:
        if point.claim not in told:
            continue
        for subject in subjects:
            if any(on_one_subject(other, point, told, lined_up) for other in subject):
                subject.append(point)
                break
        else:
            subjects.append([point])
    return tuple(
        tuple(subject)
        for subject in subjects
        if len({point.start for point in subject if point.start}) > 1
        and len({(p.value, p.comparator) for p in subject}) > 1
    )


def on_one_subject(one: Point, other: Point, told: Mapping[str, Told], lined_up: Sequence[set[str]]) -> bool:
    """Tell whether two figures count the same."""
    if any({one.claim, other.claim} <= claims for claims in lined_up):
        return True
    first, second = told[one.claim], told[other.claim]
    if one.unit != other.unit or first.ends("place") != second.ends("place"):
        return False
    if any(
        fold(first.claim.value(name)) != fold(second.claim.value(name))
        for name in ("group", "row", "column", "per")
    ):
        return False
    words = content_words(one.counted), content_words(other.counted)
    return bool(all(words)) and token_set_ratio(*words) >= SAME_SUBJECT


def content_words(text: str) -> str:
    """Return the words that tell a subject, folded."""
    return " ".join(word for word in fold(text).split() if word not in IDLE)
