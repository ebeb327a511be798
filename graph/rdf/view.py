"""The plain triples that the claims bear out."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import product

from pyoxigraph import Literal, NamedNode, Quad

from graph.rdf.iris import DEFAULT_BASE, graph_iri
from graph.rdf.vocabulary import CG, RDF

# What tells the text credits somebody else than the source itself.
CREDITS = frozenset({CG.speaker, CG.speaker_text, CG.reported_by, CG.in_statement})
READ = CREDITS | {RDF.type, RDF.subject, RDF.predicate, RDF.object, CG.stance, CG.certainty, CG.status}

Triple = tuple[NamedNode, NamedNode, NamedNode]


def view_quads(
    quads: Iterable[Quad], symmetric: Collection[NamedNode] = (), base: str = DEFAULT_BASE
) -> list[Quad]:
    """Return the quads of `…/graph/view`, sorted: what a source asserts as stated in its own voice.

    A claim that denies takes the triple out; a rejected claim counts on neither side. Relations that only
    speakers make stay out, also where several do: that asks for independent origins, not yet told apart.

    Args:
        quads: Of all sources' graphs.
        symmetric: Predicates that hold both ways; the view has both directions.
        base: As for the sources.
    """
    claims = relation_claims(quads)
    borne_out: set[Triple] = set()
    denied: set[Triple] = set()
    for claim in claims:
        if CG.rejected in claim[CG.status]:
            continue
        triples = directions(claim, symmetric)
        if CG.denies in claim[CG.stance]:
            denied.update(triples)
        elif (
            CG.asserts in claim[CG.stance]
            and CG.stated in claim[CG.certainty]
            and not any(claim[predicate] for predicate in CREDITS)
        ):
            borne_out.update(triples)
    graph = graph_iri("view", base)
    ordered = sorted(borne_out - denied, key=lambda triple: [term.value for term in triple])
    return [Quad(*triple, graph) for triple in ordered]


Claim = defaultdict[NamedNode, list[NamedNode | Literal]]


def relation_claims(quads: Iterable[Quad]) -> list[Claim]:
    """Return the properties of each relation that bear on the view."""
    claims: dict[str, Claim] = {}
    for quad in quads:
        if quad.predicate in READ and isinstance(quad.object, (NamedNode, Literal)):
            claim = claims.setdefault(str(quad.subject), defaultdict(list))
            claim[quad.predicate].append(quad.object)
    return [claim for claim in claims.values() if CG.relation in claim[RDF.type]]


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
