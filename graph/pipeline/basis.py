"""All that a build knows before it reads a document."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Decision, KeptName
from graph.ontology import (
    Ontology,
    OntologyFolders,
    load_decisions,
    load_names,
    load_ontology,
    ontology_folders,
)
from graph.ontology.schema import Schema, load_schema
from graph.pipeline.options import BuildOptions


@dataclass(frozen=True, slots=True)
class Basis:
    """What people wrote down: the ontology folders in force, decisions, and the IRIs of earlier builds."""

    ontology: Ontology
    decisions: Sequence[Decision]
    kept_names: Sequence[KeptName]
    schema: Schema

    @property
    def folders(self) -> OntologyFolders:
        """The ontology folders in force."""
        return self.ontology.folders


def load_basis(options: BuildOptions) -> Basis:
    """Load and check it.

    Raises:
        OntologyError: a file of an ontology folder is wrong.
        UsageError: the file of decisions is not there.
    """
    folders = ontology_folders(options.overlays)
    return Basis(
        ontology=load_ontology(folders),
        decisions=load_decisions(folders, options.decisions),
        kept_names=load_names(folders, options.base),
        schema=load_schema(folders),
    )
