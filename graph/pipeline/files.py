"""How the files of a build come into their folder: all at once at its end, the texts as read among them."""

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from graph.errors import UsageError
from graph.pipeline.report import Report

STAGE = ".building"
"""Of the folder in which a build writes before anything there is replaced."""


def make_folder(folder: Path) -> None:
    """Make a folder to write in, where it is missing.

    Raises:
        UsageError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written: {error.strerror}") from error


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Give a folder to write in; what is there at the end takes the place of files of the same names in `folder`.

    Where something goes wrong (a full disk, Ctrl-C) `folder` stays as it was.
    """
    stage = folder / STAGE
    shutil.rmtree(stage, ignore_errors=True)  # what a build that was killed left there
    try:
        stage.mkdir()
        yield stage
        for file in sorted(path for path in stage.rglob("*") if not path.is_dir()):
            place = folder / file.relative_to(stage)
            place.parent.mkdir(parents=True, exist_ok=True)
            file.replace(place)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def write_texts(texts: Mapping[str, str], folder: Path) -> None:
    """Write each text as `<slug>.txt`: UTF-8, no byte order mark, line ends as they are."""
    folder.mkdir(exist_ok=True)
    for slug, text in texts.items():
        path = folder / f"{slug}.txt"
        beside = path.with_name(path.name + ".new")
        beside.write_bytes(text.encode("utf-8"))
        beside.replace(path)


def file_hashes(folder: Path, *, with_texts: bool = False) -> dict[str, str]:
    """Return the SHA-256, hex, of each file of a build by its path; of the texts where no graph has theirs."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {
        name: hashlib.sha256(files[name].read_bytes()).hexdigest()
        for name in sorted(files)
        if with_texts or not name.startswith("texts/")
    }


def changed_files(report: Report, out: Path) -> Iterator[str]:
    """Tell which files of a build are gone or not as it wrote them."""
    for name, expected in sorted(report.sha256.items()):
        try:
            found = hashlib.sha256((out / name).read_bytes()).hexdigest()
        except OSError as error:
            yield f"{name}: cannot be read ({error.strerror}); build again"
        else:
            if found != expected:
                yield f"{name}: was changed since the build (its SHA-256 is another one); build again"


def clear_texts(out: Path, previous: Report | None) -> None:
    """Remove the texts that the build before wrote here; files that it did not write are left alone."""
    for file in text_files(previous):
        (out / file).unlink(missing_ok=True)


def text_files(report: Report | None) -> list[PurePosixPath]:
    """Return the texts that a build wrote, by path under its folder; none where there was no build."""
    documents = () if report is None else report.documents
    return [PurePosixPath("texts", f"{document.slug}.txt") for document in documents]
