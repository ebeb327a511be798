"""What changed between two builds, in words."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.model import ENTITY_TYPES
from graph.store.store import Store

TYPES = " ".join(f"cg:{name}" for name in ENTITY_TYPES)
ENTITIES = f"""SELECT ?entity ?type ?label {{ VALUES ?type {{ {TYPES} }} ?entity a ?type ; skos:prefLabel ?label }}"""
REPLACED = "SELECT ?old ?new { ?old dcterms:isReplacedBy ?new }"
MENTIONS = """SELECT ?source ?exact ?start ?entity { ?mention cg:refersTo ?entity ; cg:mentionKind ?kind ; cg:inSource ?source ; cg:exact ?exact ; cg:start ?start } ORDER BY ?source ?start ?entity"""
CLAIMS = """SELECT ?claim ?kind ?status ?file ?content ?number ?counted ?value ?subject ?predicate ?object {
  VALUES ?kind { cg:Relation cg:Figure cg:Statement }
  ?claim a ?kind ; cg:status ?status ; cg:evidence/cg:inSource/cg:fileName ?file
  OPTIONAL { ?claim cg:content ?content } OPTIONAL { ?claim cg:numberText ?number ; cg:counted ?counted ; cg:value ?value }
  OPTIONAL { ?claim rdf:subject/skos:prefLabel ?subject ; rdf:predicate ?predicate ; rdf:object/skos:prefLabel ?object }
}"""
SPEAKERS = "SELECT ?claim ?label { ?claim cg:speaker/skos:prefLabel ?label } ORDER BY ?claim ?label"
CONFLICTS = "SELECT ?conflict ?reason { ?conflict a cg:Conflict ; cg:reason ?reason }"
SOURCES = "SELECT ?source ?file { ?source a cg:Source ; cg:fileName ?file }"
SHOWN = 90
"""Characters of what is claimed that a line shows."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; `about` is one of documents, entities, merges, claims, conflicts."""

    about: str
    words: str


@dataclass(frozen=True, slots=True)
class _Claim:
    kind: str
    status: str
    file: str
    words: str
    value: str
    speaker: str


def differences(old: Store, new: Store) -> tuple[Change, ...]:
    """Return what changed from one build to the next, in the order in which a person asks for it.

    Entities are known again by their IRIs, claims by theirs, mentions by their words in their document.
    """
    return (
        *_appeared("documents", "document", _names(old, SOURCES), _names(new, SOURCES)),
        *_entity_changes(old, new),
        *_moves(old, new),
        *_claim_changes(_claims(old), _claims(new)),
        *_appeared("conflicts", "conflict", _names(old, CONFLICTS), _names(new, CONFLICTS)),
    )


def _names(store: Store, query: str) -> dict[str, str]:
    return {row[0].value: row[1].value for row in store.select(query)}


