"""What the pages show: a store, and the words for what is in it."""

from functools import cached_property
from pathlib import Path

from graph.ontology.files import OntologyFolders
from graph.ontology.questions import Question, load_questions
from graph.ontology.schema import Schema, load_schema
from graph.rdf import DEFAULT_BASE
from graph.serve.index import Index, make_index
from graph.serve.viewer import Viewer, load_viewer
from graph.store import Store
from graph.store.comparisons import Comparison, find_comparisons
from graph.store.sources import SourceRecord, find_sources

GRAPHS = ("graph/entities", "graph/provenance")
"""Graphs that every build has, behind the base."""


class Site:
    """A store and what is made of it once, when first asked for."""

    def __init__(self, store: Store, folders: OntologyFolders, out: Path | None = None) -> None:
        """Show a store.

        Args:
            store: Of a build.
            folders: With the questions and the names of terms.
            out: Where the files of the build are, for `graph.html`.
        """
        self.store = store
        self.folders = folders
        self.out = out
        self.base = base_of(store)

    @cached_property
    def schema(self) -> Schema:
        """Return the terms of the ontology."""
        return load_schema(self.folders)

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Return the questions that can be asked by name."""
        return load_questions(self.folders)

    @cached_property
    def index(self) -> Index:
        """Return what a search looks through."""
        return make_index(self.store)

    @cached_property
    def documents(self) -> dict[str, SourceRecord]:
        """Return the ingested documents by IRI, in the order of their titles."""
        return {record.iri: record for record in find_sources(self.store)}

    @cached_property
    def comparisons(self) -> dict[str, Comparison]:
        """Return conflicts and agreements by IRI, the hardest first."""
        return {one.iri: one for one in find_comparisons(self.store)}

    @cached_property
    def viewer(self) -> Viewer | None:
        """Return the viewer that the build wrote, None where there is none."""
        return None if self.out is None else load_viewer(self.out)


def base_of(store: Store) -> str:
    """Return the base of a store's own IRIs."""
    for graph in store.graphs():
        for name in GRAPHS:
            if graph.value.endswith(name):
                return graph.value.removesuffix(name)
    return DEFAULT_BASE
