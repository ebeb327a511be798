"""Parts a note that cites several works: "Doe, “Salt,” 2010; Roe, “Sand,” 2012. See also …"."""

import re

from graph.model import Span

REMARK = r"(?:An?|The|One|Another)\s(?:[a-z]+\s){1,4}(?:is|was)\s(?=[A-Z])"
"""What leads to a further work: "A critical reading is Jane Doe, “Salt,” …"."""

_CUT = re.compile(
    r";\s+(?:and\s+)?(?=[^\W\d_]|[“\"«‘*_(<@])|(?<=[.>)”\"])\s+(?=(?:See|see also|See also|Also see|Cf\.|Compare|For)\s)"
    rf"|(?<=[.)])\s+(?={REMARK}[^\W\d_][^“\"*.]{{2,60}},\s[“\"*])"
)
_EVIDENCE = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|https?://|\bn\.d\.|\bibid\b|\bid\. at\b|\bsupra\b|\bnote \d|\bop\. cit|\bforthcoming\b|[“\"«*][^“”\"«»*]{8,}[”\"»*]|[,”\"*]\s\d{1,4}(?:[–-]\d+)?\.?\s*$",
    re.IGNORECASE,
)


def find_parts(text: str) -> tuple[Span, ...]:
    """Return the stretches that may hold a reference each; one stretch where nothing tells several apart.

    A list of authors is parted by ";" as well, so every part must hold a date, an address or a title in quotation
    marks.
    """
    cuts = [match.span() for match in _CUT.finditer(text)]
    parts: list[Span] = []
    start = 0
    for cut_start, cut_end in [*cuts, (len(text), len(text))]:
        # Brackets and quotation marks are not cut open.
        stretch = text[start:cut_start]
        if (
            stretch.count("(") > stretch.count(")")
            or stretch.count("“") > stretch.count("”")
            or stretch.count('"') % 2
        ):
            continue
        if _EVIDENCE.search(stretch):
            parts.append(Span(start, cut_start))
            start = cut_end
    if not parts:
        return (Span(0, len(text)),)
    if start < len(text):
        parts[-1] = Span(parts[-1].start, len(text))
    return tuple(parts)
