"""Finds who said what: quotations and indirect speech, with their speakers."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from spacy.tokens import Token
from spacy.vocab import Vocab

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import Quotation, find_quotations
from graph.extract.span_index import SpanIndex
from graph.extract.statements.direct.carried import carry
from graph.extract.statements.direct.continued import join_continued
from graph.extract.statements.direct.finder import find_direct
from graph.extract.statements.direct.introduced import find_introduced
from graph.extract.statements.direct.signed import find_signed
from graph.extract.statements.direct.turns import find_turns
from graph.extract.statements.draft import Draft
from graph.extract.statements.heads import head_of
from graph.extract.statements.indirect.closing import find_closing
from graph.extract.statements.indirect.finder import find_indirect
from graph.extract.statements.indirect.patterns import PatternMatcher
from graph.extract.statements.moments import MomentFinder
from graph.extract.statements.sayings import is_saying
from graph.extract.statements.settle import settle
from graph.extract.statements.speakers.antecedents import Antecedents
from graph.extract.statements.speakers.attribution import attribution_of
from graph.extract.statements.standing import StandingFinder
from graph.model import Document, Mention, Span, Statement
from graph.ontology import Ontology, load_rules


class StatementFinder:
    """Holds the compiled rules and word lists; safe to use for any number of documents."""

    def __init__(self, vocab: Vocab, ontology: Ontology) -> None:
        self._words = {name: frozenset(words) for name, words in ontology.words.items()}
        self._standing = StandingFinder(ontology.words, self._words)
        self._moments = MomentFinder(ontology.words, self._words)
        self._matcher = PatternMatcher(vocab, load_rules(ontology.folders, "statements", ontology.words))

    def find(
        self, document: Document, parsed: Sequence[ParsedBlock], mentions: Sequence[Mention]
    ) -> tuple[Statement, ...]:
        """Return the statements of one document in text order; an outer one before its inner ones."""
        quotations = find_quotations(document)
        drafts = self._drafts(document, parsed, mentions, quotations)
        antecedents = Antecedents(parsed, mentions, self._words, quotations)
        speakers, reporters = _speakers(drafts, antecedents, mentions)
        drafts.sort(key=lambda draft: (draft.reach.start, -draft.reach.end, draft.rule))
        outer = _outer(drafts)
        index = SpanIndex(mention.span for mention in mentions)
        statements: list[Statement] = []
        for number, draft in enumerate(drafts):
            said_by = speakers[id(draft.origin)]
            attribution = attribution_of(document, draft, said_by, mentions)
            above = outer[number]
            passed_on = statements[above].attribution.speakers if above is not None else ()
            passed_on = tuple(dict.fromkeys((*passed_on, *reporters[id(draft)])))
            if passed_on:
                attribution = replace(attribution, reported_by=passed_on)
            named = {*attribution.speakers, *attribution.reported_in, *attribution.reported_by}
            said = {
                n
                for span in draft.content
                for n in index.overlapping(span)
                if span.contains(mentions[n].span)
            }
            standing = self._standing.find(document, draft)
            statements.append(
                Statement(
                    evidence=_evidence(draft),
                    content=draft.content,
                    attribution=attribution,
                    rule=draft.rule,
                    direct=draft.direct,
                    stance=standing.stance,
                    certainty=standing.certainty,
                    stance_cue=standing.stance_cue,
                    certainty_cue=standing.certainty_cue,
                    said_on=self._moments.said_on(document, draft),
                    time=self._moments.holds(document, draft),
                    outer=above,
                    involves=tuple(sorted(named | said)),
                )
            )
        return tuple(statements)

    def _drafts(
        self,
        document: Document,
        parsed: Sequence[ParsedBlock],
        mentions: Sequence[Mention],
        quotations: Sequence[Quotation],
    ) -> list[Draft]:
        introduced = find_signed(document, parsed, mentions, quotations)
        signed = [span for draft in introduced for span in draft.content]
        for draft in (
            *find_introduced(document, parsed, quotations, self._words),
            *find_turns(document, parsed, mentions, quotations, self._words),
        ):
            if not any(draft.reach.overlaps(span) for span in signed):
                introduced.append(draft)
        direct, loose = find_direct(document, parsed, quotations, self._words)
        loose = join_continued(document.text, direct, loose, quotations)
        taken = [span for draft in introduced for span in draft.content]
        direct = [draft for draft in direct if not any(draft.reach.overlaps(span) for span in taken)]
        loose = [
            (number, one) for number, one in loose if not any(one.inner.overlaps(span) for span in taken)
        ]
        indirect = find_indirect(parsed, self._matcher, quotations, self._words)
        indirect += find_closing(parsed, indirect, self._words)
        drafts = settle(document, [*introduced, *direct], indirect, quotations)
        drafts = [draft for draft in drafts if is_saying(draft, mentions, self._words)]
        drafts += carry(document, parsed, drafts, loose, quotations)
        for draft in drafts:
            draft.head = draft.head or head_of(draft)
        return [draft for draft in drafts if draft.origin.speaker]


def _speakers(
    drafts: Sequence[Draft], antecedents: Antecedents, given: Sequence[Mention]
) -> tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]]:
    """Return the mentions that speak, and those that pass it on, by the draft's identity.

    Drafts are taken in text order, so that "it" finds who spoke before.
    """
    found: dict[int, tuple[int, ...]] = {}
    passed_on: dict[int, tuple[int, ...]] = {}
    for draft in sorted(drafts, key=_place):
        mentions: dict[int, None] = {}
        for head in draft.speaker:
            named = (n for n in antecedents.resolve(draft.parsed, head) if not _holds(given[n], draft))
            mentions.update(dict.fromkeys(named))
        if draft.speaker:
            start = draft.parsed.span(draft.speaker[0]).start
            antecedents.earlier.spoke(start, tuple(mentions))
            if not mentions:
                antecedents.earlier.spoke_unnamed(start, draft.speaker[0])
        for head in _asked(draft):
            # Whom somebody asks is who "she" is in the answer.
            antecedents.earlier.spoke(draft.parsed.span(head).start, antecedents.resolve(draft.parsed, head))
        found[id(draft)] = tuple(mentions)
        reporters = [antecedents.resolve(draft.parsed, head) for head in draft.reporter]
        passed_on[id(draft)] = tuple(dict.fromkeys(chain.from_iterable(reporters)))
    return found, passed_on


def _holds(mention: Mention, draft: Draft) -> bool:
    """Tell whether the reporting verb is part of a name: the title "Ferryman denies theft" says nothing."""
    return draft.cue_span is not None and mention.span.overlaps(draft.cue_span)


def _asked(draft: Draft) -> list[Token]:
    """Return the words for who is asked: "I asked Ada whether"."""
    cue = draft.cue
    if cue is None or cue.lemma_.lower() != "ask":
        return []
    return [child for child in cue.children if child.dep_ in {"dobj", "dative"} and child.pos_ == "PROPN"]


def _place(draft: Draft) -> tuple[int, str]:
    """Return where a statement's speaker is read: at its cue."""
    return (draft.cue_span.start if draft.cue_span is not None else draft.reach.start, draft.rule)


