"""The formats by name."""

from graph.export.formats.claim_sheets import write_claims_csv, write_claims_xlsx
from graph.export.formats.cypher import write_cypher
from graph.export.formats.followthemoney.writer import write_followthemoney
from graph.export.formats.format import Format
from graph.export.formats.nanopubs import write_nanopublications
from graph.export.formats.network_files import (
    write_cytoscape,
    write_gexf,
    write_graphml,
    write_node_link,
)
from graph.export.formats.notes import write_notes
from graph.export.formats.schema_org import write_schema_org
from graph.export.formats.sqlite import write_sqlite
from graph.export.formats.tables import write_tables

FORMATS: dict[str, Format] = {
    "graphml": Format("yEd, Cytoscape, igraph", ("graph.graphml",), write_graphml),
    "gexf": Format("Gephi", ("graph.gexf",), write_gexf),
    "node-link": Format("networkx, D3", ("graph.node-link.json",), write_node_link),
    "cytoscape": Format("Cytoscape, cytoscape.js", ("graph.cyjs",), write_cytoscape),
    "csv": Format("spreadsheets", ("nodes.csv", "edges.csv"), write_tables),
    "cypher": Format("Neo4j", ("graph.cypher",), write_cypher),
    "sqlite": Format("SQLite, Datasette", ("graph.sqlite",), write_sqlite),
    "ftm": Format("OpenAleph, FollowTheMoney", ("entities.ftm.json",), write_followthemoney),
    "markdown": Format("Obsidian, Logseq", ("notes/",), write_notes),
    "schema-org": Format("search engines, JSON-LD tools", ("claims.schema.jsonld",), write_schema_org),
    "nanopub": Format("nanopublication tools", ("nanopubs.trig",), write_nanopublications, needs_claims=True),
    "claims-csv": Format("spreadsheets", ("claims.csv",), write_claims_csv, needs_claims=True),
    "claims-xlsx": Format("Excel, LibreOffice", ("claims.xlsx",), write_claims_xlsx, needs_claims=True),
}
"""In the order in which they are listed."""
