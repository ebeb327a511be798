"""Takes one reference apart: authors, title, publisher, date and address."""

import re
from dataclasses import dataclass, replace

from graph.extract.references.authors import Author, AuthorReader
from graph.extract.references.dates import DateFinder, DateFound
from graph.extract.references.identifiers import Address, find_addresses
from graph.extract.references.legal_works import LegalTitles
from graph.extract.references.parts import REMARK
from graph.extract.references.publishers import PublisherFinder
from graph.extract.references.tails import LAW_REVIEW, SYMBOL, TailJudge
from graph.extract.references.titles import TitleFinder, TitleFound
from graph.extract.references.words import ReferenceWords, any_of
from graph.model import Span
from graph.ontology import Gazetteer

LEAST = 2.0
"""Score from which words are a reference where a list of references says that they are one."""

LEAST_IN_PROSE = 3.6
"""The same in a footnote, which may as well be a remark."""

LONGEST = 3000
"""Characters of a reference; the largest collaborations of authors fit in."""

_MARK = re.compile(r"\s*(?:\[\w{1,12}\]|\(\d{1,3}\)|\d{1,3}[.)]|[•·*–-](?=\s))\s+(?=\S)")
_HANDLE = re.compile(r"[(\[]?(?<![\w.])@\w{2,30}[)\]]?[.,]?")
_COMMA = re.compile(r"\.?,\s+")
_OF_YEAR = re.compile(r"(?:\bof\s|\()\d?$")
_NUMBERED = re.compile(r",?\s(?:No|Nr|n°|#)\.?\s?\d")
_MARKUP = re.compile(r"</?[a-z]+>|(?<!\w)\*+|\*+(?!\w)|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)")
_ESCAPED = re.compile(r"\\(?=[$*_#&%~\[\]\\.!-])")
_PAGES = re.compile(r"\bpp?\.?\s?\d|\b\d+\s?\(\d+\)|\b[Vv]ol\.?\s?\d|\d+:\s?\d+[–-]\d+|\bparas?\.?\s?\d")


@dataclass(frozen=True, slots=True)
class Reference:
    """The parts of one reference; spans count from the reference's first character."""

    title: Span
    authors: tuple[Author, ...]
    publisher: Span | None
    issued: str
    url: str
    doi: str
    marked: str
    end: int


