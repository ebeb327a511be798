"""The store: named graphs in an embedded Oxigraph, on disk or in memory."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import pyoxigraph
from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolution, QuerySolutions, QueryTriples, Triple

from graph.errors import TooMuchError, UsageError
from graph.rdf.serialize import SortedQuads, sorted_quads
from graph.rdf.vocabulary import PREFIXES
from graph.store.sparql import names_its_graphs

MANY = 10_000
"""Quads from which on the store's bulk loader is quicker than one transaction."""

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


class Store:
    """Named graphs of quads; every question is put to all of them as one.

    Numbers lose their written form (1.50 is kept as 1.5), as Oxigraph stores values; a figure's words stand
    in `cg:numberText`. Queries know the usual prefixes (`cg:`, `unit:`, `skos:` …) without declaring them.
    """

    def __init__(
        self,
        folder: Path | None = None,
        *,
        read_only: bool = False,
        texts: Path | Mapping[str, str] | None = None,
    ) -> None:
        """Open the store in `folder`, made where it is missing; without one, an empty store in memory.

        Args:
            folder: Where the quads lie.
            read_only: Several processes may read one store at the same time.
            texts: Where the texts of the sources lie, for `text`; or the texts themselves, by slug.

        Raises:
            UsageError: the store is in use by another process, damaged, or (read-only) not there.
        """
        self.folder = folder
        self.read_only = read_only
        self.texts = texts
        self._sorted: SortedQuads | None = None
        self._store = pyoxigraph.Store() if folder is None else open_folder(folder, read_only=read_only)

    def replace(self, graph: NamedNode, quads: Iterable[Quad]) -> None:
        """Make a named graph hold exactly these quads, whatever graph they name."""
        moved = [Quad(quad.subject, quad.predicate, quad.object, graph) for quad in quads]
        self.drop(graph)
        self.extend(moved)

    def extend(self, quads: Iterable[Quad]) -> None:
        """Add quads to the graphs that they name."""
        added = list(quads)
        self._sorted = None
        if len(added) < MANY:
            self._store.extend(added)
        else:
            self._store.bulk_extend(added)

    def drop(self, graph: NamedNode) -> None:
        """Remove a named graph; one that is not there is no error."""
        self._store.remove_graph(graph)
        self._sorted = None

    def graphs(self) -> tuple[NamedNode, ...]:
        """Return the names of all graphs, sorted."""
        names = (name for name in self._store.named_graphs() if isinstance(name, NamedNode))
        return tuple(sorted(names, key=lambda name: name.value))

    def quads(self, graph: NamedNode | None = None) -> SortedQuads:
        """Return all quads, or those of one graph, by graph, subject, predicate and object."""
        if graph is not None:
            return sorted_quads(self._store.quads_for_pattern(None, None, None, graph))
        if self._sorted is None:
            self._sorted = sorted_quads(self)
        return self._sorted

    def query(
        self, sparql: str, *, dataset: Dataset | None = None, most: int | None = None
    ) -> Rows | bool | tuple[Triple, ...]:
        """Answer a query of any form: rows of SELECT, truth of ASK, sorted triples of CONSTRUCT and DESCRIBE.

        Args:
            sparql: Asks all graphs as one, unless it names them with FROM.
            dataset: The graphs to ask.
            most: Rows or triples that the answer may have.

        Raises:
            RefusedQueryError: the query asks another machine.
            TooMuchError: the answer has more than `most`.
            UsageError: the query is not SPARQL 1.1, or cannot be evaluated.
        """
        own = names_its_graphs(sparql)
        try:
            if dataset is None:
                answer = self._store.query(sparql, prefixes=PREFIXES, use_default_graph_as_union=not own)
            else:
                answer = self._store.query(
                    sparql,
                    prefixes=PREFIXES,
                    default_graph=[NamedNode(name) for name in dataset.default],
                    named_graphs=[NamedNode(name) for name in dataset.named],
                )
            match answer:
                case QuerySolutions():
                    variables = tuple(variable.value for variable in answer.variables)
                    return Rows(variables, limited(answer, most, "rows"))
                case QueryBoolean():
                    return bool(answer)
                case QueryTriples():
                    return tuple(sorted(set(limited(answer, most, "triples")), key=str))
        except SyntaxError as error:
            raise UsageError(f"not a SPARQL query: {_complaint(error)}") from error
        except (RuntimeError, ValueError, OSError) as error:
            raise UsageError(f"the query cannot be answered: {error}") from error

    def select(self, sparql: str) -> Rows:
        """Answer a SELECT query."""
        answer = self.query(sparql)
        if not isinstance(answer, Rows):
            raise UsageError("not a SELECT query; use SELECT here")
        return answer

    def ask(self, sparql: str) -> bool:
        """Answer an ASK query."""
        answer = self.query(sparql)
        if not isinstance(answer, bool):
            raise UsageError("not an ASK query; use ASK here")
        return answer

    def construct(self, sparql: str) -> tuple[Triple, ...]:
        """Answer a CONSTRUCT or DESCRIBE query."""
        answer = self.query(sparql)
        if not isinstance(answer, tuple):
            raise UsageError("not a CONSTRUCT query; use CONSTRUCT or DESCRIBE here")
        return answer

    def text(self, source: str) -> str:
        """Return the text as read of a source, given by its IRI.

        Raises:
            UsageError: the texts are not there.
        """
        if self.texts is None:
            raise UsageError("this store has no texts; open the one that `claimgraph build` made")
        slug = source.rpartition("/source/")[2]
        if isinstance(self.texts, Mapping):
            if slug not in self.texts:
                raise UsageError(f"{source}: this store has no text of it")
            return self.texts[slug]
        path = self.texts / f"{slug}.txt"
        try:
            # Not read_text: it would change the line ends, and with them the offsets.
            return path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}: cannot be read; run `claimgraph build` again") from error

    def save(self, folder: Path) -> None:
        """Write all quads to a store in a new folder.

        Raises:
            UsageError: the folder cannot be written.
        """
        with Store(folder) as saved:
            saved.extend(self)

    def clear(self) -> None:
        """Remove everything."""
        self._store.clear()
        self._sorted = None

    def close(self) -> None:
        """Write what is pending and let go of the folder; the store answers nothing afterwards."""
        if self.folder is not None and not self.read_only:
            self._store.flush()
        del self._store

    def __iter__(self) -> Iterator[Quad]:
        """Give all quads, in no order."""
        return self._store.quads_for_pattern(None, None, None, None)

    def __len__(self) -> int:
        return len(self._store)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def limited(answer: Iterable[T], most: int | None, what: str) -> tuple[T, ...]:
    """Return all of an answer.

    Raises:
        TooMuchError: it has more than `most`.
    """
    found = tuple(answer if most is None else islice(answer, most + 1))
    if most is not None and len(found) > most:
        raise TooMuchError(f"the answer has more than {most:,} {what}; add LIMIT, or ask for less")
    return found


