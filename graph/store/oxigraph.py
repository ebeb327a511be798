"""Opens the folder of an embedded Oxigraph."""

from pathlib import Path

import pyoxigraph

from graph.errors import UsageError


def open_folder(folder: Path, *, read_only: bool) -> pyoxigraph.Store:
    """Open an Oxigraph folder, telling in plain words what is wrong with it."""
    try:
        if read_only:
            return pyoxigraph.Store.read_only(str(folder))
        folder.parent.mkdir(parents=True, exist_ok=True)
        return pyoxigraph.Store(str(folder))
    except FileNotFoundError as error:
        raise UsageError(
            f"{folder}: no store there; run `claimgraph build` first, or give its --store"
        ) from error
    except OSError as error:
        if "lock" in str(error).lower():
            raise UsageError(
                f"{folder}: the store is in use by another process; wait until it ends"
            ) from error
        raise UsageError(f"{folder}: the store cannot be opened: {error}") from error
    except RuntimeError as error:
        raise UsageError(
            f"{folder}: the store is damaged ({error}); remove the folder and build again"
        ) from error
