"""Ships, which are of none of the five classes, wherever a document names them once it has said what they are."""

from collections.abc import Sequence
from typing import Final

from graph.extract.mentions.candidate import Candidate, form
from graph.extract.mentions.trust import KNOWN
from graph.extract.parse import ParsedBlock

SHIP_RULE: Final = "ship"


def without_ships(
    candidates: Sequence[Candidate], guesses: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]
) -> list[Candidate]:
    """Return the candidates but those, found by no written rule or list, that are named like a ship of the document.

    Args:
        candidates: Of the whole document.
        guesses: What was found at first; the ships are those of the rule `ship`.
        blocks: The document.
    """
    ships = {_name(guess, blocks) for guess in guesses if guess.rule == SHIP_RULE}
    if not ships:
        return list(candidates)
    parts = {part for one in candidates for part in form(one.tokens(blocks)).split()[1:]}
    return [
        one
        for one in candidates
        if one.trust >= KNOWN
        or one.type == "Report"
        or (name := form(one.tokens(blocks))) not in ships
        or name in parts  # "Kearne" beside "John Kearne"
    ]


def _name(ship: Candidate, blocks: tuple[ParsedBlock, ...]) -> str:
    """Return "Orlando Star" of "MV Orlando Star"."""
    tokens = ship.tokens(blocks)
    return form(tokens[1:] if len(tokens) > 1 and tokens[0].is_upper else tokens)
