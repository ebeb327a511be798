"""The words of names in all the spellings in which a text may have them."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from graph.redact.everyday_words import EVERYDAY
from graph.redact.forms import Forms, is_name_word
from graph.redact.tokens import Token
from graph.values.person_names import KUNYA
from graph.values.sounds import bones, sound_alike

# Glued to a name without parting it: "Barretts", "Assadist"; "al" of "Albaghdadi".
ENDINGS = ("s", "es", "ism", "ist", "ists", "ian", "ians", "ite", "ites", "esque", "ize", "ised", "gate")
ARTICLES = ("al", "el", "ad", "an", "ar", "as", "at", "az", "ash", "ad")
LONG = 4
"""Letters of a word from which on it is also found with an ending or article, and inside addresses."""
SOUNDED = 5
"""Letters of a word from which on spellings that sound alike count as one."""
BONES = 3
"""Consonants from which on a word in a script without short vowels is found by them alone."""
GLUED_BEFORE = ("", "l", "b", "f", "k", "bl", "fl", "kl")
"""Consonants of what Arabic writes in one with a word: the article, "in", "so", "as", "for"; of "and" none is left."""
CASES = (
    "", "a", "y", "i", "u", "e", "o", "ya", "yu", "oi", "oy", "ei", "ey", "om", "em", "ym", "im", "oyu", "oiu", "uyu", "uiu",
    "aya", "aia", "ogo", "omu", "ykh", "ikh", "ov", "am", "ami", "akh",
)  # fmt: skip
"""Endings of names in Slavic languages, of all cases and both sexes, as they are romanised."""
SLAVIC = re.compile(r"(?:[oe]v|[aiy]n|sk|tsk)(?:a|y|i|yi|ii|iy|aya|aia)?\Z")
"""Ends of surnames that have such endings in Latin letters too: "Sokolovoy", "Sokolov" of "Sokolova"."""
SLAVIC_CASE = re.compile(r"(?:[oe]v|[aiy]n|sk)(?:oi|oy|oyu|oiu|u|uyu|uiu|ym|im|om|ogo|omu|e|ykh|ikh)\Z")
STEM = 4
"""Letters of a word from which on it is found with such endings."""
ABBREVIATIONS = frozenset(
    {"un", "us", "usa", "uk", "eu", "uae", "ie", "eg", "am", "pm", "ad", "bc", "ce", "dc", "ps", "pp", "no"}
)
"""What letters with stops between them stand for, other than for somebody's name."""
HANDLE = 5
"""Letters of a surname from which on it is found with an initial before or behind, as in "moland"."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name: whose it may be, and whether it is a surname of all of them."""

    word: str
    subjects: frozenset[str]
    surname: bool


