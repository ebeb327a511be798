"""Where dossiers are written, and how they lead back to the viewer."""

import os
from pathlib import Path
from urllib.parse import quote

from graph.errors import UsageError

FOLDER = "dossiers"
VIEWER = "graph.html"
DEFAULT_OUT = Path("exports")


def build_folder(store: Path) -> Path:
    """Return where the build in a store wrote its files, `exports` where the store does not tell."""
    from graph.pipeline.inputs import read_inputs

    try:
        return Path(read_inputs(store).out)
    except UsageError:
        return DEFAULT_OUT


def file_for(iri: str, out: Path | None, built: Path, *, several: bool) -> Path:
    """Return the file of the dossier on an entity.

    Raises:
        UsageError: several are to be written, and `out` names one file.
    """
    type_, slug = iri.rsplit("/", 2)[1:]
    name = f"{type_}-{slug}.html"
    if out is None:
        folder = built / FOLDER
        return (folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder) / name
    is_file = out.suffix.lower() in (".html", ".htm")
    if several and is_file:
        raise UsageError(f"--out {out}: one file cannot hold several dossiers; give a folder")
    return out if is_file and not out.is_dir() else out / name


def viewer_from(file: Path, built: Path) -> str:
    """Return the relative address of the build's viewer as seen from a file, "" where there is no viewer."""
    viewer = built / VIEWER
    if not viewer.is_file():
        return ""
    return quote(Path(os.path.relpath(viewer, file.parent)).as_posix())
