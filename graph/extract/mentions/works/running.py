"""Works by a title without quotation marks: "Salt and Rope by Mira Oland", "her memoir, The Lee Shore"."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, is_capitalised, word_at
from graph.extract.mentions.trust import OVERRULE
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.mentions.works.bounds import behind_owner, title_end
from graph.extract.mentions.works.emphasised import is_emphasised_title
from graph.extract.mentions.works.title_signs import ARTICLES, is_title

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
    for start, end in _runs(doc):
        bare = start + (doc[start].text in ARTICLES)
        if {(start, end), (bare, end)} & taken or bare >= end:
            continue
        last = doc[end - 1].text
        if last in words.organisation_heads or last in words.company_forms or last in words.event_heads:
            continue
        if is_title(doc, start, end, words):
            found.append(Candidate(index, start, end, "Report", RUNNING_RULE, OVERRULE))
    return found


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Yield stretches of capitalised words and the small words between them, a year at their end among them."""
    at = 0
    while at < len(doc):
        if not is_capitalised(doc, at) or (doc[at].text in LEADING and doc[at].is_sent_start):
            at += 1
            continue
        if word_at(doc, at - 1) == "by":
            while is_capitalised(doc, at):
                at += 1  # an author, whom "and" does not join to the next title
            continue
        end = title_end(doc, at)
        if end - at <= LONGEST:
            yield behind_owner(doc, at, end), end
        at = max(end, at + 1)
