"""Finds the figures of a document's prose; those in tables are found elsewhere."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from graph.extract.figures.ages import read_age
from graph.extract.figures.amount import Amount, Located
from graph.extract.figures.amounts import find_amounts
from graph.extract.figures.circumstances import place_of, time_of
from graph.extract.figures.counted import Counted, read_counted
from graph.extract.figures.lexemes import Lexeme, cut
from graph.extract.figures.neighbours import inherit, of_them
from graph.extract.figures.not_counted import Surroundings, context_matches, is_not_counted
from graph.extract.figures.nouns import governing_verbs
from graph.extract.figures.numerals import find_numerals
from graph.extract.figures.predicate import said_of
from graph.extract.figures.rules import load_figure_rules
from graph.extract.figures.series import place_in_series
from graph.extract.figures.trivial import counts_plural, is_trivial
from graph.extract.modality import ModalityFinder
from graph.extract.parse import ParsedBlock
from graph.extract.times import FoundTime, TimeFinder
from graph.model import Document, Figure, Mention, Span
from graph.ontology import Ontology
from graph.values.numbers import bounds

LOOK_BACK: Final = 12
"""How far before a sentence the contexts that count nothing are looked for, in characters."""

NAME_LABELS: Final = frozenset(
    {"PRODUCT", "ORG", "FAC", "WORK_OF_ART", "LAW", "EVENT", "PERSON", "GPE", "LOC"}
)
"""The model's labels of names in which a number is a part of the name."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence with all that its figures are read from; `times` and `lexemes` in the block's offsets."""

    document: Document
    block: ParsedBlock
    tokens: TokenSpan
    lexemes: tuple[Lexeme, ...]
    times: tuple[FoundTime, ...]
    mentions: Mapping[int, Mention]
    names: tuple[Span, ...]
    matches: Mapping[str, tuple[Span, ...]]

    @property
    def doc(self) -> Doc:
        return self.block.doc

    def words_of(self, tokens: TokenSpan | None) -> str:
        """Return words exactly as they stand in the document; "" for none."""
        return "" if tokens is None else self.block.span(tokens).of(self.document.text)

    def text_of(self, tokens: TokenSpan | None) -> str:
        """Return words as they stand in the document, white space collapsed."""
        if tokens is None or not len(tokens):
            return ""
        words = " ".join(self.block.span(tokens).of(self.document.text).split())
        return words.strip(" ,;:\"'“”‘’()-")


Reading = tuple[Located, Counted]


class FigureFinder:
    """Holds the rules; safe to use for any number of documents."""

    def __init__(self, ontology: Ontology) -> None:
        self._rules = load_figure_rules(ontology)
        self._times = TimeFinder(ontology.words)
        self._modality = ModalityFinder(ontology.words)

    def find(
        self, document: Document, parsed: Sequence[ParsedBlock], mentions: Sequence[Mention]
    ) -> tuple[Figure, ...]:
        """Return the figures of one document in text order, without speaker and statement."""
        found: list[Figure] = []
        starts = [mention.span.start for mention in mentions]
        for block in parsed:
            span = block.block.span
            near = range(bisect_left(starts, span.start), bisect_right(starts, span.end))
            previous: Counted | None = None
            for tokens in block.doc.sents:
                if not find_numerals(cut(tokens.text), self._rules):
                    continue
                sentence = self._sentence(document, block, tokens, {index: mentions[index] for index in near})
                readings = self._read(sentence, previous)
                found += [self._figure(sentence, readings, position) for position in range(len(readings))]
                previous = readings[-1][1] if readings else previous
        return tuple(found)

    def _sentence(
        self, document: Document, block: ParsedBlock, tokens: TokenSpan, mentions: Mapping[int, Mention]
    ) -> _Sentence:
        # A sentence may be cut behind "vol." or "No.": what stands a few characters before it belongs to it.
        first = max(0, tokens.start_char - LOOK_BACK)
        return _Sentence(
            document=document,
            block=block,
            tokens=tokens,
            lexemes=cut(tokens.text, tokens.start_char),
            times=self._times.find(tokens.text, document.metadata.issued),
            mentions=mentions,
            names=_names(block, tokens, mentions),
            matches=context_matches(block.doc.text[first : tokens.end_char], first, self._rules),
        )

    def _read(self, sentence: _Sentence, previous: Counted | None) -> list[Reading]:
        lexemes, doc = sentence.lexemes, sentence.doc
        numerals = find_numerals(lexemes, self._rules)
        amounts = find_amounts(lexemes, numerals, self._rules, lambda at: self._is_change(doc, lexemes[at]))
        readings: list[Reading] = []
        for amount in amounts:
            located = _located(sentence, amount)
            counted = read_age(located, self._rules) or read_counted(located, self._rules)
            if is_trivial(located, counted, amounts, lexemes, self._rules):
                continue
            if not is_not_counted(
                lexemes, amount, self._surroundings(sentence, located, counted), self._rules
            ):
                readings.append((located, counted))
        whole = [
            (
                located,
                of_them(own, previous)
                if own.unit
                else inherit(readings, position, lexemes, self._rules, previous),
            )
            for position, (located, own) in enumerate(readings)
        ]
        if sentence.block.block.kind not in self._rules.words["figures_label_blocks"]:
            return whole
        pairs = zip(whole, readings, strict=True)
        return [reading for reading, (_, own) in pairs if not _is_label(reading, own)]

    def _surroundings(self, sentence: _Sentence, located: Located, counted: Counted) -> Surroundings:
        return Surroundings(
            text=sentence.tokens.text,
            offset=sentence.tokens.start_char,
            times=sentence.times,
            names=sentence.names,
            matches=sentence.matches,
            is_plural=counts_plural(located, counted, self._rules),
        )

    def _figure(self, sentence: _Sentence, readings: Sequence[Reading], position: int) -> Figure:
        located, counted = readings[position]
        amount, tokens, offset = located.amount, sentence.tokens, sentence.block.block.span.start
        # What a number inherits from the sentence before has its noun there, its clause here.
        anchor = counted.anchor if tokens.start <= counted.anchor.i < tokens.end else located.number[-1]
        time = time_of(anchor, _times_by_token(sentence, located.number))
        places = _places(sentence)
        place = place_in_series([other.number for other, _ in readings], position, places, tokens)
        if place is None:
            place = place_of(anchor, places, self._rules.words)
        first = _token_at(sentence.doc, sentence.lexemes[amount.start].start)
        modality = self._modality.find(anchor, ignore=sentence.doc[first : located.number.end])
        comparator = "approx" if modality.is_estimate and amount.comparator == "eq" else amount.comparator
        low, high = bounds(comparator, amount.value, amount.upper)
        start, end = sentence.lexemes[amount.first].start, sentence.lexemes[amount.last - 1].end
        return Figure(
            evidence=(_evidence(sentence),),
            number=Span(start, end).shifted(offset),
            value=amount.value,
            comparator=comparator,
            unit=counted.unit or "item",
            counted=_counted_text(sentence, located, counted),
            rule=amount.rule,
            upper=amount.upper,
            low=None if amount.low_open else low,
            high=high,
            per=amount.per,
            group=sentence.text_of(counted.group),
            base=sentence.text_of(counted.base),
            place=place,
            stance=modality.stance,
            certainty=modality.certainty,
            stance_cue=sentence.words_of(modality.stance_cue),
            certainty_cue=sentence.words_of(modality.certainty_cue),
            time=time.time if time is not None else None,
            involves=() if place is None else (place,),
        )

    def _is_change(self, doc: Doc, lexeme: Lexeme) -> bool:
        """Tell whether "from" hangs on a verb or noun of change: "rose from 5 to 7"."""
        token = doc[_token_at(doc, lexeme.start)]
        heads = [token.head, *list(governing_verbs(token))[:1]]
        return any(head.lemma_.lower() in self._rules.words["figures_change_verbs"] for head in heads)


def find_figures(
    document: Document, parsed: Sequence[ParsedBlock], mentions: Sequence[Mention], ontology: Ontology
) -> tuple[Figure, ...]:
    """Return the figures of one document; build a `FigureFinder` once where there are many."""
    return FigureFinder(ontology).find(document, parsed, mentions)


def _located(sentence: _Sentence, amount: Amount) -> Located:
    doc, lexemes = sentence.doc, sentence.lexemes
    first, last = (
        _token_at(doc, lexemes[amount.first].start),
        _token_at(doc, lexemes[amount.last - 1].end - 1),
    )
    after = _token_at(doc, lexemes[amount.end - 1].end - 1) + 1
    return Located(amount, doc[first : last + 1], after, sentence.tokens)


def _counted_text(sentence: _Sentence, located: Located, counted: Counted) -> str:
    """Return what is counted as the claim gives it: never empty."""
    if counted.takes_predicate:
        words = sentence.text_of(said_of(located, replace(counted, prefix="")))
        return (counted.prefix + words).strip()
    if counted.prefix:
        return (counted.prefix + sentence.text_of(counted.words)).strip()
    return sentence.text_of(said_of(located, counted)) or counted.unit or "item"


def _is_label(reading: Reading, own: Counted) -> bool:
    """Tell a number in a heading, note or caption that counts nothing by itself and gets no unit from others."""
    located, counted = reading
    return not own.unit and counted.unit in {"", "item"} and located.amount.comparator == "eq"


def _evidence(sentence: _Sentence) -> Span:
    text = sentence.tokens.text
    start = sentence.tokens.start_char + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip())).shifted(sentence.block.block.span.start)


def _names(block: ParsedBlock, tokens: TokenSpan, mentions: Mapping[int, Mention]) -> tuple[Span, ...]:
    """Return the stretches of names that hold letters besides numbers, as offsets in the block."""
    names = [
        Span(entity.start_char, entity.end_char) for entity in tokens.ents if entity.label_ in NAME_LABELS
    ]
    offset = block.block.span.start
    names += [mention.span.shifted(-offset) for mention in mentions.values() if mention.kind == "name"]
    # A heading is the name of its document, and says something all the same.
    whole = Span(tokens.start_char, tokens.start_char + len(tokens.text.rstrip()))
    return tuple(
        name
        for name in names
        if not name.contains(whole) and re.search(r"[A-Z][^\W\d_]", name.of(block.doc.text))
    )


def _times_by_token(sentence: _Sentence, number: TokenSpan) -> dict[int, FoundTime]:
    """Return the times of a sentence by the first token that is no preposition, those of the number itself left out."""
    doc, times = sentence.doc, {}
    for found in sentence.times:
        span = found.span.shifted(sentence.tokens.start_char)
        first, last = _token_at(doc, span.start), _token_at(doc, span.end - 1)
        if _is_citation(doc, first, last):
            continue
        if first not in range(number.start, number.end):
            words = (
                index for index in range(first, last + 1) if doc[index].pos_ not in {"ADP", "DET", "SCONJ"}
            )
            times[next(words, first)] = found
    return times


def _is_citation(doc: Doc, first: int, last: int) -> bool:
    """Tell the year of a work, "Holm (2018) notes", from a time."""
    if not 2 <= first <= last < len(doc) - 1:
        return False
    return doc[first - 1].text == "(" and doc[last + 1].text == ")" and doc[first - 2].pos_ == "PROPN"


def _places(sentence: _Sentence) -> tuple[tuple[int, int], ...]:
    """Return last token and mention of each place in a sentence."""
    found, tokens = [], sentence.tokens
    for index, mention in sentence.mentions.items():
        span = mention.span.shifted(-sentence.block.block.span.start)
        if mention.type in {"Place", "Camp"} and tokens.start_char <= span.start < tokens.end_char:
            found.append((_token_at(sentence.doc, span.end - 1), index))
    return tuple(found)


def _token_at(doc: Doc, offset: int) -> int:
    """Return the index of the token that holds a character, or the last before it."""
    low, high = 0, len(doc)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if doc[middle].idx <= offset else (low, middle)
    return low
