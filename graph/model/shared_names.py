"""What the other documents of a build say of names that stand in one of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SharedNames:
    """Names that are known before a document is read for good.

    Attributes:
        sites: Names of camps and prisons, as another document introduces them; without their type words.
    """

    sites: tuple[str, ...] = ()


NOTHING_SHARED = SharedNames()
"""What the first reading of a document rests on."""
