"""What was found in one source, as stretches of its text to be marked."""

from dataclasses import dataclass
from typing import Literal

from graph.store.store import Store

MarkKind = Literal["mention", "statement", "speaker", "cue", "figure"]

FOUND = """SELECT DISTINCT ?kind ?start ?end ?note {{
  {{ ?passage cg:refersTo ?entity . ?entity a ?type FILTER(?type IN ({types})) BIND("mention" AS ?kind) BIND(STRAFTER(STR(?type), "#") AS ?note) }}
  UNION {{ ?claim cg:contentPassage ?passage OPTIONAL {{ ?claim cg:speakerText ?by }} BIND("statement" AS ?kind) BIND(COALESCE(?by, "") AS ?note) }}
  UNION {{ ?claim cg:speakerPassage ?passage BIND("speaker" AS ?kind) BIND("" AS ?note) }}
  UNION {{ ?claim cg:cuePassage ?passage BIND("cue" AS ?kind) BIND("" AS ?note) }}
  UNION {{ ?claim cg:numberPassage ?passage ; cg:counted ?counted BIND("figure" AS ?kind) BIND(?counted AS ?note) }}
  ?passage cg:inSource <{source}> ; cg:start ?start ; cg:end ?end .
}}"""
TYPES = "cg:Person, cg:Organisation, cg:Place, cg:Camp, cg:Report"
SOURCES = """SELECT ?source ?file ?title { ?source a cg:Source ; cg:fileName ?file OPTIONAL { ?source dcterms:title ?title } } ORDER BY ?source"""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of a source's text and what was found there.

    Attributes:
        start: In code points of the text as read; `end` is half-open.
        note: Class of a mention's entity; speaker's words of a statement; what a figure counts; else "".
    """

    start: int
    end: int
    kind: MarkKind
    note: str


def find_source(store: Store, name: str) -> str:
    """Return the IRI of the source with this slug, file name or path's base name, "" where there is none or several."""
    base = name.replace("\\", "/").rpartition("/")[2]
    found = [
        row["source"].value
        for row in store.select(SOURCES)
        if row["file"].value == base or row["source"].value.endswith(f"/source/{name}")
    ]
    return found[0] if len(found) == 1 else ""


def find_marks(store: Store, source: str) -> tuple[Mark, ...]:
    """Return what was found in a source, in text order, longer stretches before those inside them."""
    marks = {
        Mark(int(row["start"].value), int(row["end"].value), row["kind"].value, row["note"].value)
        for row in store.select(FOUND.format(source=source, types=TYPES))
    }
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind, mark.note)))
