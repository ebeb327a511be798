"""Authors that are bodies: words in capitals up to a punctuation mark."""

import re
from collections.abc import Callable
from dataclasses import replace

from graph.extract.references.authors.author import Author, AuthorBlock
from graph.extract.references.authors.forms import UPPER, WORD
from graph.extract.references.words import ReferenceWords
from graph.model import Span
from graph.values.acronyms import abbreviates

_ACRONYM_BEHIND = re.compile(r"\s\(([^()\s]+)\)$")


class BodyReader:
    """Reads a body that opens a reference."""

    def __init__(self, words: ReferenceWords, is_organisation: Callable[[str], bool]) -> None:
        self._words = words
        self._is_organisation = is_organisation
        small = r"of|for|and|the|on|in|to|de|des|du|la|le|les|del|der|für|und|et|&|against|with|&"
        self._body = re.compile(
            rf"(?:The\s)?(?:[{UPPER}][\w'’-]*(?:\.\w[\w'’-]*\.?)*|\d{{1,3}}(?=\s[{UPPER}]))(?:[ /](?:(?:{small})\s)*(?:\([{UPPER}]+\)|[{UPPER}][\w'’-]*(?:\.(?=\w))?))*(?:\s\([{UPPER}][\w-]*\))?"
        )

    def blocks(self, text: str) -> list[AuthorBlock]:
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
