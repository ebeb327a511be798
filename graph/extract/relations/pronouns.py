"""Finds the pronouns that stand for a person named before, so that they can be an end of a relation."""

from collections.abc import Mapping, Sequence
from typing import Final

from spacy.tokens import Token

from graph.extract.parse import ParsedBlock
from graph.extract.statements.antecedents import Antecedents
from graph.model import Mention

PRONOUN_RULE: Final = "pronoun"
PRONOUNS: Final = frozenset({"he", "she", "his", "her", "him"})
"""Of persons alone: what "it" stands for was wrong more often than right."""
FARTHEST: Final = 400
"""Code points between a pronoun and what it stands for; beyond that it is a guess."""


def pronoun_mentions(
    parsed: Sequence[ParsedBlock], mentions: Sequence[Mention], words: Mapping[str, frozenset[str]]
) -> list[Mention]:
    """Return a mention for each pronoun with one antecedent; none for the others."""
    antecedents = Antecedents(parsed, mentions, words)
    found = []
    for block in parsed:
        for token in block.doc:
            if token.lower_ not in PRONOUNS or _is_part_of_name(token):
                continue
            meant = antecedents.resolve(block, token)
            span = block.span(token)
            if len(meant) != 1 or span.start - mentions[meant[0]].span.end > FARTHEST:
                continue
            antecedent = (
                mentions[meant[0]].antecedent if mentions[meant[0]].kind == "coreference" else meant[0]
            )
            found.append(
                Mention(
                    span,
                    mentions[meant[0]].type,
                    PRONOUN_RULE,
                    token.text,
                    kind="coreference",
                    antecedent=antecedent,
                )
            )
    return found


def _is_part_of_name(token: Token) -> bool:
    """Tell the He of "Zheng He sailed" from one that begins what is said."""
    before = token.nbor(-1) if token.i else None
    return token.is_title and before is not None and before.is_title and not before.is_punct
