"""How alike two bare names are, and whether they name the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product

from rapidfuzz.distance import OSA

from graph.values.acronyms import abbreviates, is_acronym
from graph.values.body_names import body_name
from graph.values.person_names import generation, person_words
from graph.values.sounds import sound_alike

SPELLING = 0.97
"""Likeness of two words that are spellings of one ("Mohammed", "Muhammad")."""
INITIAL = 0.85
"""Likeness of an initial and the name that it may stand for."""
INITIALS = 0.92
"""The same where two or more initials fit in order: "J. R. R." and "John Ronald Reuel"."""
OTHER_GENDER = 0.5
"""Likeness of a word and its female form: two people, however near ("Petrov", "Petrova")."""
LEFT_OUT = 0.25
"""Weight of a middle name that one of two full names leaves out."""
ACRONYM = 0.8
"""Likeness of an acronym and words that it may abbreviate."""
SAME = 0.85
"""From here on two names are one: a slip in a word of seven letters passes, one in a word of six does not."""

OTHER_INITIAL = 0.8
"""What is left of the likeness of "George H. W." and "George W.": the first initial is the one that is kept."""
OTHER_GENERATION = 0.7
"""What is left of the likeness of "Jr." and "Sr."."""

LEAST_END = 0.7
"""Likeness of first and last words below which two people's names cannot be one."""

ROMAN = frozenset(
    [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
    ]
)  # fmt: skip


def name_similarity(first: str, second: str, schema: str = "") -> float:
    """Return how alike two names are, from 0 to 1; `schema` is Person, or a kind of body (Company …)."""
    if schema == "Person":
        likeness = person_likeness(person_words(first), person_words(second))
        return likeness * OTHER_GENERATION if _generations_differ(first, second) else likeness
    return _body_likeness(first, second)


def same_name(first: str, second: str, schema: str = "") -> bool:
    """Tell whether resolution takes two names of a class for one, nothing else known.

    Beyond being alike, people's names must share first and last word; a body's name must have every
    content word and number of the other: "Bank of Harran" is not "Bank of Harran North".
    """
    if schema == "Person":
        words, others = person_words(first), person_words(second)
        return (
            not _generations_differ(first, second)
            and _ends_agree(words, others)
            and person_likeness(words, others) >= SAME
        )
    if name_similarity(first, second, schema) < SAME:
        return False
    one, other = body_name(first).words, body_name(second).words
    if "".join(one) == "".join(other):
        return True
    return len(one) == len(other) and _numbers(one) == _numbers(other)


def _generations_differ(first: str, second: str) -> bool:
    """Tell whether the marks of generation behind two people's names make them two.

    "Jr." is left out at will, but behind another form of the name it may be the parent's or the child's:
    "George Bush Sr." is not "George W. Bush".
    """
    one, other = generation(first), generation(second)
    if one and other:
        return one != other
    return one != other and person_words(first) != person_words(second)


def person_likeness(first: Sequence[str], second: Sequence[str]) -> float:
    """Return how alike two people's names are, given as `person_words` returns them.

    The words are paired, best first; what counts is their mean likeness and, as one wrong word makes
    another person, the least of them. Words in another order and words without partner take away.
    """
    if not first or not second:
        return 0.0
    if "".join(first) == "".join(second):
        return 1.0
    if {first[-1], second[-1]} <= ROMAN and first[-1] != second[-1]:
        return 0.0
    shorter, longer = sorted((first, second), key=lambda words: (len(words), words))
    aligned = _align(shorter, longer, _word_likeness)
    missing = (len(longer) - len(shorter)) * (LEFT_OUT if len(shorter) > 1 else 1.0)
    likeness = aligned.likeness
    if len(shorter) == len(longer) and not aligned.crossed and likeness.count(INITIAL) > 1:
        likeness = tuple(INITIALS if one == INITIAL else one for one in likeness)
    score = sum(likeness) / (len(shorter) + missing)
    if _middle_initials_differ(first, second):
        score *= OTHER_INITIAL
    return score * (0.5 + 0.5 * min(likeness)) * (0.8 if aligned.crossed else 1.0)


