"""Which file decisions go to, and who makes them."""

import getpass
from pathlib import Path


def decisions_file(given: Path | None) -> Path:
    """Return the file that a person named, else that of our own ontology folder."""
    from graph.ontology.files import own_folder

    return given if given is not None else own_folder() / "decisions.csv"


def own_name() -> str:
    """Return the name under which this person works on the machine, "" where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
