"""The names in a document by where they stand."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from graph.compare.corpus import Corpus
from graph.model import Figure, Mention, Span
from graph.values.folding import fold

SENTENCE_END: Final = re.compile(r"[.!?][”\"]?\s|\n\s*\n")
REACH: Final = 400
"""Characters before a pronoun in which the body that it stands for is looked for."""

ACCORDING: Final = re.compile(r"\baccording to (?:the )?$", re.IGNORECASE)
BY_REACH: Final = 20
SECOND: Final = re.compile(r"-\d+$")
TIED: Final = re.compile(r"[-‑]\w+")
GOVERNMENT: Final = re.compile(
    r"(?:the )?government of (?:the )?(?P<of>.+)|(?:the )?(?P<whose>.+) government"
)


class Names:
    """The mentions of one document by where they begin."""

    def __init__(self, slug: str, corpus: Corpus, counting: Sequence[str] = ()) -> None:
        self.slug, self._corpus = slug, corpus
        self._counting = re.compile(
            rf"\s+(?:(?:has|have|had)\s+)?(?:{'|'.join(map(re.escape, counting)) or '(?!)'})\b"
        )
        found = enumerate(corpus.extractions[slug].mentions)
        self._placed = sorted(
            ((mention, index) for index, mention in found), key=lambda pair: (pair[0].span, pair[1])
        )
        self._starts = [mention.span.start for mention, _ in self._placed]

    def inside(self, span: Span) -> list[tuple[Mention, int]]:
        """Return the mentions that begin in a span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self._placed[first:last]

    def key(self, index: int) -> str:
        """Return the key under which a mention's entity is compared.

        A government is its country, and what was taken for a place here and for a body or, with two words, a person
        there is one.
        """
        key = self._corpus.entity_of(self.slug, index)
        if key.startswith("organisation/"):
            match = GOVERNMENT.fullmatch(fold(self._corpus.label(key)))
            return self._corpus.place_called.get(match["of"] or match["whose"], key) if match else key
        if key.startswith("person/"):
            place = f"place/{key.removeprefix('person/')}"
            return place if "-" in place and place in self._corpus.entities else key
        if not key.startswith("place/"):
            return key
        body = f"organisation/{key.removeprefix('place/')}"
        if body in self._corpus.entities:
            return body
        # Two towns of one name that nobody placed: other words must tell them apart.
        first = SECOND.sub("", key)
        entity = self._corpus.entities.get(key)
        return first if entity and not entity.contained_in and first in self._corpus.entities else key

    def names(self, spans: Sequence[Span], *, counting: bool = False) -> frozenset[str]:
        """Return the keys of the entities named in some stretches of text, reports left out.

        Args:
            spans: Stretches of the document's text.
            counting: Take those too that only count or report.
        """
        keys = (
            self.key(index)
            for span in spans
            for mention, index in self.inside(span)
            if mention.type != "Report" and (counting or not self.counts(mention))
        )
        # A mention that a person rejected refers to nothing.
        return frozenset(filter(None, keys))

    def counts(self, mention: Mention) -> bool:
        """Tell whether a body or person only counts or reports: "the Relief Council recorded 40 cases"."""
        text = self._corpus.documents[self.slug].text
        if mention.type not in {"Organisation", "Person"}:
            return False
        before = text[max(0, mention.span.start - BY_REACH) : mention.span.start]
        return bool(self._counting.match(text, mention.span.end) or ACCORDING.search(before))

    def without_names(self, text: str, span: Span) -> str:
        """Return the words of a stretch of text that are no names."""
        words, at = [], span.start
        for mention, _ in self.inside(span):
            if mention.type != "Report" and mention.span.end <= span.end and mention.span.start >= at:
                words.append(text[at : mention.span.start])
                # "ISIL-held areas": the name with what is tied to it.
                at = tied.end() if (tied := TIED.match(text, mention.span.end)) else mention.span.end
        return " ".join((*words, text[at : span.end]))

    def without_labels(self, words: str, sentence: Span) -> str:
        """Return some words of a sentence without the names that it mentions."""
        for mention, _ in self.inside(sentence):
            if mention.type != "Report":
                words = words.replace(mention.name, " ")
        return words

    def pieces(self, text: str, span: Span) -> Iterator[tuple[str, str]]:
        """Yield a stretch of text in order: words that are no name with "", and names with their keys."""
        at = span.start
        for mention, index in self.inside(span):
            if mention.span.end <= span.end and mention.span.start >= at and (key := self.key(index)):
                yield text[at : mention.span.start], ""
                yield text[mention.span.start : mention.span.end], key
                at = mention.span.end
        yield text[at : span.end], ""

    def speakers(self, figure: Figure) -> frozenset[str]:
        """Return the keys of those whom the text credits with a figure."""
        attribution = self._corpus.attribution(self.slug, figure)
        return frozenset(self.key(index) for index in (attribution.speakers if attribution else ()))

    def body_before(self, place: int) -> frozenset[str]:
        """Return the body that a pronoun stands for: the first one of the nearest sentence before that names any.

        Of "Orvane sold more than Malden. Its revenue …" that is Orvane.
        """
        text = self._corpus.documents[self.slug].text
        bodies = [
            (mention, index)
            for mention, index in self.inside(Span(max(0, place - REACH), place))
            if mention.type == "Organisation"
        ]
        if not bodies:
            return frozenset()
        last = bodies[-1][0].span.start
        ends = [match.end() for match in SENTENCE_END.finditer(text, max(0, place - REACH), last)]
        start = ends[-1] if ends else 0
        key = next(self.key(index) for mention, index in bodies if mention.span.start >= start)
        return frozenset(filter(None, [key]))
