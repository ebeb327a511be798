"""Finds direct speech: quotations with the words beside them that say who speaks."""

from collections.abc import Iterator, Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import SENTENCE_END, Quotation
from graph.extract.statements.direct.cues import (
    cue_after,
    cue_before,
    frame_before,
    is_parted,
    sentence_before,
)
from graph.extract.statements.draft import Draft, Words
from graph.extract.statements.speakers.subjects import coordinated, find_reporter, find_speaker
from graph.model import Document, Span

RULE: Final = "statement-quotation"
LISTS: Final = (
    "saying_verbs",
    "quoting_verbs",
    "thinking_verbs",
    "showing_verbs",
    "questioning_verbs",
    "urging_verbs",
)
"""Word lists whose verbs may stand beside quoted words."""

SHORT: Final = 3
"""Words: a quotation of so few without a full stop in it is a term, unless a comma leads over to a cue."""


def find_direct(
    document: Document, parsed: Sequence[ParsedBlock], quotations: Sequence[Quotation], words: Words
) -> tuple[list[Draft], list[tuple[int, Quotation]]]:
    """Return the quotations that have a cue in their sentence, and those that stand free without one.

    Of the latter each comes with the number of its parsed block.
    """
    verbs = frozenset().union(*(words[name] for name in LISTS))
    drafts: list[Draft] = []
    loose: list[tuple[int, Quotation]] = []
    text = document.text
    for number, block in enumerate(parsed):
        last: Draft | None = None
        inside = [quotation for quotation in quotations if block.block.span.contains(quotation.outer)]
        limits = [block.opens, *(quotation.outer.end for quotation in inside)]
        ends = [*(quotation.outer.start for quotation in inside[1:]), block.block.span.end]
        for quotation, before, after in zip(inside, limits, ends, strict=False):
            content = said(text, quotation)
            if content.end <= content.start:
                continue
            free = _stands_free(text, quotation, block)
            cue = _shared_cue(last, block, quotation, before, verbs)
            if cue is not None and last is not None:
                last.content += (content,)
                continue
            inner_comma = text[content.end] == ","
            if not inner_comma:
                cue = cue_before(block, quotation, before, verbs)
            if cue is None and (free or _leads_over(text, quotation)):
                cue = cue_after(block, quotation, after, verbs, any_verb=inner_comma)
                if cue is not None and (
                    _has_subject_before(cue, block, quotation)
                    or (
                        not _opens_block(text, quotation, block)
                        and is_parted(
                            cue, block, quotation, text, words["saying_verbs"] - words["agreeing_verbs"]
                        )
                    )
                ):
                    cue = None
                content = content if cue is None else _with_start(block, quotation, before, content, text)
            cue = cue or cue_before(block, quotation, before, verbs)
            if cue is not None and _is_term(text, quotation, cue, block, words):
                continue
            if cue is not None:
                speaker = _speaker_beside(cue, quotation, block, words)
                direct = content.start >= quotation.inner.start
                last = Draft(number, block, (content,), RULE, cue, speaker, find_reporter(cue), direct=direct)
                drafts.append(last)
            elif free and (lead := _lead(block, quotation, before, verbs, words)) is not None:
                cue, speaker = lead
                last = Draft(number, block, (content,), RULE, cue, speaker, direct=True)
                drafts.append(last)
            elif free and last is not None and _begins_sentence(text, quotation, block):
                last.content += (content,)
            elif free:
                loose.append((number, quotation))
    return drafts, loose


def _lead(
    block: ParsedBlock, quotation: Quotation, limit: int, verbs: frozenset[str], words: Words
) -> tuple[Token | None, tuple[Token, ...]] | None:
    """Return cue and speaker of a short sentence that leads over: `The miller agreed. "…"`, `She was angry. "…"`."""
    sentence = sentence_before(block, quotation, limit)
    if sentence is None:
        return None
    root = sentence.root
    subjects = [
        child for child in root.children if child.dep_ == "nsubj" and child.pos_ in {"PROPN", "PRON", "NOUN"}
    ]
    if not subjects or any(child.dep_ in {"ccomp", "xcomp", "dobj", "neg"} for child in root.children):
        return None
    if root.lemma_ == "be":
        feels = any(
            child.dep_ == "acomp" and child.lemma_.lower() in words["opinion_adjectives"]
            for child in root.children
        )
        return (None, coordinated(subjects[0])) if feels else None
    speaks = root.lemma_.lower() in verbs | words["agreeing_verbs"] | words["reacting_verbs"]
    return (root, coordinated(subjects[0])) if speaks and subjects[0].lower_ not in {"it", "i"} else None


def _opens_block(text: str, quotation: Quotation, block: ParsedBlock) -> bool:
    """Tell whether nothing goes before a quotation in its block."""
    return not text[block.opens : quotation.outer.start].strip()


