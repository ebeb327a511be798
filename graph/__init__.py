"""claimgraph: documents in; a graph of entities and claims out, every claim down to its characters."""

__version__ = "0.1.0"
