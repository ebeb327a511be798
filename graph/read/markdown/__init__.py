"""Markdown, read in the coordinates of the file itself."""
