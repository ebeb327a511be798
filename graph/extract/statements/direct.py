"""Finds direct speech: quotations with the words beside them that say who speaks."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import SENTENCE_END, Quotation
from graph.extract.statements.draft import Draft, Words
from graph.extract.statements.subjects import coordinated, find_speaker
from graph.model import Document, Span

LISTS = (
    "saying_verbs",
    "quoting_verbs",
    "thinking_verbs",
    "showing_verbs",
    "questioning_verbs",
    "urging_verbs",
)


def find_direct(
    document: Document, parsed: Sequence[ParsedBlock], quotations: Sequence[Quotation], words: Words
) -> tuple[list[Draft], list[tuple[int, Quotation]]]:
    """Return the quotations that have a cue in their sentence, and those that stand free without one."""
    verbs = frozenset().union(*(words[name] for name in LISTS))
    drafts: list[Draft] = []
    loose: list[tuple[int, Quotation]] = []
    text = document.text
    for number, block in enumerate(parsed):
        inside = [quotation for quotation in quotations if block.block.span.contains(quotation.outer)]
        last: Draft | None = None
        for place, quotation in enumerate(inside):
            before = inside[place - 1].outer.end if place else block.block.span.start
            after = inside[place + 1].outer.start if place + 1 < len(inside) else block.block.span.end
            content = said(text, quotation)
            if content.end <= content.start:
                continue
            free = stands_free(text, quotation, block)
            ended = (
                text[content.end : content.end + 1] == ","
                or text[quotation.outer.end : quotation.outer.end + 1] == ","
            )
            opening = last is None or before == block.block.span.start
            cue = cue_before(block, quotation, before, verbs) if not opening or not free else None
            joined = cue is not None and last is not None and last.cue is not None and last.cue.i == cue.i
            if cue is None and (free or ended):
                cue = cue_after(block, quotation, after, verbs, ended=ended)
                if cue is not None:
                    content = from_sentence_start(block, quotation, before, content, text)
            if cue is None:
                cue = cue_before(block, quotation, before, verbs)
            if last is not None and joined:
                last.content += (content,)
            elif cue is not None:
                direct = content.start >= quotation.inner.start
                last = Draft(
                    number,
                    block,
                    (content,),
                    "statement-quotation",
                    cue,
                    speaker_beside(cue, quotation, block, words),
                    direct=direct,
                )
                drafts.append(last)
            elif free and last is not None and begins_sentence(text, quotation, block):
                last.content += (content,)
            elif free:
                loose.append((number, quotation))
    return drafts, loose


def said(text: str, quotation: Quotation) -> Span:
    """Return the words of a quotation without marks, and without the comma that leads over to the cue."""
    start, end = quotation.inner.start, quotation.inner.end
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;"):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def begins_sentence(text: str, quotation: Quotation, block: ParsedBlock) -> bool:
    """Tell whether nothing of its sentence goes before the quotation."""
    before = text[block.block.span.start : quotation.outer.start].rstrip()
    return not before or before[-1] in ".?!”\"'»"


def from_sentence_start(
    block: ParsedBlock, quotation: Quotation, limit: int, content: Span, text: str
) -> Span:
    """Return the content with what goes before it in its sentence: `The plan is "mad", said X`."""
    frame = frame_before(block, quotation, limit)
    while frame and (frame[0].is_punct or frame[0].is_space or frame[0].lower_ in {"but", "and", "however"}):
        frame = frame[1:]
    if not any(token.is_alpha for token in frame):
        return content
    end = (
        content.end
        if text[quotation.outer.end - 1] in "\"'" and text[content.end : content.end + 1] == ","
        else quotation.outer.end
    )
    return Span(block.span(frame[0]).start, end)


def stands_free(text: str, quotation: Quotation, block: ParsedBlock) -> bool:
    """Tell whether the quotation is a sentence or clause of its own, not words inside somebody's sentence."""
    inner = quotation.inner.of(text).rstrip()
    ends = inner[-1:] in SENTENCE_END or inner[-1:] in {",", "—", "-", "–"} or quotation.runs_on
    before = text[block.block.span.start : quotation.outer.start].rstrip()
    after = text[quotation.outer.end : quotation.outer.end + 1]
    starts = not before or before[-1] in ".?!:,—–”\"'»"
    return starts and (ends or (after in {",", "."} and len(inner.split()) > 3))


