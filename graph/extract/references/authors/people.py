"""Authors who are people: which form their name has, how sure it is, and the name as one says it."""

import re
from collections.abc import Callable

from graph.extract.references.authors.author import Author
from graph.extract.references.authors.forms import CAPITAL_BEHIND, FORMS, GOES_ON, HAS_INITIAL, UPPER
from graph.extract.references.words import ReferenceWords
from graph.model import Span

_NO_INITIALS = frozenset({"LLP", "LLC", "PLC", "GmbH", "USA"})
"""No initials behind a surname, and no surnames; shorter ones ("SA", "AG") may be initials."""


class PersonReader:
    """Reads the name of one author."""

    def __init__(self, words: ReferenceWords, is_organisation: Callable[[str], bool]) -> None:
        self._words = words
        self._is_organisation = is_organisation

    def read(self, text: str, at: int, before: list[Author]) -> Author | None:
        """Return the author whose name begins at a place, given those before; None where none does."""
        glued = at and text[:at].rstrip()[-1:] == "."
        for form, pattern in FORMS.items():
            if glued and form not in {"inverted initials", "inverted"}:
                continue
            if form in {"one name", "dashes"} and before:
                continue
            match = pattern.match(text, at)
            if match is None or not self._fits(form, match, before, bool(glued)):
                continue
            last, first = match["last"], match["first"]
            behind = form in {
                "bracketed",
                "inverted initials",
                "inverted initial and name",
                "surname initials",
                "inverted",
            }
            if form == "natural" and first.split()[0].isupper() and len(first) > 3 and not last.isupper():
                behind = True  # "DOE Jane"
                last, first = first, last
            elif form == "natural" and not before and self._is_given(last) and not self._is_given(first):
                last, first = first, last  # "Doe Jane,"
            if re.fullmatch(rf"[{UPPER}]{{1,3}}", first) and form != "initials surname":
                first = " ".join(f"{letter}." for letter in first)  # "Doe JM"
            name = "" if form == "dashes" else " ".join(f"{first} {last}".split()) if first else last
            lineage = re.search(r"\b(?:Jr|Sr|II|III|IV)\b\.?$", match.group())
            if lineage and behind and not name.endswith(lineage.group()):
                name = f"{name} {lineage.group()}"
            span = Span(
                match.start(), match.end("last") if form == "natural" and not lineage else match.end()
            )
            return Author(name, span, form, self._doubt(form, match, before))
        return None

    def _fits(self, form: str, match: re.Match[str], before: list[Author], glued: bool) -> bool:
        last, first = match["last"], match["first"]
        if form == "dashes":
            return True
        if first in _NO_INITIALS or last in _NO_INITIALS:
            return False
        if form == "inverted initials" and CAPITAL_BEHIND.match(match.string, match.end()):
            # "Ling Chen, R. Roe" are two; behind "Doe, C." the next author or the title may begin.
            return len(re.findall(r"(?<![-‐‑–])\s", last)) == 0
        if form == "inverted initial and name":
            return self._is_given(first.split()[-1])
        if form == "surname initials":
            natural = FORMS["natural"].match(match.string, match.start())
            if natural and natural.end() > match.end() and HAS_INITIAL.search(natural["first"]):
                sure = before and before[0].form not in {"surname initials", "inverted initials"}
                return not (sure or self._is_given(last) or GOES_ON.match(match.string, natural.end()))
        if last.split()[0] in self._words["title_openers"] and last.split()[0] not in {
            "La",
            "Le",
            "El",
            "Du",
            "Der",
            "Des",
        }:
            return False
        whole = f"{first} {last}" if form != "surname initials" else f"{last} {first}"
        if form in {"natural", "initials surname", "surname initials"} and self._is_body(whole):
            return form != "natural" and "." in first
        if {word.casefold().strip(".,") for word in f"{last} {first}".split()} & self._words["legal_works"]:
            return False
        if first and first.split()[0] in self._words["title_openers"] and not HAS_INITIAL.match(first):
            return False
        if form == "inverted":
            if glued and not last.isupper():
                return False
            if any(author.form in {"natural", "initials surname"} for author in before[:1]):
                return False
            words = [word for word in last.split() if word[0].isupper()]
            if len(words) > 1 and not last.isupper() and not HAS_INITIAL.search(first):
                # "Ross Smith, Jeff Doe" are two.
                return len(first.split()) == 1 and self._is_given(first) and not self._is_given(words[0])
        return True

    def _doubt(self, form: str, match: re.Match[str], before: list[Author]) -> float:
        first = match["first"]
        if form in {"dashes", "bracketed", "inverted initials"} or HAS_INITIAL.search(first):
            return 0.0 if form != "surname initials" or len(match["last"].split()) < 3 else 0.5
        known = self._is_given(first.split()[0]) if first else False
        if form == "inverted":
            return 0.2 if not before or known else 0.8
        if form == "one name":
            return 0.8
        if form == "surname initials":
            return 0.2
        if known or self._is_given(match["last"]):
            return 0.0
        # After authors with initials a name without is rather a title.
        abbreviated = {"initials surname", "inverted initials", "surname initials", "bracketed"}
        return 1.8 if before and before[0].form in abbreviated else 1.0

    def _is_body(self, name: str) -> bool:
        """Tell a body in the form of a person's name: "World Bank"."""
        words = name.split()
        if self._is_organisation(name):
            return True
        heads = self._words["organisation_heads"] | self._words["reference_bodies"]
        headed = words[-1].casefold() in heads or words[0].casefold() in self._words["reference_bodies"]
        return headed and not self._is_given(words[0])

    def _is_given(self, word: str) -> bool:
        parts = re.split(r"[-‐‑\s]", word)
        return parts[0] in self._words["given_names"] or parts[0].capitalize() in self._words["given_names"]
