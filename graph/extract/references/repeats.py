"""Tells when a reference is to a work that was cited before: the same again, "ibid.", a short form."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.extract.references.words import ReferenceWords, any_of
from graph.values.folding import fold

LONGEST_SHORT_FORM = 30
"""Words of a short form, with its page numbers."""

_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)[a-z]?\b")
_ADDRESS = re.compile(r"https?://|www\.|\b10\.\d{4}")
_QUOTED = re.compile(r"[“\"«*]([^“”\"«»*]{2,}?)[,.]?[”\"»*]")
_UNPUBLISHED = re.compile(
    r"\W*(?:letter|e-?mail|interview|correspondence|conversation|telephone|phone|personal communication|"
    r"meeting|message)s?\b|.*\bon file with\b",
    re.IGNORECASE | re.DOTALL,
)
"""A note of these is about what was never published, whoever wrote it and when."""

_SCHEME = re.compile(r"^https?://(?:www\.)?|/+$")


@dataclass(frozen=True, slots=True)
class Known:
    """What tells a cited work from others.

    Attributes:
        surnames: Folded, of people the last word, of bodies the whole name.
    """

    title: str
    surnames: tuple[str, ...]
    issued: str
    url: str
    doi: str

    @property
    def words(self) -> list[str]:
        """The folded words of the title, without an article before it."""
        words = fold(self.title).split()
        return words[1:] if len(words) > 1 and words[0] in {"the", "a", "an"} else words


def find_same(work: Known, others: Sequence[Known]) -> int | None:
    """Return the index of the work that this is again, None where it is new.

    The titles are equal, or one is the other without its subtitle, and the authors overlap (or one reference names
    none); or DOI or address are equal and the titles alike. Titles of three words and fewer need the year as well.
    """
    for index, other in enumerate(others):
        mine, theirs = work.words, other.words
        equal = mine == theirs
        shorter, longer = sorted((mine, theirs), key=len)
        begins = len(shorter) >= 3 and longer[: len(shorter)] == shorter
        years = {work.issued[:4], other.issued[:4]} - {""}
        if (work.doi and work.doi.casefold() == other.doi.casefold()) or (
            work.url and _SCHEME.sub("", work.url) == _SCHEME.sub("", other.url)
        ):
            if equal or begins:
                return index
            continue
        shared = bool(set(work.surnames) & set(other.surnames)) or not (work.surnames and other.surnames)
        enough = len(years) < 2 or (equal and len(mine) > 3)
        if shared and enough and (equal or (begins and _main(work, other))):
            return index
    return None


def _main(work: Known, other: Known) -> bool:
    """Tell whether the shorter title is the longer one up to its colon or dash."""
    shorter, longer = sorted((work, other), key=lambda known: len(known.words))
    main = re.split(r"[:.?!–—]\s|\s[–—-]\s", longer.title)[0]
    return fold(main).split() == fold(shorter.title).split()


class ShortForms:
    """Reads the short forms of references; holds the patterns."""

    def __init__(self, words: ReferenceWords) -> None:
        self._small = words["small_words"]
        self._ibid = re.compile(
            rf"[\s(\[*_]*(?:(?:see|see also|cf\.?)\s+)?[*_]*(?:{any_of(set(words['ibid_forms']) - {'op cit', 'loc cit'})})(?![^\W\d_])",
            re.IGNORECASE,
        )
        self._back = re.compile(
            rf"(?:\b(?:{any_of(words['back_reference_words'])})\.?\s?(?P<mark>\d{{1,3}})\b)", re.IGNORECASE
        )
        self._opus = re.compile(r"\b(?:op\.?|loc\.?)\s?cit\b|\bsupra\b|\ba\.?\s?a\.?\s?O\.", re.IGNORECASE)

    def find(
        self,
        text: str,
        known: Sequence[Known],
        earlier: Sequence[int],
        last: Sequence[int],
        works_of_mark: Mapping[str, Sequence[int]],
    ) -> tuple[int, ...]:
        """Return the works that a short form means; empty where it is none, or means none that is known.

        Args:
            text: A note or a part of one, without "see also" before it.
            known: All works of the document.
            earlier: Those cited before this note, the latest first.
            last: Those of the note before, for "ibid.".
            works_of_mark: Works by the mark of their note, for "see note 4".
        """
        if self._ibid.match(text):
            return tuple(last)
        if _ADDRESS.search(text) or len(text.split()) > LONGEST_SHORT_FORM:
            return ()
        folded = f" {fold(text)} "
        named = [
            index
            for index in dict.fromkeys([*earlier, *range(len(known))])
            if any(f" {surname} " in folded for surname in known[index].surnames)
        ]
        back = self._back.search(text)
        if back and back["mark"] in works_of_mark:
            works = works_of_mark[back["mark"]]
            return tuple(index for index in works if index in named) or tuple(works)
        quoted = [fold(match[1]) for match in _QUOTED.finditer(text)]
        titled = [
            index
            for index in (named or earlier)
            if self._holds_title(folded, known[index], alone=not named)
            or (
                named
                and any(
                    words and f"{' '.join(known[index].words)} ".startswith(f"{words} ") for words in quoted
                )
            )
        ]
        if titled:
            return tuple(titled[:1])
        if self._opus.search(text):
            return tuple(named[:1])
        if _UNPUBLISHED.match(text):
            return ()
        years = {match[1] for match in _YEAR.finditer(text)}
        dated = [
            index
            for index in named
            if years and known[index].issued[:4] in years and _all_named(folded, known[index])
        ]
        if len(dated) == 1 and len(text.split()) <= 12:
            return tuple(dated)
        return ()

    def _holds_title(self, folded: str, work: Known, *, alone: bool) -> bool:
        """Tell whether a text holds the beginning of the title: two words that count, or all of it.

        Args:
            folded: The text, folded, a space before and behind.
            alone: No author is named, so the title must say it all.
        """
        words = work.words
        whole = len(words)
        for length in range(whole, 0, -1):
            if f" {' '.join(words[:length])} " in folded:
                counting = [word for word in words[:length] if word not in self._small]
                return len(counting) >= (4 if alone else 2) or (length == whole and not alone)
        return False


def _all_named(folded: str, work: Known) -> bool:
    named = sum(f" {surname} " in folded for surname in work.surnames)
    return named == len(work.surnames) or " et al " in folded
