"""Who says it: the words for a speaker, and whom they stand for."""
