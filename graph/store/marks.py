"""What was found in one source: names as stretches of its text, and its claims."""

from dataclasses import dataclass

from graph.read import source_slug
from graph.store.claims import FoundClaim, find_claims
from graph.store.store import Store

MENTIONS = """SELECT DISTINCT ?start ?end ?type ?entity ?label {{
  ?passage cg:refersTo ?entity ; cg:inSource <{source}> ; cg:start ?start ; cg:end ?end . ?entity a ?type ; skos:prefLabel ?label
  FILTER(?type IN (cg:Person, cg:Organisation, cg:Place, cg:Camp, cg:Report)) FILTER NOT EXISTS {{ ?passage a cg:Note }}
}}"""
SOURCES = "SELECT ?source ?file { ?source a cg:Source ; cg:fileName ?file } ORDER BY ?source"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A name in a source's text.

    Attributes:
        start: In code points of the text as read; `end` is half-open.
        type: Class of the entity.
        entity: Its IRI.
        label: Its preferred label.
    """

    start: int
    end: int
    type: str
    entity: str = ""
    label: str = ""


def sources_called(store: Store, name: str) -> tuple[str, ...]:
    """Return the IRIs of the sources with this slug or file name; of a path its folders tell namesakes apart."""
    path = name.replace("\\", "/").removeprefix("./")
    rows = [(row["source"].value, row["file"].value) for row in store.select(SOURCES)]
    exact = tuple(source for source, _ in rows if source.endswith(f"/source/{path}"))
    named = tuple(source for source, file in rows if file == path.rpartition("/")[2])
    if exact or len(named) < 2:
        return exact or named
    # A slug is made from the path under the folder that was built, which may be any tail of this path.
    parts = path.split("/")
    for first in range(len(parts) - 1):
        slug = source_slug("/".join(parts[first:]))
        under = tuple(one for one in named if f"{one.rpartition('/source/')[2]}-".startswith(f"{slug}-"))
        if under:
            return under
    return named


def find_marks(store: Store, source: str) -> tuple[Mark, ...]:
    """Return the names in a source, in text order, longer ones before those inside them."""
    marks = {
        Mark(
            int(row["start"].value),
            int(row["end"].value),
            row["type"].value.rpartition("#")[2],
            row["entity"].value,
            row["label"].value,
        )
        for row in store.select(MENTIONS.format(source=source))
    }
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.type, mark.entity)))


def claims_of(store: Store, source: str) -> tuple[FoundClaim, ...]:
    """Return the claims of a source, in text order."""
    return find_claims(store, f"?claim cg:evidence ?sentence . ?sentence cg:inSource <{source}>")
