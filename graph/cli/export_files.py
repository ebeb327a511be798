"""Writes formats into a folder: beside first, then renamed, so that nobody reads half a file."""

import shutil
import tempfile
from pathlib import Path

from graph.errors import UsageError
from graph.export.entities_only import entities_only as without_claims
from graph.export.formats import FORMATS
from graph.export.formats.format import Exported
from graph.export.property_graph import property_graph
from graph.store import open_store


def write_formats(formats: tuple[str, ...], out: Path, store: Path, *, entities_only: bool) -> list[Path]:
    """Write formats; return what was written, in their order.

    Raises:
        UsageError: the folder cannot be written to, or there is no store.
    """
    opened = open_store(store)
    graph = property_graph(opened)
    exported = Exported(without_claims(graph) if entities_only else graph, opened, entities_only)
    try:
        out.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".export-", dir=out))
    except OSError as error:
        raise UsageError(f"{out}: cannot be written to ({error.strerror}); give another --out") from error
    written: list[Path] = []
    try:
        for name in formats:
            FORMATS[name].write(exported, beside)
            files = [file.rstrip("/") for file in FORMATS[name].files]
            written.extend(put_in_place(beside / file, out / file) for file in files)
    finally:
        shutil.rmtree(beside)
    return written


def put_in_place(new: Path, place: Path) -> Path:
    """Move a file or folder to its place; what stood there goes."""
    if new.is_dir() and place.exists():
        shutil.rmtree(place)
    return new.replace(place)
