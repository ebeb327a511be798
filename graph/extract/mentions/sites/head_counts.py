"""How many stay in what a name names: "X had 611 prisoners", "At X 340 tents were lost", "Its inmates"."""

from collections.abc import Iterable, Iterator
from typing import Final

from spacy.tokens import Doc, Span, Token

from graph.extract.mentions.sites.names import Run
from graph.extract.mentions.sites.weights import Finding, Grade
from graph.extract.mentions.wordlists import MentionWords

INSIDE: Final = frozenset({"in", "at", "inside", "into", "through", "to", "from", "of", "within", "behind"})
_PLACED: Final = frozenset({"in", "at", "inside", "of"})
_GOES_ON: Final = frozenset({"it", "its", "there"})
_SENTENCES: Final = 3
"""Sentences behind a name's in which "it" may still be meant of it."""
_OPENING: Final = 3
"""Words before a name, fewer of which let its sentence begin with it: "At X", "In the X"."""
TO_COUNT: Final = 12
"""Words behind the name, among which stands how many are there."""
TO_NOUN: Final = 4
"""Words between "inmates" and "of X", and between a number and what it counts."""


def counted(before: Span, behind: Span, words: MentionWords) -> Iterator[Finding]:
    """Find "X had 611 prisoners", "X (capacity 20,000)", "X, with 900 people", "40 women are in X"."""
    following = behind[:TO_COUNT]
    opening = following[:1].text
    inside = len(before) > 0 and before[-1].lower_ in INSIDE
    verb = next((token for token in following[:4] if token.lemma_ in words.site_takes and not inside), None)
    if verb is not None and verb.pos_ in {"VERB", "AUX", "NOUN"}:
        yield from _best(_grade(token, words) for token in behind[verb.i - behind.start :][:8])
    elif (opening == "(" or following[1:2].text == "with") and any(
        token.like_num for token in following[1:7]
    ):
        yield from _best(_grade(token, words) for token in following[1:9])
    if not len(before) or before[-1].lower_ not in _PLACED:
        return
    preposition = before[-1]
    if len(before) < _OPENING:  # "At X 340 tents were lost"
        yield from _best([next(_numbered(behind[:TO_COUNT], words), None)])
        if behind[:1].text == "there":
            yield from _best(_grade(token, words) for token in behind[1:8])
    elif preposition.head.pos_ in {"VERB", "AUX"}:
        for child in preposition.head.children:
            if child.dep_ in {"nsubj", "nsubjpass", "dobj"} and child.i < preposition.i:
                yield from _best(_numbered(before.doc[child.left_edge.i : child.i + 1], words))
    else:
        head = preposition.head
        yield from _best(_numbered(before.doc[head.left_edge.i : head.i + 1], words))


def continued(doc: Doc, run: Run, words: MentionWords) -> Iterator[Finding]:
    """Find "It has 400 places", "Its inmates", "There were 84 women" in the sentence behind a name's."""
    at = doc[run[0]].sent.end
    for _ in range(_SENTENCES):
        if at >= len(doc):
            return
        following = doc[at].sent
        at = following.end
        opening = next((token.lower_ for token in following if token.is_alpha), "")
        if opening in _GOES_ON:
            yield from _best(_numbered(following, words))
            yield from _its(following, words)
        elif any(token.pos_ == "PROPN" and token.ent_type_ != "DATE" for token in following):
            return


def _its(sentence: Span, words: MentionWords) -> Iterator[Finding]:
    for token in sentence:
        if token.lower_ == "its":
            behind = sentence[token.i + 1 - sentence.start :][:3]
            noun = next((other for other in behind if other.pos_ == "NOUN"), None)
            if noun is not None and noun.lemma_ in words.site_only | words.site_also:
                yield "people", 0 if noun.lemma_ in words.site_only else 1


def _best(grades: Iterable[Grade | None]) -> Iterator[Finding]:
    found = [grade for grade in grades if grade is not None]
    if found:
        yield "count", min(found)


def _numbered(tokens: Span, words: MentionWords) -> Iterator[Grade | None]:
    """Yield what each number's noun says: "340 tents", "84 women"."""
    for at, token in enumerate(tokens):
        if token.like_num:
            following = (_grade(other, words) for other in tokens[at + 1 : at + 1 + TO_NOUN])
            yield min((grade for grade in following if grade is not None), default=None)


def _grade(token: Token, words: MentionWords) -> Grade | None:
    lemma = token.lemma_.lower()
    if lemma in words.site_only:
        return 0
    if lemma in words.site_holdings:
        return 1
    return 2 if lemma in words.site_counted or token.lower_ in words.site_residents else None
