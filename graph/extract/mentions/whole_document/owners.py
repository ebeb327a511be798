"""Cuts the owner off what is owned: "Taleb's Reform Movement" is the Reform Movement where Taleb is a person."""

from collections.abc import Sequence
from dataclasses import replace

from graph.extract.mentions.candidate import Candidate
from graph.extract.parse import ParsedBlock


def without_owners(candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...]) -> list[Candidate]:
    """Return settled candidates, those of the model without a person of this document who owns what they name."""
    surnames = {
        blocks[one.block].doc[one.end - 1].text
        for one in candidates
        if one.type == "Person" and one.end - one.start > 1
    }
    parted: list[Candidate] = []
    for candidate in candidates:
        doc = blocks[candidate.block].doc
        owned = (
            candidate.rule == "model"
            and candidate.type == "Organisation"
            and doc[candidate.start].text in surnames
            and doc[candidate.start + 1 : candidate.end].text.startswith("'s ")
        )
        if owned:
            parted.append(replace(candidate, end=candidate.start + 1, type="Person"))
            parted.append(replace(candidate, start=candidate.start + 2))
        else:
            parted.append(candidate)
    return parted
