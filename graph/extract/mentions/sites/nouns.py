"""The type words that introduce a site or a locality: "a fourth camp", "two reception centres", "the village"."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from spacy.tokens import Doc

from graph.extract.mentions.candidate import word_at
from graph.extract.mentions.wordlists import MentionWords

SiteType = Literal["Camp", "Place"]

NUMBER_WORDS: Final = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=2
    )
}
"""How many sites a text may announce in words."""


@dataclass(frozen=True, slots=True)
class SiteNoun:
    """A type word with what belongs to it.

    Attributes:
        start: First token: of the kinds before the head ("detention centre"), articles and numbers left out.
        head: The type word itself.
        end: Token after the last: behind "for displaced people".
        sure: False of a bare "site" or "centre", which may be of any kind.
    """

    start: int
    head: int
    end: int
    type: SiteType
    plural: bool
    sure: bool = True


def site_nouns(doc: Doc, words: MentionWords) -> Iterator[SiteNoun]:
    """Yield the type words of a block in text order, those left out that name camps of another kind."""
    for head, token in enumerate(doc):
        singular = _singular(token.lower_)
        if not token.text.islower() and not token.is_sent_start:
            continue
        plural = singular != token.lower_
        if singular in words.locality_nouns:
            if not _is_modifier(doc, head):
                yield SiteNoun(head, head, head + 1, "Place", plural)
            continue
        if singular not in words.site_heads and singular not in words.site_facilities:
            continue
        start = _start(doc, head, words)
        end = _end(doc, head, words)
        if _is_modifier(doc, head) or _is_unlike(doc, start, words):
            continue
        sure = singular in words.site_heads or start < head or end > head + 1
        if sure or word_at(doc, start - 1) in words.other_sites or start == 0 or _is_bare(doc, start):
            yield SiteNoun(start, head, end, "Camp", plural, sure)


def is_about_others(doc: Doc, noun: SiteNoun, words: MentionWords) -> bool:
    """Tell whether a noun sets one thing beside another of its kind: "another camp", "a smaller site"."""
    return any(token.lower_ in words.other_sites for token in doc[max(0, noun.start - 3) : noun.start])


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _start(doc: Doc, head: int, words: MentionWords) -> int:
    start = head
    while start > 0:
        if doc[start - 1].lower_ in words.site_kinds:
            start -= 1
        elif start > 2 and "".join(token.lower_ for token in doc[start - 3 : start]) in words.site_kinds:
            start -= 3  # "re-education"
        else:
            break
    return start


def _end(doc: Doc, head: int, words: MentionWords) -> int:
    """Return where the noun ends, with who lives there: "of internally displaced people"."""
    if word_at(doc, head + 1) not in {"of", "for"}:
        return head + 1
    following = doc[head + 2 : head + 5]
    residents = [token.i for token in following if token.lower_ in words.site_residents]
    small = (
        all(token.text.islower() for token in following[: residents[0] - head - 1]) if residents else False
    )
    return residents[0] + 1 if small else head + 1


def _is_modifier(doc: Doc, head: int) -> bool:
    """Tell "a camp guard" and "prison-like", which introduce nothing, from "the camp Tel Dara"."""
    if head + 1 >= len(doc):
        return False
    after = doc[head + 1]
    if after.text in {"-", "'s", "'"}:
        return not doc[head].whitespace_
    return after.text.islower() and after.pos_ == "NOUN" and doc[head].dep_ in {"compound", "nmod", "amod"}


def _is_unlike(doc: Doc, start: int, words: MentionWords) -> bool:
    return any(token.lower_ in words.unlike_sites for token in doc[max(0, start - 2) : start])


def _is_bare(doc: Doc, start: int) -> bool:
    """Tell "the site" from "the launch site" and "a shopping centre"."""
    return doc[start - 1].pos_ in {"DET", "NUM", "PRON"} or doc[start - 1].is_sent_start is True
