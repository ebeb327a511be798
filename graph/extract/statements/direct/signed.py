"""Finds quotations signed below or behind: `"We lost everything." — Amina, 41, farmer`."""

import re
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.quotations import Quotation
from graph.extract.span_index import mentions_at
from graph.extract.statements.direct.finder import said
from graph.extract.statements.draft import Draft
from graph.model import Document, Mention, Span

RULE: Final = "statement-signed"
SIGNATURE: Final = re.compile(
    r"\s*[*_]*(?:[—–―-]{1,3}|~)\s*[*_]*(?P<who>[^\W\d_a-z][^?!\n]{1,100}?)[*_.\s]*$"
)
UNDER_QUOTATION: Final = re.compile(r"\s*(?P<who>[^\W\d_a-z][^.?!\n]{1,80})$")
"""A name and what he or she is, without a dash, below quoted blocks."""

SIGNERS: Final = frozenset({"Person", "Organisation", "Report"})


def find_signed(
    document: Document,
    parsed: Sequence[ParsedBlock],
    mentions: Sequence[Mention],
    quotations: Sequence[Quotation],
) -> list[Draft]:
    """Return a statement for each signature behind a dash that names who said the quoted words before it."""
    found: list[Draft] = []
    for number, block in enumerate(parsed):
        before = max(
            (one for one in quotations if block.block.span.contains(one.outer)), default=None, key=_end
        )
        start = before.outer.end if before is not None else block.block.span.start
        signature = SIGNATURE.match(document.text, start, block.block.span.end)
        if signature is None and _closes_quotation(parsed, number):
            signature = UNDER_QUOTATION.match(document.text, start, block.block.span.end)
        if signature is None:
            continue
        signer = _signer(block, signature.start("who"), mentions)
        content = _signed(document, parsed, number, quotations)
        if signer is not None and content:
            found.append(Draft(number, block, content, RULE, speaker=(signer,), direct=True))
    return found


def _closes_quotation(parsed: Sequence[ParsedBlock], number: int) -> bool:
    """Tell whether a block is the last of several that the reader marked as quoted."""
    kinds = [block.block.kind for block in parsed[max(0, number - 1) : number + 2]]
    return number > 0 and kinds[:2] == ["quote", "quote"] and kinds[2:] != ["quote"]


def _end(quotation: Quotation) -> int:
    return quotation.outer.end


def _signer(block: ParsedBlock, start: int, mentions: Sequence[Mention]) -> Token | None:
    """Return the last word of the name that opens the signature; of one that nobody found, the name before a comma."""
    for number in mentions_at(mentions, Span(start, start + 1)):
        if mentions[number].type in SIGNERS:
            name = mentions[number].span
            return next((token for token in reversed(block.doc) if name.contains(block.span(token))), None)
    name_words: list[Token] = []
    for token in block.doc:
        if block.span(token).start >= start and token.pos_ != "PROPN":
            return name_words[-1] if name_words and token.text == "," else None
        if block.span(token).start >= start:
            name_words.append(token)
    return None


def _signed(
    document: Document, parsed: Sequence[ParsedBlock], number: int, quotations: Sequence[Quotation]
) -> tuple[Span, ...]:
    """Return the quotation before the signature in its block, else the quoted blocks above it."""
    block = parsed[number].block
    inside = [one for one in quotations if block.span.contains(one.outer)]
    if inside:
        opens = not document.text[block.span.start : inside[0].outer.start].strip()
        return tuple(said(document.text, one) for one in inside) if opens and len(inside) == 1 else ()
    spoken: list[Span] = []
    for above in reversed(parsed[:number]):
        quoted = [one for one in quotations if above.block.span.contains(one.outer)]
        if len(quoted) == 1 and not _outside(document.text, above.block.span, quoted[0].outer):
            if not spoken or quoted[0].runs_on:
                spoken.insert(0, said(document.text, quoted[0]))
            if not quoted[0].runs_on and len(spoken) > 1:
                break
        elif (
            above.block.kind == "quote"
            and not quoted
            and not SIGNATURE.match(above.block.span.of(document.text))
        ):
            spoken.insert(0, above.block.span)
        else:
            break
        if above.block.kind != "quote":
            break
    return tuple(spoken)


def _outside(text: str, block: Span, quotation: Span) -> str:
    """Return the words of a block outside its quotation."""
    return (text[block.start : quotation.start] + text[quotation.end : block.end]).strip()
