"""What each figure speaks of: who, what, where, when, and in which unit."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from graph.compare.corpus import Corpus
from graph.compare.intervals import quantity
from graph.compare.names import Names
from graph.compare.topics.clauses import Clause, Clauses
from graph.compare.topics.manner import LIGHT, head_of, status_of
from graph.compare.topics.quoting import Quoting, template_of
from graph.compare.topics.setting import Settings
from graph.compare.topics.topic import Topic, Where
from graph.compare.wording import Meaning, Wording, stem
from graph.model import ClaimKey, Figure, Span
from graph.values.folding import fold


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
        self._quoting = Quoting(wording, quoted)
        self._coordination = re.compile(
            rf"\s*(?:%|percent|per cent)?(?:\s+of(?:\s+[\w-]+){{1,4}})?,?\s+(?:and|or)\s+(?:(?:{words or '(?!)'})\s+)?"
        )
        self._of_people = [[word] for word in lists.get("compare_people", ())]
        pointing = "|".join(map(re.escape, lists.get("compare_pointing", ())))
        part = "|".join(map(re.escape, lists.get("compare_part_of", ())))
        self._part = re.compile(rf"\s+(?:{part or '(?!)'})\b", re.IGNORECASE)
        self._pointing = re.compile(rf"\b(?:{pointing or '(?!)'})\b", re.IGNORECASE)

    def of_document(self, slug: str) -> list[Topic]:
        """Return the topics of a document's figures in text order; denied and asked ones have none."""
        found: list[Topic] = []
        sentences = groupby(
            ((self._sentence(figure), key, figure) for key, figure in self.corpus.figures(slug)),
            key=lambda triple: triple[0],
        )
        names = Names(slug, self.corpus, self.wording.lists.get("compare_counting", ()))
        settings = Settings(self.corpus, self.wording, names)
        for sentence, group in sentences:
            members = [(key, figure) for _, key, figure in group]
            figures = [figure for _, figure in members]
            inherited = self._subject(slug, sentence, figures[0])
            topics: list[Topic] = []
            for key, figure in members:
                topics.append(
                    self._topic(
                        key, figure, sentence, figures, [key for key, _ in members], settings, inherited
                    )
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
        settings: Settings,
        inherited: frozenset[str],
    ) -> Topic:
        document, names = self.corpus.documents[key.slug], settings.names
        text = document.text
        in_table = bool(figure.row or figure.column)
        if in_table:
            clause = Clause(())
            setting = settings.of_cell(figure)
            spans: tuple[Span, ...] = ()
            meaning = self.wording.meaning(f"{figure.row} {figure.column}", f"{figure.group} {figure.column}")
        else:
            clause = self._clauses.clause(text, sentence, figure.number, neighbours)
            spans = (*clause.lead, *clause.spans)
            meaning = self._meaning(text, figure, clause, names)
            setting = settings.setting(figure, sentence, clause)
            unnamed = meaning.rest - {stem(word) for word in setting.known}
            meaning = replace(meaning, rest=unnamed, causes=meaning.causes | setting.before.causes)
        who = meaning.who or (inherited if figure.unit == "percent" and not in_table else frozenset())
        base = self.wording.meaning(
            names.without_labels(figure.base, sentence) if figure.unit == "percent" else ""
        )
        counted = names.without_labels(figure.counted, sentence)
        of_people = figure.unit in {"item", "event"} and counted.lower().split()[:1] in self._of_people
        if of_people and "live" in meaning.events:
            meaning = replace(meaning, events=meaning.events - {"live"} | {"kill"})
        sentence_start = text[sentence.start : figure.number.start]
        return Topic(
            key=key,
            figure=figure,
            where="table" if in_table else self._where(key.slug, figure.number),
            sentence=sentence,
            number=quantity(figure),
            words=self._quoting.words(text, sentence, figure.number),
            unit="person" if of_people else figure.unit,
            per=figure.per,
            place="" if figure.place is None else names.key(figure.place),
            names=setting.names,
            places=setting.places,
            wide=setting.wide,
            left=setting.left,
            reached=setting.reached,
            proper=setting.proper,
            carried=setting.carried,
            headed=setting.headed,
            before=setting.before.words,
            who=who,
            events=meaning.events,
            causes=self.wording.kinds(meaning.causes),
            status=status_of(text, figure, meaning.status, spans),
            head=frozenset() if in_table else head_of(self.wording, figure.unit, counted),
            rest=meaning.rest,
            base=(base.words | base.status) - base.who if not in_table else frozenset(),
            start=figure.time.start if figure.time else "",
            end=figure.time.end if figure.time else "",
            timed=fold(figure.time.text)
            if figure.time and not (figure.time.start or figure.time.end)
            else "",
            issued=document.metadata.issued,
            template=0 if in_table else template_of(text, sentence, neighbours),
            parent=None if clause.parent is None else keys[clause.parent],
            hanging=clause.hanging,
            stated=not self._pointing.search(sentence_start)
            and not self._part.match(text, figure.number.end)
            and self._is_number(text, figure),
            told=fold(text[setting.begin : sentence.end]) if not in_table else "",
            said=self._said(text, figure, clause) - (who if in_table else frozenset()),
            column=self._column(figure),
        )

    def _meaning(self, text: str, figure: Figure, clause: Clause, names: Names) -> Meaning:
        pieces = []
        for span in without((*clause.lead, *clause.spans), figure.number):
            words = names.without_names(text, span)
            pieces.append(LIGHT.sub("", words) if span.end == figure.number.start else words)
        base = figure.base if figure.unit == "percent" else ""
        words = self._without_telling(" ".join(pieces), names.slug, figure)
        meaning = self.wording.meaning(words, f"{figure.group} {base}")
        tail = " ".join(names.without_names(text, span) for span in clause.tail)
        causes = meaning.causes | self.wording.meaning(tail).causes
        camp = any(name.startswith("camp/") for name in names.names((*clause.lead, *clause.spans)))
        if camp and figure.unit in {"person", "household"} and not meaning.events and not meaning.causes:
            # "In the camp there are 900 households."
            meaning = replace(meaning, events=frozenset({"live"}))
        if camp and "hold" in meaning.events:
            # A camp that holds people is where they live.
            meaning = replace(meaning, events=meaning.events - {"hold"} | {"live"})
        if figure.unit != "person" and "home" in meaning.rest:
            # What is counted are houses; nobody is housed.
            return replace(meaning, events=meaning.events - {"live"}, causes=causes)
        return replace(meaning, rest=meaning.rest - {"home"}, causes=causes)

    def _without_telling(self, words: str, slug: str, figure: Figure) -> str:
        """Return words without those for the time and for who says it."""
        attribution = self.corpus.attribution(slug, figure)
        told = (attribution.text, attribution.cue) if attribution else ()
        for part in filter(None, (figure.time.text if figure.time else "", *told)):
            # Whole words: "he" is no part of "teachers".
            words = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", " ", words)
        return words

    def _said(self, text: str, figure: Figure, clause: Clause) -> frozenset[str]:
        own = " ".join(text[span.start : span.end] for span in (*clause.spans, *clause.tail))
        age = "age" if figure.counted.lower().startswith("age") else ""
        meaning = self.wording.meaning(f"{own} {age}" if clause.spans else figure.row)
        return meaning.words | (self.wording.general(meaning.causes) if clause.spans else frozenset())

    def _column(self, figure: Figure) -> frozenset[str]:
        meaning = self.wording.meaning(figure.column)
        return meaning.words - meaning.who

    def _where(self, slug: str, number: Span) -> Where:
        blocks = self.corpus.documents[slug].blocks
        place = bisect_right(blocks, number.start, key=lambda block: block.span.start) - 1
        return (
            "title"
            if place >= 0 and blocks[place].kind == "title" and blocks[place].span.contains(number)
            else "text"
        )

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
