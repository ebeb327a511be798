"""Text in, mentions and claims out: the only layer that imports spaCy.

`graph.extract.extractor.Extractor` is the way in. This file imports nothing, so that asking for a model's
version does not load spaCy.
"""
