"""What resolution was not sure of, for people to look at."""

from dataclasses import dataclass

from graph.model.mention import EntityType


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it stands.

    Attributes:
        slug: Of the document; `file` is its name.
        start: Offset in its text; with `end` 0 where only the document's metadata has the name.
        shared: True where other entities of the class bear the name too.
    """

    name: str
    slug: str
    file: str
    start: int = 0
    end: int = 0
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two names of a class that resolution took for one thing (`joined`) or for two, by a hair.

    Attributes:
        likeness: How alike it finds the names, from 0 to 1.
        why: What made it doubtful, in words.
    """

    type: EntityType
    first: Named
    second: Named
    joined: bool
    likeness: float
    why: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something known that a name may mean; `country` and `same_as` are "" where that is not known."""

    name: str
    country: str
    same_as: str


@dataclass(frozen=True, slots=True)
class OpenName:
    """A name of known things that stays unlinked, as its documents do not tell which of them is meant, if any.

    Attributes:
        documents: Slugs, sorted.
        candidates: The likeliest first.
    """

    type: EntityType
    name: str
    documents: tuple[str, ...]
    candidates: tuple[Candidate, ...]
