"""Finds the figures of a document's prose; those in tables are found elsewhere."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from graph.extract.figures.amounts import Amount, find_amounts
from graph.extract.figures.circumstances import place_of, time_of
from graph.extract.figures.counted import Counted, read_age, read_counted
from graph.extract.figures.lexemes import Lexeme, cut
from graph.extract.figures.neighbours import inherit, place_in_series
from graph.extract.figures.not_counted import Surroundings, is_not_counted
from graph.extract.figures.nouns import governing_verbs, is_bare, predicate_end
from graph.extract.figures.numerals import find_numerals
from graph.extract.figures.rules import FigureRules, load_figure_rules
from graph.extract.modality import ModalityFinder
from graph.extract.parse import ParsedBlock
from graph.extract.times import FoundTime, TimeFinder
from graph.model import Document, Figure, Mention, Span
from graph.ontology import Ontology
from graph.values.numbers import bounds
from graph.values.units import NAMED

FEW = 3
"""Up to so many, a number behind "these" and "those" only points back."""

NAME_LABELS = frozenset({"PRODUCT", "ORG", "FAC", "WORK_OF_ART", "LAW", "EVENT", "PERSON", "GPE", "LOC"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One amount with what it counts, before time and place are known."""

    amount: Amount
    number: TokenSpan
    counted: Counted


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
            first = bisect_right(starts, block.block.span.start - 1)
            last = bisect_right(starts, block.block.span.end)
            near = {index: mentions[index] for index in range(first, last)}
            previous: Reading | None = None
            for sentence in block.doc.sents:
                readings = self._read(document, block, sentence, near, previous)
                for position, reading in enumerate(readings):
                    found.append(self._figure(document, block, sentence, readings, position, near))
                previous = readings[-1] if readings else previous
        return tuple(found)

    def _read(
        self,
        document: Document,
        block: ParsedBlock,
        sentence: TokenSpan,
        mentions: dict[int, Mention],
        previous: Reading | None,
    ) -> list[Reading]:
        doc = block.doc
        lexemes = cut(sentence.text, sentence.start_char)
        numerals = find_numerals(lexemes, self._rules)
        if not numerals:
            return []
        amounts = find_amounts(
            lexemes, numerals, self._rules, lambda index: self._is_change(doc, lexemes[index])
        )
        times = self._times.find(sentence.text, document.metadata.issued)
        around = Surroundings(
            sentence.text, sentence.start_char, times, self._names(block, sentence, mentions)
        )
        is_label = block.block.kind in self._rules.words["figures_label_blocks"]
        readings: list[Reading] = []
        for amount in amounts:
            number = _tokens(doc, lexemes, amount.first, amount.last)
            after = _token_at(doc, lexemes[amount.end - 1].end - 1) + 1
            counted = read_age(doc, amount, number, after, sentence, self._rules) or read_counted(
                doc, amount, number, after, sentence, self._rules
            )
            if _is_idle_one(amount, amounts, lexemes, number, counted, self._rules):
                continue
            if not is_not_counted(
                lexemes,
                amount,
                around,
                self._rules,
                has_noun=counted.words is not None and counted.unit != "",
                is_plural=_is_plural(number, after, counted),
                is_label=is_label,
            ):
                readings.append(Reading(amount, number, counted))
        return [
            Reading(reading.amount, reading.number, inherit([r.counted for r in readings], [r.amount for r in readings], position,
                                                            reading.number, sentence, lexemes, self._rules,
                                                            previous.counted if previous else None))
            if not reading.counted.unit
            else reading
            for position, reading in enumerate(readings)
        ]  # fmt: skip

    def _figure(
        self,
        document: Document,
        block: ParsedBlock,
        sentence: TokenSpan,
        readings: Sequence[Reading],
        position: int,
        mentions: dict[int, Mention],
    ) -> Figure:
        doc, reading = block.doc, readings[position]
        amount, counted = reading.amount, reading.counted
        lexemes = cut(sentence.text, sentence.start_char)
        number = Span(lexemes[amount.first].start, lexemes[amount.last - 1].end).shifted(
            block.block.span.start
        )
        anchor = counted.anchor if sentence.start <= counted.anchor.i < sentence.end else reading.number[-1]
        times = self._times_by_token(doc, sentence, document.metadata.issued, reading.number)
        found = time_of(doc, anchor, times)
        places = _places(block, sentence, mentions)
        place = place_in_series(doc, [r.number for r in readings], position, places, sentence)
        if place is None:
            place = place_of(doc, anchor, places, self._rules.words["figures_host_verbs"])
        start_token = _token_at(doc, lexemes[amount.start].start)
        modality = self._modality.find(anchor, ignore=doc[start_token : reading.number.end])
        comparator = "approx" if modality.is_estimate and amount.comparator == "eq" else amount.comparator
        low, high = bounds(comparator, amount.value, amount.upper)
        return Figure(
            evidence=(_evidence(block, sentence),),
            number=number,
            value=amount.value,
            comparator=comparator,
            unit=counted.unit or "item",
            counted=counted.prefix
            + _words(document, block, _with_predicate(counted, reading.number, sentence)),
            rule=amount.rule,
            upper=amount.upper,
            low=None if amount.low_open else low,
            high=high,
            per=amount.per,
            group=_words(document, block, counted.group),
            base=_words(document, block, counted.base),
            place=place,
            stance=modality.stance,
            certainty=modality.certainty,
            time=found.time if found is not None else None,
            involves=() if place is None else (place,),
        )

    def _is_change(self, doc: Doc, lexeme: Lexeme) -> bool:
        """Tell whether "from" hangs on a verb or noun of change: "rose from 5 to 7"."""
        token = doc[_token_at(doc, lexeme.start)]
        verbs = self._rules.words["figures_change_verbs"]
        heads = [token.head, *list(governing_verbs(token))[:1]]
        return any(head.lemma_.lower() in verbs for head in heads)

    def _names(
        self, block: ParsedBlock, sentence: TokenSpan, mentions: dict[int, Mention]
    ) -> tuple[Span, ...]:
        """Return the stretches of names that hold letters besides numbers, as offsets in the block."""
        names = [Span(ent.start_char, ent.end_char) for ent in sentence.ents if ent.label_ in NAME_LABELS]
        offset = block.block.span.start
        names += [mention.span.shifted(-offset) for mention in mentions.values() if mention.kind == "name"]
        return tuple(
            name for name in names if re.search(r"[A-Z][^\W\d_]", block.doc.text[name.start : name.end])
        )

    def _times_by_token(
        self, doc: Doc, sentence: TokenSpan, issued: str, number: TokenSpan
    ) -> dict[int, FoundTime]:
        times = {}
        for found in self._times.find(sentence.text, issued):
            span = found.span.shifted(sentence.start_char)
            first = _token_at(doc, span.start)
            if first in range(number.start, number.end):
                continue
            last = _token_at(doc, span.end - 1)
            times[
                next((i for i in range(first, last + 1) if doc[i].pos_ not in {"ADP", "DET", "SCONJ"}), first)
            ] = found
        return times


