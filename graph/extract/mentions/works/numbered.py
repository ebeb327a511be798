"""Laws, resolutions and papers of a series by their number or year: "Resolution 2417 (2018)", "General Comment No. 3"."""

import re
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.bounds import is_owner
from graph.extract.mentions.works.running import RUNNING_RULE

_NUMBER: Final = re.compile(r"[A-Z]{0,3}\d+(?:[/.\-]\d+)*(?:/[A-Z]+)?")
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_MARK: Final = frozenset({"No", "No.", "Nos", "no.", "Number", "number"})


def numbered_works(index: int, doc: Doc, words: MentionWords) -> list[Candidate]:
    """Return names of laws and papers with the number or year that tells them from others of their kind."""
    found = []
    for at, token in enumerate(doc):
        bounds = None
        if token.lower_ in words.work_series:
            bounds = _with_number(doc, at, words)
        if bounds is None and token.text in words.dated_laws:
            bounds = _with_year(doc, at, words)
        if bounds is not None:
            found.append(Candidate(index, *bounds, "Report", RUNNING_RULE, OVERRULE))
    return found


def _with_number(doc: Doc, noun: int, words: MentionWords) -> tuple[int, int] | None:
    number = noun + 1
    while number < len(doc) and (
        doc[number].text in _MARK or (number > noun + 1 and doc[number].text == ".")
    ):
        number += 1
    if not _NUMBER.fullmatch(doc[number : number + 1].text):
        return None
    start = _start(doc, noun, words)
    if start is None or doc[start - 1 : start].text == ",":
        return None  # in a reference, the series that a title stands in
    end = number + 1
    if (
        doc[end : end + 1].text == "("
        and _YEAR.fullmatch(doc[end + 1 : end + 2].text)
        and doc[end + 2 : end + 3].text == ")"
    ):
        end += 3
    return start, end


def _with_year(doc: Doc, noun: int, words: MentionWords) -> tuple[int, int] | None:
    """Tell the year before "the 1951 Seamen Convention", which is part of its name."""
    start = _start(doc, noun, words)
    if start is None or start == noun:
        return None
    if (
        start
        and _YEAR.fullmatch(doc[start - 1].text)
        and doc[start - 2 : start - 1].text.lower() in {"the", "'s", "its"}
    ):
        return start - 1, noun + 1
    return None


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
