"""Who or what an entity is: its names, its class and what is known of it apart from any claim."""

from dataclasses import dataclass

from graph.model import ENTITY_TYPES
from graph.store import NamedNode, Store

PROPERTIES = "SELECT DISTINCT ?property ?value ?label {{ GRAPH ?graph {{ <{iri}> ?property ?value }} OPTIONAL {{ ?value skos:prefLabel ?label }} }}"
OTHERS = """SELECT DISTINCT ?other ?type ?label {{
  <{iri}> skos:prefLabel ?name . ?other skos:prefLabel ?label ; a ?type FILTER(?other != <{iri}> && LCASE(STR(?label)) = LCASE(STR(?name)))
  VALUES ?type {{ {types} }}
}} ORDER BY ?label ?type ?other"""

FACTS = {
    "issued": "Published",
    "notation": "ISO 3166",
    "identifier": "DOI",
    "containedInPlace": "Lies in",
    "latitude": "Latitude",
    "longitude": "Longitude",
}
"""Local names of properties and what a reader calls them, in the order in which they are told."""
LINKS = ("sameAs", "url")
# What a reader may follow; `javascript:` and the like stay out.
SAFE = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Identity:
    """An entity by itself.

    Attributes:
        aliases: Other names in the documents or given by a person.
        spellings: Names that are known, for search only.
        facts: What is known of it, each a label and its words.
        links: Addresses where more is told.
        namesakes: Others of the same name, each a label and its class.
    """

    iri: str
    type: str
    label: str
    aliases: tuple[str, ...]
    spellings: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    links: tuple[str, ...]
    namesakes: tuple[tuple[str, str], ...]


def find_identity(store: Store, iri: str) -> Identity | None:
    """Return the entity with this IRI, None where there is none."""
    try:
        # It refuses what could end the IRI and go on as a query.
        NamedNode(iri)
    except ValueError:
        return None
    values: dict[str, set[str]] = {}
    for row in store.select(PROPERTIES.format(iri=iri)):
        name = local_name(row["property"].value)
        term, label = row["value"], row["label"]
        told = label.value if label is not None else term.value
        values.setdefault(name, set()).add(local_name(told) if name == "type" else told)
    classes = sorted(values.get("type", set()) & set(ENTITY_TYPES))
    if not classes:
        return None
    label = min(values.get("prefLabel", {local_name(iri)}))
    facts = [(title, ", ".join(sorted(values[name]))) for name, title in FACTS.items() if values.get(name)]
    types = " ".join(f"cg:{one}" for one in ENTITY_TYPES)
    return Identity(
        iri=iri,
        type=classes[0],
        label=label,
        aliases=tuple(sorted(values.get("altLabel", set()) - {label})),
        spellings=tuple(sorted(values.get("hiddenLabel", set()) - {label})),
        facts=tuple(_with_position(facts)),
        links=tuple(
            sorted(link for name in LINKS for link in values.get(name, ()) if link.lower().startswith(SAFE))
        ),
        namesakes=tuple(
            (row["label"].value, local_name(row["type"].value))
            for row in store.select(OTHERS.format(iri=iri, types=types))
        ),
    )


def _with_position(facts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return facts with latitude and longitude as one."""
    known = dict(facts)
    if "Latitude" not in known or "Longitude" not in known:
        return facts
    position = f"{known.pop('Latitude')}, {known.pop('Longitude')}"
    if "ISO 3166" in known:
        position += " (about the middle of the country)"
    return [*known.items(), ("Position", position)]


def local_name(iri: str) -> str:
    """Return what stands after the last `#` or `/`."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
