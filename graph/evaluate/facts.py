"""What a graph holds of each source, in the shape that is measured. Read through the terms of the contract alone."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

from graph.evaluate.wording import folded
from graph.model import Span
from graph.store import Store

CLASSES: Final = ("Person", "Organisation", "Place", "Camp", "Report")
NAMING: Final = (None, "name", "description")
"""Kinds of mentions that name what they refer to; those of notes have no kind."""

CLASS_OF: Final = f"""SELECT DISTINCT ?entity ?class {{
  VALUES ?class {{ {" ".join(f"cg:{name}" for name in CLASSES)} }} ?entity a ?class ; skos:prefLabel ?label }}"""
PLACE_OF: Final = (
    "SELECT ?node ?source ?start ?end { ?node cg:inSource ?source ; cg:start ?start ; cg:end ?end }"
)
RELATIONS: Final = """SELECT ?claim ?rule ?subject ?predicate ?object ?stance ?certainty {
  ?claim a cg:Relation ; cg:extractedBy ?rule ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object
  OPTIONAL { ?claim cg:stance ?stance } OPTIONAL { ?claim cg:certainty ?certainty } }"""
FIGURES: Final = """SELECT ?claim ?rule ?value ?comparator ?unit ?upper {
  ?claim a cg:Figure ; cg:extractedBy ?rule ; cg:value ?value
  OPTIONAL { ?claim cg:comparator ?comparator } OPTIONAL { ?claim cg:unit ?unit } OPTIONAL { ?claim cg:upperValue ?upper } }"""
STATEMENTS: Final = (
    "SELECT ?claim ?rule ?content { ?claim a cg:Statement ; cg:extractedBy ?rule ; cg:content ?content }"
)

Row = list[str | None]


@dataclass(frozen=True, slots=True)
class Claimed:
    """What every claim has; `evidence` are its passages in one source, in text order.

    Attributes:
        speakers: IRIs.
        speaker_words: Folded.
    """

    iri: str
    rule: str
    evidence: tuple[Span, ...]
    speakers: frozenset[str]
    speaker_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class FoundRelation(Claimed):
    """A relation; `subject` and `object` are IRIs, `predicate`, `stance` and `certainty` local names."""

    subject: str
    predicate: str
    object: str
    stance: str
    certainty: str


@dataclass(frozen=True, slots=True)
class FoundFigure(Claimed):
    """A figure; `comparator` and `unit` are local names, "" where there is none."""

    value: float
    comparator: str
    unit: str
    upper: float | None


@dataclass(frozen=True, slots=True)
class FoundStatement(Claimed):
    """A statement; `said` are the stretches of what is said that lie in the source."""

    content: str
    said: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What the graph holds of one source; `mentions` gives the spans that name each entity, by its IRI."""

    mentions: dict[str, list[Span]] = field(default_factory=dict)
    relations: list[FoundRelation] = field(default_factory=list)
    figures: list[FoundFigure] = field(default_factory=list)
    statements: list[FoundStatement] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class GraphFacts:
    """What the graph holds.

    Attributes:
        source_of: The IRI of the source of each file, by base name.
        class_of: Of each entity.
        title: The preferred label of each entity, folded.
        labels: Preferred and other labels of each entity, folded.
        sources: By IRI.
        conflicts: Of each conflict, the evidence of each claim that it compares, as source and span.
    """

    source_of: dict[str, str]
    class_of: dict[str, str]
    title: dict[str, str]
    labels: dict[str, frozenset[str]]
    sources: dict[str, SourceFacts]
    conflicts: tuple[tuple[tuple[tuple[str, Span], ...], ...], ...]


def read_facts(store: Store) -> GraphFacts:
    """Read what is measured from a store."""
    classes = {str(entity): local(iri) for entity, iri in _rows(store, CLASS_OF)}
    title, labels = _labels(store)
    places = {
        str(node): (str(source), Span(int(start or 0), int(end or 0)))
        for node, source, start, end in _rows(store, PLACE_OF)
    }
    evidence = _passages(store, "cg:evidence", places)
    sources: dict[str, SourceFacts] = defaultdict(SourceFacts)
    for mention, entity, kind in _rows(
        store,
        "SELECT ?mention ?entity ?kind { ?mention cg:refersTo ?entity OPTIONAL { ?mention cg:mentionKind ?kind } }",
    ):
        if entity in classes and kind in NAMING and mention in places:
            source, span = places[mention]
            sources[source].mentions.setdefault(str(entity), []).append(span)
    _read_claims(store, sources, evidence, places)
    compared: dict[str, set[str]] = defaultdict(set)
    for conflict, claim in _rows(
        store, "SELECT ?conflict ?claim { ?conflict a cg:Conflict ; cg:compares ?claim }"
    ):
        compared[str(conflict)].add(str(claim))
    return GraphFacts(
        {
            PurePosixPath(str(name)).name: str(source)
            for source, name in _rows(
                store, "SELECT ?source ?name { ?source a cg:Source ; cg:fileName ?name } ORDER BY ?source"
            )
        },
        classes,
        title,
        labels,
        dict(sources),
        tuple(
            tuple(tuple(evidence.get(claim, ())) for claim in sorted(claims))
            for _, claims in sorted(compared.items())
        ),
    )


