"""Reads each format with a program that had no part in writing it."""

import csv
import json
import re
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field

import followthemoney
import igraph
import ladybug
import networkx as nx
import openpyxl
import rdflib
import yaml
from lxml import etree
from markdown_it import MarkdownIt

CLAIMS = ("Relation", "Figure", "Statement")
ENTITIES = ("Person", "Organisation", "Place", "Camp", "Report")
COMPARISONS = ("Conflict", "Agreement")
ALL = (*ENTITIES, "Source", *CLAIMS, *COMPARISONS)
CG = "https://w3id.org/claimgraph/ns#"


@dataclass
class Found:
    """What a reader found: things of each class, names, bounds of figures, quotations, conflicts; ids are bare."""

    counts: Counter = field(default_factory=Counter)
    names: set = field(default_factory=set)
    bounds: dict = field(default_factory=dict)
    quotations: set = field(default_factory=set)
    conflicts: set = field(default_factory=set)


def last(iri):
    return str(iri).rpartition("/")[2]


def number(value):
    """A bound as a number; what a reader says for "none" is None."""
    try:
        found = float(value)
    except (TypeError, ValueError):
        return None
    return None if found != found else found


def of_graph(nodes, edges):
    """Nodes with their properties by IRI, edges as (start, property, end)."""
    found = Found(Counter(node["type"] for node in nodes.values()))
    ends = {}
    for start, key, end in edges:
        ends.setdefault((start, key), []).append(end)
    for iri, node in nodes.items():
        if node["type"] in ENTITIES:
            found.names.add(node["prefLabel"])
        if node["type"] == "Figure":
            found.bounds[last(iri)] = (number(node.get("low")), number(node.get("high")))
        if node["type"] == "Statement":
            for speaker in ends.get((iri, "speaker"), ()):
                found.quotations.add((node.get("content"), nodes[speaker]["prefLabel"]))
        if node["type"] == "Conflict":
            found.conflicts.add(frozenset(map(last, ends[iri, "compares"])))
    return found


def read_graphml(folder):
    graph = igraph.Graph.Read_GraphML(str(folder / "graph.graphml"))
    nodes = {vertex["iri"]: vertex.attributes() for vertex in graph.vs}
    names = graph.vs["iri"]
    return of_graph(nodes, [(names[edge.source], edge["property"], names[edge.target]) for edge in graph.es])


def read_gexf(folder):
    ns = {"g": "http://www.gexf.net/1.2draft"}
    root = etree.parse(folder / "graph.gexf").getroot()
    titles = {
        kind: {
            one.get("id"): one.get("title")
            for one in root.findall(f".//g:attributes[@class='{kind}']/g:attribute", ns)
        }
        for kind in ("node", "edge")
    }

    def values(element, kind):
        return {
            titles[kind][one.get("for")]: one.get("value") for one in element.findall(".//g:attvalue", ns)
        }

    nodes = {node.get("id"): values(node, "node") for node in root.findall(".//g:node", ns)}
    edges = [
        (edge.get("source"), values(edge, "edge")["property"], edge.get("target"))
        for edge in root.findall(".//g:edge", ns)
    ]
    return of_graph(nodes, edges)


def read_node_link(folder):
    graph = nx.node_link_graph(
        json.loads((folder / "graph.node-link.json").read_text("utf-8")), edges="edges"
    )
    return of_graph(dict(graph.nodes(data=True)), [(a, key, b) for a, b, key in graph.edges(keys=True)])


def read_cytoscape(folder):
    elements = json.loads((folder / "graph.cyjs").read_text("utf-8"))["elements"]
    nodes = {node["data"]["id"]: node["data"] for node in elements["nodes"]}
    edges = [
        (edge["data"]["source"], edge["data"]["property"], edge["data"]["target"])
        for edge in elements["edges"]
    ]
    return of_graph(nodes, edges)


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            {name: unguarded(cell) for name, cell in row.items()} for row in csv.DictReader(file, strict=True)
        ]


def unguarded(cell):
    formula = cell.startswith(("=", "+", "-", "@", "\t", "\r")) and number(cell) is None
    assert not formula, "a spreadsheet would compute this cell"
    return cell.removeprefix("'")


def read_csv(folder):
    nodes = {row["iri"]: row for row in rows(folder / "nodes.csv")}
    return of_graph(nodes, [(row["from"], row["property"], row["to"]) for row in rows(folder / "edges.csv")])


