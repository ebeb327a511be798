"""Puts into words what a figure counts: the noun with what belongs to it, or what is said of people left unnamed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.figures.amounts.amount import Located
from graph.extract.figures.changes import Change, told_apart
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.predicate import said_of
from graph.extract.figures.sentence import Sentence

IRREGULAR: Final[Mapping[str, str]] = {
    "hurt": "hurt",
    "hold": "held",
    "leave": "left",
    "shoot": "shot",
    "take": "taken",
    "free": "freed",
    "bring": "brought",
    "send": "sent",
}

FILLERS: Final = frozenset({"since", "already", "also", "now", "then", "still", "reportedly", "subsequently"})


def counted_text(sentence: Sentence, located: Located, counted: Counted, change: Change | None = None) -> str:
    """Return what is counted as the claim gives it: never empty.

    Args:
        sentence: The sentence of the figure.
        located: Its number.
        counted: What the words around it say.
        change: Which end of a change it is, where no time tells the two ends apart.
    """
    text = _text(sentence, located, counted)
    if change is not None and counted.verb is None:
        text = told_apart("" if text == change.verb.text else text, change).strip()
    said = f" {counted.verb.text}" if counted.verb is not None else ""
    measure = sentence.text_of(counted.measure)
    return f"{text}{said} ({measure})" if measure else f"{text}{said}"


def _text(sentence: Sentence, located: Located, counted: Counted) -> str:
    if counted.is_whole and counted.words is not None:
        return sentence.text_of(counted.words) or counted.unit
    if counted.prefix and not counted.takes_predicate:
        return (counted.prefix + sentence.text_of(counted.words)).strip()
    own = replace(counted, prefix="") if counted.takes_predicate else counted
    words = said_of(located, own)
    if own.words is not None and words.start == own.words.start:
        return counted.prefix + sentence.text_of(words) or counted.unit or "item"
    said, is_equated = _without_auxiliaries(words, located.sentence.end)
    text = sentence.text_of(said)
    noun = counted.prefix.strip() or (_people(sentence, counted) if counted.unit == "person" else "")
    if is_equated or not noun:
        return text or counted.unit or "item"
    # What stands elsewhere in the sentence says nothing of those who are counted, but for a verb: "killed 40".
    is_said = said.start >= located.number.end or said[0].pos_ == "VERB"
    if said.start < located.number.start and said[0].tag_ == "VBG":
        text = _participle(said[0])
    return f"{noun} {text}".strip() if is_said else noun


def _participle(verb: Token) -> str:
    """Return "killed" for "killing" of "killing 17"."""
    stem, lemma = verb.text[:-3], verb.lemma_
    return IRREGULAR.get(lemma, f"{lemma}d" if lemma.endswith("e") else f"{stem}ed")


def _people(sentence: Sentence, counted: Counted) -> str:
    """Return the noun of the whole, "farmers" of "Of the 80 farmers, 17 came back", else "people"."""
    if counted.group is not None:
        return sentence.text_of(counted.group[-1:])
    return "people"


def _without_auxiliaries(words: TokenSpan, last: int) -> tuple[TokenSpan, bool]:
    """Return a predicate without "have been"; True where it only equates: "were women", "are without water"."""
    first, end, is_equated = words.start, words.end, False
    doc = words.doc
    while first < end - 1:
        token = doc[first]
        if token.dep_ == "neg":
            break
        is_copula = token.lemma_ == "be" and token.dep_ not in {"aux", "auxpass"}
        if (token.dep_ in {"aux", "auxpass"} and token.tag_ != "MD") or is_copula or token.lower_ in FILLERS:
            is_equated = is_equated or is_copula
            first += 1
            continue
        break
    if first == end - 1 and doc[first].lemma_ == "be" and end < last and doc[end].pos_ in {"NOUN", "ADJ"}:
        return doc[end : end + 1], True
    return doc[first:end], is_equated
