"""One form, one class: all mentions of a form in a document vote, weighted by how far each is trusted."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extract.mentions.candidate import Candidate, form
from graph.extract.mentions.guesses.name_context import is_located
from graph.extract.mentions.trust import CORRECTED, KNOWN, MODEL
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock
from graph.model import EntityType

WEIGHTS = ((KNOWN, 4), (CORRECTED, 2), (0, 1))
"""Votes of a mention by its trust: one known name outweighs three guesses of the model."""

SURNAME_RULE: Final = "surname"

_SURNAME = 3
"""Votes of a full name for its last word, wherever that stands alone."""


_SHORT_NAME = 4
"""Votes of a company's full name for its name without the legal form."""


def agreed(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> list[Candidate]:
    """Return the candidates, those of the model with the class that most mentions of their form have."""
    votes: dict[str, dict[EntityType, int]] = defaultdict(lambda: defaultdict(int))
    defined: dict[str, EntityType] = {}
    surnames: set[str] = set()
    for candidate in candidates:
        if candidate.type is None:
            continue
        own = form(candidate.tokens(blocks))
        votes[own][candidate.type] += _weight(candidate.trust)
        if candidate.type == "Person" and " " in own and not own.split()[-1].isupper():
            votes[own.split()[-1]]["Person"] += _SURNAME
            surnames.add(own.split()[-1])
        if candidate.type == "Organisation" and own.rpartition(" ")[2] in words.company_forms:
            votes[own.rpartition(" ")[0]]["Organisation"] += _SHORT_NAME
        if candidate.rule == "acronym":
            defined.setdefault(own, candidate.type)
    settled = []
    for candidate in candidates:
        own_type = defined.get(form(candidate.tokens(blocks)))
        if own_type is not None and own_type != candidate.type:
            candidate = replace(candidate, type=own_type, key="")
        elif (
            candidate.rule == "model"
            and candidate.type == "Place"
            and "Camp" in votes[form(candidate.tokens(blocks))]
        ):
            candidate = replace(candidate, type="Camp")  # "in Orlen", once it is said that Orlen is a camp
        elif _is_namesake(candidate, blocks, surnames, words):
            candidate = replace(candidate, type="Person", key="", rule=SURNAME_RULE)
        if candidate.trust <= MODEL and candidate.type is not None:
            counts = votes[form(candidate.tokens(blocks))]
            best = max(
                counts,
                key=lambda entity_type: (counts[entity_type], entity_type == candidate.type, entity_type),
            )
            if (
                best in {"Camp", "Report"}
                or candidate.type == "Report"
                or counts[best] > counts[candidate.type]
            ):
                candidate = replace(candidate, type=best)
        settled.append(candidate)
    return settled


def _is_namesake(
    candidate: Candidate, blocks: tuple[ParsedBlock, ...], surnames: set[str], words: MentionWords
) -> bool:
    """Tell a town of our gazetteer from somebody in the document of its name: "Ana Lund … Lund holds a degree".

    Only where the model sees no place either, and no word before it says that one follows.
    """
    tokens = candidate.tokens(blocks)
    if candidate.rule != "gazetteer" or candidate.type != "Place" or len(tokens) != 1:
        return False
    if tokens[0].ent_type_ in {"GPE", "LOC", "FAC"} or form(tokens) not in surnames:
        return False
    return not is_located(blocks[candidate.block].doc, candidate.start, words)


def _weight(trust: int) -> int:
    return next(weight for floor, weight in WEIGHTS if trust >= floor)
