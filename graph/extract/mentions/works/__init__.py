"""Published works: titles in references, in quotation marks, in italics and in running text; "the report"."""
