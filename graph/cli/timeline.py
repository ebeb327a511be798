"""`claimgraph timeline NAME`: a figure that several sources tell over time."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from graph.cli.arguments.options import Redact, RedactDrop, RedactRecord
from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.store.timelines import Point


def timeline(
    name: Annotated[
        str, typer.Argument(help="A name or alias of an entity, or a part of one.", show_default=False)
    ],
    counted: Annotated[
        str, typer.Option(help="What is counted: 'residents', 'people killed'.", show_default=False)
    ] = "",
    unit: Annotated[
        str, typer.Option(help="Only this unit: person, percent, USD …", show_default=False)
    ] = "",
    format: Annotated[
        Literal["text", "csv", "svg"], typer.Option(help="How to print; svg draws bounds as bars.")
    ] = "text",
    store: Annotated[Path, typer.Option(help="Folder of the store that a build made.")] = Path(".claimgraph"),
    redact: Redact = None,
    redact_drop: RedactDrop = False,
    redact_record: RedactRecord = None,
) -> None:
    """Print the figures about an entity in the order of time.

    Each with number, bounds, source and speaker.
    """
    from graph.cli.arguments.redacting import opened_store
    from graph.cli.printing.timeline_lines import PRINTERS
    from graph.compare.topics.counting import counts_as, other_group
    from graph.ontology import load_ontology, ontology_folders
    from graph.store.entities import find_entities
    from graph.store.timelines import find_timeline

    opened = opened_store(store, redact, drop=redact_drop, record=redact_record)
    found = find_entities(opened, name)
    if not found:
        raise UsageError(f"no entity is called '{name}'; try a part of the name")
    ontology = load_ontology(ontology_folders(()))
    tests = counts_as(ontology, counted), other_group(ontology, counted)
    points = find_timeline(opened, [entity.iri for entity in found], *tests)
    if unit:
        points = _in_unit(points, unit)
    title = f"{found[0].label}: {counted or 'all figures'}"
    PRINTERS[format](title, points)


def _in_unit(points: "tuple[Point, ...]", unit: str) -> "tuple[Point, ...]":
    """Return the points of one unit.

    Raises:
        UsageError: none has it, and others have others.
    """
    kept = tuple(point for point in points if point.unit == unit)
    if points and not kept:
        known = ", ".join(sorted({point.unit for point in points}))
        raise UsageError(f"no figure is in '{unit}'; --unit may be {known}")
    return kept
