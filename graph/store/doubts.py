"""What a person had best look at: names joined or kept apart by a hair, and claims of doubtful rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graph.model import ENTITY_TYPES
from graph.resolve.blocking import pairs_of_names
from graph.resolve.node import Node
from graph.resolve.similarity import SAME, name_similarity
from graph.store.store import Store
from graph.values.folding import fold

LEAST_LIKENESS = 0.7
"""Names less alike than this are not worth asking about, while they are kept apart."""
SURE = 0.8
"""Confidence from which on a claim is not asked about."""

MENTIONS = """SELECT ?entity ?type ?label ?known ?source ?file ?start ?end ?exact {{
  VALUES ?type {{ {types} }}
  ?mention cg:refersTo ?entity ; cg:mentionKind "name" ; cg:inSource ?source ; cg:start ?start ; cg:end ?end ; cg:exact ?exact .
  ?entity a ?type ; skos:prefLabel ?label . ?source cg:fileName ?file
  OPTIONAL {{ ?entity schema:sameAs ?known }}
}} ORDER BY ?entity ?source ?start""".format(types=" ".join(f"cg:{name}" for name in ENTITY_TYPES))
CLAIMS = """SELECT ?claim ?kind ?confidence ?rule ?speaker ?number ?counted ?content ?subject ?predicate ?object ?source ?file ?start ?end {
  VALUES ?kind { cg:Relation cg:Figure cg:Statement }
  ?claim a ?kind ; cg:status cg:unreviewed ; cg:extractedBy ?rule ; cg:evidence ?passage .
  ?passage cg:inSource ?source ; cg:start ?start ; cg:end ?end . ?source cg:fileName ?file
  OPTIONAL { ?claim cg:confidence ?confidence } OPTIONAL { ?claim cg:speakerText ?speaker }
  OPTIONAL { ?claim cg:numberText ?number ; cg:counted ?counted } OPTIONAL { ?claim cg:content ?content }
  OPTIONAL { ?claim rdf:subject/skos:prefLabel ?subject ; rdf:predicate ?predicate ; rdf:object/skos:prefLabel ?object }
} ORDER BY ?claim ?start"""


@dataclass(frozen=True, slots=True)
class Seen:
    """A name where it stands.

    Attributes:
        source: IRI of the document, with the offsets of the mention in its text.
        shared: True where other entities of the class bear the name too.
    """

    name: str
    source: str
    file: str
    start: int
    end: int
    shared: bool = False


@dataclass(frozen=True, slots=True)
class MergeDoubt:
    """Two names of a class; `joined` tells what resolution took them for, `likeness` how alike it finds them."""

    type: str
    first: Seen
    second: Seen
    joined: bool
    likeness: float


@dataclass(frozen=True, slots=True)
class ClaimDoubt:
    """A claim that nobody looked at; `confidence` is None where its rule was not measured.

    Attributes:
        words: What is claimed, in a line.
    """

    claim: str
    kind: str
    words: str
    confidence: float | None
    rule: str
    source: str
    file: str
    start: int
    end: int


@dataclass(slots=True)
class _Entity:
    iri: str
    type: str
    label: str
    known: bool
    names: dict[str, list[Seen]] = field(default_factory=dict)

    def seen(self) -> Seen:
        """Return where it is first called by its label, else where it first stands."""
        return self.names.get(fold(self.label), next(iter(self.names.values())))[0]


def merge_doubts(store: Store) -> tuple[MergeDoubt, ...]:
    """Return the pairs of names that resolution was least sure of, those first.

    Joined ones: a name that shares no document with its entity's label, so that likeness alone joined them.
    Kept apart: names alike but not enough, and bearers of one name in different documents.
    """
    entities = _entities(store)
    doubts = [*_joined(entities), *_apart(entities)]
    return tuple(
        sorted(
            doubts,
            key=lambda doubt: (
                abs(doubt.likeness - SAME),
                doubt.type,
                doubt.first.name,
                doubt.second.name,
                doubt.first.source,
                doubt.second.source,
            ),
        )
    )


def claim_doubts(store: Store) -> tuple[ClaimDoubt, ...]:
    """Return the claims nobody looked at whose rule is often wrong, worst first, then those of unmeasured rules."""
    found: dict[str, ClaimDoubt] = {}
    for row in store.select(CLAIMS):
        text = {
            name: row[name].value if row[name] is not None else ""
            for name in ("speaker", "number", "counted", "content", "subject", "predicate", "object")
        }
        confidence = float(row["confidence"].value) if row["confidence"] is not None else None
        if confidence is None or confidence < SURE:
            claim = row["claim"].value.rpartition("/")[2]
            found.setdefault(
                claim,
                ClaimDoubt(
                    claim,
                    row["kind"].value.rpartition("#")[2],
                    _words(text),
                    confidence,
                    row["rule"].value,
                    row["source"].value,
                    row["file"].value,
                    int(row["start"].value),
                    int(row["end"].value),
                ),
            )
    return tuple(
        sorted(
            found.values(),
            key=lambda doubt: (
                2.0 if doubt.confidence is None else doubt.confidence,
                doubt.source,
                doubt.start,
                doubt.claim,
            ),
        )
    )


def _words(text: Mapping[str, str]) -> str:
    if text["predicate"]:
        words = f"{text['subject']} — {text['predicate'].rpartition('#')[2]} → {text['object']}"
    elif text["number"]:
        words = f"{text['number']} — {text['counted']}"
    else:
        words = f"“{text['content']}”"
    return f"{words}  (says: {text['speaker']})" if text["speaker"] else words


def _entities(store: Store) -> list[_Entity]:
    found: dict[str, _Entity] = {}
    bearers: dict[tuple[str, str], set[str]] = {}
    rows = list(store.select(MENTIONS))
    for row in rows:
        kind = row["type"].value.rpartition("#")[2]
        bearers.setdefault((kind, fold(row["exact"].value)), set()).add(row["entity"].value)
    for row in rows:
        iri, kind = row["entity"].value, row["type"].value.rpartition("#")[2]
        entity = found.setdefault(iri, _Entity(iri, kind, row["label"].value, row["known"] is not None))
        name = " ".join(row["exact"].value.split())
        seen = Seen(
            name,
            row["source"].value,
            row["file"].value,
            int(row["start"].value),
            int(row["end"].value),
            len(bearers[kind, fold(row["exact"].value)]) > 1,
        )
        entity.names.setdefault(fold(name), []).append(seen)
    return list(found.values())


def _joined(entities: Sequence[_Entity]) -> Iterator[MergeDoubt]:
    for entity in entities:
        own = entity.names.get(fold(entity.label))
        if entity.known or own is None or entity.type == "Report":
            continue
        sources = {seen.source for seen in own}
        for name, places in entity.names.items():
            if name == fold(entity.label) or any(seen.source in sources for seen in places):
                continue
            likeness = name_similarity(entity.label, places[0].name, entity.type)
            yield MergeDoubt(entity.type, own[0], places[0], True, likeness)


def _apart(entities: Sequence[_Entity]) -> Iterator[MergeDoubt]:
    able = [entity for entity in entities if entity.type != "Report"]
    nodes = [
        Node(entity.iri, 0, 0, next(kind for kind in ENTITY_TYPES if kind == entity.type), entity.label)
        for entity in able
    ]
    for first, second in pairs_of_names(range(len(nodes)), nodes):
        one, other = able[first], able[second]
        likeness = name_similarity(one.label, other.label, one.type)
        if likeness >= LEAST_LIKENESS and not (one.known and other.known):
            yield MergeDoubt(one.type, one.seen(), other.seen(), False, likeness)
    homonyms: dict[tuple[str, str], list[_Entity]] = {}
    for entity in able:
        homonyms.setdefault((entity.type, fold(entity.label)), []).append(entity)
    for bearers in homonyms.values():
        for one, other in pairwise(bearers):
            yield MergeDoubt(one.type, one.seen(), other.seen(), False, 1.0)
