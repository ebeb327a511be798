"""What the graph says of any node, as rows of a table; and what people decided on it."""

from dataclasses import dataclass

from graph.serve.site import Site
from graph.store.results import short

OUT = """SELECT ?property ?value ?label {{
  <{iri}> ?property ?value OPTIONAL {{ ?value skos:prefLabel ?name }} OPTIONAL {{ ?value dcterms:title ?title }}
  BIND(COALESCE(?name, ?title, "") AS ?label)
}} ORDER BY ?property ?label ?value"""
IN = """SELECT ?property ?value ?label {{
  ?value ?property <{iri}> OPTIONAL {{ ?value skos:prefLabel ?name }} OPTIONAL {{ ?value dcterms:title ?title }}
  BIND(COALESCE(?name, ?title, "") AS ?label)
}} ORDER BY ?property ?label ?value LIMIT 200"""
DECISIONS = """SELECT ?verdict ?who ?date ?why {{
  ?decision a cg:Decision ; cg:decides <{iri}> ; cg:verdict ?verdict .
  OPTIONAL {{ ?decision prov:wasAttributedTo ?who }} OPTIONAL {{ ?decision dcterms:date ?date }}
  OPTIONAL {{ ?decision cg:why ?why }}
}} ORDER BY ?date ?verdict ?who ?why"""
ORIGIN = """SELECT ?label ?inside ?circular ?source {{
  <{iri}> skos:prefLabel ?label . OPTIONAL {{ <{iri}> cg:inCorpus ?inside }} OPTIONAL {{ <{iri}> cg:circular ?circular }}
  OPTIONAL {{ ?source a cg:Source ; cg:origin <{iri}> }}
}} ORDER BY ?source"""
SUCCESSOR = "SELECT ?after {{ <{iri}> dcterms:isReplacedBy ?after }} ORDER BY ?after LIMIT 1"


@dataclass(frozen=True, slots=True)
class Row:
    """A property and a value.

    Attributes:
        inward: The thing is the value, and this one has it.
        value: For the eye.
        iri: Of the value, "" of words.
    """

    property: str
    inward: bool
    value: str
    iri: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person decided."""

    verdict: str
    who: str
    date: str
    why: str


@dataclass(frozen=True, slots=True)
class OriginRecord:
    """The first source behind claims.

    Attributes:
        inside: It is one of the documents.
        circular: Its sources credit each other.
        sources: IRI and title of the documents that go back to it as a whole.
    """

    label: str
    inside: bool
    circular: bool
    sources: tuple[tuple[str, str], ...]


def origin_of(site: Site, iri: str) -> OriginRecord:
    """Return what is known of an origin."""
    rows = site.store.select(ORIGIN.format(iri=iri)).rows

    def holds(name: str) -> bool:
        return any(row[name] is not None and row[name].value == "true" for row in rows)

    found = dict.fromkeys(row["source"].value for row in rows if row["source"] is not None)
    return OriginRecord(
        label=rows[0]["label"].value if rows else iri,
        inside=holds("inside"),
        circular=holds("circular"),
        sources=tuple((source, site.documents[source].title) for source in found),
    )


def page_rows(site: Site, iri: str) -> tuple[Row, ...]:
    """Return all in which a thing stands: what it has, then what has it."""
    rows = []
    for inward, asked in ((False, OUT), (True, IN)):
        for row in site.store.select(asked.format(iri=iri)):
            value = row["value"]
            shown = row["label"].value or short(value)
            own = str(value.value) if str(value).startswith("<") else ""
            rows.append(Row(short(row["property"]), inward, shown, own))
    return tuple(dict.fromkeys(rows))


def decisions_on(site: Site, iri: str) -> tuple[Decided, ...]:
    """Return the decisions on a claim or entity, in the order of time."""
    return tuple(
        Decided(
            row["verdict"].value.rpartition("#")[2],
            *("" if row[name] is None else str(row[name].value) for name in ("who", "date", "why")),
        )
        for row in site.store.select(DECISIONS.format(iri=iri))
    )


def successor_of(site: Site, iri: str) -> str:
    """Return the entity for which a merged one now stands, "" where there is none."""
    return next((row["after"].value for row in site.store.select(SUCCESSOR.format(iri=iri))), "")
