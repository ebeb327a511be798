"""Finds the turns of an interview, hearing or debate: a block that is a speaker's label, a colon and what was said."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import Quotation
from graph.extract.statements.direct.finder import said
from graph.extract.statements.draft import Draft, Words
from graph.model import Document, Mention, Span

RULE: Final = "statement-turn"
LABEL: Final = re.compile(
    r"[\s*_>]*(?:(?P<letter>[QA])\.(?=[*_\s])[*_]*|(?P<label>(?:[^\W\d]{1,5}\.|[^:.?!\"])(?:(?<=[^\W\d_])\.(?= )|[^:.?!\"\n]){0,70}):[*_]*(?=[\s\"]))"
)
"""What goes before the first colon, with the marks of bold type round it; a full stop only of "Mr.", "J."."""

MOST_WORDS: Final = 9
"""Words of a label; more is a sentence."""

FEWEST_WORDS: Final = 4
"""Words of a turn that no label of a transcript opens: "Fee: 40 crowns" is none."""

TRANSCRIPT: Final = 4
"""Turns that make a transcript, in which a block without a label goes on with the turn before."""

FARTHEST: Final = 3
"""Blocks without a label between two turns."""

NO_LABELS: Final = frozenset({"contact", "case", "note"})
"""Words for people that open a line of another kind: "Contact: …"."""

BOLD: Final = frozenset("*_")
DASHED: Final = re.compile(r"[\s*_>]*(?P<label>[^\W\d][^:.?!\"\n]{0,70}?)[*_]*\s[–—-]\s*(?=\")")
"""The same before a dash and quoted words; the parser's text has straight marks."""

NO_TURN: Final = frozenset({"title", "caption", "note", "byline"})
SPEAKERS: Final = frozenset({"Person", "Organisation"})


def find_turns(
    document: Document,
    parsed: Sequence[ParsedBlock],
    mentions: Sequence[Mention],
    quotations: Sequence[Quotation],
    words: Words,
) -> list[Draft]:
    """Return a statement for each turn; in a transcript with the paragraphs that it runs over."""
    found: list[Draft] = []
    labelled: list[tuple[int, ParsedBlock, int, Token]] = []
    for number, block in enumerate(parsed):
        end = label_end(block)
        if any(char.isdigit() for char in block.doc.text[:end]) and block.opens > block.block.span.start:
            end = 0  # a dateline, "LUND, 3 March: "
        speaker = _speaker(block, end, mentions, words) if end else None
        if speaker is not None:
            labelled.append((number, block, end, speaker))
    labels = Counter(speaker.text for *_, speaker in labelled)
    for number, block, end, speaker in labelled:
        # Of a label that comes again in a transcript the short turns count too: "Lind: Why not?"
        sure = _is_label(speaker, words) or (len(labelled) >= TRANSCRIPT and labels[speaker.text] > 1)
        if block.block.kind == "heading" and not sure:
            continue
        content = _content(document, block, end, quotations, sure=sure)
        if content is not None:
            found.append(Draft(number, block, (content,), RULE, speaker=(speaker,), direct=True))
    if len(found) >= TRANSCRIPT:
        for turn, following in pairwise(found):
            turn.content += tuple(_running_on(document, parsed[turn.block + 1 : following.block]))
    return found


def label_end(block: ParsedBlock) -> int:
    """Return the offset in the block behind a label and its colon; 0 where it opens with none."""
    match = LABEL.match(block.text) or DASHED.match(block.text)
    if block.block.kind in NO_TURN or match is None or len((match["label"] or "").split()) > MOST_WORDS:
        return 0
    return match.end()


def _speaker(block: ParsedBlock, end: int, mentions: Sequence[Mention], words: Words) -> Token | None:
    """Return the word of a label that names a person or body, or says what they are; a label holds no verb."""
    label = [token for token in block.doc if token.idx < end and _is_word(token)]
    if not label or any(token.pos_ in {"VERB", "AUX"} and not token.is_upper for token in label):
        return None
    if any(token.pos_ == "PRON" for token in label) and len(label) > 1:
        return None
    for token in reversed(label):
        span = block.span(token)
        for mention in mentions:
            near = mention.span.start - block.block.span.start < 15
            if mention.type in SPEAKERS and mention.span.overlaps(span) and near:
                return token
    return next((token for token in reversed(label) if _is_label(token, words)), None)


def _is_word(token: Token) -> bool:
    """Tell a word from marks: "Lind", "Dr.", "O'Dell"."""
    return token.text.rstrip(".").replace("'", "").isalpha()


def _is_label(token: Token, words: Words) -> bool:
    """Tell whether a word stands for somebody in a transcript: "Q:", "THE MINISTER FOR HEALTH:", "Interviewer:"."""
    word = token.text.rstrip(".")
    known = {word.lower(), token.lemma_.lower()} & (words["turn_labels"] | words["figures_person_nouns"])
    return bool(known - NO_LABELS) and word[0].isupper()


def _content(
    document: Document, block: ParsedBlock, end: int, quotations: Sequence[Quotation], *, sure: bool
) -> Span | None:
    rest = Span(block.block.span.start + end, block.block.span.end)
    for one in quotations:
        if rest.contains(one.outer) and not document.text[rest.start : one.outer.start].strip():
            return said(document.text, one)
    spoken = _stripped(document.text, rest)
    few = len(spoken.of(document.text).split()) < FEWEST_WORDS
    return None if spoken.end <= spoken.start or (few and not sure) else spoken


def _running_on(document: Document, between: Sequence[ParsedBlock]) -> Iterator[Span]:
    """Yield the paragraphs that go on with a turn; none where there are too many, or another thing stands between."""
    if len(between) <= FARTHEST and all(block.block.kind in {"paragraph", "list_item"} for block in between):
        yield from (_stripped(document.text, block.block.span) for block in between)


def _stripped(text: str, span: Span) -> Span:
    """Return a stretch without white space and marks of bold type at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in BOLD):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in BOLD):
        end -= 1
    return Span(start, end)
