"""The words around a mention, and the sentences of a claim, as they stand in the texts."""

from pathlib import Path
from typing import Any

from graph.errors import VerifyError
from graph.export.html.passages import Passage
from graph.values.surroundings import ELLIPSIS, around

# A claim's sentences are shown whole up to this length, in characters.
LONGEST = 900


class Quotes:
    """Gathers the quotes of a page; one that is shown in several places is kept once.

    Attributes:
        quotes: Each with its `source` (IRI), `start` and `end` of what is quoted, and the words in `parts`,
            every second of them marked.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.quotes: list[dict[str, Any]] = []
        self._numbers: dict[tuple[Passage, bool, tuple[tuple[int, int], ...]], int] = {}
        self._texts: dict[str, str] = {}

    def around(self, mention: Passage) -> int:
        """Quote a mention with the words around it; return the quote's number.

        Raises:
            VerifyError: the text is missing, or other characters stand there.
        """
        text = self.text_of(mention.source)
        found = text[mention.start : mention.end]
        if found != mention.exact:
            raise VerifyError(
                f"{self.path_of(mention.source)}: characters {mention.start}-{mention.end} are {found!r}, "
                f"the graph has {mention.exact!r}; the text is another one's, run `claimgraph build` again"
            )
        return self._add(mention, False, (), around(text, mention.start, mention.end))

    def whole(self, passage: Passage, marks: list[tuple[int, int]]) -> int:
        """Quote a passage with its marks; return the quote's number.

        Raises:
            VerifyError: the text is missing.
        """
        parts = marked(self.text_of(passage.source), passage.start, passage.end, marks)
        return self._add(passage, True, tuple(marks), parts)

    def _add(
        self, passage: Passage, whole: bool, marks: tuple[tuple[int, int], ...], parts: list[str]
    ) -> int:
        key = (passage, whole, marks)
        if key not in self._numbers:
            self._numbers[key] = len(self.quotes)
            self.quotes.append(
                {"source": passage.source, "start": passage.start, "end": passage.end, "parts": parts}
            )
        return self._numbers[key]

    def text_of(self, source: str) -> str:
        """Return the text of a source, reading it when it is first asked for.

        Raises:
            VerifyError: there is none.
        """
        if source not in self._texts:
            path = self.path_of(source)
            try:
                # Not read_text: it would change the line ends, and with them the offsets.
                self._texts[source] = path.read_bytes().decode("utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise VerifyError(
                    f"{path}: cannot be read ({error}); `claimgraph build` writes it"
                ) from error
        return self._texts[source]

    def path_of(self, source: str) -> Path:
        """Return the file of a source's text."""
        return self.folder / f"{slug_of(source)}.txt"


def slug_of(source: str) -> str:
    """Return the slug in a source's IRI."""
    return source.rpartition("/source/")[2]


def marked(text: str, start: int, end: int, marks: list[tuple[int, int]]) -> list[str]:
    """Return a stretch of text cut at its marks: every second part, from the second, is marked.

    Marks outside the stretch, or overlapping an earlier one, are left out.
    """
    parts, place = [], start
    stop = min(end, start + LONGEST)
    for mark_start, mark_end in sorted(set(marks)):
        if place <= mark_start < mark_end <= stop:
            parts += [text[place:mark_start], text[mark_start:mark_end]]
            place = mark_end
    parts.append(text[place:stop] + (f" {ELLIPSIS}" if stop < end else ""))
    return parts
