"""Entities and claims of all documents into agreements, conflicts and origins."""

from graph.compare.comparer import compare
from graph.compare.corpus import Corpus

__all__ = ["Corpus", "compare"]
