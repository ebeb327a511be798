"""The authors that open a reference, in the orders and abbreviations of the citation styles.

"Doe, Jane", "Doe, J. M.", "Doe JM", "DOE (J.)", "Jane M. Doe", "J. M. Doe"; lists of these; bodies; dashes for
"the same as above".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from graph.extract.references.author_forms import (
    CAPITAL_BEHIND,
    FORMS,
    GOES_ON,
    HAS_INITIAL,
    LETTER,
    UPPER,
    WORD,
)
from graph.extract.references.words import ReferenceWords, any_of
from graph.model import EntityType, Span
from graph.values.acronyms import abbreviates

_NO_INITIALS = frozenset({"LLP", "LLC", "PLC", "GmbH", "USA"})
"""No initials behind a surname, and no surnames; shorter ones ("SA", "AG") may be initials."""

_ACRONYM_BEHIND = re.compile(r"\s\(([^()\s]+)\)$")


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


class AuthorReader:
    """Reads authors at the beginning of a reference; holds the patterns."""

    def __init__(self, words: ReferenceWords, is_organisation: Callable[[str], bool]) -> None:
        self._words = words
        self._is_organisation = is_organisation
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
        small = r"of|for|and|the|on|in|to|de|des|du|la|le|les|del|der|für|und|et|&|against|with|&"
        self._body = re.compile(
            rf"(?:The\s)?(?:[{UPPER}][\w'’-]*(?:\.\w[\w'’-]*\.?)*|\d{{1,3}}(?=\s[{UPPER}]))(?:[ /](?:(?:{small})\s)*(?:\([{UPPER}]+\)|[{UPPER}][\w'’-]*(?:\.(?=\w))?))*(?:\s\([{UPPER}][\w-]*\))?"
        )

    def blocks(self, text: str) -> list[AuthorBlock]:
        """Return the places at which the authors may end, in text order; the first has no authors."""
        found = [AuthorBlock((), 0, 0.0)]
        authors: list[Author] = []
        doubt, at = 0.0, 0
        while True:
            author = self._author(text, at, authors)
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
        found += [replace(block, doubt=block.doubt + person) for block in self._bodies(text)]
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

    def _author(self, text: str, at: int, before: list[Author]) -> Author | None:
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

    def _is_abbreviated(self, name: str) -> bool:
        """Tell a body by the acronym in brackets behind its name."""
        match = _ACRONYM_BEHIND.search(name)
        if match is None:
            return False
        # "UN Harbour Office (HO)": the body that it belongs to may stand before it.
        words = name[: match.start()].split()
        return any(abbreviates(match[1], " ".join(words[start:])) for start in (0, 1))

    def _is_work(self, name: str) -> bool:
        return name.split()[-1].casefold() in self._words["work_nouns"]

    def _is_given(self, word: str) -> bool:
        parts = re.split(r"[-‐‑\s]", word)
        return parts[0] in self._words["given_names"] or parts[0].capitalize() in self._words["given_names"]

    def _bodies(self, text: str) -> list[AuthorBlock]:
        """Return a body that may be the author: words in capitals up to a punctuation mark."""
        match = self._body.match(text)
        if match is None or len(match.group()) < 3:
            return []
        name = match.group()
        behind = text[match.end() :]
        if not re.match(r"\s*(?:[.,:;(\[“\"«*_]|$)", behind):
            return []
        words = {word.casefold().strip("().") for word in name.split()}
        if re.match(r"[\s,.:]*(?:\((?:1[5-9]|20)\d\d|[“\"«*_‘'])", behind):
            doubt = 0.5
        elif self._is_organisation(name) or self._is_abbreviated(name):
            doubt = 0.4
        elif words & (self._words["organisation_heads"] | self._words["publisher_words"]):
            doubt = 1.0
        elif name.isupper() and len(name.split()) == 1:
            doubt = 1.2
        elif re.match(r"[^\W\d_]{4,}$", name) and behind.startswith(". "):
            doubt = 1.6  # "Aristotle. Title."
        else:
            doubt = 2.2
        found = [AuthorBlock((Author(name, Span(0, match.end()), "body", doubt),), match.end(), doubt)]
        part = re.match(rf",\s(?={WORD}\s)", behind)  # "United Nations, Department of Peace Operations"
        if part:
            second = self._body.match(text, match.end() + part.end())
            # "Harbour Watch, World Report 2019" is a body and its work.
            if second and len(second.group().split()) > 1 and not self._is_work(second.group()):
                author = replace(found[0].authors[0], name=text[: second.end()], span=Span(0, second.end()))
                found.append(AuthorBlock((author,), second.end(), doubt + 0.6))
        return found
