"""Where claims agree and disagree, and from how many origins they come."""

from dataclasses import dataclass
from typing import Literal

ClaimKind = Literal["statement", "figure", "relation"]
Severity = Literal["hard", "soft"]


@dataclass(frozen=True, slots=True, order=True)
class ClaimKey:
    """A claim among all documents: source slug, kind, and index in that document's Extraction."""

    slug: str
    kind: ClaimKind
    index: int


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """Two claims that cannot both be right (`hard`), or hardly (`soft`).

    Attributes:
        claims: Exactly two, in order of source and place.
        reason: One sentence that a person understands.
        basis: What was lined up: counted, group, place, time, unit.
    """

    claims: tuple[ClaimKey, ClaimKey]
    severity: Severity
    reason: str
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Agreement:
    """Two or more claims that say the same.

    Attributes:
        claims: In order of source and place.
        origins: Keys of their origins; several claims with one origin are one voice.
    """

    claims: tuple[ClaimKey, ...]
    reason: str
    basis: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """The first source behind copies, wire text and "according to the report".

    Attributes:
        key: Unique in a build: `origin/<slug>`.
        in_corpus: True where it is one of the documents.
        circular: True where the chain comes back to itself.
        sources: Slugs of the documents that come from it as a whole.
        claims: Claims that are credited to it one by one.
    """

    key: str
    label: str
    in_corpus: bool
    circular: bool = False
    sources: tuple[str, ...] = ()
    claims: tuple[ClaimKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparisons:
    """All that a comparison of the documents found, each tuple sorted."""

    conflicts: tuple[Conflict, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    origins: tuple[Origin, ...] = ()
