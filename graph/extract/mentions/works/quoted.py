"""Works by their title in quotation marks or between the asterisks of Markdown: the study "Roads to Nowhere"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.title_signs import NAMING

QUOTED_RULE = "quoted-title"

SLOGAN_RULE = "slogan"

LONGEST = 30
"""Words a title may have."""

TITLE_CASE = 0.6
"""Share of capitalised longer words from which quoted words count as a title without a cue."""

_MARKS = frozenset({'"', "*", "_", "''", "``"})


def quoted_works(index: int, doc: Doc, words: MentionWords) -> list[Candidate]:
    """Return quoted titles that words beside them tell to be works."""
    found = []
    for opening, closing in _quoted(doc):
        start, end = opening + 1, closing
        while end > start and doc[end - 1].text in {",", "."}:
            end -= 1
        if not 1 <= end - start <= LONGEST or not doc[start].text[:1].isupper():
            continue
        if _is_slogan(doc, opening, closing, words):
            found.append(Candidate(index, start, end, None, SLOGAN_RULE, OVERRULE))
        elif _is_named(doc, opening, words) or (
            _is_beside_work(doc, opening, closing, words) and _in_title_case(doc, start, end)
        ):
            found.append(Candidate(index, start, end, "Report", QUOTED_RULE, OVERRULE))
    return found


def _quoted(doc: Doc) -> Iterator[tuple[int, int]]:
    opening: int | None = None
    for token in doc:
        if token.text not in _MARKS:
            continue
        if opening is not None and doc[opening].text == token.text and token.i > opening + 1:
            yield opening, token.i
            opening = None
        else:
            opening = token.i


def _is_named(doc: Doc, opening: int, words: MentionWords) -> bool:
    """Tell whether a work noun and "titled" stand before: 'a report titled "…"', 'her book, "…"'."""
    before = [
        token.lower_
        for token in doc[max(0, opening - 6) : opening]
        if token.text not in {",", ":", "-", "–", "("}
    ]
    if not before:
        return False
    works = words.work_nouns | words.work_gloss
    return before[-1] in works or (before[-1] in NAMING and bool(works & set(before)))


def _is_beside_work(doc: Doc, opening: int, closing: int, words: MentionWords) -> bool:
    before = {token.lower_ for token in doc[max(0, opening - 5) : opening]}
    works = words.work_nouns | words.work_gloss
    return bool(before & works) or doc[closing + 1 : closing + 2].text.lower() in works


def _is_slogan(doc: Doc, opening: int, closing: int, words: MentionWords) -> bool:
    """Tell what is shouted, sung or painted: 'the slogan "Our Rope, Our Word"', 'the banner "Lay Them Down", they marched'."""
    before = [token.lower_ for token in doc[max(0, opening - 3) : opening]]
    return bool(words.shouted & set(before)) or (
        doc[closing + 1 : closing + 2].text == ","
        and bool(words.shouted & {token.lower_ for token in doc[closing + 2 : closing + 4]})
    )


def _in_title_case(doc: Doc, start: int, end: int) -> bool:
    longer = [token for token in doc[start:end] if token.is_alpha and len(token) > 3]
    return len(longer) > 1 and sum(token.text[0].isupper() for token in longer) >= TITLE_CASE * len(longer)
