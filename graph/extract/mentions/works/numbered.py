"""Laws, resolutions and papers of a series by their number or year: "Resolution 2417 (2018)", "General Comment No. 3"."""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.bounds import is_owner
from graph.extract.mentions.works.running import RUNNING_RULE

_NUMBER: Final = re.compile(r"[A-Z]{0,3}\d+(?:[/.\-]\d+)*(?:/[A-Z]+)?")
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_DIGITS: Final = re.compile(r"\d+")
_SESSION: Final = re.compile(r"\d+/\d+")
"""What numbers a resolution behind the session or year that it was adopted in."""
_ROMAN: Final = re.compile(r"[IVXLC]+")
_MEETINGS: Final = frozenset({"Convention", "Code", "Bill", "Law"})
"""Behind a year these alone are a meeting as well, or any law of that year."""
_NO_OWNERS: Final = frozenset({"", "ORG", "LAW", "WORK_OF_ART"})
_BRACKETS: Final = 3
"""Tokens of an acronym in brackets."""
LISTED_RULE: Final = "listed-number"
_MARK: Final = frozenset({"No", "No.", "Nos", "no.", "Number", "number"})


def numbered_works(index: int, doc: Doc, words: MentionWords) -> list[Candidate]:
    """Return names of laws and papers with the number or year that tells them from others of their kind."""
    found = [Candidate(index, *bounds, "Report", RUNNING_RULE, OVERRULE) for bounds in _named(doc, words)]
    found += [Candidate(index, *bounds, "Report", LISTED_RULE, OVERRULE) for bounds in _listed(doc, words)]
    return found


def _named(doc: Doc, words: MentionWords) -> Iterator[tuple[int, int]]:
    for at, token in enumerate(doc):
        bounds = None
        if token.lower_ in words.work_series:
            bounds = _with_number(doc, at, words)
        if bounds is None and token.text in words.dated_laws:
            bounds = _with_year(doc, at, words) or _with_several_nouns(doc, at)
        if bounds is not None:
            yield bounds


def _listed(doc: Doc, words: MentionWords) -> Iterator[tuple[int, int]]:
    """Yield "9417 (2018)" and "9420 (2019)" of "resolutions 9417 (2018) and 9420 (2019)": the number tells each."""
    for noun, token in enumerate(doc):
        if not token.lower_.endswith("s") or token.lower_[:-1] not in words.work_series:
            continue
        at = noun + 1
        while at < len(doc) and _DIGITS.fullmatch(doc[at].text):
            end = _behind_year(doc, at + 1)
            if end == at + 1:
                break
            yield at, end
            at = end
            while doc[at : at + 1].text in {",", "and"}:
                at += 1


def _with_number(doc: Doc, noun: int, words: MentionWords) -> tuple[int, int] | None:
    number = noun + 1
    while number < len(doc) and (
        doc[number].text in _MARK or (number > noun + 1 and doc[number].text == ".")
    ):
        number += 1
    if not _NUMBER.fullmatch(doc[number : number + 1].text):
        return None
    end = _behind_year(doc, number + 1)
    start = _start(doc, noun, words)
    if start is None and (end > number + 1 or _SESSION.fullmatch(doc[number].text)):
        return noun, end  # "resolution 9417 (2018)", "resolution 93/20": no other has that number
    if start is None or doc[start - 1 : start].text == ",":
        return None  # in a reference, the series that a title stands in
    return start, end


def _behind_year(doc: Doc, at: int) -> int:
    """Return the end of a year or session in brackets that begins at a token, else the token."""
    inside = doc[at + 1 : at + 2].text
    bracketed = doc[at : at + 1].text == "(" and doc[at + 2 : at + 3].text == ")"
    return at + 3 if bracketed and (_YEAR.fullmatch(inside) or _ROMAN.fullmatch(inside)) else at


def _with_year(doc: Doc, noun: int, words: MentionWords) -> tuple[int, int] | None:
    """Tell the year before "the 1951 Seamen Convention", which is part of its name."""
    start = _start(doc, noun, words)
    if start is None or (start == noun and doc[noun].text in _MEETINGS):
        return None
    if (
        start
        and _YEAR.fullmatch(doc[start - 1].text)
        and doc[start - 2 : start - 1].text.lower() in {"the", "'s", "its"}
    ):
        return start - 1, noun + 1
    return None


def _with_several_nouns(doc: Doc, noun: int) -> tuple[int, int] | None:
    """Tell the nouns of "the Anti-Theft, Harbour and Quay Act 2001" from the end of a list: "the" stands before them."""
    start, joined = noun, False
    while start > 1:
        step = _to_noun_before(doc, start, joined=joined)
        if not step:
            break
        start -= step
        joined |= doc[start].text in {"and", "etc"} or step == _BRACKETS
    while start < noun and not is_capitalised(doc, start):
        start += 1
    if not joined or noun - start < 2 or doc[start - 1].text != "the":
        return None
    return start, noun + 1 + (_YEAR.fullmatch(doc[noun + 1 : noun + 2].text) is not None)


def _to_noun_before(doc: Doc, at: int, *, joined: bool) -> int:
    """Return how many tokens before one belong to the name of a law with it; 0 where the name begins."""
    before, further = doc[at - 1], doc[at - 2]
    if before.text == "," and joined:
        return int(further.ent_type_ in _NO_OWNERS and further.is_alpha)
    if before.text == "-" or (further.text == "-" and not further.whitespace_):
        return 1
    if before.text == "." and further.text == "etc":
        return 2
    if before.text == ")" and doc[max(0, at - 3)].text == "(":
        return _BRACKETS
    if before.text in {"and", "etc"}:
        return int(further.is_alpha)
    return int(is_capitalised(doc, at - 1) and not before.is_punct)


def _start(doc: Doc, noun: int, words: MentionWords) -> int | None:
    """Return where the name begins whose last word is at `noun`; none of a word without a capital that stands alone."""
    start, at = None, noun
    while at >= 0 and (at == noun or is_capitalised(doc, at) or doc[at].text in {"of", "and", "on"}):
        if is_capitalised(doc, at):
            start = at
        elif not is_capitalised(doc, at - 1) or doc[at - 1].text in words.dated_laws:
            break
        if doc[at].is_sent_start or (doc[at - 1 : at].text == "'s" and is_owner(doc, at - 1)):
            break
        at -= 1
    while start is not None and start < noun and doc[start].pos_ in {"ADP", "DET", "SCONJ", "ADV"}:
        start += 1
    return start
