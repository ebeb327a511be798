"""What a query is put to, and what it answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from pyoxigraph import QuerySolution

from graph.errors import TooMuchError
from graph.rdf.vocabulary import PREFIXES

T = TypeVar("T")
LONGEST_COMPLAINT = 160
"""Characters of what the parser of queries says."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a SELECT query.

    Attributes:
        variables: Names without `?`, in the order of the query.
        rows: A term is had by name or place (`row["label"].value`, `row[0]`), None where unbound.
    """

    variables: tuple[str, ...]
    rows: tuple[QuerySolution, ...]

    def __iter__(self) -> Iterator[QuerySolution]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs that a query is put to, whatever it says itself (SPARQL 1.1 Protocol, 2.1.4).

    Attributes:
        default: IRIs of the graphs that are one default graph together; empty: a default graph of nothing.
        named: IRIs of the graphs that `GRAPH` may name.
    """

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def limited(answer: Iterable[T], most: int | None, what: str) -> tuple[T, ...]:
    """Return all of an answer.

    Raises:
        TooMuchError: it has more than `most`.
    """
    found = tuple(answer if most is None else islice(answer, most + 1))
    if most is not None and len(found) > most:
        raise TooMuchError(f"the answer has more than {most:,} {what}; add LIMIT, or ask for less")
    return found


def complaint(error: SyntaxError) -> str:
    """Return on one line what the parser says, without the whole grammar of what might have stood there."""
    said = " ".join(str(error.msg).split())
    place, _, expected = said.partition(": ")
    if "Prefix not found" in expected:
        return f"{place}: unknown prefix; declare it with PREFIX, or use one of {', '.join(sorted(PREFIXES))}"
    short = said if len(said) <= LONGEST_COMPLAINT else f"{said[:LONGEST_COMPLAINT].rpartition(' ')[0]} …"
    return f"{short}; see https://www.w3.org/TR/sparql11-query/"
