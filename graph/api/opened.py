"""A graph that was built: what a program may ask of it."""

from os import PathLike, fspath
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


def open_graph(
    store: str | PathLike[str] = DEFAULT_STORE,
    *,
    redact: str | PathLike[str] | None = None,
    redact_drop: bool = False,
    redact_record: str | PathLike[str] | None = None,
) -> "Graph":
    """Open the graph that a build left in a store, for reading.

    Args:
        store: Folder of the store.
        redact: As behind `--redact`: a file of names, or `people-except FILE`. The graph has stand-ins for them.
        redact_drop: Leave out their mentions and claims too.
        redact_record: Folder that tells who is behind each stand-in, `exports.redaction` by default: read and extended.

    Raises:
        UsageError: there is no store, or it is damaged; no such list of names; an option without `redact`.
    """
    if redact is None:
        if redact_drop or redact_record is not None:
            raise UsageError("redact_drop and redact_record say how to redact; give redact too")
        return Graph(open_store(Path(store)))
    # Loaded only where it is asked for.
    from graph.redact import open_redacted, read_redaction

    redaction = read_redaction(fspath(redact), drop=redact_drop)
    redacted = open_redacted(
        Path(store), redaction, Path(redact_record) if redact_record is not None else None
    )
    return Graph(redacted.store, notices=redacted.notices)


class Graph:
    """A graph of entities and claims, read-only; several programs may read one store at the same time.

    Use it in a `with` statement, or `close` it. What goes wrong is a `graph.errors.ClaimgraphError`.

    Attributes:
        report: What the build found and what failed, of a graph that `build` made; None of one that was opened.
        notices: Of a redacted graph, what whoever redacts should look at; not to be shared.
    """

    def __init__(self, store: Store, report: "Report | None" = None, notices: tuple[str, ...] = ()) -> None:
        """Take a store as it is; `build` and `open_graph` make one."""
        self.report = report
        self.notices = notices
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
