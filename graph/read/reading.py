"""What a format's reader hands back, before it becomes a Document."""

from collections.abc import Callable
from dataclasses import dataclass, field

from graph.model import BlockKind, Metadata, Note, Page, Span, Table
from graph.read.sources import SourceFile


@dataclass(frozen=True, slots=True)
class Draft:
    """A block whose kind may still change, once it is seen among the others.

    Attributes:
        label: The number of a list item as the file gives it ("12"), which may prove to be a note's mark.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    label: str = ""

    def words(self, text: str) -> str:
        """Return the words of the block, each run of white space as one space."""
        return " ".join(self.span.of(text).split())


@dataclass(frozen=True, slots=True)
class Reading:
    """A file's text and where its parts stand in it, in text order.

    Attributes:
        notes: Those that the format itself marks as notes; notes written out by hand are found later.
        emphasised: Words in italics or the like, wherever they stand.
        metadata: What the file's own properties or front matter say.
        notices: What of that could not be used, a line each.
    """

    text: str
    drafts: tuple[Draft, ...]
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    pages: tuple[Page, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    encoding: str = ""
    emphasised: tuple[Span, ...] = ()
    notices: tuple[str, ...] = ()


Reader = Callable[[bytes, SourceFile], Reading]
