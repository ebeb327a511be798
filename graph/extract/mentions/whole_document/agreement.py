"""One form, one class: all mentions of a form in a document vote, weighted by how far each is trusted."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.extract.mentions.candidate import Candidate, form, word_at
from graph.extract.mentions.guesses.name_context import is_located
from graph.extract.mentions.trust import CORRECTED, KNOWN, MODEL
from graph.extract.mentions.wordlists import MentionWords
from graph.extract.parse import ParsedBlock
from graph.model import EntityType

WEIGHTS = ((KNOWN, 4), (CORRECTED, 2), (0, 1))
"""Votes of a mention by its trust: one known name outweighs three guesses of the model."""

COMPANIES: Final = frozenset({"Bank", "Group", "Company", "Corporation"})

SURNAME_RULE: Final = "surname"

_SURNAME = 3
"""Votes of a full name for its last word, wherever that stands alone."""


_FIRST_NAME = 3
"""Votes of a full name for its first word: many peoples call a person by that."""

_SHORT_NAME = 4
"""Votes of a company's full name for its name without the legal form."""


def agreed(
    candidates: Sequence[Candidate], blocks: tuple[ParsedBlock, ...], words: MentionWords
) -> list[Candidate]:
    """Return the candidates, those of the model with the class that most mentions of their form have."""
    votes: dict[str, dict[EntityType, int]] = defaultdict(lambda: defaultdict(int))
    defined: dict[str, EntityType] = {}
    surnames: set[str] = set()
    sure_surnames: set[str] = set()
    firsts: set[str] = set()
    for candidate in candidates:
        if candidate.type is None:
            continue
        own = form(candidate.tokens(blocks))
        votes[own][candidate.type] += _weight(candidate.trust)
        if candidate.type == "Person" and " " in own and not own.split()[-1].isupper():
            sure = candidate.trust > MODEL or own.split()[0] in words.given_names
            votes[own.split()[0]]["Person"] += _FIRST_NAME
            for part in _surnames(own) if sure else {own.split()[-1]}:
                votes[part]["Person"] += _SURNAME
                surnames.add(part)
                if sure:
                    sure_surnames.add(part)
        if (
            candidate.type == "Organisation"
            and own.rpartition(" ")[2] in words.company_forms | words.company_tails | COMPANIES
        ):
            votes[own.rpartition(" ")[0]]["Organisation"] += _SHORT_NAME
            firsts.add(_first(own, words))
        if candidate.rule == "acronym":
            defined.setdefault(own, candidate.type)
    for first in firsts - surnames - words.given_names - words.everyday_words:
        votes[first]["Organisation"] += _SHORT_NAME
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
        elif _is_namesake(candidate, blocks, surnames, sure_surnames, firsts, words):
            settled.append(replace(candidate, type="Person", key="", rule=SURNAME_RULE))
            continue
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
    candidate: Candidate,
    blocks: tuple[ParsedBlock, ...],
    surnames: set[str],
    sure: set[str],
    companies: set[str],
    words: MentionWords,
) -> bool:
    """Tell a town or a body from somebody in the document of its name: "Ana Lund … Lund holds a degree".

    A town of our gazetteer only where the model sees no place either; none of them where a word before says that a
    place follows, or "the" stands there.
    """
    tokens = candidate.tokens(blocks)
    doc = blocks[candidate.block].doc
    if candidate.type not in {"Place", "Organisation"} or form(tokens) not in surnames:
        return False
    if candidate.start and doc[candidate.start - 1].lower_ in {"the", "of", "at", "in"}:
        return False
    if candidate.rule == "model" and not tokens.text.isupper():
        owns = word_at(doc, candidate.end) == "'s"  # "adapted from Doe's novel"
        if owns and form(tokens) in companies:
            return False  # "Doe's plant" is that of "Doe Steel", whoever founded it
        return form(tokens) in sure and (owns or not is_located(doc, candidate.start, words))
    if candidate.rule != "gazetteer" or len(tokens) != 1 or tokens.text.isupper():
        return False
    if word_at(doc, candidate.end) == "," and re.fullmatch(r"[1-9]\d", word_at(doc, candidate.end + 1)):
        return True  # "Doe, 41, said"
    if candidate.type == "Place" and tokens[0].ent_type_ in {"GPE", "LOC", "FAC"}:
        return False
    return not is_located(doc, candidate.start, words)


def _first(company: str, words: MentionWords) -> str:
    """Return the first word of a company's name, behind a legal form that stands before it: "PT Vessa Sejahtera"."""
    texts = company.split()
    return texts[1] if texts[0] in words.organisation_heads_before else texts[0]


def _surnames(name: str) -> set[str]:
    """Return what a full name is shortened to: "Reis Oland" and "Oland", of "Orla Vann - Reis" also "Vann"."""
    texts = name.split()
    tails = {" ".join(texts[at:]) for at in range(1, len(texts)) if texts[at][0].isupper()}
    if "-" in texts[1:]:
        tails |= {text for text in texts[1:] if len(text) > 3 and text[0].isupper()}
    return tails


def _weight(trust: int) -> int:
    return next(weight for floor, weight in WEIGHTS if trust >= floor)
