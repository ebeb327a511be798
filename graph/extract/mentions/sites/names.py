"""Runs of capitals that may be the name of a site: where one begins and ends, and lists of them."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import is_capitalised, word_at
from graph.extract.mentions.repair.extend import PARTICLES
from graph.extract.mentions.wordlists import MentionWords
from graph.values.site_names import bare_site_name

LONGEST: Final = 9
"""Tokens a name may have, hyphens counted."""

TO_NAME: Final = 7
"""Words between a name and the type word that is said of it: "X is the oldest of the refugee camps"."""

ELDERS: Final = frozenset(
    {"sheikh", "shaykh", "cheikh", "sheik", "sidi", "bab", "saint", "san", "santa", "sankt"}
)
"""Titles that places are named after: "Sheikh Miskin"."""

_INNER: Final = PARTICLES | {"das", "do", "des", "le", "les", "-", "et", "sur"}
_JOINTS: Final = frozenset({",", "and", "or", "&"})
_NO_NAMES: Final = frozenset({"DATE", "NORP", "LANGUAGE", "MONEY", "TIME"})

Run = tuple[int, int]
"""First token, token after the last."""


def name_at(doc: Doc, start: int, words: MentionWords) -> Run | None:
    """Return the name that begins at a token, an opening quotation mark left out; None where none does."""
    if word_at(doc, start) in {'"', "'"}:
        start += 1
    begin = start
    if word_at(doc, start) in words.arabic_articles and word_at(doc, start + 1) == "-":
        start += 2
    if not is_capitalised(doc, start) or not _may_begin(doc, start, words):
        return None
    end = start + 1
    while end < len(doc) and end - begin < LONGEST and _goes_on(doc, end, words):
        end += 1
    while end > start + 1 and not (is_capitalised(doc, end - 1) or doc[end - 1].text.isdigit()):
        end -= 1
    return begin, end


def name_before(doc: Doc, end: int, words: MentionWords) -> Run | None:
    """Return the name that ends before a token, quotation marks and brackets behind it left out."""
    return next((run for run in names_in(doc, words) if run[1] == end), None)


def names_in(doc: Doc, words: MentionWords) -> Iterator[Run]:
    """Yield all names of a block, each as long as it can be."""
    start = 0
    while start < len(doc):
        run = name_at(doc, start, words) if doc[start].text not in {'"', "'"} else None
        if run is None:
            start += 1
        else:
            yield run
            start = run[1]


def names_listed(doc: Doc, start: int, words: MentionWords) -> tuple[list[Run], int]:
    """Return the names of the list that begins at a token, and where it ends; what brackets say of one is left out."""
    found: list[Run] = []
    at = start
    while True:
        if word_at(doc, at).lower() == "the":
            at += 1
        run = name_at(doc, at, words)
        if run is None:
            return found, found[-1][1] if found else start
        found.append(run)
        at = behind_brackets(doc, run[1])
        joint = at
        while word_at(doc, at) in _JOINTS and at - joint < 2:
            at += 1
        if at == joint:
            return found, run[1]


def site_key(text: str, words: MentionWords) -> tuple[str, ...]:
    """Return the folded words that tell a site from others: without article and type word."""
    articles = {article.casefold() for article in words.arabic_articles} | {"the"}
    types = words.camp_types | words.site_facilities | words.site_heads | words.site_kinds
    return bare_site_name(text, types | articles)


def _may_begin(doc: Doc, start: int, words: MentionWords) -> bool:
    token = doc[start]
    if token.text in words.sentence_starters or token.text in words.time_words:
        return False
    if token.ent_type_ == "NORP" or (token.lower_ in words.directions and not is_capitalised(doc, start + 1)):
        return False
    if token.ent_type_ in _NO_NAMES and token.ent_iob_ == "B" and not _is_taken_for_date(doc, start):
        return False
    numbered = word_at(doc, start + 1).isdigit()
    if token.text in words.never_names and not (
        (is_capitalised(doc, start + 1) or numbered) and token.whitespace_
    ):
        return False  # "Tel" alone, not "Tel Dara" and "Ward 6"
    title = token.lower_.rstrip(".") in words.titles and token.lower_ not in ELDERS
    return not title or token.ent_type_ not in {"", "PERSON"}  # "Grand Puits", not "Grand Mufti"


def _is_taken_for_date(doc: Doc, start: int) -> bool:
    """Tell a rare name, of which the model makes a day, from "Monday" and "Eid 2020"; months and days are in a list."""
    token = doc[start]
    alone = word_at(doc, start + 1) == "" or doc[start + 1].ent_iob_ != "I"
    return token.ent_type_ == "DATE" and alone and token.is_alpha and not token.is_sent_start


def _goes_on(doc: Doc, index: int, words: MentionWords) -> bool:
    token = doc[index]
    if token.text == "-" or doc[index - 1].text == "-":
        tied = not doc[index - 1].whitespace_ and not (token.text == "-" and token.whitespace_)
        return tied and (token.text == "-" or token.text[:1].isalnum())
    if token.text in words.arabic_articles and word_at(doc, index + 1) == "-":
        return not token.whitespace_ and is_capitalised(doc, index + 2)  # not "doctors at Tamra"
    if token.text in _INNER:
        return is_capitalised(doc, index + 1)
    if token.text.isdigit() and len(token.text) < 3:
        return True  # "Camp 7"
    return (
        token.text[:1].isupper() and token.text not in words.time_words and bool(doc[index - 1].whitespace_)
    )


def behind_brackets(doc: Doc, at: int) -> int:
    """Return the token behind a quotation mark and brackets that begin at a token, else the token itself."""
    if word_at(doc, at) in {'"', "'"}:
        at += 1
    if word_at(doc, at) != "(":
        return at
    return next((token.i + 1 for token in doc[at : at + 30] if token.text == ")"), at)


def is_body(doc: Doc, run: Run) -> bool:
    """Tell a body, which runs a camp and is none."""
    return doc[run[0]].ent_type_ == "NORP" or (doc[run[0] : run[1]].text.isupper() and run[1] - run[0] == 1)
