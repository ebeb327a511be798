"""Readable names for IRIs."""

import hashlib

from graph.values.folding import fold

LONGEST = 80
"""Letters of a slug: a title of two lines still makes an address that a person can read."""


def slug(name: str) -> str:
    """Return `name` in small letters with hyphens ("Mira Oland" → "mira-oland"); never empty.

    Letters of other scripts stay. A long name is cut after a word. A name without letter or digit gets 8 hex
    digits of its SHA-256.
    """
    plain = fold(name).replace(" ", "-")
    if len(plain) > LONGEST:
        plain = plain[:LONGEST].rpartition("-")[0] or plain[:LONGEST]
    return plain or hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
