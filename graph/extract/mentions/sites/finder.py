"""Finds sites by what a document says of them, then everywhere else in it by their name and its spellings."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.sites.headings import names_under_headings
from graph.extract.mentions.sites.introduced import introduced, is_located
from graph.extract.mentions.sites.look_alikes import is_something_else, is_unlike, surnames
from graph.extract.mentions.sites.names import Run
from graph.extract.mentions.sites.nouns import SiteNoun, SiteType, is_about_others, site_nouns
from graph.extract.mentions.sites.spread import Sites, spread
from graph.extract.mentions.sites.told_of import told_sites
from graph.extract.mentions.sites.vote import voted_sites
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock

TYPE_BEFORE: Final = "camp-type-before"
"""The rule of `ontology/rules/mentions/camps.yaml` that takes the name in "the jail at Orlen" for the jail's."""


def find_sites(
    candidates: Sequence[Candidate],
    blocks: tuple[ParsedBlock, ...],
    words: MentionWords,
    elsewhere: Sequence[str] = (),
) -> Sites:
    """Return sites and localities of the document, to be settled with the other candidates.

    Args:
        candidates: All that was found before.
        blocks: Of the document.
        words: The lists.
        elsewhere: Names of sites that other documents introduce.
    """
    nouns = {index: tuple(site_nouns(block.doc, words)) for index, block in enumerate(blocks)}
    names = surnames(candidates, blocks)
    unlike = {
        one.tokens(blocks).text for one in candidates if is_unlike(one, blocks[one.block].doc, names, words)
    }
    candidates = [one for one in candidates if one.type != "Camp" or one.tokens(blocks).text not in unlike]
    towns = {
        (index, noun.end + 1)
        for index, found in nouns.items()
        for noun in found
        if noun.type == "Camp" and is_located(blocks[index].doc, noun, words)
    }
    candidates = [one for one in candidates if one.rule != TYPE_BEFORE or (one.block, one.start) not in towns]
    known = [one for one in candidates if one.type == "Camp" and one.kind == "name"]
    about = {one.block for one in known}
    about |= {at for at, found in nouns.items() for noun in found if noun.sure and noun.type == "Camp"}
    found: dict[tuple[int, Run], SiteType] = {}
    for index, block in enumerate(blocks):
        for noun in nouns[index]:
            if noun.sure or ({index, index - 1} & about and _is_meant(block.doc, noun, words)):
                runs = tuple(introduced(block.doc, noun, words))
                if noun.start == noun.head and any(
                    blocks[index].doc[slice(*run)].text in names for run in runs
                ):
                    continue  # "the two camps, Oland and Vann"
                for run in runs:
                    if _is_free(candidates, index, run, noun):
                        found.setdefault((index, run), noun.type)
    if about:
        for index, run in names_under_headings(blocks, words):
            if blocks[index].doc[slice(*run)].text not in names:
                found.setdefault((index, run), "Camp")
    for index, block in enumerate(blocks):
        for run in told_sites(block.doc, words):
            if not is_something_else(candidates, index, run, blocks[index].doc, words):
                found.setdefault((index, run), "Camp")
    for index, run in voted_sites(candidates, blocks, words):
        found.setdefault((index, run), "Camp")
    return spread(found, known, candidates, blocks, words, elsewhere)


def _is_meant(doc: Doc, noun: SiteNoun, words: MentionWords) -> bool:
    return is_about_others(doc, noun, words) or noun.plural


def _is_free(candidates: Sequence[Candidate], index: int, run: Run, noun: SiteNoun) -> bool:
    """Tell whether a name may be a site: no country, no known body; a guess may be anything."""
    for one in candidates:
        if one.block == index and one.start < run[1] and run[0] < one.end:
            whole = one.start <= run[0] and run[1] <= one.end
            if one.type == "Organisation" and one.rule != "model" and whole:
                return False
            if one.rule == "gazetteer" and whole and (one.type != "Camp") and len(one.key) == 2:
                return False
            if noun.type == "Place" and one.trust > 45 and whole:
                return False
    return True
