"""Which of the first lines is the title."""

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Metadata, Span
from graph.read.headings import ends_sentence, looks_like_heading
from graph.read.opening.lines import LABELLED, read_line
from graph.read.opening.names import is_author_line, titled_names
from graph.read.reading import Draft

MOST_OPENING = 12  # blocks that may stand before the text itself
_MOST_TITLE_WORDS = 45
_MOST_REMARK_WORDS = 25  # of a line over the title
TITLE_AGAIN_WITHIN = 40  # blocks in which a title may be repeated over the text
_GENERIC = re.compile(
    r"(?:introduction|abstract|(?:executive )?summary|contents|table of contents|background|foreword|preface"
    r"|acknowledge?ments|overview|key (?:points|findings)|endnotes|notes|references)$",
    re.IGNORECASE,
)


def find_title(text: str, drafts: Sequence[Draft]) -> int:
    """Return the title's place, -1 where there is none."""
    for index, draft in enumerate(drafts[:MOST_OPENING]):
        if draft.kind == "title":
            return index
    # A line on the text itself may stand over its title: "Translated from the Arabic."
    first = 1 if drafts and _is_remark(text, drafts[0]) else 0
    opened = drafts[first:]
    if len(opened) < 2 or opened[0].kind not in ("heading", "paragraph"):
        return -1
    words = opened[0].words(text)
    if (labelled := LABELLED.match(words)) and labelled[1].lower() == "title":
        return first
    if _GENERIC.match(words) or read_line(words, author=False) != Metadata():
        return -1
    headed = opened[0].kind == "heading" and (not first or _is_only_of_its_level(opened))
    if headed or _is_long_title(text, words, opened):
        return first
    return -1


def _is_remark(text: str, draft: Draft) -> bool:
    words = draft.words(text)
    return draft.kind == "paragraph" and ends_sentence(words) and len(words.split()) <= _MOST_REMARK_WORDS


def _is_only_of_its_level(drafts: Sequence[Draft]) -> bool:
    """Tell a title among headings: no other heading is as high."""
    levels = [draft.level for draft in drafts if draft.kind == "heading"]
    return levels.count(levels[0]) == 1 and levels[0] == min(levels)


def _is_long_title(text: str, words: str, drafts: Sequence[Draft]) -> bool:
    """Tell whether a line too long for a heading is a title: a date or author follows, or it is repeated."""
    if not may_be_title(words):
        return False
    for index in (1, 2):
        following = drafts[index].words(text) if index < len(drafts) else ""
        if following and (
            read_line(following, author=False) != Metadata()
            or is_author_line(text, drafts, index, titled=True)
        ):
            return True
        if not looks_like_heading(following):
            break  # only a line as short as a name may stand between a title and its date
    return any(same_words(words, draft.words(text)) for draft in drafts[1:TITLE_AGAIN_WITHIN])


def may_be_title(words: str) -> bool:
    """Tell whether nothing about a line itself speaks against its being the title."""
    return (
        len(words.split()) <= _MOST_TITLE_WORDS
        and not ends_sentence(words)
        and words[-1] not in ",;:"
        and words[0].isupper()
        and not titled_names(words)
    )


def same_words(words: str, others: str) -> bool:
    """Tell whether two lines say the same, whatever their capitals and marks."""
    return re.findall(r"\w+", words.lower()) == re.findall(r"\w+", others.lower())


def without_label(text: str, draft: Draft) -> Draft:
    """Return the line without the "Title:" it may open with."""
    labelled = LABELLED.match(draft.span.of(text))
    if not labelled or labelled[1].lower() != "title":
        return draft
    return replace(draft, span=Span(draft.span.start + labelled.start(2), draft.span.end))
