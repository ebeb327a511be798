"""Runs the patterns of `rules/statements/` over a parsed text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.matcher import DependencyMatcher
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from graph.errors import OntologyError
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
        self._matcher = DependencyMatcher(vocab)
        self._nodes: dict[int, tuple[Rule, list[str]]] = {}
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
                key = f"{rule.id}#{number}"
                self._matcher.add(key, [pattern])
                self._nodes[vocab.strings[key]] = (rule, nodes)

    def matches(self, doc: Doc) -> Iterator[Match]:
        """Yield every match; one cue may match several rules."""
        order = {key: place for place, key in enumerate(self._nodes)}
        for key, places in sorted(self._matcher(doc), key=lambda match: (order[match[0]], match[1])):
            rule, names = self._nodes[key]
            nodes = dict(zip(names, places, strict=True))
            speaker = doc[nodes["speaker"]] if "speaker" in nodes else None
            yield Match(rule, doc[nodes["cue"]], doc[nodes["content"]], speaker)
