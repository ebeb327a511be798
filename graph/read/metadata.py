"""What documents say of themselves, from key and value to Metadata."""

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from graph.model import Metadata
from graph.read.dates import read_date

_KEYS = {
    "title": ("title", "headline"),
    "issued": ("issued", "date", "published", "date_published", "datepublished", "pubdate"),
    "creators": ("authors", "author", "creators", "creator"),
    "publisher": ("publisher",),
    "credit_text": ("byline", "credit", "credit_text"),
    "url": ("url", "source", "source_url", "link"),
    "doi": ("doi",),
    "language": ("language", "lang"),
    "derived_from": ("digest_of",),
}
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s<>\"]+")
_URL = re.compile(r"https?://\S+$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")


def metadata_from(mapping: Mapping[str, object]) -> Metadata:
    """Read the known keys, whatever their case; other keys and what cannot be read are left out."""
    values = {re.sub(r"[\s-]+", "_", str(key).strip().lower()): value for key, value in mapping.items()}

    def first(field: str) -> str:
        return next((text for key in _KEYS[field] if (text := one_line(values.get(key)))), "")

    creators = next((names for key in _KEYS["creators"] if (names := _names(values.get(key)))), ())
    language, url = first("language"), first("url")
    return Metadata(
        title=first("title"),
        issued=read_date(first("issued")),
        creators=creators,
        publisher=next(iter(_names(values.get("publisher"))), ""),
        credit_text=first("credit_text"),
        url=url if _URL.match(url) else "",
        doi=find_doi(first("doi")),
        language=language.replace("_", "-") if _LANGUAGE.match(language) else "",
        derived_from=first("derived_from"),
    )


def merged(*sources: Metadata) -> Metadata:
    """Take each field from the first source that has it."""
    values: dict[str, Any] = {}
    for field in fields(Metadata):
        found = (getattr(source, field.name) for source in sources)
        values[field.name] = next((value for value in found if value), field.default)
    return Metadata(**values)


def one_line(value: object) -> str:
    """Return a plain value as text with white space collapsed; "" for None, lists and mappings."""
    if value is None or isinstance(value, list | tuple | dict | bool):
        return ""
    return " ".join(str(value).split())


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


def _names(value: object) -> tuple[str, ...]:
    if isinstance(value, list | tuple):
        return tuple(name for item in value for name in _one_name(item))
    if isinstance(value, dict):
        return _one_name(value)
    return split_names(one_line(value))


def _one_name(item: object) -> tuple[str, ...]:
    return _filled([one_line(item.get("name") if isinstance(item, dict) else item)])


def _filled(names: list[str]) -> tuple[str, ...]:
    return tuple(name.strip() for name in names if name.strip())
