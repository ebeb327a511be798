"""Tells whether two spellings may be one word of another script: Hasakah and Hassakeh, Mohammed and Muhammad.

A word is taken apart into its consonants and the vowels between them. Doubled letters, a silent h at
the end and the usual pairs (q and k, ou and u, ae and ai, ae and the a of ä) count as one; e stands for a or i, or,
as in Alexandr, for nothing.
"""

import re
from functools import lru_cache

# In this order; a capital is a letter that the later ones leave alone.
CONSONANTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        ("shch|sch|sh|ch", "S"),
        ("ph", "f"),
        ("kh", "h"),
        ("dj|dzh|zh", "j"),
        ("(?<=[dgt])h", ""),
        ("ck|q", "k"),
        ("c(?=[eiy])", "s"),
        ("c", "k"),
        ("x", "ks"),
        ("w(?=[aeiouy])", "v"),
        ("^y(?=[aeiou])", "J"),
        (r"([^aeiouyw])\1+", r"\1"),
        ("(?<=[aeiou])h$", ""),
    )
)
VOWELS = re.compile("([aeiouyw]+)")

# What a run of vowels may stand for; any other only for itself.
READINGS: dict[str, frozenset[str]] = {
    "": frozenset({""}),
    "e": frozenset({"a", "i", ""}),
    "o": frozenset({"u", "au"}),
    "ow": frozenset({"u", "au"}),
    "ou": frozenset({"u", "au"}),
    **dict.fromkeys(("a", "aa"), frozenset({"a"})),
    **dict.fromkeys(("i", "y", "ee", "ii", "iy", "ie", "yi", "yy"), frozenset({"i"})),
    **dict.fromkeys(("u", "oo", "uu", "oe", "ue"), frozenset({"u"})),
    **dict.fromkeys(("ai", "ay", "ei", "ey"), frozenset({"ai"})),
    "ae": frozenset({"ai", "a"}),
    **dict.fromkeys(("au", "aw", "ao"), frozenset({"au"})),
    **dict.fromkeys(("ia", "iya", "ya", "iye", "iyya"), frozenset({"ia"})),
}


def sound_alike(first: str, second: str) -> bool:
    """Tell whether two folded words may be spellings of one; a word of one letter is only like itself."""
    if first == second:
        return True
    if min(len(first), len(second)) < 2 or first[0].isdigit() or second[0].isdigit():
        return False
    bones, runs = _sound(first)
    other_bones, other_runs = _sound(second)
    return bones == other_bones and bones != "" and all(a & b for a, b in zip(runs, other_runs, strict=True))


def bones(word: str) -> str:
    """Return the consonants of a folded word, by which alike words are found: "hasakah" → "hsk"."""
    return _sound(word)[0]


@lru_cache(maxsize=65_536)
def _sound(word: str) -> tuple[str, tuple[frozenset[str], ...]]:
    for pattern, letter in CONSONANTS:
        word = pattern.sub(letter, word)
    parts = VOWELS.split(word)
    consonants = []
    runs = []
    vowels = ""
    for position, part in enumerate(parts):
        if position % 2:
            vowels = part
            continue
        for letter in part:
            consonants.append(letter)
            runs.append(_readings(vowels))
            vowels = ""
    runs.append(_readings(vowels))
    return "".join(consonants), tuple(runs)


def _readings(vowels: str) -> frozenset[str]:
    return READINGS.get(vowels) or frozenset({vowels})
