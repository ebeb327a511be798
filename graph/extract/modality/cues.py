"""Holds the words that deny, ask and hedge, and finds them in a sentence."""

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.modality.way import Step
from graph.ontology import Words


class Cues:
    """The lists `modality_…`, parted into single words and phrases."""

    def __init__(self, words: Words) -> None:
        self.single = {
            name: frozenset(word for word in words[name] if " " not in word)
            for name in words
            if name.startswith("modality_")
        }
        self.phrases = {
            name: tuple(tuple(word.split()) for word in words[name] if " " in word)
            for name in words
            if name.startswith("modality_")
        }

    def has(self, name: str, token: Token) -> bool:
        """Tell whether a token is a single word of a list, as it stands or by its base form."""
        cues = self.single.get(name, frozenset())
        if token.lower_ in {"may", "might", "will"} and token.tag_ != "MD":
            return False
        return token.lower_ in cues or (
            token.pos_ in {"VERB", "NOUN", "AUX"} and token.lemma_.lower() in cues
        )

    def phrase(
        self, steps: Sequence[Step], name: str, skipped: Collection[int], *, on_way: bool = False
    ) -> TokenSpan | None:
        """Return the first phrase of a list that stands on the way to the root or, unless `on_way`, hangs on it."""
        way = {step.token.i for step in steps if not step.is_aside}
        sentence = steps[0].token.sent
        words = [token.lower_ for token in sentence]
        there = set(words)
        for phrase in self.phrases.get(name, ()):
            for offset in _places(phrase, words, there):
                found = sentence[offset : offset + len(phrase)]
                if any(token.i in skipped for token in found):
                    continue
                if any(token.i in way or (token.head.i in way and not on_way) for token in found):
                    return found
        return None

    def skipped(self, sentence: TokenSpan) -> set[int]:
        """Return the tokens of phrases that look like cues and are none ("as if")."""
        words = [token.lower_ for token in sentence]
        there = set(words)
        skipped: set[int] = set()
        for phrase in self.phrases.get("modality_not_cues", ()):
            for offset in _places(phrase, words, there):
                skipped.update(range(sentence.start + offset, sentence.start + offset + len(phrase)))
        return skipped

    def asks(self, mark: Token, clause: Token) -> bool:
        """Tell the "if" of "asked if 40 left" from that of a condition, whatever the parser makes of the clause."""
        if mark.lower_ != "if" or mark.head.i != clause.i:
            return False
        before = mark.nbor(-1) if mark.i > clause.sent.start else None
        while before is not None and before.pos_ == "ADV" and before.i > clause.sent.start:
            before = before.nbor(-1)
        return clause.dep_ == "ccomp" or (before is not None and self.has("modality_asking", before))


def _places(phrase: tuple[str, ...], words: Sequence[str], there: Collection[str]) -> Iterator[int]:
    """Yield where a phrase begins among some words; `there` are the same words as a set."""
    if all(word in there for word in phrase):
        for offset in range(len(words) - len(phrase) + 1):
            if tuple(words[offset : offset + len(phrase)]) == phrase:
                yield offset


def one(token: Token) -> TokenSpan:
    """Return a token as a span."""
    return token.doc[token.i : token.i + 1]
