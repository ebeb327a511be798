"""Finds citations in running text, "(Doe 2019)", "Doe et al. (2019: 33)", "(Doe 41)", and the works that they mean."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.extract.references.authors.forms import UPPER
from graph.extract.references.citations import Citation, surname
from graph.extract.references.words import ReferenceWords, any_of
from graph.model import Document, Span
from graph.values.acronyms import abbreviates
from graph.values.folding import fold

MOST_NAMES: Final = 9
"""Words of the names before a year in brackets."""

_BRACKETS: Final = re.compile(r"[(\[]([^()\[\]]{3,400})[)\]]")
_DATED: Final = re.compile(
    r"^(?P<names>.*?)[,\s]*\b(?P<year>(?:1[5-9]|20)\d\d[a-z]?)\b(?P<behind>.*)$", re.DOTALL
)
_MORE_YEARS: Final = re.compile(r"\s*(?:,|and|&)\s*((?:1[5-9]|20)\d\d[a-z]?|[a-h]\b(?!\.))")
_PAGE: Final = re.compile(r"^(?P<names>.*?[^\W\d_.,]\.?),?\s(?:pp?\.\s?)?\d{1,4}(?:[–-]\d{1,4})?$", re.DOTALL)
_BEHIND: Final = re.compile(
    r"[\s,:;]*(?:$|(?:pp?|paras?|ch|chap|fig|table|sec|n|vol|at)\b|\d|[a-z]\b|(?:as )?(?:cited|quoted) in\b|emphasis\b)"
)
_YEAR_ONLY: Final = re.compile(r"^\s*(?P<year>(?:1[5-9]|20)\d\d[a-z]?)\b(?P<behind>.*)$", re.DOTALL)
_NAMES_BEFORE: Final = re.compile(
    rf"(?:(?:[{UPPER}][\w.'’-]*|et al\.?|and|&|of|for|the|de|van|von|der|den|al|el|bin|ibn|la|le|di|da),?\s+)+$"
)
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?")
_OWNED: Final = re.compile(r"['’]s?\b")


@dataclass(frozen=True, slots=True)
class CitableWork:
    """What a citation in the text may say of a work.

    Attributes:
        names: Folded: surnames of people, full names of bodies, in order.
        bodies: Names of bodies as written, for acronyms.
        years: "2019", and "2019a" where the reference tells two of one year apart.
    """

    names: tuple[str, ...]
    bodies: tuple[str, ...]
    years: frozenset[str]


def citable_works(citations: Sequence[Citation], document: Document) -> list[CitableWork]:
    """Return what citations in the text may say of each work; its own year may bear a letter ("2016a")."""
    groups: dict[int, list[Citation]] = {}
    for citation in citations:
        if citation.reference is not None:
            groups.setdefault(citation.work, []).append(citation)
    works = []
    for group in groups.values():
        authors = next((citation.authors for citation in group if citation.authors), ())
        year = max((one.reference.issued for one in group if one.reference), key=len)[:4]
        own = group[0].span.of(document.text)
        lettered = {match.group() for match in re.finditer(rf"\b{year}[a-z]\b", own) if year}
        works.append(
            CitableWork(
                tuple(surname(author.name, author.type) for author in authors),
                tuple(author.name for author in authors if author.type == "Organisation"),
                frozenset(lettered or ({year} - {""})),
            )
        )
    return works


class CitationsInText:
    """Reads citations in running text; holds the words."""

    def __init__(self, words: ReferenceWords) -> None:
        openers = any_of(words["reference_openers"])
        self._opener = re.compile(rf"^(?:(?:{openers})(?![^\W\d_])[.,:]?\s+)+", re.IGNORECASE)
        self._others = re.compile(
            rf"[,;]?\s+(?:{any_of(words['others_forms'])})(?![^\W\d_])\.?", re.IGNORECASE
        )
        joins = any_of(join for join in words["author_joins"] if join != "i")
        self._join = re.compile(rf"\s*(?:,\s*(?:{joins})\s|,|\s(?:{joins})\s|&)\s*")

    def find(
        self, document: Document, works: Sequence[CitableWork], references: Sequence[Span]
    ) -> tuple[tuple[Span, tuple[int, ...]], ...]:
        """Return where citations stand and the works (by index) that each means, in text order.

        A citation that fits no work, or several, is left out; so are those inside references and in headings.
        """
        if not works:
            return ()
        found = []
        for block in document.blocks:
            if block.kind in {"title", "heading", "table", "byline"}:
                continue
            text = block.span.of(document.text)
            for match in _BRACKETS.finditer(text):
                span = Span(*match.span()).shifted(block.span.start)
                if any(reference.overlaps(span) for reference in references):
                    continue
                cited = self._cited(match[1], text[: match.start()], works)
                if cited:
                    found.append((span, cited))
        return tuple(found)

    def _cited(self, inside: str, before: str, works: Sequence[CitableWork]) -> tuple[int, ...]:
        """Return the works that brackets mean, with the names before them where they hold but a year."""
        found: dict[int, None] = {}
        year_only = _YEAR_ONLY.match(inside)
        if year_only and _BEHIND.match(year_only["behind"]):
            for years in (year_only["year"], *_YEAR.findall(year_only["behind"])):
                found.update(dict.fromkeys(self._named_before(before, years, works)))
            return tuple(found)
        names = ""
        for part in self._parts(inside):
            dated = _DATED.match(part)
            if dated and _BEHIND.match(_MORE_YEARS.sub("", dated["behind"])):
                names = self._opener.sub("", dated["names"].strip()) or names
                years = [dated["year"]]
                for more in _MORE_YEARS.findall(dated["behind"]):
                    years.append(more if more[0].isdigit() else years[-1][:4] + more)
                for year in years:
                    found.update(dict.fromkeys(self._fitting(names, year, works)))
            elif (paged := _PAGE.match(part)) and not dated:
                found.update(dict.fromkeys(self._fitting(self._opener.sub("", paged["names"]), "", works)))
        return tuple(found)

    def _parts(self, inside: str) -> Iterator[str]:
        """Yield the citations in brackets: parted by ";", or by "and" behind a year."""
        for part in inside.split(";"):
            yield from (
                piece.strip() for piece in re.split(r"(?<=\d)[a-z]?,?\s+(?:and|&)\s+(?=[^\W\d_a-z])", part)
            )

    def _named_before(self, before: str, year: str, works: Sequence[CitableWork]) -> tuple[int, ...]:
        """Return the work whose authors stand last before a year in brackets: the longest names that fit."""
        match = _NAMES_BEFORE.search(before)
        words = match.group().split()[-MOST_NAMES:] if match else []
        for start in range(len(words)):
            if fitting := self._fitting(" ".join(words[start:]), year, works):
                return fitting
        return ()

    def _fitting(self, names: str, year: str, works: Sequence[CitableWork]) -> tuple[int, ...]:
        """Return the one work of these authors and this year ("" for any), empty where none or several fit."""
        names = _OWNED.sub("", " ".join(names.split())).strip(' ,.“”"')
        others = self._others.search(f" {names}")
        bare = self._others.sub("", f" {names}").strip(" ,")
        cited = [fold(name) for name in self._join.split(bare) if fold(name)]
        if not cited:
            return ()
        fits = {
            index: fit
            for index, work in enumerate(works)
            if (not year or year in work.years) and (fit := _fit(bare, cited, bool(others), work)) is not None
        }
        chosen = [index for index, exactly in fits.items() if exactly] or list(fits)
        return (chosen[0],) if len(chosen) == 1 else ()


def _fit(names: str, cited: Sequence[str], others: bool, work: CitableWork) -> bool | None:
    """Tell whether names fit a work's authors: exactly (True), as some of them (False), not at all (None)."""
    if not work.names:
        return None
    whole = fold(names)
    if work.bodies and (whole == work.names[0] or abbreviates(names, work.bodies[0])):
        return True
    mine = [name if name in work.names else name.split()[-1] for name in cited]
    if mine[0] != work.names[0] or any(name not in work.names for name in mine):
        return None
    if others:
        return len(work.names) > len(mine)
    return len(work.names) == len(mine)