def find_figures(
    document: Document, parsed: Sequence[ParsedBlock], mentions: Sequence[Mention], ontology: Ontology
) -> tuple[Figure, ...]:
    """Return the figures of one document; build a `FigureFinder` once where there are many."""
    return FigureFinder(ontology).find(document, parsed, mentions)


def _evidence(block: ParsedBlock, sentence: TokenSpan) -> Span:
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip())).shifted(block.block.span.start)


def _words(document: Document, block: ParsedBlock, tokens: TokenSpan | None) -> str:
    if tokens is None or not len(tokens):
        return ""
    return " ".join(block.span(tokens).of(document.text).split()).strip(" ,;:\"'“”‘’()-")


def _tokens(doc: Doc, lexemes: Sequence[Lexeme], first: int, last: int) -> TokenSpan:
    return doc[_token_at(doc, lexemes[first].start) : _token_at(doc, lexemes[last - 1].end - 1) + 1]


def _token_at(doc: Doc, offset: int) -> int:
    """Return the index of the token that holds a character, or the last before it."""
    low, high = 0, len(doc)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if doc[middle].idx <= offset else (low, middle)
    return low


def _is_idle_one(
    amount: Amount,
    amounts: Sequence[Amount],
    lexemes: Sequence[Lexeme],
    number: TokenSpan,
    counted: Counted,
    rules: FigureRules,
) -> bool:
    """Tell "one approach", a mere article, from "at least one farmer", "one man and two women", "one child died"."""
    if (
        amount.style == "words"
        and amount.value <= FEW
        and counted.unit in {"item", ""}
        and amount.start
        and not amount.unit
    ):
        # "those two features" points back to what was said before.
        if lexemes[amount.start - 1].lower in {"these", "those"}:
            return True
    if amount.style != "words" or amount.value != 1 or amount.upper is not None or amount.unit:
        return False
    token: Token = number[-1]
    if counted.words is None or counted.words.start > number.end + 1 or token.dep_ != "nummod":
        return True
    if amount.comparator != "eq" or (amount.start and lexemes[amount.start - 1].lower in {"only", "just"}):
        return False
    for other in amounts:
        gap = (
            lexemes[amount.end : other.start]
            if other.first > amount.first
            else lexemes[other.end : amount.start]
        )
        if (
            other is not amount
            and not other.unit
            and len(gap) <= 5
            and any(lexeme.lower in {"and", ",", "or"} for lexeme in gap)
        ):
            return False
    verb = next(governing_verbs(token), None)
    return not (
        counted.unit == "person"
        and verb is not None
        and verb.lemma_.lower() in rules.words["figures_person_verbs"]
    )


