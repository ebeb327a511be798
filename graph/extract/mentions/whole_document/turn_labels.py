"""Finds who speaks in a transcript: the names in capitals before a colon, "MIRA OLAND, HRN ANCHOR:" and then "OLAND:"."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import DEFINED
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock

TURN_RULE: Final = "turn-label"
LABEL: Final = re.compile(
    r"(?P<who>[^\W\d_a-z](?:[^\W\d_a-z]|['’.\- ])*[^\W\d_a-z])(?:, [^:.?!]{2,70}| \([^()]{2,40}\))?: "
)
"""A name in capitals, then perhaps what he is, and a colon."""

TRANSCRIPT: Final = 4
"""Labels that make a transcript."""

LONGEST: Final = 4
"""Words of a name."""

NO_NAMES: Final = frozenset(
    {"q", "a", "the", "and", "of", "male", "female", "unidentified", "unknown", "voice", "all", "crowd"}
)


def turn_labels(blocks: Sequence[ParsedBlock], words: MentionWords) -> list[Candidate]:
    """Return the persons that label turns; none where too few blocks open so."""
    matches = [(index, LABEL.match(block.text)) for index, block in enumerate(blocks)]
    labelled = [(index, match) for index, match in matches if match is not None]
    if len(labelled) < TRANSCRIPT:
        return []
    known = Counter(match["who"] for _, match in labelled)
    surnames = {who.split()[-1] for who in known if " " in who}
    found = []
    for index, match in labelled:
        who = match["who"]
        is_one = " " in who or who in surnames or known[who] > 1
        tokens = blocks[index].doc.char_span(match.start("who"), match.end("who"), alignment_mode="expand")
        if is_one and tokens is not None and _may_be_name(who, words):
            found.append(Candidate(index, tokens.start, tokens.end, "Person", TURN_RULE, DEFINED))
    return found


def _may_be_name(who: str, words: MentionWords) -> bool:
    parts = [part.strip(".").lower() for part in who.split()]
    bodies = {head.lower() for head in words.organisation_heads}
    return len(parts) <= LONGEST and not any(
        part in NO_NAMES or part in words.titles or part in bodies for part in parts
    )
