"""Where an entity is named, for the dossier on one of which hardly anything is claimed."""

from dataclasses import dataclass

from graph.errors import UsageError
from graph.store import Store
from graph.values.surroundings import around

MENTIONS = """SELECT DISTINCT ?source ?start ?end {{
  ?mention a cg:Mention ; cg:refersTo <{iri}> ; cg:inSource ?source ; cg:start ?start ; cg:end ?end
}} ORDER BY ?source ?start ?end"""
FEW_CLAIMS = 5
"""With more claims, their sentences show well enough where an entity is named."""
SHOWN = 12
"""Of one entity; the documents and the viewer have them all."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place where an entity is named: its sentence in three pieces, and offsets in the text of its source."""

    source: str
    start: int
    end: int
    before: str
    words: str
    after: str


def find_named(store: Store, iri: str) -> tuple[Named, ...]:
    """Return the first places where an entity is named, in the order of sources; none where the store has no texts."""
    found = []
    for row in store.select(MENTIONS.format(iri=iri)).rows[:SHOWN]:
        source, start, end = row["source"].value, int(row["start"].value), int(row["end"].value)
        try:
            text = store.text(source)
        except UsageError:
            # A store in memory has none, and need not.
            return ()
        before, words, after = around(text, start, end)
        found.append(Named(source, start, end, before, words, after))
    return tuple(found)