def _appeared(about: str, what: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    for iri in sorted(after.keys() - before.keys()):
        yield Change(about, f"new {what}: {after[iri]}")
    for iri in sorted(before.keys() - after.keys()):
        yield Change(about, f"{what} gone: {before[iri]}")


def _entity_changes(old: Store, new: Store) -> Iterator[Change]:
    before, after = _entities(old), _entities(new)
    replaced = _names(new, REPLACED)
    for iri in sorted(after.keys() - before.keys()):
        kind, label = after[iri]
        came_from = sorted(before[one][1] for one, to in replaced.items() if to == iri and one in before)
        if came_from:
            yield Change("entities", f"{kind} {', '.join(came_from)} is now {label} <{iri}>")
        else:
            yield Change("entities", f"new {kind}: {label} <{iri}>")
    for iri in sorted(before.keys() - after.keys()):
        kind, label = before[iri]
        if iri not in replaced:
            yield Change("entities", f"{kind} gone: {label} <{iri}>")
    for iri in sorted(before.keys() & after.keys()):
        (kind, label), (new_kind, new_label) = before[iri], after[iri]
        if kind != new_kind:
            yield Change("entities", f"{label}: was a {kind}, is a {new_kind} <{iri}>")
        if label != new_label:
            yield Change("entities", f"{kind} {label} is now called {new_label} <{iri}>")


def _entities(store: Store) -> dict[str, tuple[str, str]]:
    return {
        row["entity"].value: (row["type"].value.rpartition("#")[2], row["label"].value)
        for row in store.select(ENTITIES)
    }


def _moves(old: Store, new: Store) -> Iterator[Change]:
    """Tell which entities' mentions now refer to another one: a merge, or a split."""
    labels_before, labels_after = _entities(old), _entities(new)
    before, after = _mentions(old), _mentions(new)
    moves: dict[str, Counter[str]] = {}
    for place in before.keys() & after.keys():
        moves.setdefault(before[place], Counter())[after[place]] += 1
    into: dict[str, set[str]] = {}
    for source, targets in moves.items():
        for target in targets:
            into.setdefault(target, set()).add(source)
    for target in sorted(into):
        if len(into[target]) > 1 and target in labels_after:
            names = [
                f"{labels_before[one][1]} <{one}>" for one in sorted(into[target]) if one in labels_before
            ]
            kind, label = labels_after[target]
            yield Change("merges", f"merged into {kind} {label} <{target}>: {', '.join(names)}")
    for source in sorted(moves):
        if len(moves[source]) > 1 and source in labels_before:
            names = [
                f"{labels_after[one][1]} <{one}>" for one in sorted(moves[source]) if one in labels_after
            ]
            kind, label = labels_before[source]
            yield Change("merges", f"split {kind} {label} <{source}>: {', '.join(names)}")


def _mentions(store: Store) -> dict[tuple[str, str, int], str]:
    """Return the entity of each mention by document, words and which bearer of these words it is."""
    count: Counter[tuple[str, str]] = Counter()
    found = {}
    for row in store.select(MENTIONS):
        place = (row["source"].value, row["exact"].value)
        count[place] += 1
        found[(*place, count[place])] = row["entity"].value
    return found


def _claim_changes(before: Mapping[str, _Claim], after: Mapping[str, _Claim]) -> Iterator[Change]:
    for claim in sorted(after.keys() - before.keys()):
        yield Change("claims", f"new {after[claim].kind}: {_line(claim, after[claim])}")
    for claim in sorted(before.keys() - after.keys()):
        yield Change("claims", f"{before[claim].kind} gone: {_line(claim, before[claim])}")
    for claim in sorted(before.keys() & after.keys()):
        old, new = before[claim], after[claim]
        changed = [
            f"{what} was {one or 'nobody'}, is {other or 'nobody'}"
            for what, one, other in (
                ("value", old.value, new.value),
                ("speaker", old.speaker, new.speaker),
                ("status", old.status, new.status),
            )
            if one != other
        ]
        if changed:
            yield Change("claims", f"{new.kind} changed: {_line(claim, new)}: {'; '.join(changed)}")


def _line(claim: str, found: _Claim) -> str:
    words = " ".join(found.words.split())
    shown = words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
    return f"{shown} ({found.file}, {claim.rpartition('/')[2]})"


def _claims(store: Store) -> dict[str, _Claim]:
    speakers: dict[str, list[str]] = {}
    for row in store.select(SPEAKERS):
        speakers.setdefault(row["claim"].value, []).append(row["label"].value)
    found = {}
    for row in store.select(CLAIMS):
        text = {
            name: row[name].value if row[name] is not None else ""
            for name in ("content", "number", "counted", "value", "subject", "predicate", "object")
        }
        if text["predicate"]:
            words = f"{text['subject']} {text['predicate'].rpartition('#')[2]} {text['object']}"
        else:
            words = f"{text['number']} {text['counted']}" if text["number"] else text["content"]
        found[row["claim"].value] = _Claim(
            row["kind"].value.rpartition("#")[2],
            row["status"].value.rpartition("#")[2],
            row["file"].value,
            words,
            text["value"],
            ", ".join(speakers.get(row["claim"].value, ())),
        )
    return found
