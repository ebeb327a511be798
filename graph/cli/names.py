"""`claimgraph names`: what resolution itself would say of two bare names."""

import json
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import UsageError


def names(
    file: Annotated[
        Path,
        typer.Argument(
            help="JSON lines with name1, name2 and schema (Person, Company …).", show_default=False
        ),
    ],
) -> None:
    """Tell for each pair of names whether they would be merged.

    Prints a line of JSON for each line of the file, in order: {"score": 0 to 1, "merge": true or false}.
    """
    from graph.resolve.similarity import name_similarity, same_name

    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: cannot be read: {error}") from error
    pairs = [_pair(file, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    for first, second, schema in pairs:
        score = round(name_similarity(first, second, schema), 4)
        print(json.dumps({"score": score, "merge": same_name(first, second, schema)}))


def _pair(file: Path, number: int, line: str) -> tuple[str, str, str]:
    try:
        pair = json.loads(line)
        return str(pair["name1"]), str(pair["name2"]), str(pair.get("schema", ""))
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise UsageError(f'{file} line {number}: expected {{"name1": …, "name2": …, "schema": …}}') from error
