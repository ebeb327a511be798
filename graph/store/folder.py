"""Where the store lies under the folder that `--store` names, and how a build puts a new one there."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from pyoxigraph import Quad, RdfFormat, parse

from graph.errors import UsageError
from graph.store.store import Store

NAME = "graph"
"""Of the folder with the quads; the cache lies beside it."""
LOCK = "building.lock"
"""Of the file that a build holds while it runs."""
TEXTS = "texts"
"""Of the folder with the texts as read, `<slug>.txt`."""


def open_store(folder: Path) -> Store:
    """Open the store that a build made, for reading.

    Raises:
        UsageError: there is none, or it is damaged.
    """
    return Store(folder / NAME, read_only=True, texts=folder / TEXTS)


def load_nquads(file: Path) -> Store:
    """Return a store in memory with the quads of an N-Quads file.

    Raises:
        UsageError: the file cannot be read, or is not N-Quads.
    """
    store = Store()
    try:
        store.extend(parse(path=str(file), format=RdfFormat.N_QUADS))
    except SyntaxError as error:
        raise UsageError(f"{file} line {error.lineno}: not N-Quads: {error.msg}; build again") from error
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error}") from error
    return store


def write_store(folder: Path, quads: Iterable[Quad]) -> None:
    """Make a store of these quads in a folder that is not there yet.

    Raises:
        UsageError: the folder cannot be written.
    """
    with Store(folder) as store:
        store.extend(quads)


@contextmanager
def reserved(folder: Path) -> Iterator[None]:
    """Keep the folder for one build: a second one is turned away at once, though no store be open yet.

    Raises:
        UsageError: another build uses the folder, or it cannot be written.
    """
    lock = FileLock(folder / LOCK, blocking=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise UsageError(f"{folder}: the store is in use by another process; wait until it ends") from error
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written ({error.strerror}); give another --store") from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def fresh_store(folder: Path) -> Iterator[Path]:
    """Give the place of a new store, which takes that of the one before where nothing went wrong.

    What fails leaves the old store as it was.

    Raises:
        UsageError: the folder cannot be written.
    """
    place, beside, old = folder / NAME, folder / f"{NAME}.new", folder / f"{NAME}.old"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written ({error.strerror}); give another --store") from error
    shutil.rmtree(beside, ignore_errors=True)  # What a build that was stopped left there.
    yield beside
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    beside.rename(place)
    shutil.rmtree(old, ignore_errors=True)
