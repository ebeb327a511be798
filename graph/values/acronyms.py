"""Tells whether letters abbreviate words."""

import re

from graph.values.folding import words_of

LONGEST = 20
"""Characters of an acronym, dots and hyphens counted."""

ACRONYM = re.compile(r"(?:[^\W\d_]\.?-?){2,9}\d?s?")
SMALL = frozenset(
    {
        "the", "of", "and", "for", "in", "on", "at", "to", "a", "an", "by", "with", "de", "du", "des",
        "la", "le", "les", "und", "der", "die", "das", "fur", "al", "el",
    }
)  # fmt: skip


def is_acronym(name: str) -> bool:
    """Tell whether a name is written like an acronym: "UNAMI", "U.N.", "DAESH", "OPCs"."""
    if name[1:].islower() or len(name) > LONGEST:
        return False
    letters = [letter for letter in name if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return (
        ACRONYM.fullmatch(name) is not None
        and capitals >= 2
        and capitals >= len(letters) - (2 if len(letters) > 3 else 1)
    )


def abbreviates(acronym: str, expansion: str) -> bool:
    """Tell whether the letters of `acronym` stand, in order, at the beginnings of the expansion's words.

    Every word but the small ones gives its first letter; one word may give more than one ("UNAMI",
    United Nations Assistance Mission for Iraq; "ISIL", … in Iraq and the Levant), small words may give
    theirs or none.
    """
    letters = "".join(letter for letter in acronym.rstrip("s") if letter.isalnum()).casefold()
    words = words_of(expansion)
    if len(letters) < 2 or len(words) < 2 or len(letters) > 12:
        return False
    content = [word for word in words if word not in SMALL]
    if len(content) < 2 or letters == "".join(words):
        return False
    return _taken(letters, words, 0)


def initials(name: str) -> str:
    """Return the first letters of the words that count, in capitals: "United Nations" → "UN"."""
    return "".join(word[0] for word in words_of(name) if word not in SMALL).upper()


def _taken(letters: str, words: tuple[str, ...], borrowed: int) -> bool:
    """Tell whether the words give the letters; `borrowed` counts those from inside words, two at most."""
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if word in SMALL and _taken(letters, rest, borrowed):
        return True
    for length in range(1, min(len(word), len(letters)) + 1):
        if not word.startswith(letters[:length]) or borrowed + length - 1 > 2:
            return False
        if _taken(letters[length:], rest, borrowed + length - 1):
            return True
    return False
