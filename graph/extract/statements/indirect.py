"""Finds indirect speech: what depends on a reporting word."""

from collections.abc import Sequence

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import Quotation
from graph.extract.statements.draft import Draft, Words
from graph.extract.statements.extents import content_of
from graph.extract.statements.patterns import Match, PatternMatcher
from graph.extract.statements.said_words import joins_outer
from graph.extract.statements.sayings import is_finite
from graph.extract.statements.subjects import coordinated, find_reporter, find_speaker
from graph.model import Span

NAMING_SOURCES = frozenset({"cite", "quote"})
RELATIVE = frozenset({"WDT", "WP"})
ADDRESSEES = frozenset({"you"})


def find_indirect(
    parsed: Sequence[ParsedBlock], matcher: PatternMatcher, quotations: Sequence[Quotation], words: Words
) -> list[Draft]:
    """Return one draft for each reporting word, by the first rule that fits it."""
    drafts: list[Draft] = []
    for number, block in enumerate(parsed):
        taken: set[int] = set()
        for match in matcher.matches(block.doc):
            if match.cue.i in taken:
                continue
            draft = _draft(number, block, match, words)
            if draft is None:
                continue
            taken.add(match.cue.i)
            draft.content, draft.direct = _mended(draft.content, quotations)
            drafts.append(draft)
    return drafts


def _draft(number: int, block: ParsedBlock, match: Match, words: Words) -> Draft | None:
    cue = match.cue
    content = content_of(block, match, words)
    speaker = (
        coordinated(match.speaker)
        if match.speaker is not None
        else find_speaker(joins_outer(cue, words) or cue, words)
    )
    negated = any(child.dep_ == "neg" for child in cue.children)
    if not content or any(token.lower_ in ADDRESSEES for token in speaker):
        return None
    if match.rule.id == "statement-declared" and match.content.tag_ in RELATIVE:
        return None  # "a charge that she denied under oath": what is said stands before
    if match.rule.options.get("needs_speaker") and not speaker:
        return None
    says = cue.lemma_.lower() in words["saying_verbs"] - words["denying_verbs"]
    if negated and says and match.rule.id == "statement-said":
        return None  # "he did not say who": nothing has been said
    needs_clause = match.rule.id == "statement-said" and cue.lemma_.lower() in words["clause_verbs"]
    if needs_clause and not is_finite(match.content):
        return None  # "pointed to a plan, most of it old": another rule may read it
    if cue.dep_ == "xcomp" and cue.head.lemma_.lower() in words["refusing_verbs"]:
        return None  # "she declined to say who"
    if cue.tag_ == "VBG" and cue.lemma_.lower() in NAMING_SOURCES:
        return None  # "…, citing hospital records": whom it rests on, nothing said
    return Draft(
        block=number,
        parsed=block,
        content=content,
        rule=match.rule.id,
        cue=cue,
        speaker=speaker,
        reporter=find_reporter(cue),
        head=match.content,
        asks=match.rule.options.get("stance") == "questions",
    )


def _mended(content: tuple[Span, ...], quotations: Sequence[Quotation]) -> tuple[tuple[Span, ...], bool]:
    """Take in the closing mark of quoted words at the end; of one whole quotation leave out the marks."""
    start, end = content[0].start, content[-1].end
    for quotation in quotations:
        if (
            content[-1].start <= quotation.outer.start
            and quotation.inner.start < end
            and quotation.inner.end - 2 <= end
        ):
            end = max(end, quotation.outer.end) if end <= quotation.outer.end else end
        if (
            len(content) == 1
            and start in {quotation.outer.start, quotation.inner.start}
            and end in {quotation.outer.end, quotation.inner.end}
        ):
            return (quotation.inner,), True
    return (*content[:-1], Span(content[-1].start, end)), False
