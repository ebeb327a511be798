"""Brings the spellings of one word to one form, so that equal strings mean equal words."""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a base letter and a mark.
LETTERS = str.maketrans(
    {
        "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t",
        "ŋ": "n", "ə": "a", "ɛ": "e", "ɔ": "o", "ƙ": "k", "ɗ": "d", "ɓ": "b", "ß": "ss", "&": " and ",
    }
)  # fmt: skip

# Written for glottal stop and ʿayn, or as apostrophe: spelled or left out at will.
APOSTROPHES = re.compile("['\u2018\u2019\u201b\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02b9`\u00b4\u2032\u05f3]")

INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
NOT_WORD = re.compile(r"[\W_]+")
PLAIN = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Return the words of `text` in small plain letters, one space apart.

    Case, diacritics, apostrophes, hyphens and other punctuation fall away ("Seán Ó hAoláin" → "sean o
    haolain", "U.N." → "un", "al-Ḩasakah" → "al hasakah"). Other scripts keep their letters, without their
    marks. The result is empty where the text has no letter and no digit.
    """
    if PLAIN.fullmatch(text):
        return text.lower()
    if "." in text:
        text = INITIALS.sub(lambda match: match[0].replace(".", "") + " ", text)
    text = APOSTROPHES.sub("", text)
    if not text.isascii():
        text = _plain_letters(text)
    return NOT_WORD.sub(" ", text.casefold().replace("&", " and ")).strip()


def _plain_letters(text: str) -> str:
    """Return small letters without marks, punctuation left as it is."""
    text = text.casefold().translate(LETTERS)
    text = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in text if not unicodedata.combining(letter)).translate(LETTERS)


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words in order."""
    return tuple(fold(text).split())