def _outer(drafts: Sequence[Draft]) -> list[int | None]:
    """Return for each draft the smallest other one whose content holds its cue and its content."""
    found: list[int | None] = []
    for number, draft in enumerate(drafts):
        whole = (
            draft.reach
            if draft.cue_span is None
            else Span(min(draft.reach.start, draft.cue_span.start), max(draft.reach.end, draft.cue_span.end))
        )
        holders = [
            n for n in range(number) if drafts[n].reach.contains(whole) and drafts[n].reach != draft.reach
        ]
        found.append(max(holders, default=None, key=lambda n: (drafts[n].reach.start, -drafts[n].reach.end)))
    return found


def _evidence(draft: Draft) -> tuple[Span, ...]:
    """Return the sentences that the statement rests on; of a carried speaker also the one that names him."""
    own = _sentences(draft, [*draft.content, *([draft.cue_span] if draft.cue_span is not None else [])])
    origin = draft.origin
    if origin is draft or origin.cue_span is None:
        return own
    named = _sentences(origin, [origin.cue_span])
    return (*(span for span in named if not any(span.overlaps(mine) for mine in own)), *own)


def _sentences(draft: Draft, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return one stretch of whole sentences of the block; what lies in other blocks stands as it is."""
    block = draft.parsed
    inside = [span for span in spans if block.block.span.contains(span)]
    outside = [span for span in spans if not block.block.span.contains(span)]
    touched = [one for one in block.sentences if any(block.span(one).overlaps(span) for span in inside)]
    found: list[Span] = []
    if touched:
        start = block.span(touched[0]).start
        # Behind the last stop the parser's text has blanks where a note mark stands.
        blank = len(touched[-1].text) - len(touched[-1].text.rstrip())
        found = [Span(start, block.span(touched[-1]).end - blank)]
    return tuple(sorted([*found, *outside]))
