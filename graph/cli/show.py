"""`claimgraph show NAME`: an entity's card, or a document with everything found in it marked."""

from pathlib import Path
from typing import Annotated

import typer


def show(
    name: Annotated[
        str,
        typer.Argument(
            help="A name or alias of an entity, or a part of one; or the file name of a document.",
            show_default=False,
        ),
    ],
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
) -> None:
    """Show what the documents say of an entity, each claim with its sentence; or a document with all that was found."""
    from graph.cli.card import print_card
    from graph.cli.marked import print_marked
    from graph.errors import UsageError
    from graph.store import open_store
    from graph.store.entities import find_entities
    from graph.store.marks import find_marks, find_source

    opened = open_store(store)
    if source := find_source(opened, name):
        print_marked(opened.text(source), find_marks(opened, source))
        return
    found = find_entities(opened, name)
    if not found:
        raise UsageError(f"no entity or document is called '{name}'; try a part of the name")
    if len(found) > 1:
        typer.echo(f"'{name}' may be:")
        for entity in found:
            typer.echo(f"  {entity.label}  ({entity.type}, {entity.mentions} mentions)")
        typer.echo("Give more of the name.")
        raise typer.Exit(2)
    print_card(opened, found[0])
