"""Figures on one subject that were told of different times."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import token_set_ratio

from graph.compare.wording import stems_of
from graph.export.dossier.material import Told
from graph.export.dossier.wording import COUNTED
from graph.ontology import ontology_folders
from graph.ontology.rules import load_words
from graph.store.comparisons import Comparison
from graph.store.timelines import Point, verb_before
from graph.values.folding import fold

LISTS = "compare_counted_"
"""How the names of the lists begin whose words are taken for each other."""
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


@dataclass(frozen=True, slots=True)
class Counted:
    """What a point counts.

    Attributes:
        kind: Unit, place, group, cell and rate: what must be the same.
        words: What tells the subject.
        compared: Numbers of the comparisons that lined it up.
    """

    point: Point
    kind: tuple[object, ...]
    words: str
    compared: frozenset[int]

    def on_one_subject(self, other: "Counted") -> bool:
        """Tell whether two points count the same."""
        if self.compared & other.compared:
            return True
        if self.kind != other.kind or not (self.words and other.words):
            return False
        return token_set_ratio(self.words, other.words) >= SAME_SUBJECT


def changing(
    points: Iterable[Point], told: Mapping[str, Told], comparisons: Sequence[Comparison]
) -> tuple[tuple[Point, ...], ...]:
    """Return the points of each subject that has figures of two different times, in the order of time.

    Two figures are on one subject where a comparison lined them up, or unit, group and place are the same and the
    words for what is counted are alike.
    """
    compared: defaultdict[str, set[int]] = defaultdict(set)
    for number, comparison in enumerate(comparisons):
        for side in comparison.sides:
            compared[side.claim].add(number)
    subjects: list[list[Counted]] = []
    for point in points:
        if point.claim not in told:
            continue
        found = _counted_by(point, told[point.claim], frozenset(compared[point.claim]))
        for subject in subjects:
            if any(other.on_one_subject(found) for other in subject):
                subject.append(found)
                break
        else:
            subjects.append([found])
    several = (tuple(one.point for one in subject) for subject in subjects)
    return tuple(points for points in several if changes(points))


def _counted_by(point: Point, told: Told, compared: frozenset[int]) -> Counted:
    """Return what a figure counts."""
    labels = (fold(told.claim.value(name)) for name in ("group", "row", "column", "per"))
    return Counted(point, (point.unit, told.ends("place"), *labels), subject_words(told), compared)


def changes(points: Sequence[Point]) -> bool:
    """Tell whether figures are of two times and say two things."""
    times = {point.start for point in points if point.start}
    return len(times) > 1 and len({(point.value, point.comparator) for point in points}) > 1


def subject_words(told: Told) -> str:
    """Return the words that tell what a figure is on, each as the list of its likes ("held" and "live": residents).

    The noun of the unit tells nothing, unless it is all there is: of "the camp held 500 people" the verb tells,
    and mere "500 people" are residents. "" where nothing tells.
    """
    counted = told.claim.value("counted")
    nouns = {stem for form in COUNTED.get(told.claim.value("unit"), ()) for stem in stems_of(form)}
    telling = [stem for stem in stems_of(counted) if stem not in nouns and stem not in IDLE]
    known = likes()
    for stems in (telling, stems_of(_verb_of(told))):
        named = [known.get(stem, stem) for stem in stems if stem in known or stems is telling]
        if named:
            return " ".join(named)
    return " ".join(known[stem] for stem in stems_of(counted) if stem in known)


def _verb_of(told: Told) -> str:
    """Return the word before a figure's number and its bounds, "" where there is none."""
    for passage in told.claim.evidence:
        for words in told.claim.words[:1]:
            if passage.start <= words.start < passage.end:
                return verb_before(passage.exact, str(passage.start), str(words.start))
    return ""


@lru_cache(maxsize=1)
def likes() -> dict[str, str]:
    """Return for each word that is taken for others, by its stem, the name of their list."""
    return {
        stems[0]: name.removeprefix(LISTS)
        for name, phrases in load_words(ontology_folders()).items()
        if name.startswith(LISTS)
        for phrase in phrases
        if len(stems := stems_of(phrase)) == 1
    }
