"""The texts as read, beside the exports, so that anybody can check an offset."""

from collections.abc import Sequence
from pathlib import Path

from graph.model import Document
from graph.pipeline.report import Report


def write_texts(documents: Sequence[Document], folder: Path) -> None:
    """Write each document's text as `<slug>.txt`: UTF-8, no byte order mark, line ends as they are."""
    folder.mkdir(exist_ok=True)
    for document in documents:
        path = folder / f"{document.slug}.txt"
        beside = path.with_name(path.name + ".new")
        beside.write_bytes(document.text.encode("utf-8"))
        beside.replace(path)


def clear_texts(out: Path, previous: Report | None) -> None:
    """Remove the texts that the build before wrote here; files that it did not write are left alone."""
    if previous is None:
        return
    for document in previous.documents:
        (out / "texts" / f"{document.slug}.txt").unlink(missing_ok=True)
