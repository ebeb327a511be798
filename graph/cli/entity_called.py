"""The one entity that a name on the command line means."""

from typing import TYPE_CHECKING

import typer

from graph.cli.words import counted
from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.store import Store
    from graph.store.entities import FoundEntity


def entity_called(store: "Store", name: str, *, what: str = "entity") -> "FoundEntity":
    """Return the entity with this name or alias, or part of one; of several, print which they are.

    Raises:
        UsageError: there is none, or more than one.
    """
    from graph.store.entities import find_entities

    found = find_entities(store, name)
    if not found:
        raise UsageError(f"no {what} is called '{name}'; try a part of the name")
    if len(found) > 1:
        typer.echo(f"'{name}' may be:", err=True)
        for entity in found:
            typer.echo(f"  {entity.label}  ({entity.type}, {counted(entity.mentions, 'mention')})", err=True)
        raise UsageError("give more of the name")
    return found[0]
