"""`claimgraph compare`: where the sources agree and disagree."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from graph.cli.arguments.options import Redact, RedactDrop, RedactRecord
from graph.errors import UsageError


def compare(
    about: Annotated[
        str | None,
        typer.Option(
            help="Only what involves this entity: a name or alias, or a part of one.", show_default=False
        ),
    ] = None,
    format: Annotated[
        Literal["text", "csv", "json", "html"], typer.Option(help="How to print; csv has a row a claim.")
    ] = "text",
    conflicts: Annotated[bool, typer.Option("--conflicts", help="Leave out the agreements.")] = False,
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
    redact: Redact = None,
    redact_drop: RedactDrop = False,
    redact_record: RedactRecord = None,
) -> None:
    """Print where sources disagree and agree, hardest first.

    Each with both sentences, source, date, speaker and reason.
    """
    from graph.cli.arguments.redacting import opened_store
    from graph.cli.printing.compared import PRINTERS
    from graph.store.comparisons import find_comparisons
    from graph.store.entities import find_entities

    opened = opened_store(store, redact, drop=redact_drop, record=redact_record)
    wanted = None
    if about is not None:
        found = find_entities(opened, about)
        if not found:
            raise UsageError(f"no entity is called '{about}'; try a part of the name")
        wanted = [entity.iri for entity in found]
    comparisons = find_comparisons(opened, wanted)
    if conflicts:
        comparisons = tuple(one for one in comparisons if one.kind == "Conflict")
    PRINTERS[format](comparisons)
