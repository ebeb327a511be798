"""Makes a graph of documents, as `claimgraph build` does."""

from collections.abc import Callable, Iterable
from os import PathLike
from pathlib import Path
from typing import TypeAlias

from graph.api.opened import DEFAULT_STORE, Graph
from graph.errors import UsageError
from graph.pipeline import BuildOptions
from graph.pipeline import build as run_build
from graph.rdf import DEFAULT_BASE, View
from graph.store import open_store

AnyPath: TypeAlias = str | PathLike[str]


def quiet(_stage: str, _done: int, _total: int) -> None:
    """Tell nobody how far a build is."""


def build(
    paths: AnyPath | Iterable[AnyPath],
    *,
    out: AnyPath = "exports",
    store: AnyPath = DEFAULT_STORE,
    ontology: Iterable[AnyPath] = (),
    decisions: AnyPath | None = None,
    keep_names: bool = False,
    view: View = "stated",
    workers: int | None = None,
    model: str = "en_core_web_md",
    base: str = DEFAULT_BASE,
    cache: bool = True,
    on_progress: Callable[[str, int, int], None] = quiet,
) -> Graph:
    """Make the graph of exactly these documents, write every file of the build, and open the graph.

    A document that fails does not stop it: `graph.report.failures` names each with its reason.

    Args:
        paths: Documents or folders of them (txt, md, html, pdf, docx); one or several.
        out: Folder for the files of the build (`graph.html`, `graph.nq` …).
        store: Folder for the embedded store and the cache.
        ontology: Folders laid over ours, in order.
        decisions: A file of decisions besides `ontology/decisions.csv`.
        keep_names: Add this build's IRIs to `names.csv`, so that they stay for good.
        view: Relations that stand as plain triples: "stated" or "all".
        workers: Processes that read documents, chosen by size and cores by default. With more than one, a script
            needs its `if __name__ == "__main__":`, as for any `multiprocessing` that does not fork.
        model: spaCy pipeline.
        base: What the graph's own IRIs begin with.
        cache: False reads and extracts everything anew.
        on_progress: Called with a stage, how much of it is done, and of how much.

    Raises:
        UsageError: there is nothing to read, or a folder cannot be written.
        OntologyError: a file of an ontology folder is wrong.
        ModelError: the language model is missing or not the one that was measured.
    """
    if workers is not None and workers < 1:
        raise UsageError(f"workers={workers}: give 1 or more, or leave it out to choose by size and cores")
    several = [paths] if isinstance(paths, str | PathLike) else list(paths)
    options = BuildOptions(
        out=Path(out),
        store=Path(store),
        workers=workers or 0,
        overlays=tuple(Path(folder) for folder in ontology),
        model=model,
        base=base,
        use_cache=cache,
        decisions=Path(decisions) if decisions is not None else None,
        keep_names=keep_names,
        view=view,
    )
    result = run_build([Path(path) for path in several], options, on_progress=on_progress)
    return Graph(open_store(options.store), result.report)
