"""Tells whether a named person is spoken of as "he" or "she", where the text or the given name says so."""

from collections.abc import Sequence
from typing import Literal

from graph.extract.parse import ParsedBlock
from graph.extract.statements.draft import Words
from graph.model import Mention

Gender = Literal["male", "female", ""]


class Genders:
    """The genders of a document's persons: from "Mrs", "spokesman" before the name, or the given name."""

    def __init__(self, parsed: Sequence[ParsedBlock], mentions: Sequence[Mention], words: Words) -> None:
        self._words = words
        self._mentions = mentions
        before = {block.span(token).end: token.lower_.rstrip(".") for block in parsed for token in block.doc}
        self._own = [
            self._gender(mention, before) if mention.type == "Person" else "" for mention in mentions
        ]
        by_surname: dict[str, set[Gender]] = {}
        for mention, gender in zip(mentions, self._own, strict=True):
            if gender and mention.name:
                by_surname.setdefault(mention.name.split()[-1], set()).add(gender)
        self._by_surname = by_surname

    def note(self, mention: int, gender: Gender) -> None:
        """Keep that a person has been spoken of as "he" or "she", where nothing else told it."""
        name = self._mentions[mention].name
        if name and not self.of(mention):
            self._by_surname.setdefault(name.split()[-1], set()).add(gender)

    def of(self, mention: int) -> Gender:
        """Return "" where it is not known, or where bearers of the surname differ."""
        one = self._mentions[mention]
        if self._own[mention]:
            return self._own[mention]
        if one.antecedent is not None and self._own[one.antecedent]:
            return self._own[one.antecedent]
        known = self._by_surname.get(one.name.split()[-1], set()) if one.name else set()
        return next(iter(known)) if len(known) == 1 else ""

    def _gender(self, mention: Mention, before: dict[int, str]) -> Gender:
        given = mention.name.split()[0].lower() if mention.name else ""
        title = before.get(mention.span.start - 1, "")
        if title in self._words["male_titles"]:
            return "male"
        if title in self._words["female_titles"]:
            return "female"
        if given in self._words["male_names"] and " " in mention.name:
            return "male"
        return "female" if given in self._words["female_names"] and " " in mention.name else ""
