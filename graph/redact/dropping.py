"""What goes where those who are redacted are to be left out altogether."""

from collections import defaultdict
from collections.abc import Collection

from graph.store import Store

CLAIMS = """
SELECT DISTINCT ?claim ?entity {
  ?claim a ?kind ; cg:involves|rdf:subject|rdf:object|cg:speaker|cg:reportedBy|cg:reportedIn|cg:place ?entity .
  FILTER(?kind IN (cg:Relation, cg:Figure, cg:Statement))
}"""
INSIDE = "SELECT ?claim ?outer { ?claim cg:inStatement ?outer }"
MENTIONS = "SELECT ?mention ?entity { ?mention a cg:Mention ; cg:refersTo ?entity }"
COMPARED = "SELECT ?comparison ?claim { ?comparison cg:compares ?claim }"
DECIDED = "SELECT ?decision ?about { ?decision cg:decides ?about }"
VIEW = """
SELECT ?claim ?subject ?predicate ?object {
  ?claim a cg:Relation ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object
  FILTER NOT EXISTS { ?claim cg:status cg:rejected }
}"""
USES = "SELECT ?node ?passage { ?node ?property ?passage . ?passage cg:start ?start }"
OWN = "SELECT ?passage { ?passage a ?kind . FILTER(?kind IN (cg:Mention, cg:Note)) }"

Triple = tuple[str, str, str]


def find_dropped(store: Store, subjects: Collection[str]) -> tuple[frozenset[str], frozenset[Triple]]:
    """Return the nodes that go, and the relations that claims which stay still make, in both directions.

    With its claims go: what is said inside a statement of theirs, comparisons of such claims (what is left of one
    would count origins that nobody sees), decisions about nothing else, and passages that nothing rests on any more.
    """
    gone = set(subjects)
    mentions = {row["mention"].value for row in store.select(MENTIONS) if row["entity"].value in gone}
    claims = {row["claim"].value for row in store.select(CLAIMS) if row["entity"].value in gone}
    inside = [(row["claim"].value, row["outer"].value) for row in store.select(INSIDE)]
    more = claims
    while more:
        more = {claim for claim, outer in inside if outer in claims} - claims
        claims |= more
    compared = {row["comparison"].value for row in store.select(COMPARED) if row["claim"].value in claims}
    gone |= claims | compared
    uses: defaultdict[str, set[str]] = defaultdict(set)
    for row in store.select(USES):
        uses[row["passage"].value].add(row["node"].value)
    own = {row["passage"].value for row in store.select(OWN)} - mentions
    gone |= {
        passage
        for passage in mentions | uses.keys()
        if passage not in own and not uses.get(passage, set()) - gone
    }
    # A passage that a claim which stays rests on stays, but is no mention any more.
    return frozenset(gone | _decisions_about(store, gone | mentions)), frozenset(borne_out(store, claims))


def _decisions_about(store: Store, gone: Collection[str]) -> set[str]:
    """Return the decisions that are about nothing but what goes."""
    about: defaultdict[str, set[str]] = defaultdict(set)
    for row in store.select(DECIDED):
        about[row["decision"].value].add(row["about"].value)
    return {decision for decision, nodes in about.items() if nodes <= set(gone)}


def borne_out(store: Store, gone: Collection[str]) -> set[Triple]:
    """Return the relations that are claimed still, as they stand and turned round."""
    found: set[Triple] = set()
    for row in store.select(VIEW):
        if row["claim"].value not in gone:
            subject, predicate, object_ = (row[name].value for name in ("subject", "predicate", "object"))
            found |= {(subject, predicate, object_), (object_, predicate, subject)}
    return found
