"""Which file decisions go to, and who makes them."""

import getpass
import shlex
from pathlib import Path

from graph.cli.arguments.called import runnable


def decisions_file(given: Path | None) -> Path:
    """Return the file that a person named, else `decisions.csv` of the ontology folder that may be written to."""
    from graph.ontology.files import written_folder

    return given if given is not None else written_folder() / "decisions.csv"


def what_applies(given: Path | None, count: int) -> str:
    """Return the sentence that says which build applies decisions that were just written."""
    option = "" if given is None else f" … --decisions {shlex.quote(str(given))}"
    here = "" if decisions_file(given).is_absolute() or given is not None else " in this folder"
    return runnable(f"`claimgraph build{option}`{here} applies {'it' if count == 1 else 'them'}.")


def own_name() -> str:
    """Return the name under which this person works on the machine, "" where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
