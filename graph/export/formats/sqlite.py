"""One SQLite file with tables and full-text search, as Datasette shows it."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from graph.export.formats.claim_facts import claims_in_order, ends_at, one_end
from graph.export.formats.claim_sheets import COLUMNS, TO_FILL, claim_rows
from graph.export.formats.format import Exported
from graph.export.property_graph import CG, ENTITY_TYPES
from graph.store import Store

ENTITIES = """
CREATE TABLE entities (
    iri TEXT PRIMARY KEY, type TEXT NOT NULL, label TEXT, aliases TEXT, issued TEXT, url TEXT, same_as TEXT,
    country TEXT, latitude REAL, longitude REAL
);
CREATE INDEX entities_type ON entities (type);
CREATE TABLE edges (
    "from" TEXT NOT NULL, property TEXT NOT NULL, "to" TEXT NOT NULL, count INTEGER, claims TEXT,
    PRIMARY KEY ("from", property, "to")
);
CREATE INDEX edges_to ON edges ("to");
CREATE VIRTUAL TABLE entities_fts USING fts5(label, aliases, content="entities");
"""
# Columns of claims.csv by name, and the IRIs of what they name.
NUMBERS = frozenset({"value", "upper", "low", "high"})
SHEET = tuple(column for column in COLUMNS if column not in {"id", "source", "link"} | TO_FILL)
CLAIMS = f"""
CREATE TABLE sources (
    iri TEXT PRIMARY KEY, file TEXT NOT NULL, title TEXT, issued TEXT, language TEXT, byline TEXT, url TEXT,
    sha256 TEXT, text_sha256 TEXT
);
CREATE TABLE claims (
    id TEXT PRIMARY KEY, iri TEXT UNIQUE NOT NULL,
    source_iri TEXT REFERENCES sources (iri), start INTEGER, "end" INTEGER,
    {", ".join(f'"{name}" {"REAL" if name in NUMBERS else "INTEGER" if name == "page" else "TEXT"}' for name in SHEET)}
);
CREATE INDEX claims_source ON claims (source_iri);
CREATE INDEX claims_kind ON claims (kind);
CREATE TABLE mentions (
    iri TEXT PRIMARY KEY, entity TEXT REFERENCES entities (iri), source TEXT REFERENCES sources (iri),
    start INTEGER, "end" INTEGER, exact TEXT, page INTEGER, kind TEXT, extracted_by TEXT
);
CREATE INDEX mentions_entity ON mentions (entity);
CREATE TABLE comparisons (
    iri TEXT PRIMARY KEY, type TEXT NOT NULL, reason TEXT, basis TEXT, severity TEXT, independent_origins INTEGER
);
CREATE TABLE compared_claims (
    comparison TEXT REFERENCES comparisons (iri), claim TEXT REFERENCES claims (iri),
    PRIMARY KEY (comparison, claim)
);
CREATE VIRTUAL TABLE claims_fts USING fts5(words, sentence, says, content="claims");
"""


def write_sqlite(exported: Exported, folder: Path) -> None:
    """Write `graph.sqlite`: `SELECT … FROM claims JOIN claims_fts …` finds words in sentences."""
    with closing(sqlite3.connect(folder / "graph.sqlite", isolation_level=None)) as database:
        database.execute("PRAGMA page_size = 4096")
        database.execute("PRAGMA journal_mode = OFF")
        database.executescript(ENTITIES if exported.entities_only else ENTITIES + CLAIMS)
        database.execute("BEGIN")
        fill(database, "entities", _entity_rows(exported))
        fill(database, "edges", _edge_rows(exported))
        if not exported.entities_only:
            fill(database, "sources", _source_rows(exported))
            fill(database, "claims", _sheet_rows(exported))
            fill(database, "mentions", _mention_rows(exported.store))
            comparisons = nodes_of(exported, ("Conflict", "Agreement"))
            fill(database, "comparisons", (_comparison_row(*node) for node in comparisons))
            pairs = ((iri, end) for iri, _ in comparisons for end in ends_at(exported.graph, iri, "compares"))
            fill(database, "compared_claims", pairs)
            database.execute("INSERT INTO claims_fts (claims_fts) VALUES ('rebuild')")
        database.execute("INSERT INTO entities_fts (entities_fts) VALUES ('rebuild')")
        database.execute("COMMIT")


def fill(database: sqlite3.Connection, table: str, rows: Iterable[Sequence[object]]) -> None:
    """Put rows into a table."""
    for row in rows:
        places = ", ".join("?" * len(row))
        database.execute(f"INSERT INTO {table} VALUES ({places})", tuple(row))


def nodes_of(exported: Exported, types: Sequence[str]) -> list[tuple[str, dict[str, Any]]]:
    """Return nodes of these classes with their attributes."""
    return [(node, found) for node, found in exported.graph.nodes(data=True) if found["type"] in types]


def _entity_rows(exported: Exported) -> Iterator[Sequence[object]]:
    """Yield the entities."""
    for iri, found in nodes_of(exported, ENTITY_TYPES):
        aliases = _as_cell((*found.get("altLabel", ()), *found.get("hiddenLabel", ())))
        names = ("issued", "url", "sameAs", "notation", "latitude", "longitude")
        yield (
            iri,
            found["type"],
            _as_cell(found.get("prefLabel")),
            aliases,
            *(_as_cell(found.get(key)) for key in names),
        )


def _edge_rows(exported: Exported) -> Iterator[Sequence[object]]:
    """Yield the edges; the claims of a relation as a JSON list."""
    for start, end, key, found in exported.graph.edges(keys=True, data=True):
        yield start, key, end, found.get("count"), _as_cell(found.get("claims"))


def _source_rows(exported: Exported) -> Iterator[Sequence[object]]:
    """Yield the documents."""
    names = ("title", "issued", "language", "creditText", "source", "sha256", "textSha256")
    for iri, found in nodes_of(exported, ("Source",)):
        yield iri, _as_cell(found.get("fileName", "")), *(_as_cell(found.get(key)) for key in names)


def _sheet_rows(exported: Exported) -> Iterator[Sequence[object]]:
    """Yield the claims by document and place in it, with the columns of `claims.csv`."""
    graph = exported.graph
    claims = zip(claims_in_order(graph), claim_rows(exported), strict=True)
    for iri, row in claims:
        found = graph.nodes[iri]
        place = (
            one_end(graph, iri, "inSource") or None,
            found.get("evidenceStart"),
            found.get("evidenceEnd"),
        )
        yield row["id"], iri, *place, *(row.get(column) for column in SHEET)


def _mention_rows(store: Store) -> Iterator[Sequence[object]]:
    """Yield the mentions of entities, with the characters that they stand on."""
    rows = store.select(
        f"""PREFIX cg: <{CG}>
        SELECT DISTINCT ?mention ?entity ?source ?start ?end ?exact ?page ?kind ?by {{
            ?mention a cg:Mention ; cg:inSource ?source ; cg:start ?start ; cg:end ?end ; cg:exact ?exact ;
                cg:refersTo ?entity .
            OPTIONAL {{ ?mention cg:page ?page }}
            OPTIONAL {{ ?mention cg:mentionKind ?kind }}
            OPTIONAL {{ ?mention cg:extractedBy ?by }}
        }} ORDER BY ?source ?start ?end ?mention ?entity"""
    )
    for row in rows:
        cells = [None if row[name] is None else row[name].value for name in rows.variables]
        yield [int(cell) if place in (3, 4, 6) and cell else cell for place, cell in enumerate(cells)]


def _comparison_row(iri: str, found: dict[str, Any]) -> Sequence[object]:
    """Return a comparison."""
    names = ("reason", "basis", "severity", "independentOrigins")
    return iri, found["type"], *(_as_cell(found.get(key)) for key in names)


def _as_cell(value: object) -> object:
    """Return a value as SQLite keeps it; several as a JSON list, which Datasette can break up."""
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False) if value else None
    return value
