"""What documents say of themselves, from key and value to Metadata."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any
from urllib.parse import urlsplit

from graph.model import Metadata
from graph.read.dates import read_date

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s<>\"]+")
_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}\.?$|localhost$|[\d.]+$|[\da-f:]+$", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")
_MOST_SHOWN = 60  # characters of a wrong value in a notice


@dataclass(frozen=True, slots=True)
class Declared:
    """What keys and values say.

    Attributes:
        notices: One line for each value that could not be used: the key, what stands there, what to write.
    """

    metadata: Metadata = field(default_factory=Metadata)
    notices: tuple[str, ...] = ()


def metadata_from(mapping: Mapping[str, object]) -> Metadata:
    """Read the known keys, whatever their case; other keys and what cannot be read are left out."""
    return read_declared(mapping).metadata


def read_declared(mapping: Mapping[str, object]) -> Declared:
    """Read the known keys, whatever their case, and tell which of their values cannot be used.

    Of several keys of one meaning ("date", "published") the first counts whose value can be read.
    """
    values = {re.sub(r"[\s-]+", "_", str(key).strip().lower()): value for key, value in mapping.items()}
    read: dict[str, Any] = {}
    notices = []
    for name, known in _FIELDS.items():
        for key in known.keys:
            value = values.get(key)
            if value is None or value in ("", [], {}):
                continue
            found, wrong = known.reader(value)
            if wrong and not (key in _FREE and not found):
                notices.append(f"{key} is {_shown(wrong)}; write {known.expected}")
            if found:
                read[name] = found
                break
    return Declared(Metadata(**read), tuple(notices))


def merged(*sources: Metadata) -> Metadata:
    """Take each field from the first source that has it."""
    values: dict[str, Any] = {}
    for one in fields(Metadata):
        found = (getattr(source, one.name) for source in sources)
        values[one.name] = next((value for value in found if value), one.default)
    return Metadata(**values)


def one_line(value: object) -> str:
    """Return a plain value as text with white space collapsed; "" for None, lists and mappings."""
    if value is None or isinstance(value, list | tuple | dict | bool):
        return ""
    return " ".join(str(value).split())


def is_address(words: str) -> bool:
    """Tell whether words are the whole address of a page."""
    try:
        parts = urlsplit(words)
    except ValueError:
        return False
    whole = parts.scheme.lower() in ("http", "https") and not re.search(r"\s", words)
    return whole and bool(_HOST.match(parts.hostname or ""))


def find_doi(words: str) -> str:
    """Return the first bare DOI in the words, without the punctuation after it."""
    match = _DOI.search(words)
    return match.group().rstrip(".,;:)]}'") if match else ""


def split_names(words: str) -> tuple[str, ...]:
    """Split "Jane Doe, John Roe and Ann Poe"; "Doe, Jane" is one name."""
    words = " ".join(words.split())
    if ";" in words:
        return _filled(words.split(";"))
    parts = re.split(r"\s*,?\s+(?:and|&)\s+", words)
    names: list[str] = []
    for part in parts:
        pieces = [piece.strip() for piece in part.split(",")]
        several = len(pieces) > 1 and all(" " in piece for piece in pieces)
        names.extend(pieces if several else [part])
    return _filled(names)


def _words(value: object) -> tuple[str, object]:
    text = one_line(value)
    return text, "" if text else value


def _date(value: object) -> tuple[str, object]:
    date = read_date(one_line(value))
    return date, "" if date else value


def _address(value: object) -> tuple[str, object]:
    url = one_line(value)
    return (url, "") if is_address(url) else ("", value)


def _identifier(value: object) -> tuple[str, object]:
    doi = find_doi(one_line(value))
    return doi, "" if doi else value


def _language(value: object) -> tuple[str, object]:
    code = one_line(value).replace("_", "-")
    return (code, "") if _LANGUAGE.match(code) else ("", value)


def _name(value: object) -> tuple[str, object]:
    names, wrong = _names(value)
    return next(iter(names), ""), wrong


def _names(value: object) -> tuple[tuple[str, ...], object]:
    if isinstance(value, list | tuple):
        pairs = [(_one_name(item), item) for item in value]
        return tuple(name for names, _ in pairs for name in names), next(
            (item for names, item in pairs if not names and item is not None), ""
        )
    names = _one_name(value) if isinstance(value, dict) else split_names(one_line(value))
    return names, "" if names else value


def _one_name(item: object) -> tuple[str, ...]:
    return _filled([one_line(item.get("name") if isinstance(item, dict) else item)])


def _filled(names: list[str]) -> tuple[str, ...]:
    return tuple(name.strip() for name in names if name.strip())


def _shown(value: object) -> str:
    """Return a value as a notice shows it: short, on one line."""
    if isinstance(value, dict):
        kind, words = "a mapping ", "{" + ", ".join(map(str, value)) + "}"
    elif isinstance(value, list | tuple):
        kind, words = "a list ", "[" + ", ".join(map(str, value)) + "]"
    else:
        kind, words = "", f"'{' '.join(str(value).split())}'"
    return kind + (words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN]}…")


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of Metadata: keys that mean it, its reader (→ value, what of it is wrong), and what to write."""

    keys: tuple[str, ...]
    reader: Callable[[object], tuple[object, object]]
    expected: str


_FIELDS = {
    "title": _Field(("title", "headline"), _words, "it as text on one line"),
    "issued": _Field(
        ("issued", "date", "published", "date_published", "datepublished", "pubdate"),
        _date,
        "the date as 2024-05-31, 2024-05 or 2024",
    ),
    "creators": _Field(
        ("authors", "author", "creators", "creator"), _names, "one name, or a list of names ('- A. Writer')"
    ),
    "publisher": _Field(("publisher",), _name, "one name"),
    "credit_text": _Field(("byline", "credit", "credit_text"), _words, "it as text on one line"),
    "url": _Field(
        ("url", "source_url", "source", "link"), _address, "a whole address such as https://example.org/page"
    ),
    "doi": _Field(("doi",), _identifier, "it as 10.1234/abc"),
    "language": _Field(("language", "lang"), _language, "a code such as en"),
    "derived_from": _Field(("digest_of",), _words, "the original's file name"),
}
_FREE = {"source", "link"}  # keys that others use for more than addresses
KEYS = frozenset(key for known in _FIELDS.values() for key in known.keys)