def cypher_database(script):
    """An embedded engine that has run a script.

    Unlike Neo4j it wants its tables declared, and takes a class `Place` and a relationship `place` for one.
    """
    connection = ladybug.Connection(ladybug.Database(":memory:"))
    script = re.sub(r"\[r:`(\w+)`\]", r"[r:`to_\1`]", script)
    statements = [line for line in script.splitlines() if not line.startswith("CREATE CONSTRAINT")]
    for line in script.splitlines():
        if line.startswith("CREATE CONSTRAINT"):
            assert re.fullmatch(
                r"CREATE CONSTRAINT \w+ IF NOT EXISTS FOR \(n:`\w+`\) REQUIRE n\.iri IS UNIQUE;", line
            )
    columns, pairs, relations = {}, {}, {}
    for line in statements:
        if made := re.search(r" MERGE \(n:`(\w+)` ", line):
            columns.setdefault(made[1], {}).update(typed(line, "n"))
        else:
            start, end, kind = re.search(
                r" MATCH \(a:`(\w+)` .*\(b:`(\w+)` .*-\[r:`(\w+)`\]->", line
            ).groups()
            pairs.setdefault(kind, {})[start, end] = None
            relations.setdefault(kind, {}).update(typed(line, "r"))
    for label, of_label in columns.items():
        declared = "".join(f", `{name}` {kind}" for name, kind in of_label.items())
        connection.execute(f"CREATE NODE TABLE `{label}` (iri STRING PRIMARY KEY{declared})")
    for kind, of_kind in relations.items():
        ends = ", ".join(f"FROM `{start}` TO `{end}`" for start, end in pairs[kind])
        declared = "".join(f", `{name}` {type_}" for name, type_ in of_kind.items())
        connection.execute(f"CREATE REL TABLE `{kind}` ({ends}{declared})")
    for line in statements:
        connection.execute(line)
    return connection, statements


def typed(line, variable):
    """The properties that a statement sets, with the kind of the first row's values."""
    kinds = {}
    for name in re.findall(rf" {variable}\.`(\w+)` = row", line):
        value = re.search(rf"[{{ ]`{name}`: (\[|'|true|false|-?\d+\.|-?\d+)", line)[1]
        kind = (
            "STRING[]"
            if value == "["
            else "STRING"
            if value == "'"
            else "BOOL"
            if value in ("true", "false")
            else "DOUBLE"
            if "." in value
            else "INT64"
        )
        kinds[name] = kind
    return kinds


def ask(connection, query):
    answer = connection.execute(query)
    return [tuple(row) for row in answer]


def read_cypher(folder):
    connection, statements = cypher_database((folder / "graph.cypher").read_text("utf-8"))

    def size():
        return ask(connection, "MATCH (n) RETURN count(n)"), ask(
            connection, "MATCH ()-[r]->() RETURN count(r)"
        )

    before = size()
    for line in statements:
        connection.execute(line)
    assert size() == before, "a second run makes nothing twice"
    found = Found(Counter(dict(ask(connection, "MATCH (n) RETURN label(n), count(n)"))))
    present = [label for label in ENTITIES if label in found.counts]
    found.names = {
        row[0] for label in present for row in ask(connection, f"MATCH (n:`{label}`) RETURN n.prefLabel")
    }
    if "Figure" not in found.counts:
        return found
    found.bounds = {
        last(iri): (low, high)
        for iri, low, high in ask(connection, "MATCH (n:Figure) RETURN n.iri, n.low, n.high")
    }
    found.quotations = set(
        ask(connection, "MATCH (n:Statement)-[:to_speaker]->(s) RETURN n.content, s.prefLabel")
    )
    for iri, claims in ask(connection, "MATCH (n:Conflict)-[:to_compares]->(c) RETURN n.iri, collect(c.iri)"):
        assert iri
        found.conflicts.add(frozenset(map(last, claims)))
    return found


