"""The store: named graphs in an embedded Oxigraph, on disk or in memory."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph
from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Triple

from graph.errors import UsageError
from graph.rdf.sorted_quads import SortedQuads, sorted_quads
from graph.rdf.vocabulary import PREFIXES
from graph.store.answers import Dataset, Rows, complaint, limited
from graph.store.oxigraph import open_folder
from graph.store.source_texts import Texts, text_of
from graph.store.sparql import names_its_graphs

MANY = 10_000
"""Quads from which on the store's bulk loader is quicker than one transaction."""


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
        texts: Texts = None,
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
            raise UsageError(f"not a SPARQL query: {complaint(error)}") from error
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
        return text_of(self.texts, source)

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
