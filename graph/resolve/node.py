"""What resolution joins: mentions, and what a document's metadata names."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from graph.model import EntityType, MentionKind, Work
from graph.values.acronyms import is_acronym
from graph.values.body_names import body_name
from graph.values.folding import fold
from graph.values.person_names import generation, is_single_name, person_words

NodeOrigin = Literal["mention", "creator", "publisher", "work", "speaker"]


@dataclass(frozen=True)
class Node:
    """A mention or a name in the metadata; nodes that mean one thing end in one cluster.

    Attributes:
        slug: Of the document.
        index: Of the mention; of a creator or a speaker (whom a person named) its place among them; else 0.
        offset: Where it stands in the text; names in the metadata come after all mentions.
        known: Key of the gazetteer entry that it is, or "".
        explained: True of a mention that, as its document says, stands for another one.
        cited: What a reference says of a cited work, at the mention of its title; else None.
        candidates: Keys of the gazetteer entries that the name might be, where nothing decides between several, or for one.
    """

    slug: str
    index: int
    offset: int
    type: EntityType
    name: str
    kind: MentionKind = "name"
    origin: NodeOrigin = "mention"
    known: str = ""
    candidates: tuple[str, ...] = ()
    explained: bool = False
    cited: Work | None = None

    @cached_property
    def named(self) -> bool:
        """True where the words are a name."""
        return self.kind == "name" and bool(self.folded)

    @cached_property
    def folded(self) -> str:
        """The name, folded."""
        return fold(self.name)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words that tell it from others of its class."""
        if self.type == "Person":
            return person_words(self.name)
        if self.type == "Organisation":
            return body_name(self.name).words
        return tuple(self.folded.split())

    @cached_property
    def acronym(self) -> bool:
        """True of a name that is written like an acronym."""
        return self.named and is_acronym(self.name)

    @cached_property
    def full(self) -> bool:
        """True where the name is enough to know its bearer by in another document."""
        return self.named and not (self.type == "Person" and is_single_name(self.name))

    @cached_property
    def generation(self) -> str:
        """What tells a person from a parent or child of the name: "jr", "sr" …, else ""."""
        return generation(self.name) if self.named and self.type == "Person" else ""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sorts nodes: source slug, offset, index, and what is left to tell two apart."""
        return (self.slug, self.offset, self.index, self.origin, self.type)
