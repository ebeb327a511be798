"""The words of names in all the spellings in which a text may have them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graph.redact.everyday_words import EVERYDAY
from graph.redact.forms import Forms
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
        self.kunyas: defaultdict[tuple[bool, str], dict[str, frozenset[str]]] = defaultdict(dict)
        for subject, own in forms.items():
            for word in own.words:
                bearers[word].add(subject)
                if word not in own.last:
                    first.add(word)
            for parent, child in own.kunyas:
                children = self.kunyas[is_father(parent), bones(child)]
                children[child] = children.get(child, frozenset()) | {subject}
            for keys in own.whole:
                whole[keys].add(subject)
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
        for word in sorted(self.words):
            if len(word) >= SOUNDED:
                self.by_bones[bones(word)].append(word)
            if len(skeleton(word)) >= BONES:
                self.by_skeleton.setdefault(skeleton(word), word)

    def of_kunya(self, parent: Token, child: Token) -> frozenset[str]:
        """Return whose kunya two tokens are, in any spelling; empty where they are nobody's."""
        if parent.key not in KUNYA:
            return frozenset()
        children = self.kunyas.get((is_father(parent.key), bones(child.key)), {})
        alike = (subjects for name, subjects in children.items() if sound_alike(name, child.key))
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
            bare = skeleton(token.key)
            for key in (bare, bare.removeprefix("l")):
                if key in self.by_skeleton:
                    return self.words[self.by_skeleton[key]]
            return None
        if not token.capital or token.key in EVERYDAY or len(token.key) < SOUNDED:
            return None
        for word in self.by_bones.get(bones(token.key), ()):
            if word not in EVERYDAY and sound_alike(word, token.key):
                return self.words[word]
        return None


def is_father(parent: str) -> bool:
    """Tell "Abu" from "Umm", however they are spelled."""
    return parent.startswith("a")


def skeleton(key: str) -> str:
    """Return the consonants of a word, doubled ones once, the likes of kh and gh as one letter."""
    plain = key.replace("kh", "h").replace("gh", "g").replace("th", "t").replace("dh", "d").replace("sh", "s")
    plain = plain.replace("q", "k").replace("c", "k").replace("w", "u").replace("v", "f")
    bare = [letter for letter in plain if letter not in "aeiouy"]
    return "".join(letter for at, letter in enumerate(bare) if not at or bare[at - 1] != letter)
