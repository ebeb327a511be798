"""Where claims agree and disagree, and their origins, in a graph of their own."""

import hashlib
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from graph.model import ClaimKey, Comparisons
from graph.rdf.iris import DEFAULT_BASE, claim_iri, graph_iri, local_part, source_iri
from graph.rdf.literals import integer_literal
from graph.rdf.vocabulary import CG, RDF, SKOS, XSD, cg

HEX_DIGITS = 16


def comparison_quads(
    comparisons: Comparisons, claim_ids: Mapping[ClaimKey, str], base: str = DEFAULT_BASE
) -> list[Quad]:
    """Return the quads of `…/graph/comparisons`, sorted by what they are about.

    A comparison's IRI is made of the claims that it compares. Claims that share an IRI (the same words twice)
    are one; what would compare only one is left out.

    Args:
        comparisons: Of the build.
        claim_ids: Of all claims.
        base: As for the sources.
    """
    graph = graph_iri("comparisons", base)
    quads: list[Quad] = []

    def claim_of(key: ClaimKey) -> NamedNode:
        return claim_iri(claim_ids[key], base)

    def add(subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> None:
        quads.append(Quad(subject, predicate, value, graph))

    def compared(kind: str, keys: Iterable[ClaimKey], reason: str, basis: Iterable[str]) -> NamedNode | None:
        claims = sorted({claim_of(key) for key in keys}, key=lambda claim: claim.value)
        if len(claims) < 2:
            return None
        digest = hashlib.sha256("\n".join(claim.value.rpartition("/")[2] for claim in claims).encode())
        node = NamedNode(f"{base}comparison/{kind}-{digest.hexdigest()[:HEX_DIGITS]}")
        for claim in claims:
            add(node, CG.compares, claim)
        add(node, CG.reason, Literal(reason))
        for line in basis:
            add(node, CG.basis, Literal(line))
        return node

    for conflict in comparisons.conflicts:
        node = compared("conflict", conflict.claims, conflict.reason, conflict.basis)
        if node is not None:
            add(node, RDF.type, CG.conflict)
            add(node, CG.severity, cg(conflict.severity))
    for agreement in comparisons.agreements:
        node = compared("agreement", agreement.claims, agreement.reason, agreement.basis)
        if node is not None:
            add(node, RDF.type, CG.agreement)
            add(node, CG.independent_origins, integer_literal(len(agreement.origins)))
    for origin in comparisons.origins:
        node = NamedNode(base + local_part(origin.key))
        add(node, RDF.type, CG.origin_class)
        add(node, SKOS.pref_label, Literal(origin.label))
        add(node, CG.in_corpus, boolean(origin.in_corpus))
        add(node, CG.circular, boolean(origin.circular))
        for slug in origin.sources:
            add(source_iri(slug, base), CG.origin, node)
        for key in origin.claims:
            add(claim_of(key), CG.origin, node)
    return list(dict.fromkeys(quads))


def boolean(value: bool) -> Literal:
    """Return an `xsd:boolean`."""
    return Literal("true" if value else "false", datatype=XSD.boolean)
