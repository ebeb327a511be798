"""The authors that open a reference: people in the forms of the citation styles, bodies, dashes."""

from graph.extract.references.authors.author import Author, AuthorBlock
from graph.extract.references.authors.reader import AuthorReader

__all__ = ["Author", "AuthorBlock", "AuthorReader"]
