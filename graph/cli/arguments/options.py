"""Options that several commands share; those of redaction are on every command that gives out what documents say."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import UsageError

REDACT = "--redact"
PEOPLE_EXCEPT = "people-except"

Redact = Annotated[
    str | None,
    typer.Option(
        REDACT,
        metavar="[people-except] FILE",
        help="Give stand-ins to those whose names FILE lists, one a line; with people-except to all people but those.",
        show_default=False,
    ),
]
RedactDrop = Annotated[bool, typer.Option("--redact-drop", help="Leave out their mentions and claims too.")]
RedactRecord = Annotated[
    Path | None,
    typer.Option(
        help="Folder that tells who is behind each stand-in; beside the files by default (exports.redaction).",
        show_default=False,
        file_okay=False,
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        help="Processes that read documents; chosen by size and cores by default.", show_default=False
    ),
]


def joined_redaction(arguments: Sequence[str]) -> list[str]:
    """Return the words of a command line with those of `--redact people-except FILE` as one value.

    An option has a fixed number of values, and `--redact` has one or two.
    """
    found: list[str] = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == REDACT and rest[:1] == [PEOPLE_EXCEPT] and len(rest) > 1:
            found += [word, f"{PEOPLE_EXCEPT} {rest[1]}"]
            del rest[:2]
        elif word == f"{REDACT}={PEOPLE_EXCEPT}" and rest:
            found.append(f"{word} {rest.pop(0)}")
        else:
            found.append(word)
    return found


def workers_given(number: int | None) -> int:
    """Return how many processes are asked for, 0 where the build may choose.

    Raises:
        UsageError: less than one is asked for.
    """
    if number is not None and number < 1:
        raise UsageError(f"--workers {number}: give 1 or more, or leave it out to choose by size and cores")
    return number or 0
