"""Plain text: lines to paragraphs, headings, lists and tabbed tables."""