def local(iri: str | None) -> str:
    """Return what stands behind the namespace of an IRI."""
    return (iri or "").rpartition("#")[2].rpartition("/")[2]


def _rows(store: Store, sparql: str) -> Iterator[Row]:
    """Yield the values of each row, in the order of their text, so that no result hangs on the store's order."""
    answer = store.select(sparql)
    rows = [
        [None if (term := row[name]) is None else str(term.value) for name in answer.variables]
        for row in answer
    ]
    yield from sorted(rows, key=lambda row: [value or "" for value in row])


def _labels(store: Store) -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    titles: dict[str, str] = {}
    labels: dict[str, set[str]] = defaultdict(set)
    for entity, label in _rows(store, "SELECT ?entity ?label { ?entity skos:prefLabel ?label }"):
        titles[str(entity)] = folded(str(label))
        labels[str(entity)].add(folded(str(label)))
    for entity, label in _rows(store, "SELECT ?entity ?label { ?entity skos:altLabel ?label }"):
        labels[str(entity)].add(folded(str(label)))
    return titles, {entity: frozenset(names) for entity, names in labels.items()}


def _passages(
    store: Store, predicate: str, places: dict[str, tuple[str, Span]]
) -> dict[str, list[tuple[str, Span]]]:
    passages: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for claim, passage in _rows(store, f"SELECT ?claim ?passage {{ ?claim {predicate} ?passage }}"):
        if passage in places:
            passages[str(claim)].append(places[passage])
    return {claim: sorted(found) for claim, found in passages.items()}


def _grouped(store: Store, sparql: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, value in _rows(store, sparql):
        found[str(key)].append(str(value))
    return found


def _read_claims(
    store: Store,
    sources: dict[str, SourceFacts],
    evidence: dict[str, list[tuple[str, Span]]],
    places: dict[str, tuple[str, Span]],
) -> None:
    """Add the claims to the sources that their evidence stands in, in text order."""
    speakers = _grouped(store, "SELECT ?claim ?speaker { ?claim cg:speaker ?speaker }")
    words = _grouped(store, "SELECT ?claim ?words { ?claim cg:speakerText ?words }")
    said = _passages(store, "cg:contentPassage", places)

    def common(
        claim: str, rule: str | None
    ) -> Iterator[tuple[str, tuple[str, str, tuple[Span, ...], frozenset[str], frozenset[str]]]]:
        spans: dict[str, list[Span]] = defaultdict(list)
        for source, span in evidence.get(claim, ()):
            spans[source].append(span)
        for source, found in spans.items():
            yield (
                source,
                (
                    claim,
                    rule or "",
                    tuple(found),
                    frozenset(speakers.get(claim, ())),
                    frozenset(map(folded, words.get(claim, ()))),
                ),
            )

    for claim, rule, subject, predicate, object_, stance, certainty in _rows(store, RELATIONS):
        for source, shared in common(str(claim), rule):
            ends = (str(subject), local(predicate), str(object_))
            sources[source].relations.append(
                FoundRelation(*shared, *ends, local(stance) or "asserts", local(certainty) or "stated")
            )
    for claim, rule, value, comparator, unit, upper in _rows(store, FIGURES):
        for source, shared in common(str(claim), rule):
            sources[source].figures.append(
                FoundFigure(
                    *shared,
                    float(value or 0),
                    local(comparator),
                    local(unit),
                    float(upper) if upper else None,
                )
            )
    for claim, rule, content in _rows(store, STATEMENTS):
        for source, shared in common(str(claim), rule):
            own = tuple(span for where, span in said.get(str(claim), ()) if where == source)
            sources[source].statements.append(FoundStatement(*shared, str(content), own))
    for facts in sources.values():
        for claims in (facts.relations, facts.figures, facts.statements):
            claims.sort(key=lambda claim: (claim.evidence, claim.iri))
