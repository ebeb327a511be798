"""Looks for words in every byte of every file of a folder, unpacked; nothing of it comes from the code that redacts."""

import base64
import binascii
import gzip
import html
import io
import re
import sqlite3
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

BASE64 = re.compile(rb"[A-Za-z0-9+/]{40,}={0,2}")
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
# Written into a word without being seen.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u0640]")
# Our own viewer and its library: code, the same in every file.
SCRIPT = re.compile(r"<script>.*?</script>|<style>.*?</style>", re.DOTALL)


def everything_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield a name and the plain text of all that a folder holds: names of files, files, and what is packed in them."""
    for path in sorted(folder.rglob("*")):
        place = path.relative_to(folder).as_posix()
        yield f"name of {place}", plain(place)
        if path.is_file():
            yield from everything_of(place, path.read_bytes())
            if path.suffix == ".sqlite":
                yield from ((place, plain(cell)) for cell in cells_of(path))


def everything_of(place: str, content: bytes) -> Iterator[tuple[str, str]]:
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield f"name in {place}", plain(name)
                yield from everything_of(f"{place}/{name}", archive.read(name))
        return
    if content[:2] == b"\x1f\x8b":
        yield from everything_of(f"{place}, unpacked", gzip.decompress(content))
        return
    text = content.decode("utf-8", "replace")
    yield place, plain(SCRIPT.sub("", text) if place.endswith(".html") else text)
    for match in BASE64.finditer(content):
        unpacked = inflated(match[0])
        if unpacked:
            yield f"{place}, base64", plain(unpacked.decode("utf-8", "replace"))


def inflated(packed: bytes) -> bytes:
    try:
        content = base64.b64decode(packed, validate=True)
    except (binascii.Error, ValueError):
        return b""
    for bits in (-zlib.MAX_WBITS, zlib.MAX_WBITS, 16 + zlib.MAX_WBITS):
        try:
            return zlib.decompress(content, bits)
        except zlib.error:
            continue
    return content


def cells_of(path: Path) -> Iterator[str]:
    connection = sqlite3.connect(path)
    try:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        for table in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                yield from (
                    cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell) for cell in row
                )
    finally:
        connection.close()


def plain(text: str) -> str:
    """Undo escapes; small letters without marks; hyphens at the ends of lines and what is not seen go."""
    text = ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    text = re.sub(r"\\[nrt]", " ", text)
    text = UNSEEN.sub("", unquote(html.unescape(text)))
    text = re.sub(r"(?<=\w)-\s*\n\s*(?=\w)", "", text)
    text = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def found_in(folder: Path, words: set[str], glued: set[str]) -> list[tuple[str, str, str]]:
    """Return where any of these words stands: (file, word, surroundings).

    Args:
        folder: Everything in it is searched.
        words: Found where no letter stands before or behind, also split by one line break or space.
        glued: Found anywhere, whatever stands between their letters.
    """
    patterns = [(word, re.compile(rf"(?<![^\W_]){broken(word)}(?![^\W_])")) for word in words]
    hits = []
    for place, text in everything_in(folder):
        for word, pattern in patterns:
            hits += [
                (place, word, text[max(0, m.start() - 40) : m.end() + 40]) for m in pattern.finditer(text)
            ]
        letters = re.sub(r"[\W_]+", "", text)
        for word in glued:
            at = letters.find(re.sub(r"[\W_]+", "", plain(word)))
            if at >= 0:
                hits.append((place, word, letters[max(0, at - 40) : at + 40]))
    return hits


def broken(word: str) -> str:
    """Return a pattern of a word that one space may part anywhere."""
    return r"\s?".join(map(re.escape, plain(word)))
