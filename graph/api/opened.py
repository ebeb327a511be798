"""A graph that was built: what a program may ask of it."""

from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from graph.api.table import Table
from graph.api.values import python_value
from graph.errors import UsageError
from graph.store import Store, open_store
from graph.store.entities import FoundEntity, find_entities

if TYPE_CHECKING:
    import networkx as nx
    import rdflib

    from graph.pipeline import Report

DEFAULT_STORE = ".claimgraph"


def open_graph(store: str | PathLike[str] = DEFAULT_STORE) -> "Graph":
    """Open the graph that a build left in a store, for reading.

    Raises:
        UsageError: there is no store, or it is damaged.
    """
    return Graph(open_store(Path(store)))


class Graph:
    """A graph of entities and claims, read-only; several programs may read one store at the same time.

    Use it in a `with` statement, or `close` it. What goes wrong is a `graph.errors.ClaimgraphError`.

    Attributes:
        report: What the build found and what failed, of a graph that `build` made; None of one that was opened.
    """

    def __init__(self, store: Store, report: "Report | None" = None) -> None:
        """Take a store as it is; `build` and `open_graph` make one."""
        self.report = report
        self._store: Store | None = store

    def query(self, sparql: str) -> Table:
        """Answer a SELECT query over all named graphs as one (GRAPH ?g asks for one of them).

        The usual prefixes (`cg:`, `unit:`, `skos:`, `schema:`, `dcterms:` …) need no declaration.

        Raises:
            UsageError: it is no SELECT query, or the graph is closed.
        """
        rows = self._open.select(sparql)
        found = ({name: python_value(row[name]) for name in rows.variables} for row in rows)
        return Table(found, rows.variables)

    def ask(self, sparql: str) -> bool:
        """Answer an ASK query.

        Raises:
            UsageError: it is no ASK query, or the graph is closed.
        """
        return self._open.ask(sparql)

    def find(self, name: str) -> tuple[FoundEntity, ...]:
        """Return the entities that bear a name or alias, or a part of one, most mentioned first."""
        return find_entities(self._open, name)

    def text(self, source: str) -> str:
        """Return the text of a source, given by its IRI, in which offsets count.

        Raises:
            UsageError: there is no such text.
        """
        return self._open.text(source)

    def dossier(self, entity: str) -> str:
        """Return the dossier on an entity, given by its IRI, as a page of HTML.

        Raises:
            UsageError: no entity has this IRI.
        """
        from graph.export.dossier import dossier_html

        return dossier_html(self._open, entity)

    def to_networkx(self) -> "nx.MultiDiGraph":
        """Return entities, sources, claims and comparisons as nodes, and what joins them as edges.

        A node is its IRI; `type` is the local name of its class, its literals are attributes. An edge's key is the
        local name of its property.
        """
        from graph.export.property_graph import property_graph

        return property_graph(self._open)

    def to_rdflib(self) -> "rdflib.Dataset":
        """Return all quads as an rdflib Dataset, with the named graphs and our prefixes; union by default."""
        from graph.rdf.rdflib_dataset import rdflib_dataset

        return rdflib_dataset(self._open.quads())

    def close(self) -> None:
        """Close the store; the graph answers nothing afterwards."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        """Return the number of quads."""
        return len(self._open)

    def __repr__(self) -> str:
        return "<Graph, closed>" if self._store is None else f"<Graph of {len(self._store):,} quads>"

    @property
    def _open(self) -> Store:
        if self._store is None:
            raise UsageError("the graph is closed; call open_graph() again")
        return self._store
