"""Whether a line of plain words reads as a heading, a caption or the end of a sentence."""

import re

MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹"  # superscript digits
_CLOSERS = "\"'”’»)]}*_" + MARKS
_SENTENCE_ENDS = ".!?…。！？؟"
_MOST_WORDS = 15
_MOST_CHARACTERS = 110
_CAPTION = re.compile(
    r"(?:Table|Tab\.|Figure|Fig\.|Box|Chart|Exhibit|Map|Annex table)\s+(?:\d+|[IVXLC]+|[A-Z])\b[.\d]*"
    r"(?:\s*[.:–—|-]\s*\S|\s*$|\s+[A-Z])"
)
_TABLE_CAPTION = re.compile(r"(?:Table|Tab\.|Chart|Exhibit|Box|Annex table)\s+(?:\d+|[IVXLC]+|[A-Z])\b")
_PICTURE = re.compile(
    r"(?:Photo|Photograph|Image|Picture|Cover image|Cover photo)(?:\s+(?:by|credit|courtesy)\b|\s*:)"
)
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+\S")
_NEVER = re.compile(r"https?://|www\.|\S+@\S+\.\w|doi:|[-*•–—>|]\s", re.IGNORECASE)


def ends_sentence(words: str) -> bool:
    """Tell whether the words end a sentence, whatever quotes, brackets and note marks close it."""
    return words.rstrip().rstrip(_CLOSERS).rstrip()[-1:] in tuple(_SENTENCE_ENDS)


def looks_like_heading(words: str) -> bool:
    """Tell whether a line that stands alone is short, begins like a title and ends like no sentence."""
    words = words.strip()
    if len(words) > _MOST_CHARACTERS or len(words.split()) > _MOST_WORDS or _NEVER.search(words):
        return False
    bare = words.rstrip(_CLOSERS).rstrip()
    if not bare or bare[-1] in ".!…:;,。！" or not any(letter.isalpha() for letter in words):
        return False
    if words[0] in "“\"‘'«" and words[-1] in "”\"’'»":
        return False  # a quoted line
    first = words.lstrip("“\"‘'«([")[:1]
    return not first.islower() and (first.isalpha() or first.isdigit())


def heading_level(words: str, default: int = 2) -> int:
    """Return 1 more than the depth of a heading's own number ("2.3 Sampling": 3), else the default."""
    match = _NUMBERED.match(words)
    return min(6, match.group(1).count(".") + 2) if match else default


def is_caption(words: str) -> bool:
    """Tell whether a line is the caption of a table or figure, or credits a picture."""
    short = len(words.split()) <= 40
    return short and bool(_CAPTION.match(words) or (_PICTURE.match(words) and len(words.split()) <= 25))


def is_table_caption(words: str) -> bool:
    """Tell whether a line is the caption of a table ("Table 3. Influences")."""
    return bool(_TABLE_CAPTION.match(words)) and is_caption(words)
