"""`claimgraph show NAME`: an entity's card, or a document with everything found in it marked."""

from pathlib import Path
from typing import Annotated

import typer

from graph.cli.arguments.options import Redact, RedactDrop, RedactRecord


def show(
    name: Annotated[
        str,
        typer.Argument(
            help="A name or alias of an entity, or a part of one; or the file name of a document.",
            show_default=False,
        ),
    ],
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
    redact: Redact = None,
    redact_drop: RedactDrop = False,
    redact_record: RedactRecord = None,
) -> None:
    """Show what the documents say of an entity, or one document.

    Of an entity each claim with its sentence, of a document its text with everything marked that was found.
    """
    from graph.cli.arguments.entity_called import entity_called
    from graph.cli.arguments.redacting import opened_store
    from graph.cli.printing.card import print_card
    from graph.cli.printing.marked import print_marked
    from graph.errors import UsageError
    from graph.store.marks import claims_of, find_marks, sources_called

    opened = opened_store(store, redact, drop=redact_drop, record=redact_record)
    sources = sources_called(opened, name)
    if len(sources) == 1:
        print_marked(opened.text(sources[0]), find_marks(opened, sources[0]), claims_of(opened, sources[0]))
        return
    if sources:
        slugs = ", ".join(source.rpartition("/source/")[2] for source in sources)
        raise UsageError(f"several documents are called '{name}'; give one of these: {slugs}")
    print_card(opened, entity_called(opened, name, what="entity or document"))
