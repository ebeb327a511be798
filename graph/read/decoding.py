"""Bytes to text: by byte order mark, as UTF-8, as declared, else as detected."""

import codecs
import re

from charset_normalizer import from_bytes

from graph.errors import ReadError

# The four bytes of UTF-32's mark begin with the two of UTF-16's, so the longer ones are tried first.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FOREIGN_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive (docx?)"),
    (b"\xd0\xcf\x11\xe0", "an Office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.01  # share of control characters above which no text is meant
REPLACED = "\ufffd"
"""Stands for bytes that cannot be decoded."""

_NEAR = 0.05  # of charset-normalizer's coherence, 0 to 1
_LOOKED_AT = 100_000  # characters; enough to tell text from anything else


def decode(content: bytes, where: str, *, declared: str = "") -> tuple[str, str]:
    """Decode a file's bytes; return the text without byte order mark, and the encoding's name.

    Args:
        content: The file's bytes.
        where: Names the file in an error.
        declared: What the file says of itself (HTML's `charset`); passed over where it does not hold.

    Raises:
        ReadError: The bytes are no text.
    """
    for magic, what in _FOREIGN_MAGIC:
        if content.startswith(magic):
            raise ReadError(f"{where}: is {what}, not text; give the file its right suffix or leave it out")
    text, encoding = _decode(content, declared)
    if not encoding or len(_CONTROLS.findall(text[:_LOOKED_AT])) > _MOST_CONTROLS * min(
        len(text), _LOOKED_AT
    ):
        raise ReadError(f"{where}: holds binary data, not text; leave it out, or save it as UTF-8 text")
    return text, encoding


def _decode(content: bytes, declared: str) -> tuple[str, str]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            text = _try(content[len(mark) :], encoding)
            if text is not None:
                return text, encoding
    # UTF-16 of Latin letters is UTF-8 too, with a zero byte beside each.
    for encoding in (_unmarked_utf16(content), "utf-8", declared):
        text = _try(content, encoding) if encoding else None
        if text is not None:
            return text.removeprefix("\ufeff"), encoding
    return _mended_utf8(content) or _detected(content)


def _mended_utf8(content: bytes) -> tuple[str, str] | None:
    """Return UTF-8 with a few bytes damaged, U+FFFD in their place; None for another encoding.

    By chance hardly any two bytes of another one are a letter in UTF-8, so what is whole outnumbers what is not.
    """
    text = content.decode("utf-8", "replace").removeprefix("\ufeff")
    broken = text.count(REPLACED)
    whole = sum(letter > "\x7f" for letter in text) - broken
    return (text, "utf-8") if whole > broken else None


def _try(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (LookupError, UnicodeError):
        return None


def _unmarked_utf16(content: bytes) -> str:
    """Name the UTF-16 whose zero bytes Latin text would have; "" where there are none."""
    sample = content[:2000]
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = sample[start::2].count(0)
        if zeros > len(sample) * 0.4 and sample.count(0) - zeros < zeros * 0.1:
            return encoding
    return ""


def _detected(content: bytes) -> tuple[str, str]:
    matches = from_bytes(content[:_LOOKED_AT])
    best = matches.best()
    if best is None:
        return "", ""
    # Short texts fit several code pages almost equally well: of these, take the one that most files are in.
    near = [m.encoding for m in matches if m.chaos <= best.chaos and m.coherence >= best.coherence - _NEAR]
    windows = sorted(
        (name for name in near if name.startswith("cp125")), key=lambda name: (name != "cp1252", name)
    )
    names = [*(windows[:1] if len(near) > 1 else []), best.encoding]
    for name in names:
        text = _try(content, name)
        if text is not None:
            return text.removeprefix("\ufeff"), name
    return "", ""
