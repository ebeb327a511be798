"""What a document that was read says, for the dossier on it as a work."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.store import Store

VOICES = """SELECT ?kind ?label (COUNT(DISTINCT ?claim) AS ?count) {{
  VALUES ?source {{ {sources} }} VALUES ?kind {{ cg:Relation cg:Figure cg:Statement }}
  ?claim a ?kind ; cg:evidence/cg:inSource ?source ; cg:status ?status FILTER(?status != cg:rejected)
  OPTIONAL {{ ?claim cg:speakerText ?words }} OPTIONAL {{ ?claim cg:speaker/skos:prefLabel ?name }}
  BIND(COALESCE(?name, IF(BOUND(?words), "", ?unsaid)) AS ?label)
}} GROUP BY ?kind ?label"""
# Its claims that are held against others, and the people it counts in its own voice outside of tables.
OWN_CLAIMS = """
  UNION {{ VALUES ?work {{ {sources} }} ?claim cg:evidence/cg:inSource ?work . ?comparison cg:compares ?claim }}
  UNION {{ VALUES ?work {{ {sources} }} ?their cg:evidence/cg:inSource ?work . ?comparison cg:compares ?their , ?claim }}
  UNION {{ VALUES ?work {{ {sources} }} ?claim a cg:Figure ; cg:unit unit:person ; cg:evidence/cg:inSource ?work
    FILTER NOT EXISTS {{ ?claim cg:speakerText ?words }} FILTER NOT EXISTS {{ ?claim cg:row ?row }} }}"""
KINDS = ("Relation", "Figure", "Statement")


@dataclass(frozen=True, slots=True)
class Work:
    """How much a document claims itself, and whom it lets speak.

    Attributes:
        voice: Relations and figures in its own voice, by kind.
        speakers: Those whose statements it passes on, most first, with how many.
        nameless: Statements of speakers without a name.
    """

    voice: tuple[tuple[str, int], ...]
    speakers: tuple[tuple[str, int], ...]
    nameless: int


def find_work(store: Store, sources: Sequence[str]) -> Work | None:
    """Return what documents say; None where there are none."""
    if not sources:
        return None
    voice: dict[str, int] = {}
    speakers: dict[str, int] = {}
    for row in store.select(VOICES.format(sources=listed(sources))):
        kind, count = row["kind"].value.rpartition("#")[2], int(row["count"].value)
        if row["label"] is None:
            voice[kind] = count
        elif kind == "Statement":
            speakers[row["label"].value] = count
    nameless = speakers.pop("", 0)
    return Work(
        voice=tuple((kind.lower(), voice[kind]) for kind in KINDS if kind in voice),
        speakers=tuple(sorted(speakers.items(), key=lambda one: (-one[1], one[0]))),
        nameless=nameless,
    )


def own_claims(sources: Sequence[str]) -> str:
    """Return the pattern, to go on behind another, of those of its claims that a dossier tells."""
    return OWN_CLAIMS.format(sources=listed(sources)) if sources else ""


def listed(iris: Sequence[str]) -> str:
    """Return IRIs as SPARQL lists them."""
    return " ".join(f"<{iri}>" for iri in iris)
