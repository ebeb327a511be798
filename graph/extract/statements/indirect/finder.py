"""Finds indirect speech: what depends on a reporting word."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import Quotation
from graph.extract.statements.draft import Draft, Words
from graph.extract.statements.indirect.extents import content_of
from graph.extract.statements.indirect.gapped import RULES as GAPPED
from graph.extract.statements.indirect.gapped import gapped_speaker
from graph.extract.statements.indirect.next_sayings import joins_outer
from graph.extract.statements.indirect.patterns import Match, PatternMatcher
from graph.extract.statements.sayings import is_finite
from graph.extract.statements.speakers.subjects import find_reporter, find_speaker, joined
from graph.model import Span

NAMING_SOURCES = frozenset({"cite", "quote"})
RELATIVE = frozenset({"WDT", "WP"})
ADDRESSEES = frozenset({"you"})
POSSESSED = frozenset({"statement-view", "statement-own-estimate"})
"""Rules that find the speaker before his noun."""

REFLEXIVE = ("self", "selves")

OWN = frozenset({"my", "our", "your"})
TELLING = frozenset(
    {
        "say",
        "comment",
        "answer",
        "discuss",
        "name",
        "identify",
        "disclose",
        "reveal",
        "specify",
        "elaborate",
        "speak",
        "talk",
        "explain",
        "give",
        "provide",
    }
)
"""What one declines to do who leaves something unsaid."""


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
            second = _gapped(draft)
            draft.content, draft.direct = _mended(draft.content, quotations)
            drafts += [draft] if second is None else [draft, second]
    return drafts


def _draft(number: int, block: ParsedBlock, match: Match, words: Words) -> Draft | None:
    cue = match.cue
    content = content_of(block, match, words)
    speaker = (
        joined(match.speaker)
        if match.speaker is not None
        else find_speaker(joins_outer(cue, words) or cue, words)
    )
    negated = any(child.dep_ == "neg" for child in cue.children) or _is_nobody(speaker)
    if not content or any(token.lower_ in ADDRESSEES for token in speaker):
        return None
    if match.rule.id == "statement-aside" and cue.dep_ == "advcl" and not _is_set_between(cue):
        return None
    if cue.pos_ == "NOUN" and _is_no_voice(match, speaker):
        return None
    if match.rule.id == "statement-declared" and _is_no_saying_of(cue, match.content, words):
        return None
    if negated and match.rule.id == "statement-spoke":
        return None  # "has not commented on the raid"
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
    if match.rule.id == "statement-doing" and _is_felt(match.content):
        return None  # "recalls being afraid that": what she feared is said
    if match.rule.id == "statement-promised" and _is_refusal_to_say(cue, match.content, words):
        return None
    if match.content.i < cue.i and any(
        token.text in {":", ";"} for token in cue.doc[match.content.i : cue.i]
    ):
        return None  # "They were less sure: they estimate that"
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


def _is_no_saying_of(cue: Token, thing: Token, words: Words) -> bool:
    """Tell what is not said by its phrase: "a charge that she denied", "called her witnesses", "claimed two lives"."""
    lemma = cue.lemma_.lower()
    if thing.tag_ in RELATIVE:
        return True  # what is said stands before
    if lemma == "claim" and thing.lemma_.lower() in words["claimed_victims"]:
        return True
    if lemma in words["naming_verbs"] and (
        thing.lower_.endswith(REFLEXIVE) or thing.lemma_.lower() in words["called_up"]
    ):
        return True  # somebody is named or summoned
    return thing.head.i != cue.i and not _is_behind_as(cue, thing)


def _is_behind_as(cue: Token, thing: Token) -> bool:
    """Tell the letter of "rejected as untrue the letter" from the lie of "was rejected as a lie"."""
    links = {child.dep_ for child in cue.children}
    if links & {"dobj", "nsubjpass", "auxpass"} or (cue.tag_ == "VBN" and "aux" not in links):
        return False
    as_ = next((token for token in cue.doc[cue.i : thing.i] if token.lower_ == "as"), None)
    if as_ is None:
        return False
    between = [token for token in cue.doc[as_.i + 1 : thing.i] if token.dep_ != "punct"]
    opens = next(
        (token for token in [*between, thing] if token.dep_ in {"det", "poss"} or token.tag_ == "NNS"), None
    )
    return bool(between) and opens is not None and opens.i > between[0].i


def _is_nobody(speaker: Sequence[Token]) -> bool:
    """Tell whether "neither she nor he", "nobody" says it."""
    return any(child.lower_ == "neither" for token in speaker for child in token.children) or (
        bool(speaker) and all(token.lower_ in {"nobody", "none"} for token in speaker)
    )


def _is_felt(deed: Token) -> bool:
    return any(
        inner.dep_ == "ccomp" for child in deed.children if child.dep_ == "acomp" for inner in child.children
    )


def _is_refusal_to_say(cue: Token, deed: Token, words: Words) -> bool:
    """Tell whether "declined to say who" leaves unsaid what one would hear."""
    return cue.lemma_.lower() in words["refusing_verbs"] and deed.lemma_.lower() in TELLING


def _is_set_between(cue: Token) -> bool:
    """Tell whether subject and verb alone stand between two commas: "At its height, they write, …"."""
    own = [child for child in cue.children if child.dep_ != "punct"]
    if not own or own[-1].dep_ != "nsubj" or own[-1].i > cue.i:
        return False
    start = own[-1].left_edge.i
    leads = all(child.dep_ in {"prep", "npadvmod"} for child in own[:-1])
    return leads and start > 0 and cue.doc[start - 1].text == ","


def _gapped(draft: Draft) -> Draft | None:
    """Take out of a draft what a second speaker says without a verb of his own, and return that."""
    if draft.rule not in GAPPED or draft.cue is None or draft.head is None:
        return None
    name = gapped_speaker(draft.cue, draft.head)
    if name is None or not draft.reach.contains(draft.parsed.span(name)):
        return None
    number = draft.parsed.span(name.nbor()).start
    joint = draft.parsed.span(draft.head).end
    second = replace(draft, content=(Span(number, draft.reach.end),), speaker=(name,), head=name.nbor())
    draft.content = (Span(draft.reach.start, joint),)
    return second


def _is_no_voice(match: Match, speaker: Sequence[Token]) -> bool:
    """Tell whether a noun stands for no saying: "our own count", which is the text's, "in its view of the plan"."""
    cue = match.cue
    if match.rule.id in POSSESSED and any(token.lower_ in OWN for token in speaker):
        return True
    is_of = any(child.lower_ == "of" for child in cue.children)
    return cue.head.lower_ == "in" and is_of and match.rule.id in {"statement-view", "statement-noun-phrase"}


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
