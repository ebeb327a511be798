"""Loads `rules/relations/`: each rule's patterns, checked against what the ontology knows of its predicate.

A rule has an `id`, the predicate that it `finds`, `patterns` in the notation of `semgrex.py` with a token `=subject`
and a token `=object` (and, where there is one, `=role`, `=place`, `=trigger`: the word that says it, by which denial
and doubt are read), `examples` and `counterexamples` in the notation of `examples.py`. Its options:

- `role`: the role's words where no token is one ("founder").
- `presupposed: true`: what the pattern says stands also in a sentence that is denied or asked ("in Harran, Osrhoene").
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import OntologyError
from graph.extract.relations.semgrex import TokenPattern, compile_semgrex
from graph.ontology import Ontology, Rule, load_rules
from graph.ontology.schema import RelationType, load_schema


@dataclass(frozen=True, slots=True)
class RelationRule:
    """A rule ready to run.

    Attributes:
        relation: Of the ontology, with the classes that its ends may have.
        presupposed: Neither denied nor doubted by the sentence around it.
        role: Of every relation that it finds, where the pattern names none.
    """

    id: str
    relation: RelationType
    patterns: tuple[TokenPattern, ...]
    rule: Rule
    presupposed: bool = False
    role: str = ""


def load_relation_rules(ontology: Ontology) -> tuple[RelationRule, ...]:
    """Return the rules of every ontology folder in reading order.

    Raises:
        OntologyError: a rule finds no relation of the ontology, or a pattern cannot be read or names no ends.
    """
    rules = load_rules(ontology.folders, "relations", ontology.words)
    relations = load_schema(ontology.folders).relations
    return tuple(_compiled(rule, relations, ontology) for rule in rules)


def _compiled(rule: Rule, relations: dict[str, RelationType], ontology: Ontology) -> RelationRule:
    if rule.finds not in relations:
        raise OntologyError(f"{rule.where}: finds '{rule.finds}'; use one of {', '.join(relations)}")
    unknown = sorted(set(rule.options) - {"presupposed", "role", "why"})
    if unknown:
        raise OntologyError(f"{rule.where}: unknown key '{unknown[0]}'; use presupposed, role or why")
    patterns = []
    for written in rule.patterns:
        if not isinstance(written, str):
            raise OntologyError(f"{rule.where}: a pattern must be text in quotes, found {written!r}")
        pattern = compile_semgrex(written, ontology.words, rule.where)
        _check_names(pattern, written, rule)
        patterns.append(pattern)
    return RelationRule(
        id=rule.id,
        relation=relations[rule.finds],
        patterns=tuple(patterns),
        rule=rule,
        presupposed=bool(rule.options.get("presupposed", False)),
        role=str(rule.options.get("role", "")),
    )


def _check_names(pattern: TokenPattern, written: str, rule: Rule) -> None:
    names: Sequence[str] = tuple(pattern.names())
    for name in ("subject", "object"):
        if name not in names:
            raise OntologyError(f"{rule.where}: pattern {written!r} has no token '={name}'")
    unknown = sorted(set(names) - {"subject", "object", "role", "place", "trigger"})
    if unknown:
        raise OntologyError(
            f"{rule.where}: pattern {written!r} calls a token '={unknown[0]}'; use subject, object, role, place or trigger"
        )
