"""Tells which patterns may begin at a token, so that few of them are tried there.

Most patterns name the lemma that they begin with, or the class of the mention. What else their first token asks for
is mostly one of the few parts of speech, labels and classes, and is looked at once for each set of these. Of those that
are left most lack a link: there is no subject, or nothing in "with".
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

from graph.extract.relations.links import Links
from graph.extract.relations.matching import attribute_of
from graph.extract.relations.rules import RelationRule
from graph.extract.relations.semgrex import TokenPattern, Value

SHAPE: Final = frozenset({"pos", "tag", "dep", "ent", "kind"})
"""Attributes that have few values."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A pattern of a rule, and the labels of which its first token must have one, to below and from above."""

    rule: RelationRule
    pattern: TokenPattern
    down: tuple[frozenset[str], ...]
    up: tuple[frozenset[str], ...]


class Beginnings:
    """The patterns of some rules by their first token."""

    def __init__(self, rules: Iterable[RelationRule]) -> None:
        self._by_lemma: defaultdict[str, list[Beginning]] = defaultdict(list)
        self._by_class: defaultdict[str, list[Beginning]] = defaultdict(list)
        self._by_shape: dict[tuple[int, ...], list[Beginning]] = {}
        for rule in rules:
            for pattern in rule.patterns:
                self._file(Beginning(rule, pattern, _labels(pattern, ">"), _labels(pattern, "<")))

    def at(self, token: Token, links: Links) -> Iterator[tuple[RelationRule, TokenPattern]]:
        """Yield the patterns that may begin at a token; none of the others does."""
        down = {label for label, _ in links.down[token.i]}
        up = {label for label, _ in links.up[token.i]}
        for one in (*self._by_lemma.get(attribute_of(token, "lemma"), ()), *self._of_shape(token)):
            if not (any(map(down.isdisjoint, one.down)) or any(map(up.isdisjoint, one.up))):
                yield one.rule, one.pattern

    def _of_shape(self, token: Token) -> list[Beginning]:
        shape = (token.pos, token.tag, token.dep, token.ent_type, token.ent_kb_id)
        if shape not in self._by_shape:
            classes = (token.ent_type_, "") if token.ent_type_ else ("",)
            filed = [one for name in classes for one in self._by_class.get(name, ())]
            self._by_shape[shape] = [one for one in filed if _has_shape(token, one.pattern)]
        return self._by_shape[shape]

    def _file(self, beginning: Beginning) -> None:
        tests = dict(beginning.pattern.tests)
        for name, place in (("lemma", self._by_lemma), ("ent", self._by_class)):
            if name in tests and tests[name].words and not tests[name].negated:
                for word in tests[name].words:
                    place[word].append(beginning)
                return
        self._by_class[""].append(beginning)


def _has_shape(token: Token, pattern: TokenPattern) -> bool:
    return all(value.fits(attribute_of(token, name)) for name, value in pattern.tests if name in SHAPE)


def _labels(pattern: TokenPattern, operator: str) -> tuple[frozenset[str], ...]:
    """Return the labels that each relation of a chain by some operator asks for, where it must be there."""
    return tuple(
        step.label.words
        for step in pattern.steps
        if step.operator == operator and not step.need and step.label and _is_listed(step.label)
    )


def _is_listed(label: Value) -> bool:
    """Tell whether a label is one of some words."""
    return label.expression is None and not label.negated
