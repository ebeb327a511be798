"""Works by a title with a subtitle: "her book Salt and Rope: A History of the Quays", "Roads to Nowhere: the cost of waiting (2011)"."""

from collections.abc import Iterator
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.bounds import title_end, title_start
from graph.extract.mentions.works.running import LEADING, RUNNING_RULE
from graph.extract.mentions.works.title_signs import (
    is_dated,
    is_glossed,
    is_handled,
    is_of_work,
    is_owned,
)

LONGEST: Final = 30
"""Words that title and subtitle may have."""

_STOPS: Final = frozenset({"(", '"', ".", ";", "[", "!"})


def subtitled_works(index: int, doc: Doc, words: MentionWords) -> list[Candidate]:
    """Return titles with a colon that the words around them tell to be a work's, each with its subtitle."""
    found = []
    for colon in range(1, len(doc) - 1):
        if doc[colon].text != ":" or doc[colon - 1].whitespace_ or not doc[colon].whitespace_:
            continue
        if doc[colon + 1].pos_ == "PRON" and word_at(doc, colon + 2).islower():
            continue  # "The Survey found otherwise: it put the loss at 40"
        if doc[colon + 1].text in words.given_names and doc[colon + 1].ent_type_ == "PERSON":
            continue  # "the editors of Salt and Rope: Mira Oland, secretary"
        start = _start(doc, colon)
        if start is None or not doc[colon + 1].text[:1].isalpha():
            continue
        end = next((end for end in _ends(doc, start, colon) if _is_told(doc, start, end, words)), None)
        if end is not None and end - start <= LONGEST:
            found.append(Candidate(index, start, end, "Report", RUNNING_RULE, OVERRULE))
    return found


def _start(doc: Doc, colon: int) -> int | None:
    """Return where the title before a colon begins: at its first capital, small words between."""
    start = title_start(doc, colon - 1)
    if start is not None and doc[start].is_sent_start and doc[start].text in LEADING:
        start = next((at for at in range(start + 1, colon) if is_capitalised(doc, at)), None)
    return _first_capital(doc, colon) if start is None else start


def _first_capital(doc: Doc, colon: int) -> int | None:
    """Return the start of a title of which only the first word has a capital: "wrote Frayed ropes: the price"."""
    capitals = [at for at in range(max(0, colon - 4), colon) if is_capitalised(doc, at)]
    return capitals[-1] if capitals and not doc[capitals[-1]].is_sent_start else None


def _ends(doc: Doc, start: int, colon: int) -> Iterator[int]:
    """Yield where a subtitle may end, the likeliest first: before its brackets, a comma, a word without a capital."""
    stop = colon + 1
    commas = []
    while stop < len(doc) and doc[stop].text not in _STOPS and stop - colon < LONGEST:
        if doc[stop].text == ",":
            commas.append(stop)
        if stop > colon + 1 and doc[stop].is_sent_start:
            break
        stop += 1
    if word_at(doc, stop) == "(" and not _says_something(doc, colon, stop):
        yield stop
    if _is_in_title_case(doc, colon + 1, commas[0] if commas else stop):
        whole = title_end(doc, start)  # it may hold a series: "Salt and Rope: Hunger, Freedom and the Sea"
        yield whole if whole > colon + 1 else title_end(doc, colon + 1)
    if commas:
        yield commas[0]
    else:
        yield stop


def _says_something(doc: Doc, colon: int, stop: int) -> bool:
    return any(token.tag_ in {"VBD", "MD"} for token in doc[colon + 1 : stop])


def _is_in_title_case(doc: Doc, start: int, end: int) -> bool:
    longer = [token for token in doc[start:end] if token.is_alpha and len(token) > 3][:2]
    return len(longer) > 1 and sum(token.text[0].isupper() for token in longer) > len(longer) / 2


def _is_told(doc: Doc, start: int, end: int, words: MentionWords) -> bool:
    return (
        is_of_work(doc, start, words)
        or is_owned(doc, start)
        or is_handled(doc, start)
        or is_dated(doc, end)
        or is_glossed(doc, end, words)
    )
