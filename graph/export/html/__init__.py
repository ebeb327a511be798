"""The viewer: one HTML file that draws the graph and shows the sentence behind every line."""

from graph.export.html.page import write_html

__all__ = ["write_html"]
