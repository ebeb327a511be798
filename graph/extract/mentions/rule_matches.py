"""Runs the token patterns of `ontology/rules/mentions/`.

Beside spaCy's keys a token of a pattern may have `CONTEXT: true`: it must be there, but is no part of the
mention. `finds` is one of the five classes, or `nothing` for words that are no mention and must not be one.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from graph.errors import OntologyError
from graph.extract.mentions.candidate import Candidate
from graph.extract.mentions.trust import OVERRULE
from graph.model import ENTITY_TYPES, EntityType
from graph.ontology import Rule

NOTHING = "nothing"


class RuleMatcher:
    """The compiled rules."""

    def __init__(self, vocab: Vocab, rules: Sequence[Rule]) -> None:
        self._rules: dict[str, Rule] = {}
        self._matcher = Matcher(vocab, validate=True)
        self._context: dict[str, tuple[bool, ...]] = {}
        for rule in rules:
            if rule.finds != NOTHING and rule.finds not in ENTITY_TYPES:
                raise OntologyError(
                    f"{rule.where}: finds '{rule.finds}'; use {', '.join(ENTITY_TYPES)} or {NOTHING}"
                )
            # The key of each pattern tells which of its tokens are context: the Matcher knows only keys.
            for number, pattern in enumerate(rule.patterns):
                key = f"{rule.id}#{number}"
                self._rules[key] = rule
                self._context[key] = tuple(bool(token.get("CONTEXT")) for token in pattern)
                self._matcher.add(key, [[_without_context(token) for token in pattern]], greedy="LONGEST")

    def find(self, block: int, doc: Doc) -> list[Candidate]:
        """Return what the rules find, each without its context."""
        found = []
        for match, start, end, alignments in self._aligned(doc):
            key = doc.vocab.strings[match]
            rule, context = self._rules[key], self._context[key]
            own = [
                start + offset for offset, part in enumerate(alignments[: end - start]) if not context[part]
            ]
            if own:
                found.append(Candidate(block, own[0], own[-1] + 1, _type(rule), rule.id, _trust(rule)))
        return found

    def _aligned(self, doc: Doc) -> list[tuple[int, int, int, list[int]]]:
        # spaCy's stub knows only the three values that it returns without alignments.
        matches: Any = self._matcher(doc, with_alignments=True)
        return list(matches)


def _without_context(token: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in token.items() if key != "CONTEXT"}


def _type(rule: Rule) -> EntityType | None:
    return next((entity_type for entity_type in ENTITY_TYPES if entity_type == rule.finds), None)


def _trust(rule: Rule) -> int:
    return int(rule.options.get("trust", OVERRULE))
