"""Works by a title without quotation marks: "Salt and Rope by Mira Oland", "her memoir, The Lee Shore"."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.emphasised import is_emphasised_title
from graph.extract.mentions.works.title_signs import ARTICLES, SMALL, is_title

RUNNING_RULE: Final = "running-title"

LONGEST: Final = 12
"""Words a title may have."""

LEADING: Final = frozenset({"In", "Only", "Both", "On", "From", "Like", "Unlike", "But", "And", "As", "Also", "Even", "To", "According", "Since", "With", "For"})  # fmt: skip


def running_titles(
    index: int,
    doc: Doc,
    known: Sequence[Candidate],
    words: MentionWords,
    emphasised: Sequence[tuple[int, int]] = (),
) -> list[Candidate]:
    """Return capitalised words that what stands beside them tells to be the title of a work.

    Args:
        index: Of the block.
        doc: Its parse.
        known: Names of the gazetteer in it, which are no titles.
        words: Word lists.
        emphasised: Tokens in italics, of which some are titles.
    """
    taken = {(one.start, one.end) for one in known}
    found = []
    for start, end in emphasised:
        if (start, end) not in taken and is_emphasised_title(doc, start, end, words):
            found.append(Candidate(index, start, end, "Report", RUNNING_RULE, OVERRULE))
    for start, end in _runs(doc, words):
        bare = start + (doc[start].text in ARTICLES)
        if {(start, end), (bare, end)} & taken or bare >= end:
            continue
        if doc[end - 1].text in words.organisation_heads | words.company_forms | words.event_heads:
            continue
        if is_title(doc, start, end, words):
            found.append(Candidate(index, start, end, "Report", RUNNING_RULE, OVERRULE))
    return found


def _runs(doc: Doc, words: MentionWords) -> Iterator[tuple[int, int]]:
    """Yield stretches of capitalised words and the small words between them, a year at their end among them."""
    at = 0
    while at < len(doc):
        if not is_capitalised(doc, at) or (doc[at].text in LEADING and doc[at].is_sent_start):
            at += 1
            continue
        end = _end(doc, at, words)
        if end - at <= LONGEST:
            yield at, end
        at = max(end, at + 1)


def _end(doc: Doc, start: int, words: MentionWords) -> int:
    """Return where a stretch ends; behind "by" it is a name, which "and" ends."""
    named = doc[start - 1 : start].text == "by"
    end = at = start
    while at < len(doc) and (at == start or not doc[at].is_sent_start):
        token = doc[at]
        if token.text in ARTICLES and at > start and doc[at - 1].text in {"and", ","}:
            break  # the next title: "Salt and Rope and The Lee Shore"
        if is_capitalised(doc, at):
            end = at + 1
        elif token.text.isdigit() and len(token) == 4 and at == end:
            return at + 1
        elif token.text == "by" and at > start and not named and _is_by_thing(doc, at + 1, words):
            pass  # "Roads by Night"
        elif token.lower_ not in SMALL or (named and token.text == "and"):
            break
        at += 1
    return end


def _is_by_thing(doc: Doc, at: int, words: MentionWords) -> bool:
    """Tell "by Night," from "by Mira Oland" and "by Quay Press"."""
    return (
        is_capitalised(doc, at)
        and not is_capitalised(doc, at + 1)
        and doc[at].text not in words.given_names
        and (doc[at].ent_type_ in {"", "WORK_OF_ART", "TIME"} or doc[at].ent_iob_ == "I")
    )
