"""The ingested documents of a store."""

from dataclasses import dataclass

from graph.store.store import Store

SOURCES = """SELECT ?source ?file ?title ?issued ?address ?digest ?language ?credit {
  ?source a cg:Source ; cg:fileName ?file .
  OPTIONAL { ?source dcterms:title ?title } OPTIONAL { ?source dcterms:issued ?issued }
  OPTIONAL { ?source dcterms:source ?address } OPTIONAL { ?source prov:wasDerivedFrom ?digest }
  OPTIONAL { ?source dcterms:language ?language } OPTIONAL { ?source schema:creditText ?credit }
} ORDER BY ?source ?title ?issued ?address ?digest ?language ?credit"""
CLAIMS = """SELECT ?source (COUNT(DISTINCT ?claim) AS ?count) {
  ?claim cg:evidence/cg:inSource ?source } GROUP BY ?source"""
PEOPLE = """SELECT DISTINCT ?source ?role ?entity ?label {
  ?source a cg:Source ; ?role ?entity . ?entity skos:prefLabel ?label
  FILTER(?role IN (dcterms:creator, dcterms:publisher))
} ORDER BY ?source ?role ?label"""


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A document and what is known of it.

    Attributes:
        title: Its title, else the name of its file.
        issued: As exact as the document, "" where unknown; so are the following.
        address: Where it was published.
        digest: What it is a digest of.
        credit: Byline as text.
        creators: IRI and label of each author; so `publishers`.
        claims: How many rest on it.
    """

    iri: str
    file: str
    title: str
    issued: str
    address: str
    digest: str
    language: str
    credit: str
    creators: tuple[tuple[str, str], ...]
    publishers: tuple[tuple[str, str], ...]
    claims: int


def find_sources(store: Store) -> tuple[SourceRecord, ...]:
    """Return the documents by title."""
    counts = {row["source"].value: int(row["count"].value) for row in store.select(CLAIMS)}
    people: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in store.select(PEOPLE):
        role = row["role"].value.rpartition("/")[2]
        people.setdefault((row["source"].value, role), []).append((row["entity"].value, row["label"].value))
    found: dict[str, SourceRecord] = {}
    for row in store.select(SOURCES):
        iri, file = row["source"].value, row["file"].value
        if iri in found:
            continue
        known = {
            name: "" if row[name] is None else str(row[name].value)
            for name in ("title", "issued", "address", "digest", "language", "credit")
        }
        found[iri] = SourceRecord(
            iri=iri,
            file=file,
            creators=tuple(people.get((iri, "creator"), ())),
            publishers=tuple(people.get((iri, "publisher"), ())),
            claims=counts.get(iri, 0),
            **{**known, "title": " ".join(known["title"].split()) or file},
        )
    return tuple(sorted(found.values(), key=lambda one: (one.title.casefold(), one.iri)))
