"""Everything that the graph holds on one entity, read once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.errors import UsageError
from graph.export.dossier.identity import Identity, find_identity
from graph.export.dossier.named import FEW_CLAIMS, Named, find_named
from graph.export.dossier.records import (
    DecisionTaken,
    Paper,
    Provenance,
    find_decisions,
    find_papers,
    find_provenance,
)
from graph.export.dossier.work import Work, find_work, listed, own_claims
from graph.store import Store
from graph.store.claims import FoundClaim, find_claims
from graph.store.comparisons import Comparison, find_comparisons
from graph.store.timelines import Point, find_timeline

# Claims that involve the entity, and those that are held against one of them.
PATTERN = """{{ ?claim cg:involves <{iri}> }}
  UNION {{ ?comparison cg:compares ?own , ?claim . ?own cg:involves <{iri}> }}"""
# Of a claim whose document was left out of the store, comparisons may still speak.
STANDING = "SELECT DISTINCT ?claim {{ {{ {pattern} }} FILTER EXISTS {{ ?claim cg:evidence ?standing }} }} ORDER BY ?claim"
ABOUT = "SELECT DISTINCT ?claim {{ {{ {pattern} }} ?claim cg:involves <{iri}> }}"
PLACES = """SELECT DISTINCT ?claim ?page ?confidence ?behind {{
  {{ SELECT DISTINCT ?claim {{ {pattern} }} }}
  ?claim cg:evidence ?passage . ?passage cg:inSource ?source
  OPTIONAL {{ ?passage cg:page ?page }} OPTIONAL {{ ?claim cg:confidence ?confidence }}
  OPTIONAL {{ ?claim cg:origin ?own }} OPTIONAL {{ ?source cg:origin ?behindSource }}
  BIND(COALESCE(?own, ?behindSource, ?source) AS ?behind)
}}"""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with what its card in the store leaves out.

    Attributes:
        own: True where the entity takes part in the claim, False where it is only held against such a claim.
        page: First page of its evidence, "" where there are none.
        origins: What first sources stand behind it; the document itself where none is known.
    """

    claim: FoundClaim
    own: bool
    page: str
    confidence: str
    origins: frozenset[str]

    @property
    def iri(self) -> str:
        """IRI of the claim."""
        return self.claim.iri

    @property
    def source(self) -> str:
        """IRI of the document it stands in."""
        return self.claim.source

    def ends(self, name: str) -> frozenset[str]:
        """Return the IRIs of the entities that a property leads to: subject, object, speaker, place."""
        return frozenset(iri for iri, _ in self.claim.entities.get(name, ()))


@dataclass(frozen=True, slots=True)
class Material:
    """What a dossier is made from.

    Attributes:
        told: All claims by IRI, in the order of documents and places in them.
        named: Where it is named, of an entity with hardly a claim.
        work: What the entity itself says, where it is a document that was read.
        points: The entity's figures in the order of time.
    """

    identity: Identity
    told: Mapping[str, Told]
    comparisons: tuple[Comparison, ...]
    points: tuple[Point, ...]
    papers: Mapping[str, Paper]
    named: tuple[Named, ...]
    work: Work | None
    decisions: tuple[DecisionTaken, ...]
    provenance: Provenance


def gather(store: Store, iri: str) -> Material:
    """Return what a store holds on an entity; any store will do, also one from which something was left out.

    Raises:
        UsageError: no entity has this IRI.
    """
    identity = find_identity(store, iri)
    if identity is None:
        raise UsageError(f"no entity has the IRI {iri}; `claimgraph show NAME` prints an entity's IRI")
    papers = find_papers(store, iri)
    works = [paper.iri for paper in papers.values() if "records" in paper.roles]
    told = _find_told(store, PATTERN.format(iri=iri) + own_claims(works), iri)
    own = {one.iri for one in told.values() if one.own or one.source in works}
    comparisons = tuple(
        one
        for one in find_comparisons(store)
        if any(side.claim in own for side in one.sides) and all(side.claim in told for side in one.sides)
    )
    return Material(
        identity=identity,
        told=told,
        comparisons=comparisons,
        points=find_timeline(store, [iri], lambda _counted: True),
        papers=papers,
        named=find_named(store, iri) if len(told) < FEW_CLAIMS else (),
        work=find_work(store, works),
        decisions=find_decisions(store, [iri, *told]),
        provenance=find_provenance(store),
    )


def _find_told(store: Store, pattern: str, iri: str) -> dict[str, Told]:
    """Return the claims that a pattern binds to `?claim`, by IRI; `iri` is the entity's."""
    # Once, and then by their IRIs: three queries with the unions inside take ten times as long.
    claims = [row["claim"].value for row in store.select(STANDING.format(pattern=pattern))]
    pattern = f"VALUES ?claim {{ {listed(claims)} }}"
    own = {row["claim"].value for row in store.select(ABOUT.format(pattern=pattern, iri=iri))}
    pages: defaultdict[str, set[int]] = defaultdict(set)
    confidence: dict[str, str] = {}
    origins: defaultdict[str, set[str]] = defaultdict(set)
    for row in store.select(PLACES.format(pattern=pattern)):
        claim = row["claim"].value
        origins[claim].add(row["behind"].value)
        if row["page"] is not None:
            pages[claim].add(int(row["page"].value))
        if row["confidence"] is not None:
            confidence[claim] = row["confidence"].value
    return {
        claim.iri: Told(
            claim=claim,
            own=claim.iri in own,
            page=str(min(pages[claim.iri])) if pages[claim.iri] else "",
            confidence=confidence.get(claim.iri, ""),
            origins=frozenset(_origin_key(origin) for origin in origins[claim.iri]),
        )
        for claim in find_claims(store, pattern)
    }


def _origin_key(iri: str) -> str:
    """Return one key for a document and for the origin that is the document itself."""
    return iri.replace("/origin/", "/source/")


def all_origins(several: Iterable[Told]) -> frozenset[str]:
    """Return the origins behind some claims."""
    return frozenset(origin for told in several for origin in told.origins)
