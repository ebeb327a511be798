"""Names beside sites that are known already: in one list with them, or where people were taken from them."""

from collections.abc import Collection, Iterator
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import word_at
from graph.extract.mentions.sites.names import Run, behind_brackets, name_at, names_listed
from graph.extract.mentions.wordlists import MentionWords

SITES_IN_LIST: Final = 2
"""Items of a list that must be sites, and at least half of it, for the others to be."""


def beside_sites(doc: Doc, sites: Collection[Run], words: MentionWords) -> Iterator[Run]:
    """Yield names in lists of which most are sites, and those of "moved from X to Y" where X is a site.

    Args:
        doc: A block.
        sites: What is known to be a site in it.
        words: The lists.
    """
    starts = {run[0] for run in sites}
    at = 0
    while sites and at < len(doc):
        listed, end = names_listed(doc, at, words)
        known = sum(run[0] in starts for run in listed)
        if known >= SITES_IN_LIST and 2 * known >= len(listed):
            yield from (run for run in listed if run[0] not in starts)
        at = max(end, at + 1)
    for start, end in sites:
        behind = behind_brackets(doc, end)
        if start and doc[start - 1].lower_ == "from" and word_at(doc, behind) == "to":
            moved = doc[start - 1].head
            run = name_at(doc, behind + 1, words)
            if run and moved.lemma_ in words.taking_verbs and doc[run[1] : run[1] + 1].text != "'s":
                yield run
