"""The decisions that applied to a build, in a graph of their own."""

import hashlib
from collections.abc import Callable, Iterable

from pyoxigraph import Literal, NamedNode, Quad

from graph.model import Decision, MentionKey, Outcome
from graph.rdf.iris import DEFAULT_BASE, claim_iri, entity_iri, graph_iri
from graph.rdf.literals import date_literal
from graph.rdf.vocabulary import CG, DCTERMS, PROV, RDF, cg

HEX_DIGITS = 16


def decision_quads(
    outcomes: Iterable[Outcome],
    passage_of: Callable[[MentionKey], NamedNode],
    base: str = DEFAULT_BASE,
) -> list[Quad]:
    """Return the quads of `…/graph/decisions`: one node for each line that applied.

    A mention that was rejected is there as the passage where it stood.

    Args:
        outcomes: Of all decisions.
        passage_of: The passage of a mention.
        base: As for the sources.
    """
    graph = graph_iri("decisions", base)
    quads = []
    for outcome in outcomes:
        if outcome.state != "applied":
            continue
        decision = outcome.decision
        node = NamedNode(f"{base}decision/{decision_id(decision)}")
        quads.append(Quad(node, RDF.type, CG.decision, graph))
        quads.append(Quad(node, CG.verdict, cg(decision.verdict), graph))
        decided = [
            *(entity_iri(key, base) for key in outcome.entities),
            *(passage_of(mention) for mention in outcome.mentions),
            *(claim_iri(claim, base) for claim in outcome.claims),
        ]
        quads += [Quad(node, CG.decides, term, graph) for term in decided]
        if decision.who:
            quads.append(Quad(node, PROV.was_attributed_to, Literal(decision.who), graph))
        if decision.when:
            quads.append(Quad(node, DCTERMS.date, date_literal(decision.when), graph))
        if decision.why:
            quads.append(Quad(node, CG.why, Literal(decision.why), graph))
    return list(dict.fromkeys(quads))


def decision_id(decision: Decision) -> str:
    """Return 16 hex digits of SHA-256 over the line's words; where it stands does not count."""
    words = (
        decision.verdict,
        decision.type,
        decision.name,
        decision.other,
        decision.document,
        decision.other_document,
        decision.quote,
        decision.claim,
        decision.value,
        decision.who,
        decision.when,
        decision.why,
    )
    return hashlib.sha256("\n".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:HEX_DIGITS]


def decisions_hash(decisions: Iterable[Decision]) -> str:
    """Return the SHA-256 over the decisions in their order, hex; "" where there are none."""
    ids = [decision_id(decision) for decision in decisions]
    return hashlib.sha256("\n".join(ids).encode()).hexdigest() if ids else ""
