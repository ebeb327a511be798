"""Finds entities by name."""

from dataclasses import dataclass

from graph.model import ENTITY_TYPES
from graph.store.store import Store
from graph.values.folding import fold

QUERY = """
SELECT ?entity ?type ?preferred ?label (COUNT(DISTINCT ?mention) AS ?mentions) {{
  VALUES ?type {{ {types} }}
  ?entity a ?type ; skos:prefLabel ?preferred ; skos:prefLabel|skos:altLabel|skos:hiddenLabel ?label .
  OPTIONAL {{ ?mention cg:refersTo ?entity }}
}} GROUP BY ?entity ?type ?preferred ?label
""".format(types=" ".join(f"cg:{entity_type}" for entity_type in ENTITY_TYPES))


@dataclass(frozen=True, slots=True)
class FoundEntity:
    """An entity that bears a name.

    Attributes:
        type: Local name of its class.
        mentions: How many passages refer to it.
    """

    iri: str
    type: str
    label: str
    mentions: int


def find_entities(store: Store, name: str) -> tuple[FoundEntity, ...]:
    """Return the entities that bear a name, most mentioned first.

    Those with exactly this preferred label go before those with it as another label, and those before entities
    with a label that holds it as whole words; only the first of these kinds that finds any is returned. Case,
    diacritics and punctuation do not count. An entity's IRI, or the end of it (`camp/harran-camp`), is as good as a name.
    """
    wanted = fold(name)
    addressed: dict[str, FoundEntity] = {}
    kinds: tuple[dict[str, FoundEntity], ...] = (addressed, {}, {}, {})
    for row in store.select(QUERY):
        found = FoundEntity(
            row["entity"].value,
            row["type"].value.split("#")[-1],
            row["preferred"].value,
            int(row["mentions"].value),
        )
        if "/" in name and found.iri.endswith((name if "://" in name else f"/{name}",)):
            addressed[found.iri] = found
        label = fold(row["label"].value)
        if label == wanted:
            kinds[1 if row["label"].value == found.label else 2][found.iri] = found
        elif f" {wanted} " in f" {label} ":
            kinds[3][found.iri] = found
    for kind in kinds:
        if kind:
            return tuple(
                sorted(kind.values(), key=lambda entity: (-entity.mentions, entity.label, entity.iri))
            )
    return ()
