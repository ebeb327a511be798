"""Reads claims whole, for people to look at."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pyoxigraph import NamedNode

from graph.store.store import Store

ClaimKind = Literal["statement", "figure", "relation"]

ALL = """SELECT DISTINCT ?claim ?property ?value ?label ?source ?file ?start ?end ?exact {{
  {{ SELECT DISTINCT ?claim {{ {pattern} }} }}
  ?claim ?property ?value FILTER(?property != cg:involves)
  OPTIONAL {{ ?value skos:prefLabel ?label }}
  OPTIONAL {{ ?value cg:inSource ?source . ?source cg:fileName ?file . ?value cg:start ?start ; cg:end ?end ; cg:exact ?exact }}
}}"""
KINDS: dict[str, ClaimKind] = {"Statement": "statement", "Figure": "figure", "Relation": "relation"}
WHERE = {"statement": "contentPassage", "figure": "numberPassage", "relation": "evidence"}
"""The property that leads to the words of a claim, by its kind."""


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A stretch of a source's text: code points, half-open, and the characters there."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim as it stands in the graph.

    Attributes:
        id: `figure-…`, as decisions name it.
        source: IRI of the document, `file` its name.
        words: The content of a statement, the number of a figure, the sentences of a relation.
        values: By local name of the property: literals as text, entities by their label, other terms of the
            vocabulary by local name; each sorted.
        entities: By local name of the property: IRI and label of each entity.
    """

    id: str
    iri: str
    kind: ClaimKind
    source: str
    file: str
    words: tuple[Stretch, ...]
    evidence: tuple[Stretch, ...]
    values: Mapping[str, tuple[str, ...]]
    entities: Mapping[str, tuple[tuple[str, str], ...]]

    def value(self, name: str) -> str:
        """Return all values of a property, joined; "" where there are none."""
        return ", ".join(self.values.get(name, ()))


def find_claims(store: Store, pattern: str) -> tuple[FoundClaim, ...]:
    """Return the claims that a SPARQL pattern binds to `?claim`, by file and place."""
    values: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    stretches: defaultdict[str, defaultdict[str, set[Stretch]]] = defaultdict(lambda: defaultdict(set))
    entities: defaultdict[str, defaultdict[str, set[tuple[str, str]]]] = defaultdict(lambda: defaultdict(set))
    files: dict[str, tuple[str, str]] = {}
    for row in store.select(ALL.format(pattern=pattern)):
        claim, name = row["claim"].value, _local(row["property"].value)
        if row["start"] is not None:
            place = Stretch(int(row["start"].value), int(row["end"].value), row["exact"].value)
            stretches[claim][name].add(place)
            files[claim] = row["source"].value, row["file"].value
        else:
            term, label = row["value"], row["label"]
            own = _local(term.value) if isinstance(term, NamedNode) else term.value
            values[claim][name].add(own if label is None else label.value)
            if label is not None:
                entities[claim][name].add((term.value, label.value))
    found = []
    for claim, known in values.items():
        kind = next(KINDS[name] for name in sorted(known["type"]) if name in KINDS)
        source, file = files[claim]
        found.append(
            FoundClaim(
                id=claim.rpartition("/")[2],
                iri=claim,
                kind=kind,
                source=source,
                file=file,
                words=tuple(sorted(stretches[claim][WHERE[kind]])),
                evidence=tuple(sorted(stretches[claim]["evidence"])),
                values={name: tuple(sorted(words)) for name, words in known.items()},
                entities={name: tuple(sorted(ends)) for name, ends in entities[claim].items()},
            )
        )
    return tuple(sorted(found, key=lambda one: (one.file, one.evidence, one.words, one.kind, one.id)))


def _local(iri: str) -> str:
    return re.split(r"[#/]", iri)[-1]
