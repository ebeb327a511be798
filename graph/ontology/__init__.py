"""Loads and checks what `ontology/` holds; every complaint names file and line."""

from graph.ontology.creators import creator_type
from graph.ontology.decisions import load_decisions
from graph.ontology.files import OntologyFolders, ontology_folders
from graph.ontology.gazetteer import Gazetteer, GazetteerEntry
from graph.ontology.names import load_names
from graph.ontology.ontology import Ontology, load_ontology, ontology_hash
from graph.ontology.rules import Rule, Words, load_rules

__all__ = [
    "Gazetteer",
    "GazetteerEntry",
    "Ontology",
    "OntologyFolders",
    "Rule",
    "Words",
    "creator_type",
    "load_decisions",
    "load_names",
    "load_ontology",
    "load_rules",
    "ontology_folders",
    "ontology_hash",
]
