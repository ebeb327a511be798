"""PDF: words and their places to blocks, tables and pages."""
