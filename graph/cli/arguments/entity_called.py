"""The one entity that a name on the command line means."""

from typing import TYPE_CHECKING

import typer

from graph.errors import UsageError
from graph.values.counted import counted

if TYPE_CHECKING:
    from graph.store import Store
    from graph.store.entities import FoundEntity


def entity_called(store: "Store", name: str, *, what: str = "entity") -> "FoundEntity":
    """Return the entity with this name, alias or address, or part of a name; of several, print which they are.

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
            address = "/".join(entity.iri.rsplit("/", 2)[1:])
            told = f"{entity.type}, {counted(entity.mentions, 'mention')}"
            typer.echo(f"  {entity.label}  ({told})  {address}", err=True)
        raise UsageError(
            f"'{name}' may be {len(found)} things; give more of the name, or the address behind it"
        )
    return found[0]
