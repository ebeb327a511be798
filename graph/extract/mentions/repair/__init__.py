"""Mends a guess by its own words: where it begins and ends, what it holds besides a name, of what class it is."""

from graph.extract.mentions.repair.repairer import Repairer

__all__ = ["Repairer"]
