"""The comparisons of a build, each with its sentences, who says them, when and where."""

from collections.abc import Collection
from dataclasses import dataclass

from graph.store.store import Store

COMPARISONS = """SELECT ?node ?kind ?reason ?severity ?number ?claim {
  VALUES ?kind { cg:Conflict cg:Agreement }
  ?node a ?kind ; cg:reason ?reason ; cg:compares ?claim .
  OPTIONAL { ?node cg:severity ?severity } OPTIONAL { ?node cg:independentOrigins ?number }
} ORDER BY ?node ?claim"""
BASIS = "SELECT ?node ?basis { ?node cg:compares ?claim ; cg:basis ?basis } ORDER BY ?node ?basis"
EVIDENCE = """SELECT DISTINCT ?claim ?source ?file ?issued ?start ?exact {
  ?node cg:compares ?claim . ?claim cg:evidence ?passage . ?passage cg:exact ?exact ; cg:start ?start ; cg:inSource ?source .
  ?source cg:fileName ?file . OPTIONAL { ?source dcterms:issued ?issued }
} ORDER BY ?claim ?start"""
SPOKEN = """SELECT DISTINCT ?claim ?said ?label ?on {
  ?node cg:compares ?claim . OPTIONAL { ?claim cg:speakerText ?said }
  OPTIONAL { ?claim cg:speaker/skos:prefLabel ?label } OPTIONAL { ?claim cg:saidOn ?on }
} ORDER BY ?claim ?said ?label ?on"""
ORIGINS = """SELECT DISTINCT ?claim ?label ?inside ?circular {
  ?node cg:compares ?claim . ?claim cg:origin ?origin . ?origin skos:prefLabel ?label .
  OPTIONAL { ?origin cg:inCorpus ?inside } OPTIONAL { ?origin cg:circular ?circular }
  ?claim cg:evidence/cg:inSource ?source . BIND(REPLACE(STR(?source), "/source/", "/origin/") AS ?own)
  FILTER(STR(?origin) != ?own || ?circular = true)
} ORDER BY ?claim ?label"""
ABOUT = "SELECT DISTINCT ?claim {{ ?node cg:compares ?claim . ?claim cg:involves ?entity . VALUES ?entity {{ {entities} }} }}"

HARDEST = ("hard", "soft", "")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the claims that are compared.

    Attributes:
        sentence: Its evidence with white space collapsed.
        date: When it was said, else when its source was published, else "".
        speaker: Whom the text credits, else "".
        origin: Label of its origin; "not among the documents" and circles are said with it.
    """

    claim: str
    file: str
    date: str
    speaker: str
    sentence: str
    origin: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A conflict or an agreement.

    Attributes:
        kind: `Conflict` or `Agreement`.
        severity: `hard` or `soft`; of an agreement "".
        origins: Independent origins of an agreement; of a conflict 0.
    """

    iri: str
    kind: str
    severity: str
    reason: str
    basis: tuple[str, ...]
    origins: int
    sides: tuple[Side, ...]


def find_comparisons(store: Store, about: Collection[str] | None = None) -> tuple[Comparison, ...]:
    """Return the comparisons of a store: hard conflicts, soft ones, then agreements with the most origins first.

    Args:
        store: Of a build.
        about: IRIs of entities; only comparisons with a claim that involves one of them are returned.
    """
    sides = _sides(store)
    basis: dict[str, list[str]] = {}
    for row in store.select(BASIS):
        lines = basis.setdefault(row["node"].value, [])
        if row["basis"].value not in lines:
            lines.append(row["basis"].value)
    found: dict[str, Comparison] = {}
    members: dict[str, list[Side]] = {}
    for row in store.select(COMPARISONS):
        iri = row["node"].value
        members.setdefault(iri, []).append(sides[row["claim"].value])
        found[iri] = Comparison(
            iri=iri,
            kind=row["kind"].value.rpartition("#")[2],
            severity="" if row["severity"] is None else row["severity"].value.rpartition("#")[2],
            reason=row["reason"].value,
            basis=tuple(basis.get(iri, ())),
            origins=0 if row["number"] is None else int(row["number"].value),
            sides=tuple(sorted(members[iri], key=lambda side: (side.file, side.claim))),
        )
    wanted = None if about is None else _claims_about(store, about)
    kept = [
        one for one in found.values() if wanted is None or any(side.claim in wanted for side in one.sides)
    ]
    return tuple(
        sorted(
            kept,
            key=lambda one: (
                HARDEST.index(one.severity),
                -one.origins,
                -len({side.file for side in one.sides}),
                -len(one.sides),
                one.sides[0].file,
                one.reason,
                one.iri,
            ),
        )
    )


def _sides(store: Store) -> dict[str, Side]:
    speakers: dict[str, dict[str, None]] = {}
    said: dict[str, str] = {}
    for row in store.select(SPOKEN):
        words = speakers.setdefault(row["claim"].value, {})
        for name in ("label", "said"):
            if row[name] is not None and (name == "label" or not words):
                words[row[name].value] = None
        if row["on"] is not None:
            said[row["claim"].value] = row["on"].value
    origins: dict[str, dict[str, None]] = {}
    for row in store.select(ORIGINS):
        label = row["label"].value
        if row["inside"] is not None and row["inside"].value == "false":
            label += " (not among the documents)"
        if row["circular"] is not None and row["circular"].value == "true":
            label += " (circular: the sources credit each other)"
        origins.setdefault(row["claim"].value, {})[label] = None
    sides: dict[str, Side] = {}
    for row in store.select(EVIDENCE):
        claim = row["claim"].value
        sentence = " ".join(row["exact"].value.split())
        if claim in sides:
            sentence = f"{sides[claim].sentence} … {sentence}"
        issued = "" if row["issued"] is None else row["issued"].value
        sides[claim] = Side(
            claim=claim,
            file=row["file"].value,
            date=said.get(claim, issued),
            speaker=", ".join(speakers.get(claim, ())),
            sentence=sentence,
            origin=", ".join(origins.get(claim, ())),
        )
    return sides


def _claims_about(store: Store, entities: Collection[str]) -> set[str]:
    listed = " ".join(f"<{iri}>" for iri in sorted(entities))
    return {row["claim"].value for row in store.select(ABOUT.format(entities=listed))} if listed else set()
