"""An author as a reference has it."""

from dataclasses import dataclass

from graph.extract.references.authors.forms import HAS_INITIAL
from graph.model import EntityType, Span


@dataclass(frozen=True, slots=True)
class Author:
    """One author as written.

    Attributes:
        name: In the order in which one says it: "Jane M. Doe"; "" for a dash (the author above).
        span: Where it stands.
        form: Key of the form; "body" for an organisation.
        doubt: 0 for what is surely a person's name, up to 2.
    """

    name: str
    span: Span
    form: str
    doubt: float = 0.0

    @property
    def sure(self) -> bool:
        """True of a name with initials."""
        return self.form not in {"body", "dashes"} and HAS_INITIAL.search(self.name) is not None

    @property
    def type(self) -> EntityType:
        """Person or Organisation."""
        return "Organisation" if self.form == "body" else "Person"


@dataclass(frozen=True, slots=True)
class AuthorBlock:
    """The authors up to a place at which the list may end.

    Attributes:
        end: Behind the last of them with "et al." and "(eds.)".
        doubt: How little they look like authors; 0 is best.
    """

    authors: tuple[Author, ...]
    end: int
    doubt: float
