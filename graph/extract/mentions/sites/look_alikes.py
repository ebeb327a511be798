"""Camps that are none of ours: a politician's followers, a camp for the summer, a base."""

from collections.abc import Sequence
from typing import Final

from spacy.tokens import Doc

from graph.extract.mentions.candidate import Candidate, word_at
from graph.extract.mentions.sites.names import Run
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock

TO_KIND: Final = 6
"""Words behind "Camp X, a", among which its kind is looked for."""


def is_unlike(candidate: Candidate, doc: Doc, names: frozenset[str], words: MentionWords) -> bool:
    """Tell "the Oland camp insists" and "Camp Tamra, a summer camp" from sites where people are held or sheltered.

    Args:
        candidate: A guess; only camps that a written rule found can be unlike.
        doc: Its block.
        names: Single names of people in the document, as `surnames` returns them.
        words: The lists.
    """
    if candidate.type != "Camp" or candidate.rule == "gazetteer":
        return False
    start, end = candidate.start, candidate.end
    if doc[end - 1].text == "camp" and end - start == 2:
        head = doc[end - 1]
        while head.dep_ == "conj" and head.head.pos_ in {"NOUN", "PROPN"}:
            head = head.head  # "the Vann campaign and the Oland camp insist"
        return doc[start].text in names or (head.dep_ == "nsubj" and head.head.lemma_ in words.only_people)
    if doc[end - 1].text.islower() and _is_one_of_many(doc, start):
        return True
    if doc[start].text == "Camp" and doc[end - 1].tag_ in {"NNS", "NNPS"}:
        return True  # "a handbook of Camp Surveys"
    if word_at(doc, end) != "," or word_at(doc, end + 1) not in {"a", "an", "the"}:
        return False
    return any(
        token.lower_ in words.unlike_sites and token.head.pos_ in {"NOUN", "PROPN"}
        for token in doc[end + 2 : end + TO_KIND]
    )


def _is_one_of_many(doc: Doc, start: int) -> bool:
    """Tell "a major Orlen labour camp", one of those that Orlen has, from "the Orlen labour camp"."""
    at = start - 1
    while at >= 0 and doc[at].pos_ in {"ADJ", "ADV"} and doc[at].text.islower():
        at -= 1
    return at >= 0 and doc[at].lower_ in {"a", "an"}


def surnames(candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]) -> frozenset[str]:
    """Return first and last words of the full names of people."""
    full = [one.tokens(blocks) for one in candidates if one.type == "Person" and one.kind == "name"]
    return frozenset(tokens[at].text for tokens in full if len(tokens) > 1 for at in (0, -1))


def is_something_else(
    candidates: Sequence[Candidate], index: int, run: Run, doc: Doc, words: MentionWords
) -> bool:
    """Tell whether a name is surely that of a town, a body or a person; the model alone knows no rare names."""
    first = doc[run[0]].text
    if run[1] - run[0] > 1 and first in words.given_names and first not in words.kunyas:
        return True
    return any(
        one.block == index
        and one.start < run[1]
        and run[0] < one.end
        and (
            one.rule in {"gazetteer", "place-head"}
            or (one.type == "Organisation" and one.rule != "model")
            or (one.type == "Person" and one.rule not in {"model", "kunya"})
        )
        for one in candidates
    )
