"""Reads citations of law: judgments ("Doe v. Roe, App. No. 12/05"), resolutions, statutes and treaties.

They name no author and put no quotation marks; what tells them is their form.
"""

import re
from typing import Final

from graph.extract.references.authors.forms import UPPER
from graph.extract.references.words import ReferenceWords, any_of
from graph.model import Span

LONGEST: Final = 160
"""Characters of a title."""

_PARTY: Final = rf"[{UPPER}“\"*_][^,;()\[\]\n:]{{1,80}}?"
_CASE: Final = re.compile(
    rf"[*_]?(?P<title>(?:Case of\s)?{_PARTY}\s(?:v|vs|c)\.?[*_]?\s[*_]?{_PARTY})[*_]?"
    r"(?=,?\s(?:\(|\[|App|Appl|Application|No|Nos|Case|Judg|Decision|ECtHR|IT-|ICTR|\d)|,\s|\s*\(|$)"
)
_RESOLUTION: Final = re.compile(
    r"(?P<title>(?:(?:UN|U\.N\.|United Nations)\s)?(?:S\.\s?C\.|SC|G\.\s?A\.|GA|H\.\s?R\.\s?C\.|HRC|Security Council|General Assembly|Human Rights Council)"
    r"\s(?:Res\.|[Rr]esolution)\s(?:No\.?\s)?[A-Z]?[\d/-]*\d(?:\s\(\d{4}\)|\s\([IVXL]+\))?)"
)
_COMES_OPEN: Final = (
    r"(?=\s(?:on|of|for|against|relating|concerning|to)\b|\s(?:No\.?\s|Nr\.?\s)?\d|\s?\(|,|\.|$)"
)
_YEAR: Final = re.compile(r"\s\((?:19|20)\d\d\)")
_ENDS: Final = re.compile(
    r",\s|\s\(|;|:\s|\.\s|\.?$|\s(?:art|arts|article|articles|sec|section|para|paras)\b", re.IGNORECASE
)


class LegalTitles:
    """Finds the titles of works of law; holds the patterns."""

    def __init__(self, words: ReferenceWords) -> None:
        kinds = "|".join(
            re.escape(kind)
            for word in sorted(words["legal_works"])
            for kind in (word.capitalize(), word.title())
        )
        self._law = re.compile(
            rf"(?:The\s)?(?:[{UPPER}][\w’'-]*\s(?:(?:{any_of(words['small_words'])})\s)*){{0,6}}?(?:{kinds}){_COMES_OPEN}"
        )

    def find(self, text: str) -> Span | None:
        """Return the title with which a citation of law opens, None where it is none.

        A judgment is called by its parties, a resolution by its body and number, a law as it calls itself.
        """
        for pattern in (_CASE, _RESOLUTION):
            match = pattern.match(text)
            if match and match.end() - match.start() <= LONGEST:
                return Span(*match.span("title"))
        law = self._law.match(text)
        if law is None:
            return None
        end = next((match.start() for match in _ENDS.finditer(text, law.end())), len(text))
        number = re.compile(r"\s(?:No|Nr)$").search(text[:end])
        if number:
            end = next((match.start() for match in _ENDS.finditer(text, end + 1)), len(text))
        year = _YEAR.match(text, end) if text[end - 1].isdigit() else None  # "Resolution 1234 (2010)"
        end = year.end() if year else end
        return Span(0, end) if end <= LONGEST else None
