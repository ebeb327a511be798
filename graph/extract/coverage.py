"""Names the sentences in which a number, a quotation or a reporting verb gave no claim.

A sentence is named for each of them that nothing was made of, also where something else was taken from it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.figures.amounts.lexemes import Lexeme, cut, words_before
from graph.extract.figures.not_counted import context_matches
from graph.extract.figures.rules import FigureRules, load_figure_rules
from graph.extract.parse import ParsedBlock
from graph.extract.quotations import find_quotations
from graph.extract.span_index import SpanIndex
from graph.extract.statements.direct.signed import SIGNATURE
from graph.extract.statements.sayings import is_finite
from graph.extract.times import time_finder
from graph.model import Claim, Document, Figure, Gap, Mention, Missed, Span, Statement
from graph.ontology import Ontology

VERB_LISTS: Final = ("saying_verbs", "quoting_verbs", "denying_verbs", "estimating_verbs", "alleging_verbs")
NOT_PROSE: Final = frozenset({"title", "heading", "caption", "byline", "note", "table"})
TIMES: Final = frozenset({"DATE", "TIME"})
SHORT: Final = 3
"""Words: so few in marks are more often a term or a title, where the rest of the sentence was understood."""

SPEAKERS: Final = frozenset({"nsubj", "nsubjpass"})
NO_SPEAKERS: Final = frozenset({"i", "we", "you"})


class MissedFinder:
    """Holds the verbs and the contexts in which a number states nothing; safe to use for any number of documents."""

    def __init__(self, ontology: Ontology) -> None:
        self._verbs = frozenset(verb for name in VERB_LISTS for verb in ontology.words.get(name, ()))
        self._times = time_finder(ontology.words)
        self._rules: FigureRules = load_figure_rules(ontology)

    def find(
        self,
        document: Document,
        parsed: Sequence[ParsedBlock],
        mentions: Sequence[Mention],
        claims: Sequence[Claim],
    ) -> tuple[Missed, ...]:
        """Return the sentences of prose with a gap, in text order, each with its gaps in text order."""
        evidence = SpanIndex({span for claim in claims for span in claim.evidence})
        quotations = [one.outer for one in find_quotations(document)]
        known = _Known(claims, mentions)
        found: list[Missed] = []
        for block in parsed:
            if block.block.kind in NOT_PROSE or SIGNATURE.match(block.block.span.of(document.text)):
                continue
            for sentence in block.sentences:
                span = block.span(sentence)
                partly = bool(evidence.overlapping(span))
                gaps = {
                    *self._numbers(document, block, sentence, known),
                    *_quotations(document, block, sentence, quotations, known, partly=partly),
                    *self._sayings(block, sentence, known),
                }
                if gaps:
                    found.append(Missed(span, tuple(sorted(gaps, key=lambda gap: gap.words)), partly))
        return tuple(found)

    def _numbers(
        self, document: Document, block: ParsedBlock, sentence: TokenSpan, known: "_Known"
    ) -> Iterator[Gap]:
        tokens = [token for token in sentence if _counts(token) and not known.holds_number(block.span(token))]
        if not tokens:
            return
        times = [
            found.span.shifted(sentence.start_char)
            for found in self._times.find(sentence.text, document.metadata.issued)
        ]
        matches = context_matches(sentence.text, sentence.start_char, self._rules).values()
        named = [*times, *(span for spans in matches for span in spans)]
        lexemes = cut(sentence.text, sentence.start_char)
        for token in tokens:
            place = Span(token.idx, token.idx + len(token))
            if not any(span.overlaps(place) for span in named) and not self._is_labelled(lexemes, place):
                yield Gap("number", block.span(token))

    def _is_labelled(self, lexemes: Sequence[Lexeme], number: Span) -> bool:
        """Tell whether a word before a number makes a label of it: "Article 14"."""
        at = next((index for index, one in enumerate(lexemes) if one.start >= number.start), len(lexemes))
        while at and lexemes[at - 1].text in {".", "-", "("}:
            at -= 1
        contexts = (context for context in self._rules.not_counted if context.bare)
        return any(words_before(lexemes, at, phrase) for context in contexts for phrase in context.before)

    def _sayings(self, block: ParsedBlock, sentence: TokenSpan, known: "_Known") -> Iterator[Gap]:
        for token in filter(self._reports, sentence):
            span = block.span(token)
            if not known.is_cue(span) and not known.is_quoted(span):
                yield Gap("reporting verb", span)

    def _reports(self, token: Token) -> bool:
        """Tell whether somebody says a clause: many of these verbs have other uses ("add salt")."""
        if token.lemma_.lower() not in self._verbs:
            return False
        children = list(token.children)
        subjects = {child.lower_ for child in children if child.dep_ in SPEAKERS}
        clauses = [child for child in children if child.dep_ == "ccomp"]
        return any(is_finite(clause) for clause in clauses) and not subjects & NO_SPEAKERS


class _Known:
    """What claims and names account for."""

    def __init__(self, claims: Sequence[Claim], mentions: Sequence[Mention]) -> None:
        statements = [claim for claim in claims if isinstance(claim, Statement)]
        numbers = [claim.number for claim in claims if isinstance(claim, Figure)]
        self._names = [mention.span for mention in mentions if mention.kind == "name"]
        self._taken = SpanIndex([*numbers, *self._names])
        self._said = [span for one in statements for span in one.content]
        self._quoted = [span for one in statements if one.direct for span in one.content]
        self._cues = {one.attribution.cue_span for one in statements}

    def holds_number(self, number: Span) -> bool:
        return bool(self._taken.overlapping(number))

    def is_cue(self, verb: Span) -> bool:
        return verb in self._cues

    def is_quoted(self, words: Span) -> bool:
        return any(span.contains(words) for span in self._quoted)

    def is_said(self, words: Span) -> bool:
        return any(words.overlaps(span) for span in self._said)

    def is_title(self, quotation: Span) -> bool:
        return any(
            quotation.contains(name) and 2 * _length(name) > _length(quotation) for name in self._names
        )


def _length(span: Span) -> int:
    return span.end - span.start


def _quotations(
    document: Document,
    block: ParsedBlock,
    sentence: TokenSpan,
    quotations: Sequence[Span],
    known: _Known,
    *,
    partly: bool,
) -> Iterator[Gap]:
    """Yield the quotations that begin here and that nobody is credited with; odd marks where nothing was taken."""
    whole = block.span(sentence)
    if block.block.kind == "quote":
        if not known.is_said(whole):
            yield Gap("quotation", whole)
        return
    inside = [one for one in quotations if whole.overlaps(one)]
    for one in inside:
        words = one.of(document.text).split()
        if (
            whole.contains(Span(one.start, one.start + 1))
            and not known.is_said(one)
            and not known.is_title(one)
            and (len(words) > SHORT or not partly)
        ):
            yield Gap("quotation", one)
    if partly:
        return
    for token in sentence:
        if token.text == '"' and not any(one.contains(block.span(token)) for one in inside):
            yield Gap("quotation", block.span(token))


def _counts(token: Token) -> bool:
    """Tell whether a token is a number that may count something: no ordinal, no date, no "one"."""
    is_number = token.tag_ == "CD" and any(char.isalnum() for char in token.text)
    return is_number and token.lower_ != "one" and token.ent_type_ not in TIMES
