"""A dossier: everything that the documents say of one entity, on a page for print."""

from graph.export.dossier.html import POLICY, dossier_html

__all__ = ["POLICY", "dossier_html"]
