"""Keeps the graph on disk and answers questions about it."""

from pyoxigraph import Literal, NamedNode, Quad

from graph.store.folder import fresh_store, load_nquads, open_store, reserved
from graph.store.store import Dataset, Rows, Store
from graph.store.verify import verify

__all__ = [
    "Dataset",
    "Literal",
    "NamedNode",
    "Quad",
    "Rows",
    "Store",
    "fresh_store",
    "load_nquads",
    "open_store",
    "reserved",
    "verify",
]
