"""Camps, prisons, centres and localities that no list knows: by the type word that introduces them."""

from graph.extract.mentions.sites.finder import Sites, find_sites

__all__ = ["Sites", "find_sites"]