class Spellings:
    """Names by their words."""

    def __init__(self, forms: Mapping[str, Forms]) -> None:
        bearers: defaultdict[str, set[str]] = defaultdict(set)
        first: set[str] = set()
        whole: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        self.initials: defaultdict[str, set[str]] = defaultdict(set)
        self.handles: defaultdict[str, set[str]] = defaultdict(set)
        self.kunyas: defaultdict[tuple[bool, str], dict[str, frozenset[str]]] = defaultdict(dict)
        for subject, own in forms.items():
            for word in own.words:
                bearers[word].add(subject)
                if word not in own.last:
                    first.add(word)
            for parent, child in own.kunyas:
                children = self.kunyas[_is_father(parent), bones(child)]
                children[child] = children.get(child, frozenset()) | {subject}
            for handle in handles(own):
                self.handles[handle].add(subject)
            for keys in own.whole:
                whole[keys].add(subject)
                for pair in pairwise(keys):
                    if own.words.issuperset(pair):
                        bearers["".join(pair)].add(subject)
                initials = "".join(key[0] for key in keys if is_name_word(key))
                if len(initials) > 1 and initials not in ABBREVIATIONS:
                    self.initials[initials].add(subject)
                # "MiraOland"; of one word a kunya or title alone may be left, which is a name as it stands.
                bearers["".join(keys)].add(subject)
        self.words = {
            word: Word(word, frozenset(subjects), word not in first) for word, subjects in bearers.items()
        }
        self.whole: defaultdict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = defaultdict(list)
        for keys in sorted(whole, key=lambda keys: (-len(keys), keys)):
            self.whole[keys[0]].append((keys, frozenset(whole[keys])))
        self.glued = sorted(word for word in self.words if len(word) >= LONG)
        self.by_bones: defaultdict[str, list[str]] = defaultdict(list)
        self.by_skeleton: dict[str, str] = {}
        self.by_stem: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        self.bare: defaultdict[str, set[str]] = defaultdict(set)
        self.by_letter: defaultdict[str, list[tuple[str, Word]]] = defaultdict(list)
        for word in sorted(self.words):
            self.bare[_skeleton(word)] |= self.words[word].subjects
            if len(word) >= LONG:
                self.by_letter[word[0]].append((word, self.words[word]))
            for stem in stems(word):
                self.by_stem[bones(stem)].append((stem, word))
            if len(word) >= SOUNDED:
                self.by_bones[bones(word)].append(word)
            if len(_skeleton(word)) >= BONES:
                self.by_skeleton.setdefault(_skeleton(word), word)

    def of_kunya(self, parent: Token, child: Token) -> frozenset[str]:
        """Return whose kunya two tokens are, in any spelling; empty where they are nobody's."""
        if parent.key not in KUNYA:
            return frozenset()
        children = self.kunyas.get((_is_father(parent.key), bones(child.key)), {})
        alike = (
            subjects for name, subjects in children.items() if child.vowelless or sound_alike(name, child.key)
        )
        return frozenset().union(*alike)

    def is_known(self, key: str) -> bool:
        """Tell whether a word is one of a redacted name, spelled like this."""
        return self.exactly(key) is not None

    def exactly(self, key: str) -> Word | None:
        """Return a word as it is spelled, with an ending or the article glued to it."""
        if key in self.words:
            return self.words[key]
        for ending in ENDINGS:
            stem = key.removesuffix(ending)
            if stem != key and len(stem) >= LONG and stem in self.words and key not in EVERYDAY:
                return self.words[stem]
        for article in ARTICLES:
            stem = key.removeprefix(article)
            if stem != key and len(stem) >= LONG and stem in self.words:
                return self.words[stem]
        return None

    def of_word(self, token: Token) -> Word | None:
        """Return the word of a name that a token is, spellings that sound alike and other scripts included."""
        found = self.exactly(token.key)
        if found is not None:
            return found
        if token.vowelless:
            bare = _skeleton(token.key)
            for glued in GLUED_BEFORE:
                key = bare.removeprefix(glued) if bare.startswith(glued) else ""
                if key in self.by_skeleton:
                    return self.words[self.by_skeleton[key]]
            return None
        if token.key.rstrip("0123456789") in self.handles and not token.capital:
            word = token.key.rstrip("0123456789")
            return Word(word, frozenset(self.handles[word]), surname=True)
        plain = token.key.rstrip("0123456789")
        if plain != token.key and len(plain) >= LONG and plain in self.words:
            return self.words[plain]
        found = self.inflected(token)
        if found is not None:
            return found
        if not token.capital or token.key in EVERYDAY or len(token.key) < SOUNDED:
            return None
        for word in self.by_bones.get(bones(token.key), ()):
            if word not in EVERYDAY and sound_alike(word, token.key):
                return self.words[word]
        return None

    def inflected(self, token: Token) -> Word | None:
        """Return the word of a name that a token is with the ending of another case or sex."""
        if not token.capital or not (
            token.cyrillic or SLAVIC.search(token.key) or SLAVIC_CASE.search(token.key)
        ):
            return None
        for stem in [*stems(token.key), *stems(token.key.replace("yu", "u"))]:
            for other, word in self.by_stem.get(bones(stem), ()):
                slavic = token.cyrillic or SLAVIC.search(word)
                if slavic and not (word in EVERYDAY or token.key in EVERYDAY) and sound_alike(stem, other):
                    # In Latin letters it may be the brother's or the husband's.
                    known = self.words[word]
                    return known if token.cyrillic else Word(word, known.subjects, surname=False)
        return None

    def is_near(self, token: Token, subjects: frozenset[str]) -> bool:
        """Tell whether a word beside a name of these may be another of their words, badly spelled: "Yussef" of Yusuf.

        By itself such a word says too little: somebody else may be called so.
        """
        if self.exactly(token.key):
            return False
        if token.vowelless:
            return bool(self.bare.get(_skeleton(token.key), set()) & subjects)
        if not token.capital or len(token.key) < LONG or token.key in EVERYDAY:
            return False
        return any(
            one.subjects & subjects
            and (
                sound_alike(word, token.key.replace("e", "u"))
                or (len(word) >= SOUNDED and Levenshtein.distance(word, token.key, score_cutoff=1) <= 1)
            )
            for word, one in self.by_letter.get(token.key[0], ())
        )


def stems(word: str) -> list[str]:
    """Return a word without the endings that it may have in Slavic languages, the longest first."""
    found = {word.removesuffix(ending) for ending in CASES}
    return sorted((stem for stem in found if len(stem) >= STEM), key=lambda stem: (-len(stem), stem))


def handles(forms: Forms) -> set[str]:
    """Return the surnames with an initial before or behind, as names of users are made."""
    surnames = [word for word in forms.last if len(word) >= HANDLE and word not in EVERYDAY]
    first = [word for word in forms.words if word not in forms.last]
    return {
        handle
        for surname in surnames
        for word in first
        for handle in (word[0] + surname, surname + word[0], word + surname[0])
        if handle not in EVERYDAY
    }


def _is_father(parent: str) -> bool:
    """Tell "Abu" from "Umm", however they are spelled."""
    return parent.startswith("a")


def _skeleton(key: str) -> str:
    """Return the consonants of a word, doubled ones once, the likes of kh and gh as one letter."""
    plain = key.replace("kh", "h").replace("gh", "g").replace("th", "t").replace("dh", "d").replace("sh", "s")
    plain = plain.replace("q", "k").replace("c", "k").replace("w", "u").replace("v", "f")
    bare = [letter for letter in plain if letter not in "aeiouy"]
    return "".join(letter for at, letter in enumerate(bare) if not at or bare[at - 1] != letter)
