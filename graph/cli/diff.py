"""`claimgraph diff OLD NEW`: what changed between two builds, in words."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.store import Store

HEADINGS = ("documents", "entities", "merges", "claims", "conflicts")


def diff(
    old: Annotated[
        Path, typer.Argument(help="Folder of the earlier build, or its graph.nq.", show_default=False)
    ],
    new: Annotated[Path, typer.Argument(help="Folder of the later build.", show_default=False)],
) -> None:
    """Tell what changed between two builds.

    Documents, entities, merges, claims and conflicts.
    """
    from graph.store.difference import differences

    changes = differences(_load(old), _load(new))
    for heading in HEADINGS:
        lines = [change.words for change in changes if change.about == heading]
        if lines:
            typer.echo(f"{heading.capitalize()} ({len(lines)})")
            for line in lines:
                typer.echo(f"  {line}")
    if not changes:
        typer.echo("Nothing changed.")


def _load(place: Path) -> "Store":
    from graph.store import load_nquads

    file = place / "graph.nq" if place.is_dir() else place
    if not file.is_file():
        raise UsageError(f"{place}: no graph.nq there; give the --out of a build, or the file itself")
    return load_nquads(file)
