"""Where a title in running text begins and ends: capitalised words, small words only between them."""

import re
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import is_capitalised
from graph.extract.mentions.works.title_signs import ARTICLES, SMALL

JOINING: Final = SMALL | {
    "or",
    "by",
    "into",
    "as",
    "but",
    "is",
    "not",
    "its",
    "it",
    "after",
    "over",
    "between",
}
"""Words without a capital that stand inside titles whose beginning is told."""

_ABROAD: Final = frozenset(
    {"de", "del", "la", "las", "los", "el", "y", "en", "por", "para", "du", "des", "le", "les", "et", "sur"}
    | {"der", "die", "das", "dem", "und", "von", "im", "zur", "di", "della", "il", "e", "do", "da", "dos"}
)
"""The same in titles in other languages: "Voces de la Orilla"."""

_ACTING: Final = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_PARTING: Final = frozenset({"in", "with", "from", "on", "at"})
"""Between who writes and the title: "the Quay Office in Salt and Rope"."""

_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MAKERS: Final = frozenset({"by", "for", "with"})
_ENDS: Final = frozenset({".", "?", "!"})
_NUMBER: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_SMALL_IN_A_ROW: Final = 3
_LONGEST: Final = 30


def title_end(doc: Doc, start: int) -> int:
    """Return where the title that begins at `start` ends, with subtitle and year."""
    end = at = start
    while at < len(doc) and at - start < _LONGEST:
        token = doc[at]
        if at > start and token.is_sent_start and doc[at - 1].text in _ENDS:
            break
        if token.text in {"and", ","} and is_owned_next(doc, at):
            break
        if token.text in ARTICLES and at > start and doc[at - 1].text in {"and", ",", "in"}:
            break  # the next title: "Salt and Rope and The Lee Shore"
        if is_capitalised(doc, at):
            end = at + 1
        elif _NUMBER.fullmatch(token.text) and at == end:
            end = _behind_years(doc, at)
            if doc[end : end + 1].text != ":":
                break
            at = end - 1
        elif token.text.isdigit() and len(token) < 3 and at == end and is_capitalised(doc, at + 1):
            pass  # "The Super 8 Years"
        elif token.text == ":" and at == end and is_capitalised(doc, at + 1) and not doc[at - 1].whitespace_:
            pass
        elif token.text == "," and at == end:
            if not _goes_on(doc, start, at):
                break
        elif token.lower_ not in JOINING | _ABROAD or at - end >= _SMALL_IN_A_ROW or _leads_out(doc, at):
            break
        at += 1
    return end


def is_owned_next(doc: Doc, joint: int) -> bool:
    """Tell "and" before another title with its owner: "Salt in Orlen and Mira Vann's The Lee Shore"."""
    mark = next((token.i for token in doc[joint + 2 : joint + 5] if token.text == "'s"), None)
    return mark is not None and doc[mark - 1].ent_type_ == "PERSON" and is_capitalised(doc, joint + 1)


def _behind_years(doc: Doc, year: int) -> int:
    """Return the end of "1939" and of "1939-1945"."""
    ranged = doc[year + 1 : year + 2].text in {"-", "–"} and _NUMBER.fullmatch(doc[year + 2 : year + 3].text)
    return year + 3 if ranged else year + 1


def _goes_on(doc: Doc, start: int, comma: int) -> bool:
    """Tell the comma of "Dry Wells, Empty Boats" and "Salt, Rope and Sail" from the end of a title."""
    behind = comma + 1
    if ":" in {token.text for token in doc[start:comma]} and _is_series(doc, behind):
        return True
    if (
        not is_capitalised(doc, behind)
        or doc[behind].ent_type_ in _ACTING | {"DATE"}
        or doc[behind].text in ARTICLES
    ):
        return False
    at = behind
    while at < len(doc) and (is_capitalised(doc, at) or doc[at].text == "and") and at - behind < _LONGEST:
        at += 1
    if at < len(doc) and doc[at].tag_ in _FINITE and doc[at].text.islower():
        return False  # "In Salt and Rope, Mira Oland tells"
    run, before = at - behind, comma - start
    return (run > 1 and abs(run - before) <= 1) or "and" in {token.text for token in doc[behind:at]}


