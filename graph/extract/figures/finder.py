"""Finds the figures of a document's prose; those in tables are found elsewhere."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.figures.amounts.lexemes import cut
from graph.extract.figures.amounts.numerals import find_numerals
from graph.extract.figures.changes import Change, find_changes
from graph.extract.figures.circumstances import place_of, times_of
from graph.extract.figures.counted.counted import Counted
from graph.extract.figures.counted.rates import rate_of_words
from graph.extract.figures.counted.wording import counted_text
from graph.extract.figures.gapped import gapped_bearer
from graph.extract.figures.negation import turned_round
from graph.extract.figures.not_counted import context_matches
from graph.extract.figures.readings import Reading, read_sentence
from graph.extract.figures.rules import load_figure_rules
from graph.extract.figures.sentence import Sentence, evidence_of, names_in
from graph.extract.figures.series import place_in_series
from graph.extract.modality import Modality, ModalityFinder
from graph.extract.parse import ParsedBlock
from graph.extract.times import FoundTime, time_finder
from graph.model import Document, Figure, Mention, Span
from graph.ontology import Ontology
from graph.values.numbers import bounds

LOOK_BACK: Final = 12
"""How far before a sentence the contexts that count nothing are looked for, in characters."""

SPANS: Final = frozenset({"year", "month", "week", "day", "hour"})

LOOK_AHEAD: Final = 4
"""The same behind it: a sentence may be cut before the "E." of a longitude."""


class FigureFinder:
    """Holds the rules; safe to use for any number of documents."""

    def __init__(self, ontology: Ontology) -> None:
        self._rules = load_figure_rules(ontology)
        self._times = time_finder(ontology.words)
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
            for tokens in block.sentences:
                if not find_numerals(cut(tokens.text), self._rules):
                    continue
                sentence = self._sentence(document, block, tokens, {index: mentions[index] for index in near})
                readings = read_sentence(sentence, previous, self._rules)
                found += self._figures(sentence, readings)
                previous = _last_counted(readings) or previous
        return tuple(found)

    def _sentence(
        self, document: Document, block: ParsedBlock, tokens: TokenSpan, mentions: Mapping[int, Mention]
    ) -> Sentence:
        # A sentence may be cut behind "vol." or "No.": what stands a few characters before it belongs to it.
        first = max(0, tokens.start_char - LOOK_BACK)
        return Sentence(
            document=document,
            block=block,
            tokens=tokens,
            lexemes=cut(tokens.text, tokens.start_char),
            times=self._times.find(tokens.text, document.metadata.issued),
            mentions=mentions,
            names=names_in(block, tokens, mentions),
            matches=context_matches(block.text[first : tokens.end_char + LOOK_AHEAD], first, self._rules),
        )

    def _figures(self, sentence: Sentence, readings: Sequence[Reading]) -> list[Figure]:
        anchors = [_anchor(sentence, reading) for reading in readings]
        times = times_of(sentence, readings, anchors)
        changes = find_changes(sentence, readings, self._rules)
        # Where the times tell old and new apart, the words need not.
        alike = {
            position: change
            for position, change in changes.items()
            if any(times[position] == times[other] for other in changes if other != position)
        }
        return [
            self._figure(
                sentence, readings, position, anchors[position], times[position], alike.get(position)
            )
            for position in range(len(readings))
        ]

    def _figure(
        self,
        sentence: Sentence,
        readings: Sequence[Reading],
        position: int,
        anchor: Token,
        time: FoundTime | None,
        change: Change | None,
    ) -> Figure:
        located, counted = readings[position]
        amount, tokens = located.amount, sentence.tokens
        place = place_in_series([other.number for other, _ in readings], position, sentence.places, tokens)
        gapped = _set_beside(sentence, readings, position)
        if gapped is not None:
            place = gapped if sentence.mentions[gapped].type in {"Place", "Camp"} else None
        elif place is None:
            place = place_of(anchor, sentence.places, self._rules.words)
        comparator, denial = turned_round(located, amount.comparator)
        own = [*sentence.doc[located.first : located.number.end], *([denial] if denial is not None else [])]
        modality = self._modality.find(anchor, ignore=own)
        words = counted_text(sentence, located, counted, change)
        if _denies_only_its_deed(modality, counted, words):
            modality = replace(modality, stance="asserts", stance_cue=None)
        comparator = "approx" if modality.is_estimate and comparator == "eq" else comparator
        low, high = bounds(comparator, amount.value, amount.upper)
        start, end = sentence.lexemes[amount.first].start, sentence.lexemes[amount.last - 1].end
        return Figure(
            evidence=(evidence_of(sentence),),
            number=Span(start, end).shifted(sentence.block.block.span.start),
            value=amount.value,
            comparator=comparator,
            unit=counted.unit or "item",
            counted=words,
            rule=amount.rule,
            upper=amount.upper,
            low=None if amount.low_open else low,
            high=high,
            per=amount.per or counted.per or rate_of_words(counted.words),
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


def find_figures(
    document: Document, parsed: Sequence[ParsedBlock], mentions: Sequence[Mention], ontology: Ontology
) -> tuple[Figure, ...]:
    """Return the figures of one document; build a `FigureFinder` once where there are many."""
    return FigureFinder(ontology).find(document, parsed, mentions)


def _last_counted(readings: Sequence[Reading]) -> Counted | None:
    """Return what the last number of a sentence counts; a span of time only where there is nothing else."""
    counted = [one for _, one in readings]
    return next((one for one in reversed(counted) if one.unit not in SPANS), counted[-1] if counted else None)


def _set_beside(sentence: Sentence, readings: Sequence[Reading], position: int) -> int | None:
    """Return the mention that a number is said of where names and numbers alternate: "France took 40 and Italy 20"."""
    if position:
        bearer = gapped_bearer(sentence, readings[position][0], readings[position - 1][1])
        if bearer is not None:
            return bearer
    if position + 1 == len(readings):
        return None
    following = gapped_bearer(sentence, readings[position + 1][0], readings[position][1])
    if following is None:
        return None
    # The first of them has its name before its verb, or behind "in" where the sentence begins.
    kind = sentence.mentions[following].type
    start = sentence.block.span(readings[position][0].number).start
    before = [
        (mention.span.end, index)
        for index, mention in sentence.mentions.items()
        if mention.type == kind
        and evidence_of(sentence).start <= mention.span.start
        and mention.span.end < start
    ]
    return max(before)[1] if before else None


def _denies_only_its_deed(modality: Modality, counted: Counted, words: str) -> bool:
    """Tell what is not done from what is not so.

    "Two in three have not been tried" says of a share of them that they have not: the words counted hold the
    "not", and nobody's claim is denied. Nor does "children under five were not counted" deny their age.
    """
    cue = modality.stance_cue
    if modality.stance != "denies" or cue is None:
        return False
    if counted.unit == "year" and words.startswith("age of"):
        return cue.root.dep_ == "neg" and cue.root.head.lemma_ != "be"
    is_part = counted.unit == "percent" or counted.base is not None
    return is_part and f" {cue.text} " in f" {words} "


def _anchor(sentence: Sentence, reading: Reading) -> Token:
    """Return the token that stands for a figure; what it inherits from the sentence before has its clause here."""
    located, counted = reading
    is_here = sentence.tokens.start <= counted.anchor.i < sentence.tokens.end
    return counted.anchor if is_here else located.number[-1]
