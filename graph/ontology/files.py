"""Where the files of `ontology/` are: beside the package in a checkout, inside it in an installed wheel."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import UsageError

PACKAGE = Path(__file__).resolve().parent.parent
PACKAGED = PACKAGE / "_ontology"
"""Where a wheel has the folder; in a checkout it is not there."""


@dataclass(frozen=True, slots=True)
class OntologyFolders:
    """Our ontology folder and those laid over it, in the order in which they are read."""

    folders: tuple[Path, ...]

    def files(self, pattern: str) -> tuple[Path, ...]:
        """Return the files that match, folder by folder, sorted by name inside each."""
        return tuple(
            path for folder in self.folders for path in sorted(folder.glob(pattern)) if path.is_file()
        )

    def written_files(self, name: str) -> tuple[Path, ...]:
        """Return the files of that name in which people write: those of all folders, and of `written_folder`."""
        found = self.files(name)
        written = written_folder() / name
        if own_folder() not in self.folders or written in found or not written.is_file():
            return found
        first = sum(path.is_relative_to(own_folder()) for path in found)
        return (*found[:first], written, *found[first:])

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
    return PACKAGED if PACKAGED.is_dir() else PACKAGE.parent / "ontology"


def written_folder() -> Path:
    """Return where decisions and kept names are written: our folder, of a wheel `ontology/` in the current one.

    What was installed is nobody's to write to: it may be read-only, and the next version replaces it.
    """
    return Path("ontology") if PACKAGED.is_dir() else own_folder()
