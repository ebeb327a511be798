"""Tells how a text stands to what it says: asserted, denied or asked; stated, estimated, alleged or conditional."""

from graph.extract.modality.finder import Modality, ModalityFinder

__all__ = ["Modality", "ModalityFinder"]
