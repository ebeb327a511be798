"""Takes a text apart into words, each with the plain form by which names are compared."""

import re
from base64 import b64decode
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from graph.values.transliteration import romanise

# Written inside a word without parting it: combining marks, soft hyphens, characters of no width, the tatweel.
UNSEEN = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
APOSTROPHE = "'\u2018\u2019\u201b\u02bb\u02bc\u02bd\u02be\u02bf\u02b9`\u00b4\u2032\uff07"
WORD = re.compile(rf"[^\W_](?:[^\W_]|[{UNSEEN}]|[{APOSTROPHE}](?=[^\W_]))*")
POSSESSIVE = re.compile(rf"[{APOSTROPHE}][sS]$")
NOT_SEEN = re.compile(rf"[{UNSEEN}]")

# What is one word for a machine: addresses of pages and mail, bare domains, handles, hashtags, names of files.
ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://|www\.|mailto:)[^\s<>\"“”]+"
    r"|[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}/[^\s<>\"“”]*"
    r"|\b\w+(?:[-_.]\w+)*\.(?:com|org|net|info|gov|edu|int|io|co|uk|eu|de|fr|pdf|docx?|xlsx?|html?|txt|md|jpe?g|png|mp[34])\b"
    r"|(?<!\w)[@#][\w.]*\w",
    re.IGNORECASE,
)
# Long enough for a name, and no word of a language.
BASE64 = re.compile(r"(?<![\w+/=-])(?=\w*[a-z])(?=\w*[A-Z])[\w+/]{11,}={0,2}(?![\w+/=-])", re.ASCII)
TRAILING = ".,;:!?)]}'\u2019\u201d\u00bb"


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text.

    Attributes:
        start: In code points; `end` is half-open and leaves out "'s".
        key: The word in small plain Latin letters.
        capital: Whether it begins with a capital; words of scripts without capitals do.
        vowelless: Whether it was written in Arabic letters: its key lacks the short vowels.
        cyrillic: Whether it was written in Cyrillic letters: it may have the ending of any case.
    """

    start: int
    end: int
    key: str
    capital: bool
    vowelless: bool = False
    cyrillic: bool = False


def tokens_of(text: str) -> list[Token]:
    """Return the words of a text in order."""
    found = []
    for match in WORD.finditer(text):
        word = match[0]
        possessive = POSSESSIVE.search(word)
        if possessive:
            word = word[: possessive.start()]
        key, vowelless = key_of(word)
        if key:
            capital = not word[0].islower() and not word[0].isdigit()
            cyrillic = not vowelless and any("\u0400" <= letter <= "\u052f" for letter in word)
            found.append(Token(match.start(), match.start() + len(word), key, capital, vowelless, cyrillic))
    return found


@lru_cache(maxsize=131_072)
def key_of(word: str) -> tuple[str, bool]:
    """Return a word in small plain Latin letters, and whether it was written in Arabic ones."""
    seen = NOT_SEEN.sub("", word)
    key = romanise(seen).replace(" ", "")
    return key, any("\u0600" <= letter <= "\u06ff" for letter in seen)


def addresses_of(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and plain letters (nothing between them) of each address in a text."""
    found = []
    for match in ADDRESS.finditer(text):
        end = match.start() + len(match[0].rstrip(TRAILING))
        if end > match.start():
            found.append((match.start(), end, glued(text[match.start() : end])))
    return found


def packed_names(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and meaning of each word of base64 in a text."""
    found = ((*match.span(), unpacked(match[0])) for match in BASE64.finditer(text))
    return [one for one in found if one[2]]


def unpacked(words: str) -> str:
    """Return what a word of base64 says, "" where it is none."""
    letters = words.rstrip("=")
    try:
        said = b64decode(letters + "=" * (-len(letters) % 4), validate=True).decode()
    except ValueError:
        return ""
    return said if said.isprintable() else ""


def glued(address: str) -> str:
    """Return the letters and digits of an address, escapes undone, in small plain Latin letters."""
    return romanise(NOT_SEEN.sub("", unquote(address))).replace(" ", "")
