"""Finds the reporting verb beside a quotation, in the words between it and the end of its sentence."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import Quotation

FARTHEST: Final = 14
"""Words from a quotation to its cue; beyond that the verb tells something else."""

FARTHEST_AFTER_COMMA: Final = 8
FARTHEST_BEFORE_COLON: Final = 3
"""Words: what is said so near before a colon leads over to the quotation, whatever it is part of: `told her:`."""
VERBAL: Final = frozenset({"VERB", "AUX"})
SUBORDINATE: Final = frozenset({"acl", "relcl", "aux", "prep"})
TURNING: Final = frozenset({"while", "whereas", "but", "although", "though", "because", "than", "or"})
"""Words behind a quotation that begin a clause about something else: `is "mad," while others call it wise`."""

ENDS: Final = frozenset({".", "?", "!", ";", ":"})


def frame_before(block: ParsedBlock, quotation: Quotation, limit: int) -> list[Token]:
    """Return the tokens of the quotation's sentence before it, back to another quotation at most."""
    frame = block.tokens_from(limit, quotation.outer.start)
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
    block: ParsedBlock, quotation: Quotation, limit: int, verbs: frozenset[str], *, any_verb: bool
) -> Token | None:
    """Return the reporting verb of a frame that follows: `…," said X`, `…," X told Y`."""
    behind = block.tokens_from(quotation.outer.end, limit)
    frame = takewhile(lambda token: token.text not in ENDS, behind)
    spoken = [token for token in frame if not token.is_punct and not token.is_space]
    if credits(spoken[:2]):
        return spoken[0]
    if (
        len(spoken) > 2
        and spoken[0].lower_ == "in"
        and spoken[1].tag_ == "PRP$"
        and spoken[2].lower_ == "words"
    ):
        return spoken[2]
    if [token.lower_ for token in spoken[:4]] == ["in", "the", "words", "of"]:
        return spoken[2]
    if spoken and spoken[0].lower_ in TURNING:
        return None
    active = [token for token in spoken[:FARTHEST] if token.pos_ in VERBAL and not _is_passive(token)]
    for token in active:
        if token.lemma_.lower() in verbs and token.dep_ not in {*SUBORDINATE, "advcl", "amod", "compound"}:
            return token
    for token in active:
        known = token.lemma_.lower() in verbs and token.dep_ != "relcl"
        if token.pos_ == "VERB" and (known or (any_verb and token.dep_ not in SUBORDINATE)):
            return token
    return None


def credits(words: Sequence[Token]) -> bool:
    """Tell whether words are "according to", which credits whom it names."""
    return [token.lower_ for token in words] == ["according", "to"]


def _is_passive(verb: Token) -> bool:
    if any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children):
        return True
    if verb.tag_ == "VBN" and verb.dep_ == "acomp":
        return True
    return verb.tag_ == "VBN" and any(child.lemma_ == "be" and child.pos_ == "AUX" for child in verb.children)


def sentence_before(block: ParsedBlock, quotation: Quotation, limit: int) -> TokenSpan | None:
    """Return the whole sentence that ends right before a quotation and holds none itself."""
    before = block.tokens_from(limit, quotation.outer.start)
    last = next((token for token in reversed(before) if not token.is_space), None)
    if last is None or last.text not in {".", "!", "…"}:
        return None
    sentence = last.sent
    return sentence if block.span(sentence[0]).start >= limit else None


def is_parted(cue: Token, block: ParsedBlock, quotation: Quotation, text: str, verbs: frozenset[str]) -> bool:
    """Tell whether a full stop parts a quotation from a verb behind it that has its own say: `"…." He called it mad`."""
    if not quotation.inner.of(text).rstrip().endswith("."):
        return False
    between = [token for token in cue.doc[: cue.i] if block.span(token).start >= quotation.outer.end]
    if not any(token.is_alpha for token in between):
        return False
    behind = next((token for token in cue.doc[cue.i + 1 :] if not token.is_space), None)
    closes = behind is None or behind.text in ENDS
    return not closes or cue.lemma_.lower() not in verbs


def cue_before(block: ParsedBlock, quotation: Quotation, limit: int, verbs: frozenset[str]) -> Token | None:
    """Return the reporting verb of a frame that goes before: `X said: "…"`, `said that "…"`."""
    frame = [token for token in frame_before(block, quotation, limit) if not token.is_space]
    if not frame:
        return None
    joint = frame[-1]
    if joint.text not in {":", ","} and joint.lemma_.lower() not in verbs and joint.lower_ != "that":
        return None
    for token in reversed(frame):
        if token.pos_ in VERBAL and token.lemma_.lower() in verbs and token.dep_ != "aux":
            if joint.text == ":" and joint.i - token.i > FARTHEST_BEFORE_COLON:
                return _outermost(token, frame[0].i, verbs)
            return None if joint.text == "," and joint.i - token.i > FARTHEST_AFTER_COMMA else token
    opening = [token.lower_ for token in frame[:4]]
    if opening == ["in", "the", "words", "of"]:
        return frame[2]
    if joint.text == ":":
        return next((token for token in frame if token.pos_ in VERBAL), None)
    return None


def _outermost(cue: Token, start: int, verbs: frozenset[str]) -> Token:
    """Return the reporting verb of which another is a part: `Lind says she wrote to the mayor in May: "…"`."""
    above = (token for token in cue.ancestors if start <= token.i < cue.i and token.pos_ in VERBAL)
    return next((token for token in reversed(list(above)) if token.lemma_.lower() in verbs), cue)
