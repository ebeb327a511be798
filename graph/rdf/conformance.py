"""Tells quickly that a graph keeps to shapes; what breaks them, and how, is left to a SHACL processor.

The shapes (https://www.w3.org/TR/shacl/) are turned once into plain functions over the nodes of a graph. The graph
of a source has thousands of nodes and seldom a fault, and a general processor takes a hundred times as long to say
so. Everything here errs to one side only: it says yes where the standard says yes beyond doubt.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from operator import ge, gt, le, lt
from typing import Final

from pyoxigraph import NamedNode, Triple

from graph.rdf.described import Described, Hierarchy, Properties, Term, Told
from graph.rdf.value_checks import (
    Check,
    has_class,
    has_datatype,
    has_kind,
    has_length,
    in_order,
    is_one_of,
    lies,
    matches,
    words_of,
)
from graph.rdf.vocabulary import RDF, RDFS

SH: Final = "http://www.w3.org/ns/shacl#"

SILENT: Final = frozenset({"message", "severity", "name", "description", "order", "group", "path"})
"""Properties of a shape that ask for nothing."""

OF_VALUES: Final[dict[str, Callable[[Term], Check]]] = {
    "class": has_class,
    "datatype": has_datatype,
    "nodeKind": lambda kind: has_kind(words_of(kind).removeprefix(SH)),
    "minLength": lambda least: has_length(int(words_of(least))),
    "pattern": lambda pattern: matches(words_of(pattern)),
    "minInclusive": lambda bound: lies(ge, bound),
    "maxInclusive": lambda bound: lies(le, bound),
    "minExclusive": lambda bound: lies(gt, bound),
    "maxExclusive": lambda bound: lies(lt, bound),
}

Path = tuple[NamedNode, ...]
"""The properties to follow, one after the other."""

WholeCheck = Callable[[Described, Term, Sequence[Term]], bool]
"""Of a node and all values that a path leads to from it."""


class NotCompiledError(Exception):
    """A shape uses a part of SHACL that is left to a whole processor."""


@dataclass(slots=True)
class PathRules:
    """What is asked of the values at the end of a path."""

    least: int = 0
    most: int = sys.maxsize
    of_each: list[Check] = field(default_factory=list)
    of_all: list[WholeCheck] = field(default_factory=list)


@dataclass(slots=True)
class NodeRules:
    """What is asked of a node, by all shapes that it is to keep to."""

    paths: dict[Path, PathRules] = field(default_factory=dict)
    checks: list[Check] = field(default_factory=list)

    def hold(self, graph: Described, node: Term) -> bool:
        """Return whether the node surely keeps to them."""
        for path, rules in self.paths.items():
            values = graph.values(node, path)
            if not rules.least <= len(values) <= rules.most:
                return False
            for check in rules.of_each:
                for value in values:
                    if not check(graph, value):
                        return False
            for whole in rules.of_all:
                if not whole(graph, node, values):
                    return False
        return all(check(graph, node) for check in self.checks)


class Conformance:
    """Shapes as functions."""

    def __init__(self, shapes: Iterable[Triple], hierarchy: Hierarchy) -> None:
        """Turn shapes into functions.

        Raises:
            NotCompiledError: they use a part of SHACL that is not known here.
        """
        self._hierarchy = hierarchy
        self._shapes = Described(shapes, hierarchy)
        self._of_classes: dict[Term, list[Term]] = {}
        self._of_subjects: dict[Term, list[Term]] = {}
        self._rules: dict[tuple[frozenset[Term], tuple[Term, ...]], NodeRules] = {}
        targeting = []
        for shape, properties in self._shapes.nodes.items():
            if RDFS.klass in properties.get(RDF.type, ()):
                raise NotCompiledError("a class that is its own shape")
            for name, value in self._parts(shape):
                if name in ("targetClass", "targetSubjectsOf"):
                    found = self._of_classes if name == "targetClass" else self._of_subjects
                    found.setdefault(value, []).append(shape)
                    targeting.append(shape)
                elif name.startswith("target"):
                    raise NotCompiledError(name)
        self._rules_of(targeting)  # so that what is not known is met now

    def holds(self, told: Iterable[Told]) -> bool:
        """Return True where a graph surely keeps to the shapes; False says nothing yet.

        Args:
            told: Each triple once.
        """
        graph = Described(told, self._hierarchy)
        return all(
            self._rules_for(graph.classes_of(node), properties).hold(graph, node)
            for node, properties in graph.nodes.items()
        )

    def _rules_for(self, classes: frozenset[Term], properties: Properties) -> NodeRules:
        """Return what is asked of a node with these classes and properties."""
        marks = tuple(mark for mark in self._of_subjects if mark in properties)
        rules = self._rules.get((classes, marks))
        if rules is None:
            shapes = [shape for one in classes for shape in self._of_classes.get(one, ())]
            shapes += [shape for mark in marks for shape in self._of_subjects[mark]]
            rules = self._rules[classes, marks] = self._rules_of(shapes)
        return rules

    def _rules_of(self, shapes: Iterable[Term]) -> NodeRules:
        rules = NodeRules()
        for shape in dict.fromkeys(shapes):
            for name, value in self._parts(shape):
                if name == "property":
                    self._add_path(rules, value)
                elif not name.startswith("target"):
                    rules.checks.append(self._check(name, value))
        return rules

    def _add_path(self, rules: NodeRules, shape: Term) -> None:
        of_path = rules.paths.setdefault(self._path(shape), PathRules())
        for name, value in self._parts(shape):
            match name:
                case "minCount":
                    of_path.least = max(of_path.least, int(words_of(value)))
                case "maxCount":
                    of_path.most = min(of_path.most, int(words_of(value)))
                case "hasValue":
                    of_path.of_all.append(_holds_value(value))
                case "lessThan" | "lessThanOrEquals" | "disjoint":
                    of_path.of_all.append(_compares(name, value))
                case _:
                    of_path.of_each.append(self._check(name, value))

    def _check(self, name: str, value: Term) -> Check:
        if name in OF_VALUES:
            return OF_VALUES[name](value)
        match name:
            case "in":
                return is_one_of(frozenset(self._listed(value)))
            case "node":
                return self._rules_of([value]).hold
            case "property":
                rules = NodeRules()
                self._add_path(rules, value)
                return rules.hold
            case "or":
                either = [self._rules_of([one]) for one in self._listed(value)]
                return lambda graph, node: any(rules.hold(graph, node) for rules in either)
            case "not":
                return self._denial(value)
        raise NotCompiledError(name)

    def _denial(self, shape: Term) -> Check:
        """Return the check of `sh:not`; only of what is decided both ways, not of what is merely not sure."""
        denied = self._rules_of([shape])
        for name, value in self._parts(shape):
            parts = dict(self._parts(value)) if name == "property" else {}
            decided = [*self._listed(parts["in"])] if parts.keys() == {"in"} else [*parts.values()]
            if parts.keys() not in ({"in"}, {"hasValue"}) or not all(
                isinstance(one, NamedNode) for one in decided
            ):
                raise NotCompiledError("not")
        return lambda graph, node: not denied.hold(graph, node)

    def _parts(self, shape: Term) -> list[tuple[str, Term]]:
        """Return what a shape asks, by name, but for its path."""
        return [
            (name, value)
            for predicate, values in self._shapes.properties(shape).items()
            if predicate.value.startswith(SH) and (name := predicate.value.removeprefix(SH)) not in SILENT
            for value in values
        ]

    def _path(self, shape: Term) -> Path:
        [path] = self._shapes.properties(shape)[NamedNode(SH + "path")]
        steps = [path] if isinstance(path, NamedNode) else self._listed(path)
        named = tuple(step for step in steps if isinstance(step, NamedNode))
        if len(named) < len(steps) or not steps:
            raise NotCompiledError("path")
        return named

    def _listed(self, head: Term) -> list[Term]:
        found: list[Term] = []
        while properties := self._shapes.properties(head):
            if RDF.first not in properties:
                break
            found += properties[RDF.first]
            [head] = properties[RDF.rest]
        return found


def _holds_value(wanted: Term) -> WholeCheck:
    return lambda _graph, _node, values: wanted in values


def _compares(name: str, other: Term) -> WholeCheck:
    """Return the check of a path against another property of the same node."""
    if not isinstance(other, NamedNode):
        raise NotCompiledError(name)
    if name == "disjoint":
        return lambda graph, node, values: not set(values).intersection(graph.values(node, (other,)))
    holds = lt if name == "lessThan" else le
    return lambda graph, node, values: all(
        in_order(holds, value, against) for value in values for against in graph.values(node, (other,))
    )
