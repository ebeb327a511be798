"""What a person had best look at: names joined or kept apart by a hair, and claims of doubtful rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from graph.errors import UsageError
from graph.model import Doubt
from graph.store.store import Store

FILE = "doubts.json"
"""Beside the store."""
SURE = 0.8
"""Confidence from which on a claim is not asked about."""

CLAIMS = """SELECT ?claim ?kind ?confidence ?rule ?speaker ?number ?counted ?content ?subject ?predicate ?object ?source ?file ?start ?end {
  VALUES ?kind { cg:Relation cg:Figure cg:Statement }
  ?claim a ?kind ; cg:status cg:unreviewed ; cg:extractedBy ?rule ; cg:evidence ?passage .
  ?passage cg:inSource ?source ; cg:start ?start ; cg:end ?end . ?source cg:fileName ?file
  OPTIONAL { ?claim cg:confidence ?confidence } OPTIONAL { ?claim cg:speakerText ?speaker }
  OPTIONAL { ?claim cg:numberText ?number ; cg:counted ?counted } OPTIONAL { ?claim cg:content ?content }
  OPTIONAL { ?claim rdf:subject/skos:prefLabel ?subject ; rdf:predicate ?predicate ; rdf:object/skos:prefLabel ?object }
} ORDER BY ?claim ?start"""


@dataclass(frozen=True, slots=True)
class ClaimDoubt:
    """A claim that nobody looked at; `confidence` is None where its rule was not measured.

    Attributes:
        words: What is claimed, in a line.
    """

    claim: str
    kind: str
    words: str
    confidence: float | None
    rule: str
    source: str
    file: str
    start: int
    end: int


def write_merge_doubts(doubts: Sequence[Doubt], folder: Path) -> None:
    """Keep what resolution was not sure of beside the store in this folder."""
    path = folder / FILE
    beside = path.with_name(path.name + ".new")
    beside.write_bytes(msgspec.json.format(msgspec.json.encode(doubts), indent=2) + b"\n")
    beside.replace(path)


def merge_doubts(folder: Path) -> tuple[Doubt, ...]:
    """Return the pairs of names that resolution was least sure of in the build of this folder, those first.

    Raises:
        UsageError: the build kept none.
    """
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=tuple[Doubt, ...])
    except (OSError, msgspec.DecodeError) as error:
        raise UsageError(
            f"{folder / FILE}: cannot be read ({error}); run `claimgraph build` again"
        ) from error


def claim_doubts(store: Store) -> tuple[ClaimDoubt, ...]:
    """Return the claims nobody looked at whose rule is often wrong, worst first, then those of unmeasured rules."""
    found: dict[str, ClaimDoubt] = {}
    for row in store.select(CLAIMS):
        text = {
            name: row[name].value if row[name] is not None else ""
            for name in ("speaker", "number", "counted", "content", "subject", "predicate", "object")
        }
        confidence = float(row["confidence"].value) if row["confidence"] is not None else None
        if confidence is None or confidence < SURE:
            claim = row["claim"].value.rpartition("/")[2]
            found.setdefault(
                claim,
                ClaimDoubt(
                    claim,
                    row["kind"].value.rpartition("#")[2],
                    _words(text),
                    confidence,
                    row["rule"].value,
                    row["source"].value,
                    row["file"].value,
                    int(row["start"].value),
                    int(row["end"].value),
                ),
            )
    return tuple(
        sorted(
            found.values(),
            key=lambda doubt: (
                2.0 if doubt.confidence is None else doubt.confidence,
                doubt.source,
                doubt.start,
                doubt.claim,
            ),
        )
    )


def _words(text: Mapping[str, str]) -> str:
    if text["predicate"]:
        words = f"{text['subject']} — {text['predicate'].rpartition('#')[2]} → {text['object']}"
    elif text["number"]:
        words = f"{text['number']} — {text['counted']}"
    else:
        words = f"“{text['content']}”"
    return f"{words}  (says: {text['speaker']})" if text["speaker"] else words
