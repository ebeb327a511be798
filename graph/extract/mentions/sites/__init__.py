"""Camps, prisons, centres and localities that no list knows: by the type word that introduces them."""

from graph.extract.mentions.sites.finder import find_sites
from graph.extract.mentions.sites.spread import Sites

__all__ = ["Sites", "find_sites"]
