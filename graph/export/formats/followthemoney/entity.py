"""An entity as FollowTheMoney has it: its id, its schema, and values that are not too long."""

import hashlib
import re
from collections.abc import Mapping
from typing import Any, TypeAlias
from urllib.parse import quote

SCHEMATA = {
    "Person": "Person", "Organisation": "Organization", "Place": "Address", "Camp": "Address",
    "Report": "Article", "Source": "Document",
}  # fmt: skip
# https://followthemoney.tech/docs/: an id is letters, digits, dots and hyphens.
ID = re.compile(r"[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?")
COUNTRY = re.compile(r"[A-Z]{2}")
LONGEST_ID = 150
# How many characters a value may have, by the type of its property (followthemoney.types); texts have most.
LONGEST = {
    "name": 384,
    "alias": 384,
    "weakAlias": 384,
    "full": 250,
    "role": 1024,
    "title": 1024,
    "publisher": 1024,
}
LONGEST_TEXT = 65_000
CUT = " […]"

Entity: TypeAlias = dict[str, Any]


def ftm_entity(id_: str, schema: str, properties: Mapping[str, object]) -> Entity:
    """Return an entity; properties are lists of texts, cut to what is allowed, without those that say nothing."""
    lists = {
        name: [fitting(text, LONGEST.get(name, LONGEST_TEXT)) for text in texts(value)]
        for name, value in properties.items()
    }
    return {
        "id": id_,
        "schema": schema,
        "properties": {name: found for name, found in lists.items() if found},
    }


def texts(value: object) -> list[str]:
    """Return values as texts, white space collapsed."""
    several = value if isinstance(value, list | tuple) else (value,)
    found = (" ".join(str(one).split()) for one in several if one is not None)
    return list(dict.fromkeys(text for text in found if text))


def fitting(text: str, longest: int) -> str:
    """Return a text that is no longer than that, cut after a word."""
    if len(text) <= longest:
        return text
    kept = text[: longest - len(CUT)]
    return (kept.rpartition(" ")[0] or kept) + CUT


def country(notation: object) -> list[str]:
    """Return ISO 3166 codes of countries in small letters; codes of their parts are none."""
    several = notation if isinstance(notation, tuple) else (notation,)
    return [str(code).lower() for code in several if code and COUNTRY.fullmatch(str(code))]


def web_address(value: object) -> list[str]:
    """Return the web addresses among values, written as FollowTheMoney wants them."""
    several = value if isinstance(value, tuple) else (value,)
    return [
        quote(str(one), safe="%/:=&?~#+!$,;'@()*[]")
        for one in several
        if str(one).startswith(("http://", "https://"))
    ]


def ftm_id(type_: str, node: str) -> str:
    """Return a readable id where the IRI makes one ("person.mira-oland"), else one made of its hash."""
    readable = f"{type_.lower()}.{node.rpartition('/')[2]}"
    slug = node.rpartition(f"/{type_.lower()}/")[2]
    if "/" not in slug and "." not in slug and ID.fullmatch(readable) and len(readable) <= LONGEST_ID:
        return readable
    return f"{type_.lower()}.{hashlib.sha256(node.encode()).hexdigest()[:32]}"
