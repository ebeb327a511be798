"""Keeps the graph on disk and answers questions about it."""

from pyoxigraph import Literal, NamedNode, Quad

from graph.store.answers import Dataset, Rows
from graph.store.checks.verify import verify
from graph.store.folder import fresh_store, load_nquads, open_store, reserved, write_store
from graph.store.store import Store

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
    "write_store",
]
