"""The plain triples that the claims bear out."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import product
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode, Quad

from graph.rdf.iris import DEFAULT_BASE, graph_iri
from graph.rdf.sorted_quads import sorted_quads
from graph.rdf.vocabulary import CG, RDF

# What tells the text credits somebody else than the source itself.
CREDITS = frozenset({CG.speaker, CG.speaker_text, CG.reported_by, CG.in_statement})
READ = CREDITS | {
    RDF.type,
    RDF.subject,
    RDF.predicate,
    RDF.object,
    CG.stance,
    CG.certainty,
    CG.status,
    CG.compares,
    CG.independent_origins,
}
VOICES = 2
"""Independent origins that bear a relation out where no source makes it in its own voice."""

Triple = tuple[NamedNode, NamedNode, NamedNode]
View = OneOf["stated", "all"]


def view_quads(
    quads: Iterable[Quad],
    symmetric: Collection[NamedNode] = (),
    base: str = DEFAULT_BASE,
    *,
    view: View = "stated",
) -> list[Quad]:
    """Return the quads of `…/graph/view`, sorted: what a source asserts as stated in its own voice.

    What only speakers say is in it where claims of two independent origins do. A claim that denies takes the
    triple out; a rejected claim counts on neither side.

    Args:
        quads: Of all sources' graphs, and of the comparisons.
        symmetric: Predicates that hold both ways; the view has both directions.
        base: As for the sources.
        view: With "all" every triple that a claim asserts stands: told by a speaker, alleged, conditional or
            denied elsewhere too. What is only denied or asked nobody claims, so it does not.
    """
    nodes = _properties_read(quads)
    several = _told_by_several(nodes.values())
    borne_out: set[Triple] = set()
    denied: set[Triple] = set()
    for iri, claim in nodes.items():
        if CG.relation not in claim[RDF.type]:
            continue
        if CG.rejected in claim[CG.status]:
            continue
        triples = directions(claim, symmetric)
        if view == "all":
            borne_out.update(triples if CG.asserts in claim[CG.stance] else ())
        elif CG.denies in claim[CG.stance]:
            denied.update(triples)
        elif (
            CG.asserts in claim[CG.stance]
            and CG.stated in claim[CG.certainty]
            and (iri in several or not any(claim[predicate] for predicate in CREDITS))
        ):
            borne_out.update(triples)
    graph = graph_iri("view", base)
    ordered = sorted(borne_out - denied, key=lambda triple: [term.value for term in triple])
    return [Quad(*triple, graph) for triple in ordered]


Claim = defaultdict[NamedNode, list[NamedNode | Literal]]


def _properties_read(quads: Iterable[Quad]) -> dict[str, Claim]:
    """Return what bears on the view of each relation and each comparison, by IRI."""
    nodes: dict[str, Claim] = {}
    for of_graph in sorted_quads(quads).graphs.values():
        for iri, node in of_graph.items():
            if RDF.subject.value in node or CG.compares.value in node:
                claim = nodes.setdefault(iri, defaultdict(list))
                for predicate in READ:
                    values = node.get(predicate.value, ())
                    claim[predicate] += [term for term in values if isinstance(term, (NamedNode, Literal))]
    return nodes


def _told_by_several(nodes: Iterable[Claim]) -> set[str]:
    """Return the claims on which independent origins agree."""
    return {
        claim.value
        for node in nodes
        for number in node[CG.independent_origins]
        if int(number.value) >= VOICES
        for claim in node[CG.compares]
    }


def directions(claim: Claim, symmetric: Collection[NamedNode]) -> list[Triple]:
    """Return the triple that a relation claims, of a symmetric one in both directions."""
    ends = [
        [term for term in claim[part] if isinstance(term, NamedNode)]
        for part in (RDF.subject, RDF.predicate, RDF.object)
    ]
    triples: list[Triple] = []
    for subject, predicate, object_ in product(*ends):
        triples.append((subject, predicate, object_))
        if predicate in symmetric:
            triples.append((object_, predicate, subject))
    return triples
