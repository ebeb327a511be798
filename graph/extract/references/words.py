"""The word lists that reading references needs, as sets and patterns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.errors import OntologyError
from graph.ontology import Words

LISTS = (
    "reference_headings", "note_headings", "own_citation_headings", "ibid_forms", "back_reference_words", "reference_openers",
    "access_phrases", "container_words", "container_abbreviations", "publisher_words", "work_kinds", "in_words",
    "editor_words", "title_openers", "author_joins", "others_forms", "undated_forms", "given_names",
    "organisation_heads", "legal_works", "small_words", "not_works", "work_nouns", "reference_bodies",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReferenceWords:
    """Lists of `ontology/rules/words/` under their own names; what each is for stands there.

    Attributes:
        lists: Folded to small letters, but `title_openers` and `given_names`.
        months: Number of the month by its name in small letters.
    """

    lists: dict[str, frozenset[str]]
    months: dict[str, int]

    def __getitem__(self, name: str) -> frozenset[str]:
        """Return the list of this name."""
        return self.lists[name]


def reference_words(words: Words) -> ReferenceWords:
    """Pick the lists out of all that were loaded.

    Raises:
        OntologyError: a list is missing.
    """
    wanted = (*LISTS, *(f"month_{number}" for number in range(1, 13)))
    missing = [name for name in wanted if name not in words]
    if missing:
        raise OntologyError(f"ontology/rules/words/: no word list {', '.join(missing)}; references need it")
    as_written = {"title_openers", "given_names"}
    lists = {
        name: frozenset(word if name in as_written else word.casefold() for word in words[name])
        for name in LISTS
    }
    months = {month.casefold(): number for number in range(1, 13) for month in words[f"month_{number}"]}
    return ReferenceWords(lists, months)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
