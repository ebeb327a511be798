"""What may be a mention, before it is settled which are."""

from dataclasses import dataclass, replace

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from graph.extract.parse import ParsedBlock
from graph.model import EntityType, MentionKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """Some tokens of a block that may name an entity.

    Attributes:
        block: Index of the block.
        start: First token.
        end: Token after the last.
        type: None for words that are no mention and keep others from being one (the name of an event).
        rule: `model`, `gazetteer` or a rule's id.
        trust: What decides between overlapping candidates; see `trust.py`.
        key: Of the gazetteer entry that it surely is, else "".
    """

    block: int
    start: int
    end: int
    type: EntityType | None
    rule: str
    trust: int
    kind: MentionKind = "name"
    key: str = ""

    def tokens(self, blocks: tuple[ParsedBlock, ...]) -> TokenSpan:
        """Return the tokens."""
        return blocks[self.block].doc[self.start : self.end]

    def overlaps(self, other: "Candidate") -> bool:
        """Tell whether the two share a token."""
        return self.block == other.block and self.start < other.end and other.start < self.end

    def contains(self, other: "Candidate") -> bool:
        """Tell whether `other` lies wholly inside (equal counts)."""
        return self.block == other.block and self.start <= other.start and other.end <= self.end

    def between(self, start: int, end: int) -> "Candidate":
        """Return the same with other bounds."""
        return replace(self, start=start, end=end)


def form(tokens: TokenSpan) -> str:
    """Return the words as a key for comparing forms: one space between words, no case in words in capitals.

    "SYRIA" in a heading is the form "Syria"; "US" and "us" stay two.
    """
    return " ".join(
        token.text.title() if token.is_upper and len(token) > 5 else token.text
        for token in tokens
        if not token.is_space
    )


def is_capitalised(doc: Doc, index: int) -> bool:
    """Tell whether a token begins with a capital letter."""
    return 0 <= index < len(doc) and doc[index].text[:1].isupper()


def word_at(doc: Doc, index: int) -> str:
    """Return the text of a token, "" before the first and behind the last; a slice costs ten times as much."""
    return str(doc[index].text) if 0 <= index < len(doc) else ""
