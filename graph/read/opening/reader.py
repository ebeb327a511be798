"""The first lines of a document: title, date, byline. Taken only where they are surely that."""

from collections.abc import Sequence
from dataclasses import replace

from graph.model import Metadata
from graph.read.metadata import merged
from graph.read.opening.lines import read_dateline, read_doi, read_line
from graph.read.opening.names import MOST_WORDS, is_affiliation, is_author_line
from graph.read.opening.stacked_lines import with_lines_apart
from graph.read.opening.title import MOST_OPENING, TITLE_AGAIN_WITHIN, find_title, same_words, without_label
from graph.read.reading import Draft


def read_opening(text: str, drafts: Sequence[Draft]) -> tuple[tuple[Draft, ...], Metadata]:
    """Mark the title, date and byline lines among the first blocks; return the blocks and what they say."""
    opened = with_lines_apart(text, drafts)
    found = read_doi(text)
    title = find_title(text, opened)
    if title >= 0:
        opened[title] = replace(without_label(text, opened[title]), kind="title", level=0)
        words = opened[title].words(text)
        found = merged(found, Metadata(title=words))
        for index in range(title + 1, min(len(opened), TITLE_AGAIN_WITHIN)):
            if opened[index].kind == "paragraph" and same_words(words, opened[index].words(text)):
                opened[index] = replace(opened[index], kind="heading", level=1)
    passed = 0
    for index in range(title + 1, min(len(opened), title + 1 + MOST_OPENING)):
        draft = opened[index]
        if draft.kind not in ("paragraph", "heading", "byline", "list_item"):
            continue
        author = not passed and is_author_line(text, opened, index, titled=title >= 0)
        said = read_line(draft.words(text), author=author)
        affiliation = index > 0 and opened[index - 1].kind == "byline" and is_affiliation(draft.words(text))
        if said != Metadata() or (affiliation and title >= 0):
            opened[index] = _byline(text, draft)
            # Several authors stand one under the other; what else is said twice counts once.
            found = replace(merged(found, said), creators=found.creators + said.creators)
        elif draft.kind == "byline":
            continue
        elif len(draft.words(text).split()) > MOST_WORDS or passed == 2 or draft.kind == "list_item":
            found = merged(found, read_dateline(draft.words(text)))
            break
        else:
            found = merged(found, read_dateline(draft.words(text)))
            passed += 1
    return tuple(opened), found


def _byline(text: str, draft: Draft) -> Draft:
    """Return the line as a byline, without the bar it may open with."""
    words = draft.span.of(text)
    bare = words.lstrip("|·• \t\u00a0")
    return Draft("byline", type(draft.span)(draft.span.end - len(bare), draft.span.end))