def read_sqlite(folder):
    with closing(sqlite3.connect(folder / "graph.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        found = Found(Counter(dict(database.execute("SELECT type, count(*) FROM entities GROUP BY type"))))
        found.names = {name for (name,) in database.execute("SELECT label FROM entities")}
        if database.execute("SELECT 1 FROM sqlite_master WHERE name = 'claims'").fetchone():
            for table, type_ in (("claims", "kind"), ("comparisons", "type")):
                found.counts.update(
                    dict(database.execute(f"SELECT {type_}, count(*) FROM {table} GROUP BY 1"))
                )
            found.counts["Source"] = database.execute("SELECT count(*) FROM sources").fetchone()[0]
            figures = database.execute("SELECT id, low, high FROM claims WHERE kind = 'Figure'")
            found.bounds = {id_: (low, high) for id_, low, high in figures}
            found.quotations = set(
                database.execute("SELECT words, says FROM claims WHERE kind = 'Statement'")
            )
            conflicts = {}
            for iri, claim in database.execute(
                "SELECT comparison, claim FROM compared_claims JOIN comparisons ON iri = comparison WHERE type = 'Conflict'"
            ):
                conflicts.setdefault(iri, set()).add(last(claim))
            found.conflicts = set(map(frozenset, conflicts.values()))
    return found


def read_ftm(folder):
    ours = {"Person": "Person", "Organization": "Organisation", "Article": "Report", "Document": "Source"}
    found, proxies = Found(), {}
    for line in (folder / "entities.ftm.json").read_text("utf-8").splitlines():
        read = json.loads(line)
        proxy = followthemoney.model.get_proxy(read, cleaned=False)
        # A value that FollowTheMoney does not take is left out of its proxy: nothing may be.
        assert {key: set(several) for key, several in read["properties"].items()} == {
            key: set(map(original(read, key), several))
            for key, several in proxy.to_dict()["properties"].items()
        }
        proxy.schema.validate(proxy.to_dict())
        assert read["id"] not in proxies
        proxies[read["id"]] = proxy
    for proxy in proxies.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert proxies[value].schema.is_a(prop.range), f"{proxy.id}: {prop.name}"
        id_ = proxy.id.partition(".")[2]
        keywords = proxy.get("keywords") if "keywords" in proxy.schema.properties else []
        notes = (
            dict(note.split(": ", 1) for note in proxy.get("notes"))
            if "notes" in proxy.schema.properties
            else {}
        )
        if proxy.id.startswith("claim.relation"):
            found.counts["Relation"] += 1
        elif proxy.schema.name == "Note":
            (type_,) = [word for word in keywords if word in ALL]
            found.counts[type_] += 1
            if type_ == "Figure":
                found.bounds[id_] = (number(notes.get("low")), number(notes.get("high")))
            if type_ == "Conflict":
                compared = [
                    note.partition("claim.")[2] for note in proxy.get("notes") if note.startswith("compares")
                ]
                found.conflicts.add(frozenset(compared))
        elif proxy.schema.name in ours or proxy.schema.name == "Address":
            found.counts[ours.get(proxy.schema.name) or keywords[0]] += 1
            found.names.add(proxy.first("name"))
        if proxy.schema.name == "UnknownLink" and proxy.get("role") == ["says"]:
            words = proxies[proxy.first("object")].first("name")
            found.quotations.add((words, proxies[proxy.first("subject")].first("name")))
    return found


def original(read, key):
    """What a cleaned value was before: FollowTheMoney has its own codes for languages."""
    written = {
        followthemoney.model.get(read["schema"]).get(key).type.clean(value) or value: value
        for value in read["properties"][key]
    }
    return lambda value: written.get(value, value)


LINK = re.compile(r"\[\[([^\]|]+)(?:\|([^\]]*))?\]\]")


def read_notes(folder):
    found = Found()
    notes = sorted((folder / "notes").iterdir())
    known = {path.stem.casefold(): path for path in notes}
    assert len(known) == len(notes), "no two names are the same ignoring case"
    blocks = set()
    for path in notes:
        blocks |= {
            (path.stem, block) for block in re.findall(r" \^([\w-]+)$", path.read_text("utf-8"), re.MULTILINE)
        }
    for path in notes:
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        properties = yaml.safe_load(front)
        if properties["type"] in (*ENTITIES, "Source"):
            found.counts[properties["type"]] += 1
        if properties["type"] in ENTITIES:
            found.names.add(" ".join(properties["aliases"][0].split()))
        for target, _ in LINK.findall(body):
            note, _, block = target.partition("#^")
            assert note.casefold() in known, target
            assert not block or (note, block) in blocks, target
        section = ""
        for item, heading in list_items(body):
            section = heading
            if properties["type"] == "Source" and section == "Claims":
                read_claim_line(item, known, found)
            if properties["type"] == "Comparisons":
                found.counts[section.removesuffix("s")] += 1
                if section == "Conflicts":
                    found.conflicts.add(
                        frozenset(target.partition("#^")[2] for target, _ in LINK.findall(item))
                    )
    return found


def list_items(body):
    """Each item of a list as plain text, with the heading that it stands under."""
    heading, tokens = "", MarkdownIt().parse(body)
    for place, token in enumerate(tokens):
        if token.type == "inline":
            plain = "".join(
                child.content
                if child.type in ("text", "text_special")
                else " "
                if child.type == "softbreak"
                else ""
                for child in token.children
            )
            if tokens[place - 1].type == "heading_open":
                heading = plain
            elif tokens[place - 2].type == "list_item_open":
                yield plain, heading


def read_claim_line(item, known, found):
    type_, _, rest = item.partition(" ")
    found.counts[type_] += 1
    id_ = rest.rpartition(" ^")[2]
    told = dict(pair.rsplit(" ", 1) for pair in re.findall(r"(?:low|high) [\d.]+", rest))
    if type_ == "Figure":
        found.bounds[id_] = (number(told.get("low")), number(told.get("high")))
    if type_ == "Statement" and (speaker := LINK.match(rest)):
        _, front, _ = known[speaker[1].casefold()].read_text("utf-8").split("---\n", 2)
        words = re.split(r" \((?:stance|status) ", rest[speaker.end() :].removeprefix(": "))[0]
        found.quotations.add((words, yaml.safe_load(front)["aliases"][0]))


def of_rdf(graph):
    """Our classes in an RDF graph, with schema.org's or our own properties."""
    schema, skos, rdf = (
        rdflib.Namespace(iri)
        for iri in ("https://schema.org/", "http://www.w3.org/2004/02/skos/core#", str(rdflib.RDF))
    )
    cg = rdflib.Namespace(CG)
    found = Found()

    def name(node):
        return str(graph.value(node, schema.name) or graph.value(node, skos.prefLabel))

    for type_ in ALL:
        nodes = set(graph.subjects(rdf.type, cg[type_]))
        if nodes:
            found.counts[type_] = len(nodes)
        if type_ in ENTITIES:
            found.names |= {name(node) for node in nodes}
    for node in set(graph.subjects(rdf.type, cg.Figure)):
        measured = graph.value(node, schema.mainEntity)
        of = (measured, schema.minValue, schema.maxValue) if measured else (node, cg.low, cg.high)
        found.bounds[last(node)] = tuple(number(graph.value(of[0], predicate)) for predicate in of[1:])
    for node in set(graph.subjects(rdf.type, cg.Statement)):
        for predicate, words in ((schema.author, schema.text), (cg.speaker, cg.content)):
            found.quotations |= {
                (str(graph.value(node, words)), name(speaker)) for speaker in graph.objects(node, predicate)
            }
    for node in set(graph.subjects(rdf.type, cg.Conflict)):
        found.conflicts.add(frozenset(map(last, graph.objects(node, cg.compares))))
    return found


def read_schema_org(folder):
    graph = rdflib.Graph().parse(data=(folder / "claims.schema.jsonld").read_text("utf-8"), format="json-ld")
    claims = set(graph.subjects(rdflib.RDF.type, rdflib.URIRef("https://schema.org/Claim")))
    found = of_rdf(graph)
    assert len(claims) == sum(found.counts[type_] for type_ in CLAIMS)
    return found


def read_nanopubs(folder):
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=(folder / "nanopubs.trig").read_text("utf-8"), format="trig")
    return of_rdf(dataset)


def of_sheet(lines):
    found = Found(Counter(row["kind"] for row in lines))
    for row in lines:
        found.names |= {row[column] for column in ("says", "subject", "object", "place") if row[column]}
        if row["kind"] == "Figure":
            found.bounds[row["id"]] = (number(row["low"]), number(row["high"]))
        if row["kind"] == "Statement":
            found.quotations.add((row["words"], row["says"]))
    return found


def read_claims_csv(folder):
    return of_sheet(rows(folder / "claims.csv"))


def read_claims_xlsx(folder):
    sheet = openpyxl.load_workbook(folder / "claims.xlsx")["claims"]
    head, *lines = sheet.iter_rows()
    names = [cell.value for cell in head]
    for line in lines:
        assert not any(cell.data_type == "f" for cell in line), "no cell is a formula"
    return of_sheet([dict(zip(names, (cell.value for cell in line), strict=True)) for line in lines])


# By format: the reader, and the classes that the format holds.
READERS = {
    "graphml": (read_graphml, ALL),
    "gexf": (read_gexf, ALL),
    "node-link": (read_node_link, ALL),
    "cytoscape": (read_cytoscape, ALL),
    "csv": (read_csv, ALL),
    "cypher": (read_cypher, ALL),
    "sqlite": (read_sqlite, ALL),
    "ftm": (read_ftm, ALL),
    "markdown": (read_notes, ALL),
    "schema-org": (read_schema_org, ALL),
    "nanopub": (read_nanopubs, (*CLAIMS, *COMPARISONS)),
    "claims-csv": (read_claims_csv, CLAIMS),
    "claims-xlsx": (read_claims_xlsx, CLAIMS),
}
