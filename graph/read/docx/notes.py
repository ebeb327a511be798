"""Footnotes and endnotes of a Word document, which lie in parts of their own."""

from dataclasses import dataclass, field

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from graph.model.document import NoteKind
from graph.read.docx.runs import paragraph_pieces
from graph.read.text_builder import Piece

_PARTS: tuple[tuple[NoteKind, str], ...] = (
    ("footnote", RELATIONSHIP_TYPE.FOOTNOTES),
    ("endnote", RELATIONSHIP_TYPE.ENDNOTES),
)
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


@dataclass(slots=True)
class WordNotes:
    """Notes under the key `<kind>-<id>`; each gets its number when its first mark is met in the text.

    Attributes:
        bodies: The words of each note.
        marks: Numbers given so far; footnotes and endnotes are counted apart.
    """

    bodies: dict[str, tuple[Piece, ...]] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)

    @property
    def in_order(self) -> tuple[str, ...]:
        """Return the notes that the text refers to: footnotes, then endnotes, by number."""
        return tuple(
            sorted(self.marks, key=lambda key: (self.kind_of(key) == "endnote", int(self.marks[key])))
        )

    def kind_of(self, key: str) -> NoteKind:
        """Return the kind of the note under a key."""
        return "footnote" if key.startswith("footnote") else "endnote"

    def mark_of(self, key: str) -> str:
        """Return the note's number, the next of its kind where it has none; "" for no such note."""
        if key not in self.bodies:
            return ""
        if key not in self.marks:
            self.marks[key] = str(1 + sum(self.kind_of(other) == self.kind_of(key) for other in self.marks))
        return self.marks[key]


def read_word_notes(document: WordDocument) -> WordNotes:
    """Read both parts; a document without notes has neither."""
    notes = WordNotes()
    for kind, relationship in _PARTS:
        for related in document.part.rels.values():
            if related.reltype != relationship or related.is_external:
                continue
            for element in etree.fromstring(related.target_part.blob):
                if element.tag == qn(f"w:{kind}") and element.get(qn("w:type")) not in _SEPARATORS:
                    notes.bodies[f"{kind}-{element.get(qn('w:id'))}"] = _body(element)
    return notes


def _body(element: etree._Element) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for paragraph in element.iter(qn("w:p")):
        pieces.extend(paragraph_pieces(paragraph, lambda _: ""))
        pieces.append(Piece(" "))
    return tuple(pieces)
