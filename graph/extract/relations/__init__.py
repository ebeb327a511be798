"""Finds how entities stand to each other; one rule file a family under `ontology/rules/relations/`."""

from graph.extract.relations.finder import RelationFinder
from graph.extract.relations.trial import Finding, RuleTrial

__all__ = ["Finding", "RelationFinder", "RuleTrial"]