def _word_likeness(first: str, second: str) -> float:
    """Return how alike two folded words of people's names are."""
    if first != second and 1 in (len(first), len(second)):
        return INITIAL if first[0] == second[0] else 0.0
    return _spelling_likeness(first, second)


def _spelling_likeness(first: str, second: str) -> float:
    if first == second:
        return 1.0
    if sound_alike(first, second):
        return SPELLING
    if _has_digit(first) or _has_digit(second):
        return 0.0
    likeness = OSA.normalized_similarity(first, second)
    return min(likeness, OTHER_GENDER) if _genders_differ(first, second) else likeness


def _middle_initials_differ(first: Sequence[str], second: Sequence[str]) -> bool:
    """Tell whether, given and family name aside, one name begins with an initial that the other lacks there."""
    one, other = first[1:-1], second[1:-1]
    if not one or not other or 1 not in (len(one[0]), len(other[0])):
        return False
    return one[0][0] != other[0][0]


def _has_digit(word: str) -> bool:
    return not word.isalpha() and any(letter.isdigit() for letter in word)


def _genders_differ(first: str, second: str) -> bool:
    shorter, longer = sorted((first, second), key=len)
    return longer == shorter + "a" or (first[:-1] == second[:-1] and {first[-1], second[-1]} == {"a", "o"})


def _ends_agree(first: Sequence[str], second: Sequence[str]) -> bool:
    if not first or not second or "".join(first) == "".join(second):
        return bool(first and second)
    return all(_word_likeness(first[end], second[end]) >= LEAST_END for end in (0, -1))


def _body_likeness(first: str, second: str) -> float:
    one, other = body_name(first), body_name(second)
    if not one.words or not other.words:
        return 0.0
    score = _words_likeness(one.words, other.words)
    if one.forms and other.forms and not one.forms & other.forms:
        score *= 0.6
    if any(is_acronym(a) and abbreviates(a, b) for a, b in ((first, second), (second, first))):
        score = max(score, ACRONYM)
    return score


def _words_likeness(one: Sequence[str], other: Sequence[str]) -> float:
    joined, other_joined = "".join(one), "".join(other)
    if joined == other_joined:
        return 1.0
    shorter, longer = sorted((one, other), key=lambda words: (len(words), words))
    aligned = _align(shorter, longer, _spelling_likeness)
    letters = [len(shorter[i]) + len(longer[j]) for i, j in aligned.pairs]
    matched = sum(likeness * length for likeness, length in zip(aligned.likeness, letters, strict=True))
    words = matched / (len(joined) + len(other_joined)) * (0.4 + 0.6 * min(aligned.likeness))
    words *= 0.9 if aligned.crossed else 1.0
    # "SiemensAG", "Good Will": the letters are the same, the words are not.
    score = max(words, OSA.normalized_similarity(joined, other_joined) * (0.5 + 0.5 * words))
    return score if _numbers(one) == _numbers(other) else score * 0.85


def _numbers(words: Sequence[str]) -> set[str]:
    return {word for word in words if word in ROMAN or _has_digit(word)}


@dataclass(frozen=True, slots=True)
class _Alignment:
    """Words of the shorter name with their partners in the longer, by index, and how alike each pair is."""

    pairs: tuple[tuple[int, int], ...]
    likeness: tuple[float, ...]
    crossed: bool


def _align(
    shorter: Sequence[str], longer: Sequence[str], likeness: Callable[[str, str], float]
) -> _Alignment:
    """Pair each word of the shorter name with one of the longer, the likest first, then the nearest."""
    ranked = sorted(
        (-likeness(shorter[i], longer[j]), abs(i - j), i, j)
        for i, j in product(range(len(shorter)), range(len(longer)))
    )
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for negative, _, i, j in ranked:
        if i not in found and j not in taken:
            found[i] = (j, -negative)
            taken.add(j)
    order = [found[i][0] for i in sorted(found)]
    return _Alignment(
        tuple((i, found[i][0]) for i in sorted(found)),
        tuple(found[i][1] for i in sorted(found)),
        order != sorted(order),
    )
