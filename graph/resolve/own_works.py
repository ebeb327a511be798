"""Joins the works of documents that are copies of one text, and what a text says of the work that it is."""

from collections.abc import Mapping, Sequence

from graph.model import Document
from graph.resolve.clusters import Clusters


def join_works(clusters: Clusters, documents: Sequence[Document], ranges: Mapping[str, range]) -> None:
    """Make one work of all documents with the same text; `ranges` gives each document's nodes by its slug."""
    first_with: dict[str, int] = {}
    for document in documents:
        work = next(index for index in ranges[document.slug] if clusters.nodes[index].origin == "work")
        clusters.join_copies(first_with.setdefault(document.text_sha256, work), work)
        for index in ranges[document.slug]:
            cited = clusters.nodes[index].cited
            if cited is not None and cited.own:  # "Recommended citation"
                clusters.join(index, work)
