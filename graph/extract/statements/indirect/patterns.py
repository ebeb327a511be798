"""Runs the patterns of `rules/statements/` over a parsed text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.matcher import DependencyMatcher
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from graph.errors import OntologyError
from graph.extract.sieve import Sieve
from graph.ontology import Rule

EXTENTS = frozenset({"clause", "rest", "around", "code"})
"""What a rule may find; `rules/statements/clauses.yaml` explains them. Rules of `code` are functions here."""


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a pattern fits; `speaker` is None where the pattern leaves it to be looked for."""

    rule: Rule
    cue: Token
    content: Token
    speaker: Token | None


class PatternMatcher:
    """Holds the compiled patterns; matches come in the order of the rules."""

    def __init__(self, vocab: Vocab, rules: Sequence[Rule]) -> None:
        """Compile.

        Raises:
            OntologyError: a rule finds something unknown, or a pattern lacks one of its nodes.
        """
        # One matcher a pattern: only those are run that the text has the words for.
        self._patterns: list[tuple[Rule, list[str], DependencyMatcher]] = []
        for rule in rules:
            if rule.finds not in EXTENTS:
                raise OntologyError(
                    f"{rule.where}: finds '{rule.finds}'; use one of {', '.join(sorted(EXTENTS))}"
                )
            for number, pattern in enumerate(rule.patterns):
                nodes = [node["RIGHT_ID"] for node in pattern]
                if not {"cue", "content"} <= set(nodes):
                    raise OntologyError(
                        f"{rule.where}: pattern {number + 1} needs a node 'cue' and a node 'content'"
                    )
                matcher = DependencyMatcher(vocab)
                matcher.add(rule.id, [pattern])
                self._patterns.append((rule, nodes, matcher))
        self._sieve = Sieve(
            vocab, ([node["RIGHT_ATTRS"] for node in pattern] for rule in rules for pattern in rule.patterns)
        )

    def matches(self, doc: Doc) -> Iterator[Match]:
        """Yield every match; one cue may match several rules."""
        for number in self._sieve.possible(doc):
            rule, names, matcher = self._patterns[number]
            for _, places in sorted(matcher(doc), key=lambda match: match[1]):
                nodes = dict(zip(names, places, strict=True))
                speaker = doc[nodes["speaker"]] if "speaker" in nodes else None
                yield Match(rule, doc[nodes["cue"]], doc[nodes["content"]], speaker)
