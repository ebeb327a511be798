"""Addresses of pages and people that hold a name, or lead to a source."""

import re
from collections.abc import Iterable

from graph.redact.hits import HitFinder
from graph.redact.spellings import Spellings
from graph.redact.stretches import Replacement
from graph.redact.tokens import addresses_of, glued, packed_names, tokens_of

ADDRESS = "(address)"
"""Takes the place of an address that holds a name."""


class AddressFinder:
    """Finds addresses that have to go."""

    def __init__(self, spellings: Spellings, hits: HitFinder, addresses: Iterable[str]) -> None:
        """Take what finds names, and the addresses of sources, which go wherever they stand."""
        self.spellings = spellings
        self.hits = hits
        self.addresses = sorted({_address_key(one) for one in addresses} - {""}, key=len, reverse=True)

    def find(self, text: str) -> list[Replacement]:
        """Return the addresses that hold a name, or are a source's own."""
        return [
            Replacement(start, end, ADDRESS)
            for start, end, plain in addresses_of(text)
            if self.holds_name(text[start:end], plain)
        ] + [
            Replacement(start, end, ADDRESS)
            for start, end, said in packed_names(text)
            if self.holds_name(said, glued(said))
        ]

    def holds_name(self, address: str, plain: str) -> bool:
        """Tell whether a name stands in an address, its words parted or run together."""
        if any(one in plain for one in self.addresses):
            return True
        if any(part in plain for part in self.spellings.glued if not self.hits.is_weak(part)):
            return True
        hits = self.hits.find(address, tokens_of(address))
        return any(not hit.weak for hit in hits)


def _address_key(address: str) -> str:
    """Return the plain letters of a source's address, without its scheme; "" where they are too few to look for."""
    plain = glued(re.sub(r"\A[a-z]+://(?:www\.)?", "", address))
    return plain if len(plain) > 8 else ""
