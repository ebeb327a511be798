"""Where the title of a reference stands: every pair of places that could bound it is scored, the best wins.

Styles put the title in quotation marks, in italics, behind the year in brackets, behind a colon, or only behind
the authors' names. So the words are judged from three sides: what stands before (authors, a date), what stands
behind (a periodical, a publisher), and the stretch itself.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph.extract.references.authors import AuthorBlock, AuthorReader
from graph.extract.references.dates import DateFound
from graph.extract.references.stretches import LONGEST, SKIPPED, Stretch, StretchFinder, skipped
from graph.extract.references.tails import TailJudge
from graph.extract.references.wording import WordingJudge
from graph.extract.references.words import ReferenceWords
from graph.model import Span

EQUAL = 1e-9
"""Points by which a title must be better than an earlier one: sums of floating-point numbers are not exact."""


@dataclass(frozen=True, slots=True)
class TitleFound:
    """A title and what stands before it.

    Attributes:
        span: Without quotation marks, asterisks and closing punctuation.
        end: Behind the quotation mark or asterisk that closes it.
        marked: `quoted`, `italic` or "".
        dated: The date between authors and title.
        score: How well all fits; below 0 is no reference.
        behind: How well what stands behind follows a title.
    """

    span: Span
    end: int
    block: AuthorBlock
    marked: str
    dated: DateFound | None
    score: float
    behind: float


@dataclass(frozen=True, slots=True)
class _Start:
    at: int
    block: AuthorBlock
    dated: DateFound | None
    score: float
    stop: str


class TitleFinder:
    """Finds titles in references."""

    def __init__(
        self, words: ReferenceWords, authors: AuthorReader, tails: TailJudge, is_place: Callable[[str], bool]
    ) -> None:
        self._authors = authors
        self._tails = tails
        self._stretches = StretchFinder(tails)
        self._wording = WordingJudge(words, tails, is_place)

    def find(self, text: str, dates: tuple[DateFound, ...]) -> TitleFound | None:
        """Return the likeliest title, None where there is nothing that could be one."""
        best: TitleFound | None = None
        behind: dict[int, float] = {}
        names: dict[int, list[AuthorBlock]] = {}
        for start in self._starts(text, dates):
            for stretch in self._stretches.find(text, start.at, after_stop=start.stop == "."):
                span = stretch.span
                if stretch.end not in behind:
                    behind[stretch.end] = self._tails.judge(text, stretch.end, dates)
                if span.start not in names:
                    names[span.start] = self._authors.blocks(text[span.start : span.start + LONGEST])[1:]
                score = (
                    start.score
                    + stretch.worth
                    + self._wording.judge(span.of(text), marked=bool(stretch.marked))
                    - _like_authors(names[span.start], stretch, start)
                    + behind[stretch.end]
                )
                if best is None or score > best.score + EQUAL:
                    best = TitleFound(
                        span,
                        stretch.end,
                        start.block,
                        stretch.marked,
                        start.dated,
                        score,
                        behind[stretch.end],
                    )
        return best

    def _starts(self, text: str, dates: tuple[DateFound, ...]) -> Iterator[_Start]:
        """Yield the places at which the title may begin, with what the words before are worth."""
        seen = set()
        for block in self._authors.blocks(text):
            base = (1.0 if block.authors else -0.6) - block.doubt
            for dated in (None, *(date for date in dates if not date.access)):
                at = skipped(text, block.end)
                if dated is not None:
                    if (
                        text[block.end : dated.span.start].strip(SKIPPED + "([*")
                        or dated.span.end <= block.end
                    ):
                        continue
                    at = skipped(text, dated.span.end)
                    while text[at : at + 1] in {")", "]"}:
                        at = skipped(text, at + 1)
                if at >= len(text) or (at, block.end) in seen:
                    continue
                seen.add((at, block.end))
                between = text[dated.span.end if dated else block.end : at].strip()
                yield _Start(at, block, dated, base + self._before(text, block, dated, between), between[:1])

    def _before(self, text: str, block: AuthorBlock, dated: DateFound | None, between: str) -> float:
        if dated is not None:
            if not block.authors:
                return -0.4
            return 2.2 if dated.bracketed else 1.4
        if not block.authors:
            return 0.0
        if not between and text[block.end - 1] != ".":
            return -2.0 if block.authors[-1].form != "dashes" else 0.0
        if ":" in between:
            if len(block.authors) == 1 and block.authors[0].form == "natural":
                return -1.5
            return 0.9 if block.authors[0].form != "body" else -1.5
        return 0.6 if between[:1] == "." or text[block.end - 1] == "." else 0.3


def _like_authors(blocks: list[AuthorBlock], stretch: Stretch, start: _Start) -> float:
    """Return what it costs a stretch that it opens with an author, or is nothing but authors.

    Where the reference begins with it, a body's name is no title either. Behind a full stop one name may well be
    the title of a novel: lists of authors are not parted so.
    """
    length = stretch.span.end - stretch.span.start
    if stretch.marked:
        return 0.0
    people = [block for block in blocks if block.authors[0].form not in {"body", "one name", "dashes"}]
    if any(block.authors[0].sure and block.end < length for block in people):
        return 3.0
    lists = [block for block in people if block.end >= length and block.doubt < 0.5]
    if lists:
        a_name = start.stop == "." and start.block.authors and min(len(block.authors) for block in lists) == 1
        return 0.5 if a_name and not lists[0].authors[0].sure else 3.0
    bodies = [block for block in blocks if block.authors[0].form == "body" and block.doubt <= 1.0]
    return 2.0 if not start.block.authors and any(block.end == length for block in bodies) else 0.0
