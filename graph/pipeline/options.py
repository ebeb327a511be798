"""How to build, and what is told meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from graph.rdf import View
from graph.redact import Redaction

OnProgress = Callable[[str, int, int], None]
"""Takes the name of a stage, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build; the defaults are those of the command line.

    Attributes:
        workers: Processes that read documents; 0 chooses by size of the input and number of cores.
        overlays: Folders laid over our `ontology/`, in order.
        model: Name of a spaCy pipeline.
        base: What the graph's own IRIs begin with.
        decisions: A file of decisions besides those of the ontology folders.
        keep_names: Add the IRIs of this build to `names.csv`.
        view: Which relations stand as plain triples: "stated" or "all" (see `graph.rdf.view_quads`).
        redaction: Who has a stand-in in the files under `out`; the store is as without it.
        record: Folder of the record of the redaction; by default beside `out`.
    """

    out: Path = Path("exports")
    store: Path = Path(".claimgraph")
    workers: int = 0
    overlays: tuple[Path, ...] = ()
    model: str = "en_core_web_md"
    base: str = "https://claimgraph.example/"
    use_cache: bool = True
    decisions: Path | None = None
    keep_names: bool = False
    view: View = "stated"
    redaction: Redaction | None = None
    record: Path | None = None

    def cache(self, kind: str) -> Path | None:
        """Return the folder in which what was made once is kept; None where nothing is."""
        return self.store / "cache" / kind if self.use_cache else None