class ReferenceParser:
    """Takes references apart; holds the rules."""

    def __init__(self, words: ReferenceWords, gazetteer: Gazetteer) -> None:
        def is_known(name: str) -> bool:
            return bool(name) and bool(gazetteer.by_form(name))

        def is_organisation(name: str) -> bool:
            # "Statistics Norway": no given name, and a country for a surname.
            first, _, last = name.partition(" ")
            of_country = first not in words["given_names"] and any(
                len(entry.iso3166) == 2 for entry in gazetteer.by_form(last)[:1]
            )
            return of_country or any(entry.type == "Organisation" for entry in gazetteer.by_form(name)[:1])

        def is_place(name: str) -> bool:
            return any(entry.type == "Place" for entry in gazetteer.by_form(name)[:1])

        self._words = words
        self._dates = DateFinder(words)
        self._authors = AuthorReader(words, is_organisation)
        self._titles = TitleFinder(words, self._authors, TailJudge(words, is_known), is_place)
        self._publishers = PublisherFinder(words, is_place)
        self._legal = LegalTitles(words)
        self._no_work = re.compile(rf"(?:{any_of(words['not_works'])})(?![^\W\d_])", re.IGNORECASE)
        self._openers = re.compile(
            rf"\s*(?:(?:{any_of(words['reference_openers'])})(?![^\W\d_])[.,:]?\s+)+(?=\S)", re.IGNORECASE
        )
        self._remark = re.compile(rf"{REMARK}(?=[^“\"*.]{{3,60}},\s[“\"*])")

    def skip_openers(self, text: str) -> int:
        """Return where the reference itself begins, behind its mark and "see also"."""
        mark = _MARK.match(text)
        at = mark.end() if mark else 0
        opener = self._openers.match(text, at) or self._remark.match(text, at)
        return opener.end() if opener else at

    def parse(self, text: str, *, listed: bool) -> Reference | None:
        """Return the parts; None for what is no reference, or one to a work without a title.

        Args:
            text: One reference.
            listed: True in a list of references, where less is asked of it.
        """
        if len(text) > LONGEST:
            return None
        begin = self.skip_openers(text)
        body = _HANDLE.sub(lambda match: " " * len(match[0]), text[begin:])
        addresses = find_addresses(body)
        dates = tuple(
            date
            for date in self._dates.find(body)
            if not any(address.span.overlaps(date.span) for address in addresses)
        )
        if law := self._law(body, dates, addresses, listed=listed):
            return _moved(law, begin)
        found = self._titles.find(body, dates)
        if found is None or not self._is_reference(body, found, dates, addresses, listed=listed):
            return None
        end = max([found.end, *(address.span.end for address in addresses)])
        publisher = self._publishers.find(body, found.end, dates, addresses)
        if (
            publisher
            and found.block.authors
            and found.block.authors[0].form == "body"
            and self._is_series(body, publisher)
        ):
            publisher = None
        return Reference(
            title=found.span.shifted(begin),
            authors=tuple(_shifted(author, begin) for author in found.block.authors),
            publisher=publisher.shifted(begin) if publisher else None,
            issued=_issued(found, dates),
            url=next((address.url for address in addresses if address.url), ""),
            doi=next((address.doi for address in addresses if address.doi), ""),
            marked=found.marked,
            end=begin + end,
        )

    def _law(
        self, text: str, dates: tuple[DateFound, ...], addresses: tuple[Address, ...], *, listed: bool
    ) -> Reference | None:
        """Read a work of law, perhaps behind the body that made it ("General Assembly, Resolution 12/3")."""
        body: tuple[Author, ...] = ()
        title = self._legal.find(text)
        if title is None:
            for block in self._authors.blocks(text):
                comma = _COMMA.match(text, block.end)
                if block.authors and block.authors[0].form == "body" and comma:
                    found = self._legal.find(text[comma.end() :])
                    title = found.shifted(comma.end()) if found else None
                    body = block.authors
        if title is None or not (listed or dates or addresses or _PAGES.search(text, title.end)):
            return None
        issued = [date for date in dates if date.iso and not date.access]
        issued = [date for date in issued if date.span.start >= title.end] or [
            date for date in issued if _OF_YEAR.search(text[: date.span.start + 1])
        ]
        return Reference(
            title=title,
            authors=body,
            publisher=None,
            issued=max(
                (date.iso for date in issued if date.iso[:4] == issued[0].iso[:4]), key=len, default=""
            ),
            url=next((address.url for address in addresses if address.url), ""),
            doi=next((address.doi for address in addresses if address.doi), ""),
            marked="",
            end=max([title.end, *(address.span.end for address in addresses)]),
        )

    def _is_reference(
        self,
        text: str,
        found: TitleFound,
        dates: tuple[DateFound, ...],
        addresses: tuple[Address, ...],
        *,
        listed: bool,
    ) -> bool:
        if found.behind < 0 and not found.marked:
            return False  # Volume and pages straight behind: the name of a periodical, the work has no title.
        if not found.marked and self._no_work.match(found.span.of(text)):
            return False
        if not found.marked and self._is_periodical(text, found.span):
            return False
        evidence = bool(dates or addresses) or _PAGES.search(text, found.end) is not None
        if listed:
            return found.score >= LEAST and (evidence or bool(found.block.authors))
        if not found.block.authors and not found.marked:
            # Without an author and quotation marks a remark looks just like it, unless the words are a title's.
            title = found.span.of(text)
            capitals = [word for word in title.split() if word[0].isupper()]
            legal = {word.casefold().strip(".,") for word in capitals} & self._words["legal_works"]
            titled = len(capitals) * 2 >= len([word for word in title.split() if len(word) > 3])
            if not (SYMBOL.search(text) or (titled and (legal or addresses))):
                return False
            return found.score >= LEAST and evidence
        behind = found.end + len(text[found.end :]) - len(text[found.end :].lstrip(" ,.*_"))
        if (SYMBOL.search(text) or LAW_REVIEW.match(text, behind)) and found.score >= LEAST:
            return True
        return found.score >= LEAST_IN_PROSE and (evidence or bool(found.marked and found.block.authors))

    def _is_series(self, text: str, name: Span) -> bool:
        """Tell a series of reports that a body numbers itself: "Africa Report No. 201"."""
        last = name.of(text).split()[-1].casefold()
        return last in self._words["work_nouns"] and _NUMBERED.match(text, name.end) is not None

    def _is_periodical(self, text: str, title: Span) -> bool:
        """Tell whether the words are the beginning of a periodical's shortened name: "Tent Phys. Lett."."""
        words = [word.casefold().strip(".,") for word in title.of(text).split()]
        short = self._words["container_abbreviations"]
        stopped = text[title.end : title.end + 1] == "."
        return set(words) <= short or (stopped and len(words) < 5 and words[-1] in short)


def _moved(reference: Reference, by: int) -> Reference:
    return replace(
        reference,
        title=reference.title.shifted(by),
        authors=tuple(_shifted(author, by) for author in reference.authors),
        end=reference.end + by,
    )


def clean_title(text: str) -> str:
    """Return a title's words without markup and escapes, white space collapsed."""
    return " ".join(_ESCAPED.sub("", _MARKUP.sub("", text)).split())


def _shifted(author: Author, by: int) -> Author:
    return Author(author.name, author.span.shifted(by), author.form, author.doubt)


def _issued(found: TitleFound, dates: tuple[DateFound, ...]) -> str:
    """Return when the work came out: the date before the title, else the fullest of the first year behind it."""
    if found.dated is not None and found.dated.iso:
        year = found.dated.iso[:4]
        same = [
            date.iso
            for date in dates
            if not date.access and date.iso[:4] == year and date.span.start >= found.dated.span.start
        ]
        return max(same, key=len)
    behind = [date for date in dates if not date.access and date.iso and date.span.start >= found.span.end]
    if not behind:
        return ""
    bracketed = [date for date in behind if date.bracketed]
    first = (bracketed or behind)[0]
    return max((date.iso for date in behind if date.iso[:4] == first.iso[:4]), key=len)
