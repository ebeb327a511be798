"""Word documents: paragraphs, lists, tables, footnotes and endnotes in reading order."""