def _is_plural(number: TokenSpan, after: int, counted: Counted) -> bool:
    """Tell whether a plural noun, or one that has no plural, stands behind the number, or an age is said by it."""
    if counted.prefix or number[-1].dep_ in {"nsubj", "nsubjpass"}:
        return True
    if counted.words is None or not after <= counted.words.start <= after + 1:
        return False
    head = counted.anchor
    return head.tag_ in {"NNS", "NNPS"} or head.lower_ in {
        "people",
        "staff",
        "police",
        "personnel",
        "aircraft",
        "sheep",
        "cattle",
        "fish",
    }


def _with_predicate(counted: Counted, number: TokenSpan, sentence: TokenSpan) -> TokenSpan | None:
    """Return the words that say what is counted, with the predicate where the noun alone does not say it.

    "people" of "40 people had left Harran" becomes "people had left Harran"; so does every subject of a percentage.
    """
    words, doc = counted.words, sentence.doc
    first = words.start if words is not None else number.end
    if counted.prefix or first < number.end:
        return words
    if counted.unit == "percent":
        if counted.base is None:
            return words
    elif words is not None and not is_bare(counted.anchor):
        return words
    subject = next(
        (
            token
            for token in (counted.anchor, number[-1], number[-1].head)
            if token.dep_ in {"nsubj", "nsubjpass"}
        ),
        None,
    )
    end = predicate_end(subject, first, sentence.end) if subject is not None else None
    return words if end is None or end <= first else doc[first:end]


def _places(
    block: ParsedBlock, sentence: TokenSpan, mentions: dict[int, Mention]
) -> tuple[tuple[int, int], ...]:
    found = []
    for index, mention in mentions.items():
        span = mention.span.shifted(-block.block.span.start)
        if mention.type in {"Place", "Camp"} and sentence.start_char <= span.start < sentence.end_char:
            found.append((_token_at(block.doc, span.end - 1), index))
    return tuple(found)
