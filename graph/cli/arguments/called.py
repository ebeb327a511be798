"""How the command was called, so that a hint can be run as it is printed."""

import shlex
import shutil
import sys
from pathlib import Path

NAME = "claimgraph"
DEFAULT_STORE = Path(".claimgraph")


def called_as() -> str:
    """Return what to type for this command here: its bare name where the shell finds it, else its path."""
    given = Path(sys.argv[0])
    if given.stem != NAME or not given.is_file():
        return NAME  # started as a module, or by a test
    found = shutil.which(NAME)
    if found and given.samefile(found):
        return NAME
    absolute = given.absolute()
    path = absolute.relative_to(Path.cwd()) if absolute.is_relative_to(Path.cwd()) else absolute
    return shlex.quote(str(path))


def store_option(store: Path) -> str:
    """Return ` --store FOLDER` for a hint, "" where it is the default."""
    return "" if store == DEFAULT_STORE else f" --store {shlex.quote(str(store))}"


def runnable(message: str) -> str:
    """Return a message with each `claimgraph …` in it as it can be typed here."""
    return message.replace(f"`{NAME} ", f"`{called_as()} ")
