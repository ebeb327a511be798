"""Writes formats into a folder: beside first, then renamed, so that nobody reads half a file."""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from graph.errors import UsageError
from graph.export.entities_only import entities_only as without_claims
from graph.export.formats import FORMATS
from graph.export.formats.format import Exported
from graph.export.property_graph import property_graph
from graph.store import Store


def write_formats(
    formats: tuple[str, ...],
    out: Path,
    store: Store,
    *,
    entities_only: bool,
    before_placing: Callable[[Iterable[str]], None] = lambda _: None,
) -> list[Path]:
    """Write formats; return what was written, in their order.

    `before_placing` is told all files, by their path under `out`, before the first takes its place.

    Raises:
        UsageError: the folder cannot be written to.
    """
    graph = property_graph(store)
    exported = Exported(without_claims(graph) if entities_only else graph, store, entities_only)
    try:
        out.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".export-", dir=out))
    except OSError as error:
        raise UsageError(f"{out}: cannot be written to ({error.strerror}); give another --out") from error
    try:
        for name in formats:
            FORMATS[name].write(exported, beside)
        before_placing(path.relative_to(beside).as_posix() for path in beside.rglob("*") if path.is_file())
        files = [file.rstrip("/") for name in formats for file in FORMATS[name].files]
        return [_put_in_place(beside / file, out / file) for file in files]
    finally:
        shutil.rmtree(beside)


def _put_in_place(new: Path, place: Path) -> Path:
    """Move a file or folder to its place; what stood there goes."""
    if new.is_dir() and place.exists():
        shutil.rmtree(place)
    return new.replace(place)
