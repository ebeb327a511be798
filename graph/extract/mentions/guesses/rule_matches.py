"""Runs the token patterns of `ontology/rules/mentions/`.

Beside spaCy's keys a token of a pattern may have `CONTEXT: true`: it must be there, but is no part of the
mention. `finds` is one of the five classes, or `nothing` for words that are no mention and must not be one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graph.errors import OntologyError
from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import OVERRULE
from graph.extract.sieve import Sieve
from graph.model import ENTITY_TYPES, EntityType
from graph.ontology import Rule

NOTHING = "nothing"


class RuleMatcher:
    """The compiled rules."""

    def __init__(self, vocab: Vocab, rules: Sequence[Rule]) -> None:
        self._patterns: list[_Pattern] = []
        for rule in rules:
            if rule.finds != NOTHING and rule.finds not in ENTITY_TYPES:
                raise OntologyError(
                    f"{rule.where}: finds '{rule.finds}'; use {', '.join(ENTITY_TYPES)} or {NOTHING}"
                )
            for tokens in rule.patterns:
                # One matcher a pattern: only those are run that the text has the words for.
                matcher = Matcher(vocab, validate=True)
                matcher.add(rule.id, [[_without_context(token) for token in tokens]], greedy="LONGEST")
                context = tuple(bool(token.get("CONTEXT")) for token in tokens)
                self._patterns.append(_Pattern(rule, context, matcher))
        self._sieve = Sieve(vocab, (tokens for rule in rules for tokens in rule.patterns))

    def find(self, block: int, doc: Doc) -> list[Candidate]:
        """Return what the rules find, each without its context."""
        found = []
        for number in self._sieve.possible(doc):
            rule, context = self._patterns[number].rule, self._patterns[number].context
            for start, end, alignments in self._patterns[number].aligned(doc):
                own = [
                    start + offset
                    for offset, part in enumerate(alignments[: end - start])
                    if not context[part]
                ]
                if own:
                    found.append(Candidate(block, own[0], own[-1] + 1, _type(rule), rule.id, _trust(rule)))
        return found


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One pattern of a rule, and which of its tokens are context."""

    rule: Rule
    context: tuple[bool, ...]
    matcher: Matcher

    def aligned(self, doc: Doc) -> list[tuple[int, int, list[int]]]:
        """Return where it fits: first token, token after the last, the part of the pattern that each token fits."""
        # spaCy's stub knows only the three values that it returns without alignments.
        matches: Any = self.matcher(doc, with_alignments=True)
        return [(start, end, alignments) for _, start, end, alignments in matches]


def _without_context(token: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in token.items() if key != "CONTEXT"}


def _type(rule: Rule) -> EntityType | None:
    return next((entity_type for entity_type in ENTITY_TYPES if entity_type == rule.finds), None)


def _trust(rule: Rule) -> int:
    return int(rule.options.get("trust", OVERRULE))
