"""Finds what words that are no names stand for."""

from graph.extract.coreference.finder import description_mentions

__all__ = ["description_mentions"]