def _is_term(text: str, quotation: Quotation, cue: Token, block: ParsedBlock, words: Words) -> bool:
    """Tell a word or title in marks from speech: `says that "the belt" has shrunk`, `what they call "dry law"`."""
    inner = quotation.inner.of(text)
    if len(inner.split()) > SHORT or block.span(cue).start > quotation.outer.start:
        return False
    behind = text[quotation.outer.end : quotation.outer.end + 2]
    goes_on = behind[:1] == " " and behind[1:].islower() and inner[-1:] not in SENTENCE_END
    return goes_on or cue.lemma_.lower() in words["naming_verbs"]


def _has_subject_before(cue: Token, block: ParsedBlock, quotation: Quotation) -> bool:
    """Tell whether a verb behind a quotation goes with a noun before it: `the board, called "mad," told reporters`."""
    subjects = [child for child in cue.children if child.dep_ == "nsubj"]
    return bool(subjects) and all(block.span(child).end <= quotation.outer.start for child in subjects)


def said(text: str, quotation: Quotation) -> Span:
    """Return the words of a quotation without marks, and without the comma that leads over to the cue."""
    start, end = quotation.inner.start, quotation.inner.end
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def _begins_sentence(text: str, quotation: Quotation, block: ParsedBlock) -> bool:
    """Tell whether nothing of its sentence goes before the quotation."""
    before = text[block.opens : quotation.outer.start].rstrip()
    return not before or before[-1] in ".?!”\"'»"


def _with_start(block: ParsedBlock, quotation: Quotation, limit: int, content: Span, text: str) -> Span:
    """Return the content with what goes before it in its sentence: `The plan is "mad", said X`."""
    frame = frame_before(block, quotation, limit)
    while frame and (frame[0].is_punct or frame[0].is_space or frame[0].lower_ in {"but", "and", "however"}):
        frame = frame[1:]
    if not any(token.is_alpha for token in frame) or frame[-1].text == ":":
        return content
    end = (
        content.end
        if text[quotation.outer.end - 1] in "\"'" and text[content.end : content.end + 1] == ","
        else quotation.outer.end
    )
    return Span(block.span(frame[0]).start, end)


def _stands_free(text: str, quotation: Quotation, block: ParsedBlock) -> bool:
    """Tell whether the quotation is a sentence or clause of its own, not words inside somebody's sentence."""
    inner = quotation.inner.of(text).rstrip()
    ends = inner[-1:] in SENTENCE_END or inner[-1:] in {",", "—", "-", "–"} or quotation.runs_on
    before = text[block.opens : quotation.outer.start].rstrip()
    after = text[quotation.outer.end : quotation.outer.end + 1]
    starts = not before or before[-1] in ".?!:,—–”\"'»"
    return starts and (ends or (after in {",", "."} and len(inner.split()) > SHORT))


def _leads_over(text: str, quotation: Quotation) -> bool:
    """Tell whether a comma inside or behind the quotation leads over to a cue."""
    return text[quotation.inner.end - 1] == "," or text[quotation.outer.end : quotation.outer.end + 1] == ","


def _shared_cue(
    last: Draft | None, block: ParsedBlock, quotation: Quotation, limit: int, verbs: frozenset[str]
) -> Token | None:
    """Return the cue of the quotation before where it stands between the two: `"…," she said, "…"`."""
    if last is None or last.cue is None:
        return None
    cue = cue_before(block, quotation, limit, verbs)
    return cue if cue is not None and cue.i == last.cue.i else None


def _speaker_beside(cue: Token, quotation: Quotation, block: ParsedBlock, words: Words) -> tuple[Token, ...]:
    """Return the speaker, never a word of the quotation itself."""
    found = tuple(
        token for token in find_speaker(cue, words) if not quotation.outer.contains(block.span(token))
    )
    if found:
        return found
    for head in _neighbours(cue, inverted=_is_right_behind(cue, quotation, block)):
        if not quotation.outer.contains(block.span(head)):
            return coordinated(head)
    return ()


def _is_right_behind(cue: Token, quotation: Quotation, block: ParsedBlock) -> bool:
    before = cue.nbor(-1) if cue.i else cue
    return before.is_punct and block.span(cue).start - quotation.outer.end <= 2


def _neighbours(cue: Token, *, inverted: bool) -> Iterator[Token]:
    """Yield the nouns that touch the verb, where the parser lost the subject: `said the man`.

    Right behind a quotation what it takes for an object is the subject: `"Where?" asked the mayor`.
    """
    doc = cue.doc
    at = cue.i + 1
    while at < len(doc) and doc[at].dep_ in {"det", "compound", "amod", "poss", "nummod", "case"}:
        at += 1
    is_object = at < len(doc) and doc[at].dep_ in {"dobj", "dative"} and not inverted
    if at < len(doc) and doc[at].pos_ in {"NOUN", "PROPN", "PRON"} and not is_object:
        yield doc[at]
    at = cue.i - 1
    while at >= 0 and doc[at].pos_ in {"ADV", "AUX"}:
        at -= 1
    if at >= 0 and doc[at].pos_ in {"NOUN", "PROPN", "PRON"}:
        yield doc[at]
