"""Finds when and where a figure holds, by the times and places that hang on its own clause."""

from collections.abc import Container, Mapping, Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.figures.nouns import governing_verbs, subject_of
from graph.extract.times import FoundTime

REPORTING: Final = frozenset({"ccomp", "parataxis"})


def time_of(anchor: Token, times: Mapping[int, FoundTime]) -> FoundTime | None:
    """Return the time nearest to a figure among those that hang on its clause or on one above it.

    A time of the saying ("said on Tuesday that 40 …") is none of what is said.

    Args:
        anchor: The token that stands for the figure.
        times: By the index of their first token that is no preposition.
    """
    doc = anchor.doc
    way = _way(anchor)
    candidates = []
    for index, found in times.items():
        if found.kind == "clock":
            continue
        steps = 0
        token = doc[index]
        while token.i not in way and token.head.i != token.i:
            token = token.head
            steps += 1
            # "travelled to join them since 2011": a purpose has no time of its own, another clause has.
            is_purpose = any(child.tag_ == "TO" for child in token.children)
            if token.dep_ in {"relcl", "acl", "advcl", "ccomp"} and token.i not in way and not is_purpose:
                break
        if token.i in way:
            candidates.append((way[token.i], abs(index - anchor.i), index))
    return times[min(candidates)[2]] if candidates else None


def place_of(
    anchor: Token, places: Sequence[tuple[int, int]], words: Mapping[str, Container[str]]
) -> int | None:
    """Return the mention of the place where a figure holds, None where the text does not say one.

    Args:
        anchor: The token that stands for the figure.
        places: Index of the mention's last token, and of the mention.
        words: The word lists of figures.
    """
    doc = anchor.doc
    way = _way(anchor)
    candidates = []
    for index, mention in places:
        token = doc[index]
        if token.dep_ == "compound" and token.head.i > token.i:
            token = token.head
        while token.dep_ in {"conj", "appos"} and token.head.i != token.i:
            token = token.head
        preposition = token.head
        if token.dep_ != "pobj" or preposition.lower_ not in words["figures_where"]:
            continue
        stop = preposition.head
        hops = 0
        while stop.i not in way and hops < 4 and stop.head.i != stop.i and stop.pos_ not in {"VERB", "AUX"}:
            stop = stop.head
            hops += 1
        if stop.i in way:
            candidates.append((hops + way[stop.i], abs(index - anchor.i), mention))
    if candidates:
        return min(candidates)[2]
    for verb in governing_verbs(anchor):
        host = subject_of(verb)
        if host is not None and host.i not in way and verb.lemma_.lower() in words["figures_host_verbs"]:
            return next((mention for index, mention in places if index == host.i), None)
    return None


def _way(anchor: Token) -> dict[int, int]:
    """Return the tokens from a figure up to the root of its clause, with their distance; reporting verbs end it."""
    way, token, steps = {anchor.i: 0}, anchor, 0
    while token.head.i != token.i and token.dep_ not in REPORTING:
        token = token.head
        steps += 1
        way[token.i] = steps
    return way
