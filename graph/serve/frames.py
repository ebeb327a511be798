"""What the server and a process that answers queries say to each other, over pipes."""

import struct
from dataclasses import dataclass

LENGTH = struct.Struct(">I")
"""Before each frame: its length in bytes."""
READY = b"ready"
"""The first frame from a process that has opened its store; any other is a complaint."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take.

    Attributes:
        seconds: From the time at which a process takes it up.
        rows: Of an answer, or triples.
        size: Bytes of an answer.
        memory: Bytes beyond those of a process that waits.
    """

    seconds: float = 30
    rows: int = 100_000
    size: int = 50_000_000
    memory: int = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and how its answer is wanted.

    Attributes:
        rows_as: Media type for rows and truth values, "" where the client takes none that there is.
        triples_as: Media type for triples, "" likewise.
        default: Graphs of the protocol's `default-graph-uri`; with `named` None: as the query itself has it.
        named: Graphs of `named-graph-uri`.
    """

    sparql: str
    rows_as: str
    triples_as: str
    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a query.

    Attributes:
        fault: "" where it was answered; else `malformed`, `refused`, `unacceptable`, `too-much` or `memory`.
        said: The complaint, one line.
        media_type: Of the answer that follows.
    """

    fault: str = ""
    said: str = ""
    media_type: str = ""


def framed(content: bytes) -> bytes:
    """Return content with its length before it."""
    return LENGTH.pack(len(content)) + content
