"""Court cases by their parties: "Vann v. Orlen and Tamra", "R v Oland"."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.works.running import RUNNING_RULE

_AGAINST: Final = frozenset({"v", "v.", "vs", "vs."})
_CROWN: Final = frozenset(
    {"R", "R.", "Regina", "Rex", "DPP", "State", "People", "Commonwealth", "States", "Crown", "Republic"}
)
"""Who is party to no match."""
_COURTS: Final = frozenset(
    {
        "judgment",
        "judgement",
        "ruling",
        "case",
        "court",
        "tribunal",
        "appeal",
        "decision",
        "verdict",
        "precedent",
        "lawsuit",
    }
)
_OTHERS: Final = frozenset({"Others", "Another", "Ors"})
_INNER: Final = frozenset({"of", "the", "and", "for", "de", "&", "-", "'s", "."})


def court_cases(index: int, doc: Doc) -> list[Candidate]:
    """Return the names of cases: a published judgment; a match of two clubs is none."""
    found = []
    for against in range(1, len(doc) - 1):
        token = doc[against]
        if token.text not in _AGAINST or not is_capitalised(doc, against - 1):
            continue
        first = against + 1 + (doc[against + 1].text == "." and token.text in {"v", "vs"})
        if not is_capitalised(doc, first):
            continue
        start, end = _left(doc, against), _right(doc, first)
        start = max(start, _behind_case_before(doc, start, against))
        end = min(end, _before_next_case(doc, first, end))
        if _CROWN & {word.text for word in doc[start:end]} or _COURTS & set(_around(doc, start, end)):
            found.append(Candidate(index, start, end, "Report", RUNNING_RULE, OVERRULE))
    return found


def _left(doc: Doc, against: int) -> int:
    start = at = against - 1
    while at >= 0 and (is_capitalised(doc, at) or doc[at].text in _INNER):
        if is_capitalised(doc, at):
            start = at
        if doc[at].is_sent_start:
            break
        at -= 1
    while start < against - 1 and doc[start].is_sent_start and doc[start].pos_ in {"ADP", "DET", "SCONJ"}:
        start += 1  # "In Vann v Orlen"
    return start


def _right(doc: Doc, first: int) -> int:
    end = at = first
    while (
        at < len(doc)
        and (is_capitalised(doc, at) or doc[at].text in _INNER)
        and not (at > first and doc[at].is_sent_start)
    ):
        if is_capitalised(doc, at):
            end = at + 1
        elif doc[at].text == "the" and is_capitalised(doc, at - 1):
            break  # "In R v Oland the court held"
        at += 1
    return end


def _behind_case_before(doc: Doc, start: int, against: int) -> int:
    """Return where a case begins in "Vann v. Orlen and Tamra and Others v. Quay": behind the last "and" but "and Others"."""
    if not any(token.text in _AGAINST for token in doc[max(0, start - 1) : against]):
        return start
    at = against - 1
    while at > start and (doc[at].text not in {"and", ","} or doc[at + 1].text in _OTHERS):
        at -= 1
    return at + 1


def _before_next_case(doc: Doc, first: int, end: int) -> int:
    following = next((at for at in range(first, min(len(doc), end + 1)) if doc[at].text in _AGAINST), None)
    return end if following is None else _behind_case_before(doc, first - 2, following) - 1


def _around(doc: Doc, start: int, end: int) -> Iterator[str]:
    sentence = doc[start].sent
    for token in doc[sentence.start : max(sentence.end, end)]:
        if not start <= token.i < end:
            yield token.lemma_.lower()
