"""What each figure speaks of: who, what, where, when, and in which unit."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final, Literal

from graph.compare.clauses import Clause, Clauses
from graph.compare.corpus import Corpus
from graph.compare.intervals import Quantity, quantity
from graph.compare.wording import Meaning, Wording
from graph.model import ClaimKey, Figure, Mention, Span

Where = Literal["title", "table", "text"]

POINTING_BACK: Final = re.compile(r"\b(?:it|its|they|their|the group)\b", re.IGNORECASE)
REACH: Final = 400
"""Characters before a pronoun in which the body that it stands for is looked for."""

TIED: Final = re.compile(r"[-‑]\w+")

QUOTED_WORDS: Final = 3
QUOTE_ENDS: Final = re.compile(
    r"(?:^|\s)(?:who|which|that|were|was|are|is|have|has|had|in|from|of|to|at|on|by|for|and|or|as|with|between)(?:\s|$)"
)
NOT_QUOTED: Final = re.compile(r"[^\w\s%'’€$£-]|\d")


@dataclass(frozen=True, slots=True)
class Topic:
    """A figure with what lines it up with others.

    Attributes:
        where: A headline, a cell of a table, or the running text.
        number: As a Quantity; `words` are the number's own words with what belongs to them, for quoting.
        place: Key of the figure's place, or "".
        names: Keys of the entities in its clause; of a clause with only a pronoun the body before it.
        who: Groups and nationalities.
        events: What happened to them or what they do.
        rest: Stems of all other words that say something.
        base: The same of the words that say what a percentage is of, its groups left out.
        start: First day for which it is valid, ISO, or "".
        end: Last day, or "".
        issued: When its document was published, as exact as known, or "".
        parent: The figure on which it hangs, or None; `hanging` is the word between.
        stated: False where its base only points back ("of them"), or its number is a word like "thousands".
        said: All words of its clause, those of names too; of a cell those of its row.
        column: Of a cell the words of its column, groups left out.
    """

    key: ClaimKey
    figure: Figure
    where: Where
    sentence: Span
    number: Quantity
    words: str
    unit: str
    per: str
    place: str
    names: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    rest: frozenset[str] = frozenset()
    base: frozenset[str] = frozenset()
    start: str = ""
    end: str = ""
    issued: str = ""
    parent: ClaimKey | None = None
    hanging: str = ""
    stated: bool = True
    said: frozenset[str] = field(default=frozenset(), repr=False)
    column: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def what(self) -> frozenset[str]:
        """Events and other words together."""
        return self.events | self.rest


class Topics:
    """Makes topics; made once for a build."""

    def __init__(self, corpus: Corpus, wording: Wording) -> None:
        self.corpus, self.wording = corpus, wording
        lists = wording.lists
        quoted = lists.get("compare_quoted", ())
        self._clauses = Clauses(lists.get("compare_subordinate", ()), lists.get("compare_hanging", ()), quoted)
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
        mentions = sorted(self.corpus.extractions[slug].mentions, key=lambda mention: mention.span)
        indices = {id(mention): index for index, mention in enumerate(self.corpus.extractions[slug].mentions)}
        placed = Mentions(slug, self.corpus, mentions, [indices[id(mention)] for mention in mentions])
        for sentence, group in sentences:
            members = [(key, figure) for _, key, figure in group]
            figures = [figure for _, figure in members]
            inherited = self._subject(slug, sentence, figures[0])
            topics: list[Topic] = []
            for key, figure in members:
                topics.append(
                    self._topic(key, figure, sentence, figures, [key for key, _ in members], placed, inherited)
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
        placed: "Mentions",
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
            meaning = self._meaning(text, figure, clause, placed)
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
            names=self._names(text, clause, figure, placed),
            who=who,
            events=meaning.events,
            rest=meaning.rest,
            base=base.rest | base.events if not in_table else frozenset(),
            start=figure.time.start if figure.time else "",
            end=figure.time.end if figure.time else "",
            issued=document.metadata.issued,
            parent=None if clause.parent is None else keys[clause.parent],
            hanging=clause.hanging,
            stated=not self._pointing.search(sentence_start) and self._is_number(text, figure),
            said=self._said(text, figure, clause) - (who if in_table else frozenset()),
            column=self._column(figure),
        )

    def _meaning(self, text: str, figure: Figure, clause: Clause, placed: "Mentions") -> Meaning:
        number = figure.number
        blank = f"{text[: number.start]}{' ' * (number.end - number.start)}{text[number.end :]}"
        words = " ".join(placed.without_names(blank, span) for span in clause.spans)
        return self.wording.meaning(words, f"{figure.group} {figure.base if figure.unit == 'percent' else ''}")

    def _said(self, text: str, figure: Figure, clause: Clause) -> frozenset[str]:
        own = " ".join(text[span.start : span.end] for span in (*clause.spans, *clause.tail))
        age = "age" if figure.counted.lower().startswith("age") else ""
        meaning = self.wording.meaning(f"{own} {age}" if clause.spans else figure.row)
        return meaning.who | meaning.events | meaning.rest

    def _column(self, figure: Figure) -> frozenset[str]:
        meaning = self.wording.meaning(figure.column)
        return meaning.events | meaning.rest

    def _names(self, text: str, clause: Clause, figure: Figure, placed: "Mentions") -> frozenset[str]:
        spans = (*clause.spans, *clause.tail)
        names = placed.names(spans) - placed.speakers(figure)
        if not names and any(POINTING_BACK.search(text, span.start, span.end) for span in clause.spans):
            return placed.body_before(min(span.start for span in spans))
        return names

    def _where(self, slug: str, number: Span) -> Where:
        for block in self.corpus.documents[slug].blocks:
            if block.span.contains(number):
                return "title" if block.kind == "title" else "text"
        return "text"

    def _words(self, text: str, sentence: Span, number: Span) -> str:
        before = self._before.search(text, sentence.start, number.start)
        start = before.start() if before else number.start
        after = text[number.end : min(sentence.end, number.end + 60)]
        for stop in (NOT_QUOTED, QUOTE_ENDS):
            match = stop.search(after)
            after = after[: match.start()] if match else after
        noun = " ".join(self._before_verb(after.split()[:QUOTED_WORDS])) if after[:1] in {" ", "%", "\xa0", "\n"} else ""
        joint = "" if noun.startswith("%") else " "
        return f"{' '.join(text[start : number.end].split())}{joint}{noun}".strip()

    def _before_verb(self, words: Sequence[str]) -> list[str]:
        kept: list[str] = []
        for word in words:
            if self.wording.meaning(word).events:
                break
            kept.append(word)
        return kept

    def _is_number(self, text: str, figure: Figure) -> bool:
        return figure.comparator not in {"gt", "ge"} or any(map(str.isdigit, figure.number.of(text)))

    def _sentence(self, figure: Figure) -> Span:
        return next((span for span in figure.evidence if span.contains(figure.number)), figure.evidence[0])


class Mentions:
    """The mentions of one document by where they stand."""

    def __init__(self, slug: str, corpus: Corpus, mentions: Sequence[Mention], indices: Sequence[int]) -> None:
        self._slug, self._corpus = slug, corpus
        self._placed = [(mention, index) for mention, index in zip(mentions, indices, strict=True)]
        self._starts = [mention.span.start for mention in mentions]

    def inside(self, span: Span) -> list[tuple[Mention, int]]:
        """Return the mentions that begin in a span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self._placed[first:last]

    def names(self, spans: Sequence[Span]) -> frozenset[str]:
        """Return the keys of the entities named in some stretches of text, reports left out."""
        return frozenset(
            self._corpus.entity_of(self._slug, index)
            for span in spans
            for mention, index in self.inside(span)
            if mention.type != "Report"
        )

    def without_names(self, text: str, span: Span) -> str:
        """Return the words of a stretch of text that are no names."""
        words, at = [], span.start
        for mention, _ in self.inside(span):
            if mention.type != "Report" and mention.span.end <= span.end and mention.span.start >= at:
                words.append(text[at : mention.span.start])
                # "ISIL-held areas": the name with what is tied to it.
                at = tied.end() if (tied := TIED.match(text, mention.span.end)) else mention.span.end
        return " ".join((*words, text[at : span.end]))

    def speakers(self, figure: Figure) -> frozenset[str]:
        """Return the keys of those whom the text credits with a figure."""
        attribution = self._corpus.attribution(self._slug, figure)
        return frozenset(
            self._corpus.entity_of(self._slug, index) for index in (attribution.speakers if attribution else ())
        )

    def body_before(self, place: int) -> frozenset[str]:
        """Return the last organisation named shortly before a place in the text."""
        for mention, index in reversed(self.inside(Span(max(0, place - REACH), place))):
            if mention.type == "Organisation":
                return frozenset({self._corpus.entity_of(self._slug, index)})
        return frozenset()
