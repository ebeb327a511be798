"""Decides which mentions mean the same thing."""

from graph.resolve.nodes import SpeakerName
from graph.resolve.resolver import Resolution, resolve

__all__ = ["Resolution", "SpeakerName", "resolve"]
