"""Finds when and where a figure holds, by the times and places that hang on its own clause."""

from collections.abc import Container, Mapping, Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.nouns import governing_verbs, subject_of
from graph.extract.figures.sentence import Sentence, times_by_token
from graph.extract.times import FoundTime

REPORTING: Final = frozenset({"ccomp", "parataxis"})

INSIDE: Final = frozenset({"in", "inside", "within"})
"""Behind the name of a place these only say where it lies: "Harran camp in Osrhoene held …"."""

COMPARED: Final = frozenset({"with", "from", "against", "versus", "vs", "than", "to"})

WINDOW: Final = 4
"""How far before a number the words of comparison may stand, in tokens: "against a loss of 12"."""

NEAR: Final = 3
"""How far behind a number or its noun its own time may begin, in tokens: "in the"."""


def _time_of(anchor: Token, times: Mapping[int, FoundTime]) -> FoundTime | None:
    """Return the time nearest to a figure among those that hang on its clause or on one above it.

    A time of the saying ("said on Tuesday that 40 …") is none of what is said.

    Args:
        anchor: The token that stands for the figure.
        times: By the index of their first token that is no preposition.
    """
    doc = anchor.doc
    way = _way(anchor, aside=True)
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


def times_of(
    sentence: Sentence, readings: Sequence[tuple[Located, Counted]], anchors: Sequence[Token]
) -> list[FoundTime | None]:
    """Return the time of each figure: the one right behind it, else the one of its clause that no other figure has."""
    by_token = [times_by_token(sentence, located.number) for located, _ in readings]
    behind = [_time_behind(reading, times) for reading, times in zip(readings, by_token, strict=True)]
    found: list[FoundTime | None] = []
    for position, (times, index, anchor) in enumerate(zip(by_token, behind, anchors, strict=True)):
        if index is not None:
            found.append(times[index])
            continue
        taken = {at for at in behind if at is not None}
        # "sold 30 cars and 12 lorries in May" has one time, "was 30, compared with 12 in May" and "12 in May and 30" have not.
        shared = {
            at
            for other, at in enumerate(behind)
            if at is not None and other > position and not _is_compared(readings[other][0])
        }
        free = {at: time for at, time in times.items() if at not in taken}
        found.append(
            _time_of(anchor, free)
            or _time_of(anchor, {at: time for at, time in times.items() if at in shared or at not in taken})
        )
    return found


def _is_compared(located: Located) -> bool:
    """Tell a figure that another one is only compared with: "compared with 12", "up from 12"."""
    for index in range(located.first - 1, max(located.sentence.start, located.first - 1 - WINDOW) - 1, -1):
        token = located.doc[index]
        if token.lower_ in COMPARED:
            return True
        if token.is_punct or token.pos_ in {"VERB", "AUX"} or token.like_num:
            return False
    return False


def _time_behind(reading: tuple[Located, Counted], times: Mapping[int, FoundTime]) -> int | None:
    """Return the time that stands right behind a number or its noun: "40 boats in May", "25 in June"."""
    located, counted = reading
    doc, ends = located.doc, {located.after}
    if counted.words is not None and counted.words.start >= located.after:
        ends |= {counted.words.end, counted.anchor.i + 1}
    for index in sorted(times):
        if times[index].kind == "clock":
            continue
        for end in ends:
            gap = doc[end:index] if end <= index else None
            if gap is not None and len(gap) <= NEAR and all(token.pos_ in {"ADP", "DET"} for token in gap):
                return index
    return None


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
    inner = dict(places)
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
        if preposition.lower_ in INSIDE:
            mention = inner.get(preposition.head.i, mention)
        stop = preposition.head
        hops = 0
        while stop.i not in way and hops < 4 and stop.head.i != stop.i and stop.pos_ not in {"VERB", "AUX"}:
            stop = stop.head
            hops += 1
        if stop.i in way and not _is_of_first(stop, index, way):
            candidates.append((hops + way[stop.i], abs(index - anchor.i), mention))
    if candidates:
        return min(candidates)[2]
    for verb in governing_verbs(anchor):
        host = subject_of(verb)
        if host is not None and host.i not in way and verb.lemma_.lower() in words["figures_host_verbs"]:
            return next((mention for index, mention in places if index == host.i), None)
    return None


def _is_of_first(verb: Token, place: int, way: Mapping[int, int]) -> bool:
    """Tell whether a place stands in the first of two joined clauses: "is based in Lund and employs 40 people"."""
    joined = (child for child in verb.children if child.dep_ == "conj" and child.i in way)
    return any(verb.i < place < child.i for child in joined)


def _is_after_comma(verb: Token) -> bool:
    """Tell a clause that only adds, "The prison, built for 800 men", from one that says which."""
    first = verb.left_edge.i
    return first > verb.sent.start and verb.doc[first - 1].text == ","


def _way(anchor: Token, *, aside: bool = False) -> dict[int, int]:
    """Return the tokens from a figure up to the root of its clause, with their distance; reporting verbs end it.

    Args:
        anchor: The token that stands for the figure.
        aside: Whether a clause aside ends it too: "The prison, built for 800 men, held 90 in June".
    """
    way, token, steps = {anchor.i: 0}, anchor, 0
    while token.head.i != token.i and token.dep_ not in REPORTING:
        if (
            aside
            and steps
            and token.dep_ in {"acl", "relcl"}
            and token.tag_ in {"VBN", "VBD"}
            and _is_after_comma(token)
        ):
            break
        token = token.head
        steps += 1
        way[token.i] = steps
    return way
