"""A text with its escapes undone, for looking only, and where each character of that stands in the text itself."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from urllib.parse import unquote

from graph.redact.tokens import ADDRESS

# "M&uuml;ller", "M%C3%BCller", "M=C3=BCller", "M\u00fcller", "M\xfcller", "M<b>ü</b>ller".
ESCAPED = re.compile(
    r"&(?:[A-Za-z]{2,31}|\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6});"
    r"|(?:%[0-9A-Fa-f]{2})+"
    r"|(?:=[0-9A-F]{2}){2,}"
    r"|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}"
    r"|</?(?:b|i|em|strong|u|s|a|span|font|mark|wbr|sup|sub|small|code)(?:\s[^<>\n]*)?/?>"
)


class Unescaped:
    """What a text reads like where its escapes are undone."""

    def __init__(self, text: str) -> None:
        """Undo escapes; those inside an address stay, as an address is looked at whole."""
        addresses = None
        self.old: list[int] = [0]
        self.new: list[int] = [0]
        parts: list[str] = []
        at = length = 0
        for match in ESCAPED.finditer(text):
            if match[0][0] != "&":
                addresses = addresses if addresses is not None else list(_spans_of_addresses(text))
                if any(start <= match.start() < end for start, end in addresses):
                    continue
            words = undone(match[0])
            if words is None:
                continue
            parts += [text[at : match.start()], words]
            length += match.start() - at
            # Of an escape each character counts as its first.
            self.old += [match.start(), match.end()]
            self.new += [length, length + len(words)]
            length += len(words)
            at = match.end()
        self.text = "".join([*parts, text[at:]]) if parts else text

    def where(self, offset: int, *, end: bool = False) -> int:
        """Return where a character, or with `end` the end of a stretch, stands in the text as it is."""
        place = bisect_right(self.new, offset - end) - 1
        inside = place % 2 == 1
        if inside:
            return self.old[place + 1] if end else self.old[place]
        return self.old[place] + offset - self.new[place]

    def here(self, offset: int) -> int:
        """Return where a character of the text as it is stands in this one."""
        place = bisect_right(self.old, offset) - 1
        return self.new[place] if place % 2 else self.new[place] + offset - self.old[place]


def _spans_of_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where addresses stand."""
    return (match.span() for match in ADDRESS.finditer(text))


def undone(escape: str) -> str | None:
    """Return what an escape stands for, None where it is none."""
    if escape[0] == "<":
        return ""
    if escape[0] == "\\":
        return chr(int(escape[2:], 16))
    if escape[0] == "&":
        words = html.unescape(escape)
        return words if words != escape else None
    try:
        words = unquote(escape.replace("=", "%"), errors="strict")
    except UnicodeDecodeError:
        return None
    return None if escape[0] == "=" and words.isascii() else words
