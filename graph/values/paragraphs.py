"""Where the paragraphs of a text end, for showing it."""

import re

LINE = re.compile(r"[^\r\n]*(\r\n?|\n|$)")
LONGEST_WRAPPED = 130
"""Characters; a longer line is a paragraph of its own, and a shorter one may go on in the next."""


def paragraph_end(text: str, place: int) -> int:
    """Return where the paragraph around a place ends: at a blank line, or a line's end that no line goes on from."""
    while place < len(text):
        start = max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1
        line = LINE.match(text, place)
        end = line.start(1) if line else len(text)
        following = LINE.match(text, line.end()) if line else None
        blank = following is None or not following.group().strip()
        if blank or end - start > LONGEST_WRAPPED or "\t" in text[start:end]:
            return end
        place = line.end() if line else len(text)
    return len(text)
