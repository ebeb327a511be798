"""claimgraph: documents in; a graph of entities and claims out, every claim down to its characters.

For programs: `build` makes a graph of documents, `open_graph` opens one that was made; see docs/python.md.
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.api import Graph, Iri, Table, build, open_graph

__version__ = "0.1.0"
__all__ = ["Graph", "Iri", "Table", "__version__", "build", "open_graph"]

# Before anything loads numpy: documents are what is shared out, among processes. Threads that multiply the model's
# small matrices wait for each other, at up to five times the processor time.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def __getattr__(name: str) -> object:
    # Only then: `import graph.anything` would else load all stages, and `claimgraph query` would start slowly.
    if name in __all__:
        return getattr(import_module("graph.api"), name)
    raise AttributeError(f"module 'graph' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
