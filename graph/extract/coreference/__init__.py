"""Finds what words that are no names stand for."""

from graph.extract.coreference.finder import description_mentions
from graph.extract.coreference.pronouns import followed_pronouns

__all__ = ["description_mentions", "followed_pronouns"]
