"""Numbered notes: one for each sentence, with the claims that rest on it and the places that refer to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from graph.export.dossier.attribution import shortened
from graph.export.dossier.dates import date_words
from graph.export.dossier.material import Told
from graph.export.dossier.records import Paper
from graph.store.claims import Stretch

JOIN = " … "


@dataclass(frozen=True, slots=True)
class Reference:
    """A number in the text that leads to a note; `anchor` is where the note leads back to."""

    number: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Linked:
    """A claim of a note: its id, where the viewer shows it ("" without a viewer), and its rule's confidence."""

    id: str
    address: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence in its document.

    Attributes:
        pieces: The sentence in pieces; those that claims name as their words are True.
        title: In full where the document is named first.
        characters: Offsets in the document's text as read, as the contract counts them.
        anchors: The references that lead here.
    """

    number: int
    pieces: tuple[tuple[str, bool], ...]
    paper: Paper
    title: str
    date: str
    page: str
    characters: str
    claims: tuple[Linked, ...]
    anchors: tuple[str, ...]

    @property
    def measured(self) -> bool:
        """Tell whether a rule behind a claim has a measured confidence."""
        return any(claim.confidence for claim in self.claims)


@dataclass(slots=True)
class Footnotes:
    """Hands out numbers in the order in which sentences are first referred to."""

    papers: Mapping[str, Paper]
    viewer: str
    _numbers: dict[tuple[str, tuple[Stretch, ...]], int] = field(default_factory=dict)
    _told: dict[int, dict[str, Told]] = field(default_factory=dict)
    _anchors: dict[int, list[str]] = field(default_factory=dict)

    def refer(self, several: Sequence[Told]) -> tuple[Reference, ...]:
        """Return a reference to the sentence of each claim, each sentence once, in the order of their numbers."""
        found: dict[int, Reference] = {}
        for told in several:
            number = self._numbers.setdefault((told.source, told.claim.evidence), len(self._numbers) + 1)
            self._told.setdefault(number, {})[told.iri] = told
            if number not in found:
                anchors = self._anchors.setdefault(number, [])
                anchors.append(f"ref-{number}-{len(anchors) + 1}")
                found[number] = Reference(number, anchors[-1])
        return tuple(found[number] for number in sorted(found))

    def notes(self) -> tuple[Note, ...]:
        """Return all notes referred to so far, by number."""
        seen: set[str] = set()
        found = []
        for number in sorted(self._told):
            source = next(iter(self._told[number].values())).source
            found.append(self._note(number, full_title=source not in seen))
            seen.add(source)
        return tuple(found)

    def _note(self, number: int, *, full_title: bool) -> Note:
        several = list(self._told[number].values())
        first = several[0]
        paper = self.papers[first.source]
        ends = [(passage.start, passage.end) for passage in first.claim.evidence]
        return Note(
            number=number,
            pieces=_quote_pieces(
                first.claim.evidence,
                [words for told in several if told.claim.kind != "relation" for words in told.claim.words],
            ),
            paper=paper,
            title=paper.name if full_title else shortened(paper.name),
            date=date_words(paper.issued),
            page=first.page,
            characters=", ".join(f"{start:,}–{end:,}" for start, end in ends),
            claims=tuple(
                Linked(
                    told.claim.id,
                    f"{self.viewer}#claim={quote(told.claim.id)}" if self.viewer else "",
                    told.confidence,
                )
                for told in sorted(several, key=lambda told: told.claim.id)
            ),
            anchors=tuple(self._anchors[number]),
        )


def _quote_pieces(evidence: Sequence[Stretch], words: Sequence[Stretch]) -> tuple[tuple[str, bool], ...]:
    """Cut sentences into pieces that claims name as their words and those between; white space is collapsed."""
    pieces: list[tuple[str, bool]] = []
    for place, passage in enumerate(evidence):
        if place:
            pieces.append((JOIN, False))
        marked = [False] * len(passage.exact)
        for stretch in words:
            for at in range(max(stretch.start, passage.start), min(stretch.end, passage.end)):
                marked[at - passage.start] = True
        start = 0
        for at in range(1, len(passage.exact) + 1):
            if at == len(passage.exact) or marked[at] != marked[start]:
                pieces.append((flat(passage.exact[start:at]), marked[start]))
                start = at
    return tuple(piece for piece in pieces if piece[0])


def flat(text: str) -> str:
    """Collapse white space, keeping one space at either end where there was any."""
    told = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{told}{' ' if told and text[-1:].isspace() else ''}"
