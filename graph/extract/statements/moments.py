"""Finds when something was said, and when what is said holds; a day that the text does not give is left out."""

import re
from collections.abc import Iterator
from typing import Final

from spacy.tokens import Token

from graph.extract.statements.draft import Draft, Words
from graph.extract.times import FoundTime, time_finder
from graph.extract.times.reach import hangs_below
from graph.model import Document, Span, Time
from graph.ontology import Words as WordLists

DAY: Final = re.compile(r"\d{4}(?:-\d\d){0,2}")
"""What may stand as the day of saying: a day, a month or a year."""

OTHER_CLAUSE: Final = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "conj", "appos"})
"""Links over which a time does not reach out of its own clause."""

REPORTING: Final = frozenset({"ccomp", "parataxis"})


class MomentFinder:
    """Holds the patterns of times; safe to use for any number of documents."""

    def __init__(self, word_lists: WordLists, words: Words) -> None:
        self._times = time_finder(word_lists)
        self._works = words["spoken_works"]
        self._publishing = words["publishing_verbs"]

    def said_on(self, document: Document, draft: Draft) -> str:
        """Return the day, month or year of the saying (ISO), "" where the text does not tell.

        "Said on Tuesday" tells it, and so does "in a study issued on Friday"; whose speaker is carried over
        says it when he said the rest.
        """
        cue = draft.origin.cue
        if cue is None:
            return ""
        own = draft.origin
        for found, token in self._found(document, cue):
            if not any(span.contains(own.parsed.span(token)) for span in own.content) and self._dates(
                token, own
            ):
                day = self._day(found, cue.sent.text, document.metadata.issued)
                if day:
                    return day
        return ""

    def _day(self, found: FoundTime, sentence: str, issued: str) -> str:
        """Return the day of some words read by themselves: "said on Friday that 40 will go" is of the Friday past."""
        alone = next(iter(self._times.find(found.span.of(sentence), issued)), found)
        edtf = alone.time.edtf or found.time.edtf
        is_day = found.kind == "date" and DAY.fullmatch(edtf) is not None
        return edtf if is_day and not (issued and edtf[: len(issued)] > issued[: len(edtf)]) else ""

    def holds(self, document: Document, draft: Draft) -> Time | None:
        """Return the time of the main clause of what is said; None where it has none or holds several sentences."""
        head = draft.head
        if head is None:
            return None
        way = _way(head)
        nearest: tuple[int, Time] | None = None
        for found, token in self._found(document, head):
            inside = any(span.contains(draft.parsed.span(token)) for span in draft.content)
            if not inside or found.kind == "clock" or not hangs_below(token, way, OTHER_CLAUSE):
                continue
            distance = abs(token.i - head.i)
            if nearest is None or distance < nearest[0]:
                nearest = distance, found.time
        return nearest[1] if nearest is not None else None

    def _found(self, document: Document, near: Token) -> Iterator[tuple[FoundTime, Token]]:
        """Yield the times of a token's sentence, each with its first word that is no preposition."""
        sentence = near.sent
        for found in self._times.find(sentence.text, document.metadata.issued):
            span = Span(found.span.start + sentence.start_char, found.span.end + sentence.start_char)
            words = [token for token in sentence if span.start <= token.idx < span.end]
            content = [token for token in words if token.pos_ not in {"ADP", "DET", "SCONJ"}]
            if words:
                yield found, (content or words)[0]

    def _dates(self, token: Token, draft: Draft) -> bool:
        """Tell whether a time hangs on the cue, or on the work that speaks or that it is said in."""
        cue = draft.cue
        if cue is not None and draft.head is not None and cue.i < token.i < draft.head.i:
            # "Said on Tuesday it would close": the day stands before what is said, whatever it hangs on.
            is_before = draft.parsed.span(token).start < draft.content[0].start
            if is_before and draft.head.i in {token.head.i, token.head.head.i}:
                return True
        works = {head.i for head in self._spoken_works(draft)}
        while True:
            if cue is not None and token.i == cue.i:
                return True
            if token.i in works:
                return True
            head = token.head
            is_published = (
                token.dep_ == "acl" and token.lemma_.lower() in self._publishing and head.i in works
            )
            if head.i == token.i or (token.dep_ in OTHER_CLAUSE and not is_published):
                return False
            if token.pos_ in {"NOUN", "PROPN"} and token.i not in works and token.dep_ in {"nsubj", "dobj"}:
                return False
            token = head

    def _spoken_works(self, draft: Draft) -> Iterator[Token]:
        """Yield the nouns for a work among the speakers and in "said in a report"."""
        for head in draft.speaker:
            if head.lemma_.lower() in self._works:
                yield head
        if draft.cue is not None:
            for child in draft.cue.children:
                if child.dep_ == "prep" and child.lower_ == "in":
                    yield from (
                        noun
                        for noun in child.children
                        if noun.dep_ == "pobj" and noun.lemma_.lower() in self._works
                    )


def _way(head: Token) -> frozenset[int]:
    """Return the head of what is said with the auxiliaries that may hold its times."""
    return frozenset({head.i, *(child.i for child in head.children if child.dep_ in {"aux", "xcomp"})})
