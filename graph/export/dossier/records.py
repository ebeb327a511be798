"""What stands around the claims: documents, people's decisions, and how the graph was made."""

from collections.abc import Collection
from dataclasses import dataclass

from graph.store import Store

PAPERS = """SELECT ?source ?file ?title ?issued ?credit ?address ?digest ?sum ?work ?publisher ?creator {{
  ?source a cg:Source ; cg:fileName ?file .
  OPTIONAL {{ ?source dcterms:title ?title }} OPTIONAL {{ ?source dcterms:issued ?issued }}
  OPTIONAL {{ ?source schema:creditText ?credit }} OPTIONAL {{ ?source dcterms:source ?address }}
  OPTIONAL {{ ?source prov:wasDerivedFrom ?digest }} OPTIONAL {{ ?source cg:textSha256 ?sum }}
  OPTIONAL {{ ?source cg:records ?work }}
  OPTIONAL {{ ?source dcterms:publisher ?by . ?by skos:prefLabel ?publisher }}
  OPTIONAL {{ ?source dcterms:creator ?author . ?author skos:prefLabel ?creator }}
}}"""
ROLES = """SELECT DISTINCT ?source ?role {{
  ?source a cg:Source ; ?role <{iri}> VALUES ?role {{ dcterms:publisher dcterms:creator cg:records }}
}}"""
MENTIONS = """SELECT ?source (COUNT(DISTINCT ?mention) AS ?count) {{
  ?mention cg:refersTo <{iri}> ; cg:inSource ?source
}} GROUP BY ?source"""
DECISIONS = """SELECT DISTINCT ?decision ?verdict ?decided ?who ?date ?why {
  ?decision a cg:Decision ; cg:verdict ?verdict ; cg:decides ?decided
  OPTIONAL { ?decision prov:wasAttributedTo ?who } OPTIONAL { ?decision dcterms:date ?date } OPTIONAL { ?decision cg:why ?why }
} ORDER BY ?date ?decision ?decided"""
MADE = """SELECT DISTINCT ?label ?version ?sum {
  ?build a prov:Activity ; prov:used|prov:wasAssociatedWith ?thing . ?thing skos:prefLabel ?label
  OPTIONAL { ?thing schema:softwareVersion ?version } OPTIONAL { ?thing cg:sha256 ?sum }
} ORDER BY ?label ?version"""
RIGHTS = "SELECT DISTINCT ?rights { ?build a prov:Activity ; dcterms:rights ?rights } ORDER BY ?rights"


@dataclass(frozen=True, slots=True)
class Paper:
    """A document, and what the entity has to do with it.

    Attributes:
        mentions: How often it speaks of the entity.
        roles: `publisher`, `creator`, `records`: what the entity is to it.
        sum: SHA-256 of its text, hex.
    """

    iri: str
    file: str
    title: str
    issued: str
    publisher: str
    authors: str
    address: str
    digest_of: str
    sum: str
    mentions: int
    roles: tuple[str, ...]

    @property
    def slug(self) -> str:
        """What its text is called among the build's files."""
        return self.iri.rpartition("/source/")[2]

    @property
    def name(self) -> str:
        """Its title, else its file name."""
        return self.title or self.file


@dataclass(frozen=True, slots=True)
class DecisionTaken:
    """One line that a person wrote, and what it decides."""

    verdict: str
    decided: tuple[str, ...]
    who: str
    date: str
    why: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the graph was made with: each tool with its version or hash, and whose data are in it."""

    made_with: tuple[tuple[str, str], ...]
    rights: tuple[str, ...]


def find_papers(store: Store, iri: str) -> dict[str, Paper]:
    """Return all documents by IRI, by date and title."""
    mentions = {
        row["source"].value: int(row["count"].value) for row in store.select(MENTIONS.format(iri=iri))
    }
    roles: dict[str, set[str]] = {}
    for row in store.select(ROLES.format(iri=iri)):
        roles.setdefault(row["source"].value, set()).add(
            row["role"].value.replace("#", "/").rpartition("/")[2]
        )
    found: dict[str, dict[str, set[str]]] = {}
    for row in store.select(PAPERS.format()):
        known = found.setdefault(row["source"].value, {})
        for name in ("file", "title", "issued", "credit", "address", "digest", "sum", "publisher", "creator"):
            if row[name] is not None:
                known.setdefault(name, set()).add(row[name].value)
    papers = []
    for source, known in found.items():
        words = {name: ", ".join(sorted(several)) for name, several in known.items()}
        papers.append(
            Paper(
                iri=source,
                file=words["file"],
                title=" ".join(words.get("title", "").split()),
                issued=words.get("issued", ""),
                publisher=words.get("publisher", ""),
                authors=words.get("creator", "") or words.get("credit", ""),
                address=words.get("address", ""),
                digest_of=words.get("digest", ""),
                sum=words.get("sum", ""),
                mentions=mentions.get(source, 0),
                roles=tuple(sorted(roles.get(source, ()))),
            )
        )
    return {
        paper.iri: paper
        for paper in sorted(papers, key=lambda paper: (paper.issued or "9", paper.name, paper.iri))
    }


def find_decisions(store: Store, decided: Collection[str]) -> tuple[DecisionTaken, ...]:
    """Return the decisions on any of these entities and claims, by date."""
    wanted = set(decided)
    things: dict[str, list[str]] = {}
    lines: dict[str, tuple[str, str, str, str]] = {}
    for row in store.select(DECISIONS):
        decision = row["decision"].value
        things.setdefault(decision, []).append(row["decided"].value)
        verdict, *told = (
            "" if row[name] is None else row[name].value for name in ("verdict", "who", "date", "why")
        )
        lines[decision] = (verdict.rpartition("#")[2], *told)  # type: ignore[assignment]
    return tuple(
        DecisionTaken(verdict, tuple(dict.fromkeys(things[decision])), who, date, why)
        for decision, (verdict, who, date, why) in lines.items()
        if wanted & set(things[decision])
    )


def find_provenance(store: Store) -> Provenance:
    """Return what the build wrote down of itself."""
    made = []
    for row in store.select(MADE):
        version, digest = row["version"], row["sum"]
        told = (
            version.value if version is not None else f"SHA-256 {digest.value}" if digest is not None else ""
        )
        # A model's version begins with its name.
        made.append((row["label"].value, told.removeprefix(row["label"].value).strip()))
    return Provenance(tuple(made), tuple(row["rights"].value for row in store.select(RIGHTS)))
