"""How much the words of a stretch look like a title's, whatever stands around them."""

import re
from collections.abc import Callable

from graph.extract.references.authors.forms import UPPER
from graph.extract.references.tails import TailJudge
from graph.extract.references.words import ReferenceWords, any_of

_VOLUME_INSIDE = re.compile(
    r"\b\d+\s?\(\d+\)|\b[Vv]ol\.?\s?\d|\bpp?\.\s?\d|\bn[°º]\s?\d|\b[Nn]o\.\s?\d|\d\s?[:,]\s?\d+\s?[–-]\s?\d"
)
_ISSUE = re.compile(
    r"(?<=\w)\s(?:[Bb]ulletin|[Uu]pdate|[Rr]eport|[Bb]rief(?:ing)?|[Cc]omment|[Rr]ound|[Pp]art|[Nn]ewsletter|[Oo]verview|[Ss]itrep)"
    r"\s(?:[Nn]o\.|#)\s?\d+$"
)
"""What bodies that publish in numbers call one: "Tana: Flood Bulletin No. 4"."""
_SENTENCE_INSIDE = re.compile(r"(?<!\b[^\W\d_])(?<!\bvs)(?<!\bSt)[.](?:[”\"'’)])?\s+(?=[^\s])")
_BEHIND_TITLE = re.compile(
    r"[.,?!]\s(?:[Ii]n:\s|In\s[A-Z]|(?:[Ee]ds?|[Tt]rans|[Hh]rsg)(?:\.\s|$)|[Ee]dited by|[Tt]ranslated by|(?:1[5-9]|20)\d\d(?:[.,]|$)|\d+(?:st|nd|rd|th) ed(?:n|ition)?\b|[Vv]ol(?:\.|ume) [IVX\d])|\((?:[Ee]ds?|[Hh]rsg)\.?\)"
)
"""What stands behind titles, inside one."""
_LEGAL = re.compile(r"\S+(?: \S+){0,5} \d[\d/]* \((?:19|20)\d\d\)$")
"""Resolution 1234 (2010)."""
_BRACKETS = re.compile(r"\s[(\[][^()\[\]]*[)\]]?$|\s\[[^()\[\]]*\](?=[.,\s])")
_OPENS_LIST = re.compile(r"(?:and|et|und|&|y|in|In|eds?|(?:[Ee]dited|[Dd]irected|[Tt]ranslated)(?: by)?)\b")
_YEAR_FIRST = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?[,.:)]")
_YEAR_INSIDE = re.compile(r"\((?:1[5-9]|20)\d\d[a-z]?\)")
_MARKUP_INSIDE = re.compile(r"(?<!\w)[*_]\w|<[a-z]+>")
_QUOTED_INSIDE = re.compile(r"[“\"«][^“”«»\"]+[”\"»]")
_PERIODICALS = frozenset(
    {"journal", "proceedings", "transactions", "annals", "bulletin", "zeitschrift", "revue"}
)


class WordingJudge:
    """Judges the words of a stretch; holds the lists."""

    def __init__(self, words: ReferenceWords, tails: TailJudge, is_place: Callable[[str], bool]) -> None:
        self._words = words
        self._tails = tails
        self._is_place = is_place
        month = any_of(words.months)
        self._ends_in_date = re.compile(
            rf",\s(?:\d{{1,2}}\s)?(?:{month})\.?\s(?:\d{{1,2}},\s)?\d{{4}}$", re.IGNORECASE
        )

    def judge(self, title: str, *, marked: bool) -> float:
        """Return how well the words would do as a title, in points: 1.3 at best, far below 0 for what is none.

        Args:
            title: The stretch.
            marked: It stands in quotation marks or italics, so only its length counts.
        """
        words = title.split()
        if not words or len(title) < 2:
            return -9.0
        title = _ISSUE.sub("", title)
        score = {1: -1.6, 2: -0.4}.get(len(words), 0.5)
        if marked:
            return score * 0.5
        return score + self._what_stands_behind(title) + self._punctuation(title) + self._words_of(title)

    def _what_stands_behind(self, title: str) -> float:
        """Judge words that stand behind titles."""
        score = 0.0
        if _BEHIND_TITLE.search(title):
            score -= 4.5
        if self._ends_in_date.search(title):
            score -= 2.5
        if "http" in title or "www." in title or "<" in title:
            score -= 6.0
        if _VOLUME_INSIDE.search(title):
            score -= 3.0
        if _LEGAL.match(title) and title.split()[0].casefold() in self._words["legal_works"]:
            score += 2.5
        elif _YEAR_INSIDE.search(title):
            score -= 1.5
        if any(self._tails.is_kind(bracket.group().strip()) for bracket in _BRACKETS.finditer(title)):
            score -= 3.5
        _, _, chunk = title.rpartition(", ") if ", " in title else ("", "", "")
        last = re.findall(r"[^\W\d_][\w-]*", chunk)
        if chunk and self._is_place(chunk):
            score -= 0.8  # "The Lost Camp, Paris"
        if len(last) < 5 and {word.casefold() for word in last} & self._words["publisher_words"]:
            score -= 1.0
        return score

    def _punctuation(self, title: str) -> float:
        """Judge marks that rather part a title from what follows, and those that are left open."""
        score = -1.2 * len(_SENTENCE_INSIDE.findall(title))
        score -= 0.3 * len(re.findall(rf",\s(?=[{UPPER}])", title))
        score -= 0.4 * title.count(";")
        if any(mark in title for mark in '“”«»"') and not _QUOTED_INSIDE.search(title):
            score -= 1.5
        if _MARKUP_INSIDE.search(title):
            score -= 2.5
        if title.count("(") != title.count(")"):
            score -= 2.0
        return score

    def _words_of(self, title: str) -> float:
        """Judge the first word, small letters and words of periodicals."""
        score = 0.0
        if _OPENS_LIST.match(title):
            score -= 3.0
        elif title[0].islower():
            score -= 0.7
        elif not title[0].isalnum() and title[0] not in "(¿¡#'‘“«\"":
            score -= 1.0
        if _YEAR_FIRST.match(title):
            score -= 2.0
        words = title.split()
        letters = re.findall(r"[^\W\d_][\w'’-]*", title)
        small = self._words["small_words"]
        if any(word[0].islower() and word.casefold() not in small and len(word) > 2 for word in letters):
            score += 0.8
        if len(words) < 7 and {word.casefold().strip(".,:") for word in words} & _PERIODICALS:
            score -= 0.8
        short = self._words["container_abbreviations"]
        return score - sum(word.endswith(".") and word.casefold().strip(".,") in short for word in words[:-1])
