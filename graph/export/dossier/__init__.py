"""A dossier: everything that the documents say of one entity, on a page for print."""

from graph.export.dossier.html import dossier_html

__all__ = ["dossier_html"]
