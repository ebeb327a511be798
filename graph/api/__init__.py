"""claimgraph for programs: build a graph, open one, ask it, hand it on."""

from graph.api.building import build
from graph.api.opened import Graph, open_graph
from graph.api.table import Table
from graph.api.values import Iri, Value

__all__ = ["Graph", "Iri", "Table", "Value", "build", "open_graph"]
