"""The viewer: one HTML file that draws the graph and shows the sentence behind every line."""

from graph.export.html.page import FILE_NAME, colours, write_html

__all__ = ["FILE_NAME", "colours", "write_html"]
