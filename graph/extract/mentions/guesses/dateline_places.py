"""The place in a dateline, "LUND, Sorrania —", which the model takes for a person or body as often as not."""

from graph.extract.dateline import dateline_end
from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import HEADED
from graph.extract.parse import ParsedBlock

DATELINE_RULE = "dateline"

NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
"""What the model calls the place: without any of these it is "NOTE —" or "PRESS RELEASE, 3 May —"."""

SHORTEST = 4
"""Letters of a place in capitals; what is shorter is rather an acronym ("UN —")."""

LONGEST = 4
"""Words a place in a dateline may have."""


def dateline_places(index: int, block: ParsedBlock) -> list[Candidate]:
    """Return the place that opens a dateline; known bodies in its place ("UNHCR —") are trusted more."""
    doc, behind = block.doc, dateline_end(block.text)
    end = 0
    while (
        end < len(doc) and doc[end].idx < behind and (doc[end].is_alpha or doc[end].text in {"-", "'", "."})
    ):
        end += 1
    place = doc[:end]
    if not 0 < end <= LONGEST or len(place.text) < SHORTEST:
        return []
    if any(token.is_alpha and token.ent_type_ not in NAMES for token in place):
        return []
    return [Candidate(index, 0, end, "Place", DATELINE_RULE, HEADED)]
