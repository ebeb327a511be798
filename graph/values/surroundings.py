"""The words around a place in a text, for showing where something stands."""

import re

# How far a quote reaches to either side of a mention, in characters.
REACH = 140
ELLIPSIS = "…"
BLOCK_BREAK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*•#>|]|\d+[.)])\s)")
# A full stop after one capital letter or a title is none that ends a sentence.
SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bGen)[.!?؟。][\"'”’»)\]]*(?=\s)")


def around(text: str, start: int, end: int) -> list[str]:
    """Return the words before a mention, the mention, and those after it.

    They reach to the ends of the sentence or block, at most `REACH` characters; then they are cut at white
    space and an ellipsis says so.
    """
    return [before(text, start), text[start:end], after(text, end)]


def before(text: str, start: int) -> str:
    """Return what stands before a place in its sentence."""
    window = text[max(start - REACH, 0) : start]
    breaks = [match.end() for match in BLOCK_BREAK.finditer(window)]
    breaks += [match.end() for match in SENTENCE_END.finditer(window)]
    if breaks:
        return window[max(breaks) :].lstrip()
    if start <= REACH:
        return window.lstrip()
    return f"{ELLIPSIS} {window.partition(' ')[2].lstrip()}"


def after(text: str, end: int) -> str:
    """Return what stands after a place in its sentence."""
    window = text[end : end + REACH]
    ends = [match.start() for match in BLOCK_BREAK.finditer(window)]
    # One character more is looked at: a sentence may end where the window does.
    ends += [match.end() for match in SENTENCE_END.finditer(text[end : end + REACH + 1])]
    if ends:
        return window[: min(ends)].rstrip()
    if end + REACH >= len(text):
        return window.rstrip()
    return f"{window.rpartition(' ')[0].rstrip()} {ELLIPSIS}"
