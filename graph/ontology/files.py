"""Where the files of `ontology/` are: beside the package in a checkout, inside it in an installed wheel."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import UsageError

PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class OntologyFolders:
    """Our ontology folder and those laid over it, in the order in which they are read."""

    folders: tuple[Path, ...]

    def files(self, pattern: str) -> tuple[Path, ...]:
        """Return the files that match, folder by folder, sorted by name inside each."""
        return tuple(
            path for folder in self.folders for path in sorted(folder.glob(pattern)) if path.is_file()
        )

    def label(self, path: Path) -> str:
        """Return a file's path for messages, from the name of its ontology folder on."""
        for folder in self.folders:
            if path.is_relative_to(folder):
                return f"{folder.name if folder.name != '_ontology' else 'ontology'}/{path.relative_to(folder).as_posix()}"
        return path.as_posix()


def ontology_folders(overlays: Sequence[Path] = ()) -> OntologyFolders:
    """Return our own folder with `overlays` after it.

    Raises:
        UsageError: an overlay is no folder.
    """
    for overlay in overlays:
        if not overlay.is_dir():
            raise UsageError(
                f"--ontology {overlay}: no such folder; give a folder laid out like our ontology/"
            )
    return OntologyFolders((own_folder(), *overlays))


def own_folder() -> Path:
    """Return the folder that came with this installation."""
    packaged = PACKAGE / "_ontology"
    return packaged if packaged.is_dir() else PACKAGE.parent / "ontology"