def _is_series(doc: Doc, behind: int) -> bool:
    """Tell ", Freedom and the Sea" behind "Salt and Rope: Hunger" from ", Mira Oland's account"."""
    joint = next((token.i for token in doc[behind : behind + 5] if token.text == "and"), None)
    if joint is None or joint == behind or not is_capitalised(doc, behind):
        return False
    last = joint + 1 + (doc[joint + 1 : joint + 2].text == "the")
    return is_capitalised(doc, last) and all(
        is_capitalised(doc, at) or doc[at].text == "," for at in range(behind, joint)
    )


def _leads_out(doc: Doc, small: int) -> bool:
    """Tell small words that lead from a title to its maker or date: "by Mira Oland", "for the Quay Office", "in June"."""
    at = small + 1
    while at < len(doc) and not is_capitalised(doc, at) and doc[at].lower_ in JOINING:
        at += 1
    if doc[small].lower_ == "by" and is_capitalised(doc, small + 1):
        return is_capitalised(doc, small + 2) or doc[small + 1].ent_type_ == "NORP"
    if at >= len(doc) or doc[small].ent_type_ in {"WORK_OF_ART", "LAW"}:
        return False
    label = doc[at].ent_type_
    if label == "DATE":
        return doc[small].lower_ in {"in", "on", "from"}
    return (
        doc[small].lower_ in _MAKERS
        and label in _ACTING
        and doc[at].ent_iob_ == "B"
        and is_capitalised(doc, at + 1)
    )


def title_start(doc: Doc, last: int) -> int | None:
    """Return where the title begins whose word `last` is: behind its owner and behind who acts in it."""
    start, at = None, last
    while at >= 0 and not (at < last and doc[at + 1].is_sent_start):
        if is_capitalised(doc, at):
            start = at
        elif not (doc[at].lower_ in JOINING or (_NUMBER.fullmatch(doc[at].text) and at == last)) or (
            doc[at].text == "'s" and is_owner(doc, at)
        ):
            break
        at -= 1
    if start is None:
        return None
    return _behind_actor(doc, start, last)


def is_owner(doc: Doc, mark: int) -> bool:
    """Tell "Oland's" and "the Office's" from "Nobody's River": a name before the mark, or an article before its word."""
    if mark < 1 or not is_capitalised(doc, mark - 1):
        return False
    if doc[mark - 1].ent_type_ in _ACTING:
        return True
    if mark > 1 and doc[mark - 2].text in {"A", "An"} and not doc[mark - 2].is_sent_start:
        return False  # "A Sailor's Rope"
    before = doc[mark - 2] if mark > 1 else None
    return before is not None and (
        before.text in {"the", "The"}
        or (is_capitalised(doc, mark - 2) and before.pos_ not in {"AUX", "VERB"})
    )


def behind_owner(doc: Doc, start: int, end: int) -> int:
    """Return where a title begins whose owner stands before it: "the Council's Annual Review", not "Rope of the World's End"."""
    at = start
    while at < end and is_capitalised(doc, at):
        at += 1
    owned = at + 1 < end and doc[at].text in {"'s", "’s"} and is_owner(doc, at)
    return at + 1 if owned and is_capitalised(doc, at + 1) else start


def _behind_actor(doc: Doc, start: int, last: int) -> int:
    """Return the start of what follows a person or body and a preposition: "Oland in Salt and Rope"."""
    for at in range(start + 1, last):
        if (
            doc[at].lower_ in _PARTING
            and doc[at].text.islower()
            and doc[at].ent_type_ == ""
            and doc[at - 1].ent_type_ in _ACTING
            and all(token.ent_type_ in _ACTING for token in doc[start:at])
        ):
            following = next((after for after in range(at + 1, last + 1) if is_capitalised(doc, after)), None)
            return start if following is None else following
    return start
