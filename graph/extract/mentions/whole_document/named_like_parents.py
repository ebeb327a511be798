"""Places that are named like somebody's father or mother: "at Umm Rasas", "in Abu Dis"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, form
from graph.extract.mentions.trust import CORRECTED
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock

KUNYA_RULE: Final = "kunya"
_WHERE: Final = frozenset({"in", "at", "near", "outside", "around", "into", "reached", "reach", "leave"})


def with_places_like_parents(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> list[Candidate]:
    """Return the candidates, a by-name after a child as a place where the document says that people are there.

    One mention behind "in" or "at" is enough, if nobody of the name says or does anything in the document.
    """
    own = [one for one in candidates if one.rule == KUNYA_RULE]
    people = {form(one.tokens(blocks)) for one in own if _acts(blocks[one.block].doc, one, words)}
    places = {form(one.tokens(blocks)) for one in own if _is_where(blocks[one.block].doc, one)} - people
    return [
        replace(one, type="Place", trust=CORRECTED)
        if one.rule == KUNYA_RULE and form(one.tokens(blocks)) in places
        else one
        for one in candidates
    ]


def _is_where(doc: Doc, one: Candidate) -> bool:
    """Tell "in Abu Dis" from "in Abu Nizar's mind"."""
    located = one.start > 0 and doc[one.start - 1].lower_ in _WHERE
    return located and doc[one.end : one.end + 1].text not in {"'s", "'"}


def _acts(doc: Doc, one: Candidate, words: MentionWords) -> bool:
    root = doc[one.start : one.end].root
    return root.dep_ in {"nsubj", "nsubjpass"} and root.head.lemma_ in words.only_people | words.human_verbs