def frame_before(block: ParsedBlock, quotation: Quotation, limit: int) -> list[Token]:
    """Return the tokens of the quotation's sentence before it, back to another quotation at most."""
    frame = [token for token in block.doc if limit <= block.span(token).start < quotation.outer.start]
    last = next((token for token in reversed(frame) if not token.is_space), None)
    if last is None or last.text in {".", "?", "!"}:
        return []
    starts = [
        place
        for place, token in enumerate(frame)
        if place and frame[place - 1].text in {".", "?", "!"} and token.is_sent_start
    ]
    return frame[starts[-1] :] if starts else frame


def cue_after(
    block: ParsedBlock, quotation: Quotation, limit: int, verbs: frozenset[str], *, ended: bool
) -> Token | None:
    """Return the reporting verb of a frame that follows: `…," said X`, `…," X told Y`."""
    frame = []
    for token in block.doc:
        at = block.span(token).start
        if quotation.outer.end <= at < limit:
            if token.text in {".", "?", "!", ";", ":"}:
                break
            frame.append(token)
    words = [token for token in frame if not token.is_punct and not token.is_space]
    for token in words[:14]:
        if (
            token.pos_ in {"VERB", "AUX"}
            and token.lemma_.lower() in verbs
            and token.dep_ not in {"acl", "relcl", "advcl", "aux", "amod", "compound"}
        ):
            return token
    for token in words[:10]:
        if token.pos_ == "VERB" and (
            (ended and token.dep_ not in {"acl", "relcl", "aux"})
            or (token.lemma_.lower() in verbs and token.dep_ != "relcl")
        ):
            return token
    return None


def cue_before(block: ParsedBlock, quotation: Quotation, limit: int, verbs: frozenset[str]) -> Token | None:
    """Return the reporting verb of a frame that goes before: `X said: "…"`, `said that "…"`."""
    frame = [token for token in frame_before(block, quotation, limit) if not token.is_space]
    if not frame:
        return None
    joint = frame[-1]
    if joint.text not in {":", ","} and joint.lemma_.lower() not in verbs and joint.lower_ != "that":
        return None
    for token in reversed(frame):
        if token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in verbs and token.dep_ != "aux":
            return None if joint.text == "," and joint.i - token.i > 8 else token
    if joint.text == ":":
        return next((token for token in frame if token.pos_ in {"VERB", "AUX"}), None)
    return None


def speaker_beside(cue: Token, quotation: Quotation, block: ParsedBlock, words: Words) -> tuple[Token, ...]:
    """Return the speaker, never a word of the quotation itself."""
    found = tuple(
        token for token in find_speaker(cue, words) if not quotation.outer.contains(block.span(token))
    )
    if found:
        return found
    for head in _neighbours(cue):
        if not quotation.outer.contains(block.span(head)):
            return coordinated(head)
    return ()


def _neighbours(cue: Token) -> Iterator[Token]:
    """Yield the nouns that touch the verb, where the parser lost the subject: `said the man`."""
    doc = cue.doc
    at = cue.i + 1
    while at < len(doc) and doc[at].dep_ in {"det", "compound", "amod", "poss", "nummod", "case"}:
        at += 1
    if at < len(doc) and doc[at].pos_ in {"NOUN", "PROPN", "PRON"} and doc[at].dep_ not in {"dobj", "dative"}:
        yield doc[at]
    at = cue.i - 1
    while at >= 0 and doc[at].pos_ in {"ADV", "AUX"}:
        at -= 1
    if at >= 0 and doc[at].pos_ in {"NOUN", "PROPN", "PRON"}:
        yield doc[at]