def _complaint(error: SyntaxError) -> str:
    """Return on one line what the parser says, without the whole grammar of what might have stood there."""
    said = " ".join(str(error.msg).split())
    place, _, expected = said.partition(": ")
    if "Prefix not found" in expected:
        return f"{place}: unknown prefix; declare it with PREFIX, or use one of {', '.join(sorted(PREFIXES))}"
    short = said if len(said) <= LONGEST_COMPLAINT else f"{said[:LONGEST_COMPLAINT].rpartition(' ')[0]} …"
    return f"{short}; see https://www.w3.org/TR/sparql11-query/"


def open_folder(folder: Path, *, read_only: bool) -> pyoxigraph.Store:
    """Open an Oxigraph folder, telling in plain words what is wrong with it."""
    try:
        if read_only:
            return pyoxigraph.Store.read_only(str(folder))
        folder.parent.mkdir(parents=True, exist_ok=True)
        return pyoxigraph.Store(str(folder))
    except FileNotFoundError as error:
        raise UsageError(
            f"{folder}: no store there; run `claimgraph build` first, or give its --store"
        ) from error
    except OSError as error:
        if "lock" in str(error).lower():
            raise UsageError(
                f"{folder}: the store is in use by another process; wait until it ends"
            ) from error
        raise UsageError(f"{folder}: the store cannot be opened: {error}") from error
    except RuntimeError as error:
        raise UsageError(
            f"{folder}: the store is damaged ({error}); remove the folder and build again"
        ) from error
