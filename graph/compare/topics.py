"""What each figure speaks of: who, what, where, when, and in which unit."""

import re
import zlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from graph.compare.clauses import Clause, Clauses
from graph.compare.corpus import Corpus
from graph.compare.intervals import quantity
from graph.compare.names import Names
from graph.compare.topic import Topic, Where
from graph.compare.wording import Meaning, Wording
from graph.model import ClaimKey, Figure, Span
from graph.values.folding import fold

POINTING_BACK: Final = re.compile(r"\b(?:it|its|they|their|the group)\b", re.IGNORECASE)
DIGITS: Final = re.compile(r"\d+")
QUOTED_WORDS: Final = 3
QUOTE_ENDS: Final = re.compile(
    r"(?:^|\s)(?:who|which|that|were|was|are|is|have|has|had|in|from|of|to|at|on|by|for|and|or|as|with|between)(?:\s|$)"
)
NOT_QUOTED: Final = re.compile(r"[^\w\s%'’€$£-]|\d")


class Topics:
    """Makes topics; made once for a build."""

    def __init__(self, corpus: Corpus, wording: Wording) -> None:
        self.corpus, self.wording = corpus, wording
        lists = wording.lists
        quoted = lists.get("compare_quoted", ())
        self._clauses = Clauses(
            lists.get("compare_subordinate", ()), lists.get("compare_hanging", ()), quoted
        )
        words = "|".join(re.escape(word) for word in sorted(quoted, key=len, reverse=True))
        self._before = re.compile(rf"(?:{words or '(?!)'})\s*$", re.IGNORECASE)
        self._coordination = re.compile(
            rf"\s*(?:%|percent|per cent)?(?:\s+of(?:\s+[\w-]+){{1,4}})?,?\s+(?:and|or)\s+(?:(?:{words or '(?!)'})\s+)?"
        )
        pointing = "|".join(map(re.escape, lists.get("compare_pointing", ())))
        self._pointing = re.compile(rf"\b(?:{pointing or '(?!)'})\b", re.IGNORECASE)

    def of_document(self, slug: str) -> list[Topic]:
        """Return the topics of a document's figures in text order; denied and asked ones have none."""
        found: list[Topic] = []
        sentences = groupby(
            ((self._sentence(figure), key, figure) for key, figure in self.corpus.figures(slug)),
            key=lambda triple: triple[0],
        )
        names = Names(slug, self.corpus)
        for sentence, group in sentences:
            members = [(key, figure) for _, key, figure in group]
            figures = [figure for _, figure in members]
            inherited = self._subject(slug, sentence, figures[0])
            topics: list[Topic] = []
            for key, figure in members:
                topics.append(
                    self._topic(key, figure, sentence, figures, [key for key, _ in members], names, inherited)
                )
                inherited = topics[-1].who or inherited
            found += self._with_shared_words(slug, topics)
        return found

    def _subject(self, slug: str, sentence: Span, first: Figure) -> frozenset[str]:
        """Return the one group that the sentence names before its first number: "The men also saw …"."""
        if first.row or first.column:
            return frozenset()
        who = self.wording.meaning(self.corpus.documents[slug].text[sentence.start : first.number.start]).who
        return who if len(who) == 1 else frozenset()

    def _with_shared_words(self, slug: str, topics: list[Topic]) -> list[Topic]:
        """Give "12 percent of the men" in "12 percent of the men and 2 percent of the women fled" its verb."""
        text = self.corpus.documents[slug].text
        for place in range(len(topics) - 2, -1, -1):
            one, following = topics[place], topics[place + 1]
            between = text[one.figure.number.end : following.figure.number.start]
            if one.unit == following.unit and not one.what and self._coordination.fullmatch(between):
                topics[place] = replace(
                    one,
                    events=following.events,
                    rest=following.rest,
                    names=one.names | following.names,
                    said=one.said | (following.said - following.who),
                )
        return topics

    def _topic(
        self,
        key: ClaimKey,
        figure: Figure,
        sentence: Span,
        neighbours: Sequence[Figure],
        keys: Sequence[ClaimKey],
        names: Names,
        inherited: frozenset[str],
    ) -> Topic:
        document = self.corpus.documents[key.slug]
        text = document.text
        in_table = bool(figure.row or figure.column)
        if in_table:
            clause = Clause(())
            meaning = self.wording.meaning(f"{figure.row} {figure.column}", f"{figure.group} {figure.column}")
        else:
            clause = self._clauses.clause(text, sentence, figure.number, neighbours)
            meaning = self._meaning(text, figure, clause, names)
        who = meaning.who or (inherited if figure.unit == "percent" and not in_table else frozenset())
        base = self.wording.meaning(figure.base)
        sentence_start = text[sentence.start : figure.number.start]
        return Topic(
            key=key,
            figure=figure,
            where="table" if in_table else self._where(key.slug, figure.number),
            sentence=sentence,
            number=quantity(figure),
            words=self._words(text, sentence, figure.number),
            unit=figure.unit,
            per=figure.per,
            place="" if figure.place is None else self.corpus.entity_of(key.slug, figure.place),
            names=self._names(text, clause, figure, names),
            who=who,
            events=meaning.events,
            rest=meaning.rest,
            base=base.rest | base.events if not in_table else frozenset(),
            start=figure.time.start if figure.time else "",
            end=figure.time.end if figure.time else "",
            timed=fold(figure.time.text)
            if figure.time and not (figure.time.start or figure.time.end)
            else "",
            issued=document.metadata.issued,
            template=0 if in_table else template_of(text, sentence, neighbours),
            parent=None if clause.parent is None else keys[clause.parent],
            hanging=clause.hanging,
            stated=not self._pointing.search(sentence_start) and self._is_number(text, figure),
            said=self._said(text, figure, clause) - (who if in_table else frozenset()),
            column=self._column(figure),
        )

    def _meaning(self, text: str, figure: Figure, clause: Clause, names: Names) -> Meaning:
        words = " ".join(names.without_names(text, span) for span in without(clause.spans, figure.number))
        return self.wording.meaning(
            words, f"{figure.group} {figure.base if figure.unit == 'percent' else ''}"
        )

    def _said(self, text: str, figure: Figure, clause: Clause) -> frozenset[str]:
        own = " ".join(text[span.start : span.end] for span in (*clause.spans, *clause.tail))
        age = "age" if figure.counted.lower().startswith("age") else ""
        meaning = self.wording.meaning(f"{own} {age}" if clause.spans else figure.row)
        return meaning.who | meaning.events | meaning.rest

    def _column(self, figure: Figure) -> frozenset[str]:
        meaning = self.wording.meaning(figure.column)
        return meaning.events | meaning.rest

    def _names(self, text: str, clause: Clause, figure: Figure, names: Names) -> frozenset[str]:
        spans = (*clause.spans, *clause.tail)
        found = names.names(spans) - names.speakers(figure)
        if not found and any(POINTING_BACK.search(text, span.start, span.end) for span in clause.spans):
            return names.body_before(min(span.start for span in spans))
        return found

    def _where(self, slug: str, number: Span) -> Where:
        blocks = self.corpus.documents[slug].blocks
        place = bisect_right(blocks, number.start, key=lambda block: block.span.start) - 1
        return (
            "title"
            if place >= 0 and blocks[place].kind == "title" and blocks[place].span.contains(number)
            else "text"
        )

    def _words(self, text: str, sentence: Span, number: Span) -> str:
        before = self._before.search(text, sentence.start, number.start)
        start = before.start() if before else number.start
        after = text[number.end : min(sentence.end, number.end + 60)]
        for stop in (NOT_QUOTED, QUOTE_ENDS):
            match = stop.search(after)
            after = after[: match.start()] if match else after
        noun = (
            " ".join(self._before_verb(after.split()[:QUOTED_WORDS]))
            if after[:1] in {" ", "%", "\xa0", "\n"}
            else ""
        )
        joint = "" if noun.startswith("%") else " "
        return f"{' '.join(text[start : number.end].split())}{joint}{noun}".strip()

    def _before_verb(self, words: Sequence[str]) -> list[str]:
        kept: list[str] = []
        for word in words:
            if not word.endswith("s") and self.wording.meaning(word).events:
                break
            kept.append(word)
        return kept

    def _is_number(self, text: str, figure: Figure) -> bool:
        return figure.comparator not in {"gt", "ge"} or any(map(str.isdigit, figure.number.of(text)))

    def _sentence(self, figure: Figure) -> Span:
        return next((span for span in figure.evidence if span.contains(figure.number)), figure.evidence[0])


def without(spans: Sequence[Span], hole: Span) -> list[Span]:
    """Return stretches of text without the part that lies in another."""
    kept = []
    for span in spans:
        kept += [Span(span.start, min(span.end, hole.start)), Span(max(span.start, hole.end), span.end)]
    return [span for span in kept if span.start < span.end]


def template_of(text: str, sentence: Span, figures: Sequence[Figure]) -> int:
    """Return a number for the words of a sentence without its numbers."""
    words, at = [], sentence.start
    for figure in figures:
        words.append(text[at : figure.number.start])
        at = max(at, figure.number.end)
    words.append(text[at : sentence.end])
    return zlib.crc32(fold(DIGITS.sub(" ", " ".join(words))).encode())
