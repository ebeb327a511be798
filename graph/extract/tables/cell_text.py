"""The words of a cell without what is no part of them: note marks, emphasis, tags."""

import re
from typing import Final

from graph.extract.parse import parser_text
from graph.model import Document, Span

_TAG: Final = re.compile(r"</?[A-Za-z][A-Za-z0-9]*\s*/?>")
"""As Markdown and plain text hold them; "<1-84" is none."""

_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
RAISED: Final = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
_MARK: Final = re.compile(
    rf"(?<=[\w%)\]])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079*†‡§]+|(?<=[\w%)\]])[{RAISED}](?!\w)|^[*†‡§]+(?=\w)"
)
_AREA: Final = re.compile(r"\b[kcm]?m[²³](?![²³\w])")
_EMPHASIS: Final = re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|`")
_SPACED_THOUSANDS: Final = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d,])")
_ESCAPE: Final = re.compile(r"\\(?=[|*_<>~])")
_NEGATIVE: Final = re.compile(r"^(\s*)–(?=\d)")
_SPACE: Final = re.compile(r"\s+")


def number_text(document: Document, span: Span) -> str:
    """Return a cell's text for reading numbers, as many characters as it has.

    A forced line break becomes ";", the space in "12 500" a comma (a cell holds no sentence in which the two
    could be neighbours by chance), a dash before a lone number a minus sign.
    """
    text = _BREAK.sub(lambda match: ";".ljust(len(match[0])), parser_text(document, span))
    text = _without_marks(text)
    text = _SPACED_THOUSANDS.sub(lambda match: match[0].replace(" ", ","), text)
    return _NEGATIVE.sub("\\1\u2212", text)


def label_text(document: Document, span: Span) -> str:
    """Return a label as it reads, white space collapsed."""
    marked = span.of(document.text)
    text = _without_marks(_BREAK.sub(lambda match: " " * len(match[0]), parser_text(document, span)))
    # The parser's straight quotes are not the words of the text.
    kept = (own if blank != " " else " " for own, blank in zip(marked, text, strict=True))
    return _SPACE.sub(" ", "".join(kept)).strip()


def _without_marks(text: str) -> str:
    kept = {match.end() - 1 for match in _AREA.finditer(text)}
    text = _TAG.sub(_blank, text)
    text = _MARK.sub(lambda match: match[0] if match.start() in kept else _blank(match), text)
    return _ESCAPE.sub(" ", _EMPHASIS.sub(_blank, text))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
