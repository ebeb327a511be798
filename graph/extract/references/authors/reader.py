"""The authors that open a reference, in the orders and abbreviations of the citation styles.

"Doe, Jane", "Doe, J. M.", "Doe JM", "DOE (J.)", "Jane M. Doe", "J. M. Doe"; lists of these; bodies; dashes for
"the same as above".
"""

import re
from collections.abc import Callable
from dataclasses import replace

from graph.extract.references.authors.author import Author, AuthorBlock
from graph.extract.references.authors.bodies import BodyReader
from graph.extract.references.authors.forms import LETTER, UPPER
from graph.extract.references.authors.people import PersonReader
from graph.extract.references.words import ReferenceWords, any_of


class AuthorReader:
    """Reads authors at the beginning of a reference; holds the patterns."""

    def __init__(self, words: ReferenceWords, is_organisation: Callable[[str], bool]) -> None:
        self._people = PersonReader(words, is_organisation)
        self._bodies = BodyReader(words, is_organisation)
        joins = any_of(words["author_joins"])
        self._separator = re.compile(
            rf"\s*(?:[,;/]+\s*(?:(?:{joins})(?=[\s{UPPER}]))?|(?:{joins})(?=\s)|\.\s*[,;]\s*(?:(?:{joins})(?=\s))?|\.?\s+(?:{joins})(?=\s))\s*",
        )
        self._joined = re.compile(rf"[,\s](?:{joins})\s$")
        self._others = re.compile(
            rf"[,;]?\s+(?:{any_of(words['others_forms'])})(?!{LETTER})\.?", re.IGNORECASE
        )
        editors = r"eds?|editors?|hrsg|hg|dirs?|coords?|comps?|trans|transl|translators?|red|éds?|orgs?"
        self._editors = re.compile(
            rf"[.,]?\s*(?:\((?:{editors})\.?\)|\[(?:{editors})\.?\]|,?\s(?:{editors})(?!{LETTER})\.?)",
            re.IGNORECASE,
        )

    def blocks(self, text: str) -> list[AuthorBlock]:
        """Return the places at which the authors may end, in text order; the first has no authors."""
        found = [AuthorBlock((), 0, 0.0)]
        authors: list[Author] = []
        doubt, at = 0.0, 0
        while True:
            author = self._people.read(text, at, authors)
            if author is None:
                break
            authors.append(author)
            doubt = max(doubt, author.doubt)
            joined = self._joined.search(text[: author.span.start])
            end = author.span.end
            while True:
                suffix = self._others.match(text, end) or self._editors.match(text, end)
                if not suffix:
                    break
                end = suffix.end()
            found.append(AuthorBlock(tuple(authors), end, max(0.0, doubt - (1.0 if joined else 0.0))))
            at = self._next(text, end, author)
            if at < 0:
                break
        # "Doe, Jane: Title" opens with no body named Doe.
        person = bool(authors) and authors[0].form.startswith("inverted")
        found += [replace(block, doubt=block.doubt + person) for block in self._bodies.blocks(text)]
        return found

    def _next(self, text: str, end: int, author: Author) -> int:
        """Return where the next author would begin, -1 where none can."""
        separator = self._separator.match(text, end)
        if separator and separator.end() > end:
            return separator.end()
        rest = text[end:]
        if (
            author.form in {"inverted initials", "surname initials"}
            and text[end - 1] == "."
            and rest[:1] == " "
        ):
            return end + 1  # "Doe, C. Roe, L. Poe, D."
        if author.form == "inverted" and author.name.split()[-1].isupper() and rest[:2] == ". ":
            return end + 2  # "DOE, Jane. ROE, John."
        if author.form in {"inverted initials"} and rest[:2] == ". ":
            return end + 2  # "Doe, PB. Roe, SV."
        return -1
