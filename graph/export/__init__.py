"""The store → files."""

from graph.export.exporter import EXPORTERS, Exporter

__all__ = ["EXPORTERS", "Exporter"]
