"""What an export to another tool is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import networkx as nx

from graph.store import Store


@dataclass(frozen=True, slots=True)
class Exported:
    """What a writer is given.

    Attributes:
        graph: The property graph, made once for all formats (`property_graph`); of `--entities-only` the
            entities and the relations of the view.
        store: Where it comes from, for what stands in no property graph: passages and their offsets.
        entities_only: Whether claims and sources are to be left out.
    """

    graph: nx.MultiDiGraph
    store: Store
    entities_only: bool


Writer: TypeAlias = Callable[[Exported, Path], None]


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        tools: Who reads it, in a few words.
        files: What it is written to, in the folder that the writer is given; a folder ends in "/".
        write: Writes them; the same store gives the same bytes.
        needs_claims: Whether nothing is left of it without claims.
    """

    tools: str
    files: tuple[str, ...]
    write: Writer
    needs_claims: bool = False
