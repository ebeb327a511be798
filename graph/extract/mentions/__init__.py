from graph.extract.mentions.finder import MentionFinder

__all__ = ["MentionFinder"]
