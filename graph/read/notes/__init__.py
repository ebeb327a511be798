"""Footnotes and endnotes that are written out by hand."""
