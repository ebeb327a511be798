"""The forms of a name by which somebody may be known: the whole of each label, and of persons each word of it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise

from graph.redact.everyday_words import EVERYDAY
from graph.redact.tokens import Token, tokens_of
from graph.values.person_names import ARTICLES, KUNYA, SON_OF, SUFFIXES, TITLES

PARTICLES = ARTICLES | SON_OF | {"bint", "de", "del", "della", "der", "den", "des", "di", "da", "do", "dos",
    "du", "la", "le", "van", "von", "und", "and", "of", "the", "y", "e", "san", "st", "ter", "ten", "zu", "zur",
    "abd", "abdul", "abdel", "ould", "ag", "ad", "an", "ar", "as", "at", "az", "ed", "er", "es", "ez", "ash"}  # fmt: skip
"""Words inside names that tell nobody from another."""

SPELLED_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "å": "aa"}
)
"""Letters that are written so where a keyboard lacks them: "Mueller"."""
SHORTEST = 3
"""Letters of a word that stands for somebody wherever it is found; shorter ones only beside the rest of a name."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody, or something, to be redacted.

    Attributes:
        key: IRI of the entity, or, of a name that no entity bears, the name.
        type: Local name of the class.
        labels: Every form known of the name.
    """

    key: str
    type: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Forms:
    """What to look for.

    Attributes:
        whole: Keys of the words of a label, in order.
        words: Keys of single words, the last of a label apart.
        last: Those that stand last in a label, or alone: surnames.
        kunyas: Keys of "Abu" or "Umm" and the child's name behind it, which alone is not the name of the parent.
    """

    whole: frozenset[tuple[str, ...]]
    words: frozenset[str]
    last: frozenset[str]
    kunyas: frozenset[tuple[str, str]]


def forms_of(subject: Subject) -> Forms:
    """Return the forms of a subject; only persons are known by single words of their names."""
    whole: set[tuple[str, ...]] = set()
    words: set[str] = set()
    last: set[str] = set()
    kunyas: set[tuple[str, str]] = set()
    for label in dict.fromkeys(form for one in subject.labels for form in (one, one.translate(SPELLED_OUT))):
        tokens = tokens_of(label)
        keys = tuple(token.key for token in tokens)
        if keys[:1] == ("the",):
            keys = keys[1:]
        if keys:
            whole.add(keys)
        if subject.type != "Person":
            continue
        pairs = [pair for pair in pairwise(keys) if pair[0] in KUNYA]
        kunyas.update(pairs)
        own = name_words(tokens, {child for _, child in pairs})
        words.update(own)
        # "Lind, Marta" begins with the surname.
        last.update((own[:1] if "," in label else own[-1:]) if own else [])
    return Forms(frozenset(whole), frozenset(words), frozenset(last), frozenset(kunyas))


def name_words(tokens: Iterable[Token], children: Collection[str]) -> list[str]:
    """Return the keys of the words in a person's label that tell who it is: no titles, particles and initials."""
    found = [token for token in tokens if is_name_word(token.key) and token.key not in children]
    written_large = [token.key for token in found if token.capital]
    return written_large or [token.key for token in found]


def is_name_word(key: str) -> bool:
    """Tell whether a word of a person's name may stand for the person."""
    return len(key) > 1 and not key[0].isdigit() and key not in PARTICLES | TITLES | SUFFIXES | KUNYA


def is_everyday(key: str) -> bool:
    """Tell whether a word says by itself nothing of a person: it is an ordinary word too, or very short."""
    return len(key) < SHORTEST or key in EVERYDAY
