"""What the documents say of one entity."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from graph.serve.addresses import address_of
from graph.serve.claim_view import ClaimView, claim_views
from graph.serve.site import Site
from graph.store.comparisons import Comparison
from graph.values.surroundings import around

FACTS = """SELECT DISTINCT ?property ?value ?label {{
  <{iri}> ?property ?value . OPTIONAL {{ ?value skos:prefLabel ?label }}
}} ORDER BY ?property ?label ?value"""
MENTIONS = """SELECT DISTINCT ?source ?start ?end {{
  ?mention cg:refersTo <{iri}> ; cg:inSource ?source ; cg:start ?start ; cg:end ?end
}} ORDER BY ?source ?start"""
CLAIMS = "{{ ?claim cg:involves <{iri}> }} UNION {{ ?claim cg:speaker|cg:reportedBy|cg:reportedIn <{iri}> }}"
NAMED = {
    "notation": "ISO 3166",
    "latitude": "Latitude",
    "longitude": "Longitude",
    "containedInPlace": "Lies in",
    "issued": "Published",
    "identifier": "DOI",
    "url": "Address",
    "sameAs": "Same as",
    "isReplacedBy": "Now stands as",
}
LABELS = {"prefLabel": "label", "altLabel": "also", "hiddenLabel": "hidden"}
SNIPPETS = 3
"""Mentions a document that are shown with the words around them."""
SHOWN = 60
"""Claims of a list that are shown unless all are asked for."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What the gazetteer or a report's reference says: never a claim."""

    name: str
    value: str
    iri: str


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A document that names the entity: how often, and the first times with the words around."""

    source: str
    title: str
    count: int
    snippets: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class EntityPage:
    """Everything on the page; claims in the order of the documents."""

    label: str
    type: str
    also: tuple[str, ...]
    hidden: tuple[str, ...]
    facts: tuple[Fact, ...]
    relations: tuple[tuple[str, tuple[ClaimView, ...]], ...]
    says: tuple[ClaimView, ...]
    about: tuple[ClaimView, ...]
    figures: tuple[ClaimView, ...]
    others: tuple[ClaimView, ...]
    comparisons: tuple[Comparison, ...]
    mentions: tuple[Mentioned, ...]


def entity_page(site: Site, iri: str, type_: str) -> EntityPage:
    """Return what is known of an entity."""
    words: defaultdict[str, list[str]] = defaultdict(list)
    facts = []
    for row in site.store.select(FACTS.format(iri=iri)):
        name = row["property"].value.rpartition("#")[2].rpartition("/")[2]
        value = row["value"].value
        if name in LABELS:
            words[LABELS[name]].append(value)
        elif name in NAMED:
            own = "" if row["label"] is None else value
            facts.append(Fact(NAMED[name], value if row["label"] is None else row["label"].value, own))
    facts.sort(key=lambda fact: ([*NAMED.values()].index(fact.name), fact.value))
    claims = claim_views(site, CLAIMS.format(iri=iri))
    of = {claim.claim.iri for claim in claims}
    relations, says, about, figures, others = _sorted_out(claims, iri)
    return EntityPage(
        label=words["label"][0] if words["label"] else iri,
        type=type_,
        also=tuple(form for form in words["also"] if form not in words["label"]),
        hidden=tuple(words["hidden"]),
        facts=tuple(facts),
        relations=relations,
        says=says,
        about=about,
        figures=figures,
        others=others,
        comparisons=tuple(
            one for one in site.comparisons.values() if any(side.claim in of for side in one.sides)
        ),
        mentions=mentions_of(site, iri),
    )


def _sorted_out(
    claims: Sequence[ClaimView], iri: str
) -> tuple[
    tuple[tuple[str, tuple[ClaimView, ...]], ...],
    tuple[ClaimView, ...],
    tuple[ClaimView, ...],
    tuple[ClaimView, ...],
    tuple[ClaimView, ...],
]:
    """Return relations by predicate, statements by it, statements about it, figures, and relations that only name it."""
    relations: defaultdict[str, list[ClaimView]] = defaultdict(list)
    others: list[ClaimView] = []
    for view in claims:
        if view.claim.kind == "relation":
            ends = {end for name in ("subject", "object") for end, _ in view.ends(name)}
            (relations[view.predicate] if iri in ends else others).append(view)
    statements = [view for view in claims if view.claim.kind == "statement"]
    speakers = {view.claim.iri for view in statements if iri in {end for end, _ in view.ends("speaker")}}
    return (
        tuple((name, tuple(found)) for name, found in sorted(relations.items())),
        tuple(view for view in statements if view.claim.iri in speakers),
        tuple(view for view in statements if view.claim.iri not in speakers),
        tuple(view for view in claims if view.claim.kind == "figure"),
        tuple(others),
    )


def mentions_of(site: Site, iri: str) -> tuple[Mentioned, ...]:
    """Return the documents that name an entity, those that do most often first."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in site.store.select(MENTIONS.format(iri=iri)):
        places[row["source"].value].append((int(row["start"].value), int(row["end"].value)))
    found = []
    for source, stretches in places.items():
        text = site.store.text(source)
        snippets = []
        for start, end in sorted(stretches)[:SNIPPETS]:
            before, words, after = around(text, start, end)
            snippets.append((before, words, after, f"{address_of(source, site.base)}#char={start},{end}"))
        found.append(Mentioned(source, site.documents[source].title, len(stretches), tuple(snippets)))
    return tuple(sorted(found, key=lambda one: (-one.count, one.title)))
