"""Where entities are mentioned and the words of claims stand, asked of the store for what is drawn alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, zip_longest

from graph.export.property_graph import CG
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a source's text; `exact` is what the graph says stands there, "" where it is not asked."""

    source: str
    start: int
    end: int
    exact: str = ""


# Of each entity the passages in each source; names before other words, then in text order.
Mentions = Mapping[str, Mapping[str, list[Passage]]]


def mentions_of(store: Store, entities: Iterable[str]) -> Mentions:
    """Return where entities are mentioned."""
    rows = store.select(
        f"""PREFIX cg: <{CG}>
        SELECT DISTINCT ?entity ?source ?start ?end ?exact ?kind {{
            VALUES ?entity {{ {iris(entities)} }}
            ?mention cg:refersTo ?entity ; a cg:Mention ; cg:inSource ?source ; cg:mentionKind ?kind ;
                cg:start ?start ; cg:end ?end ; cg:exact ?exact
        }}"""
    )
    found: defaultdict[str, defaultdict[str, list[tuple[bool, int, Passage]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for row in rows:
        start, end = int(row["start"].value), int(row["end"].value)
        passage = Passage(row["source"].value, start, end, row["exact"].value)
        found[row["entity"].value][passage.source].append((row["kind"].value != "name", start, passage))
    return {
        entity: {
            source: [
                passage for _, _, passage in sorted(here, key=lambda item: (item[0], item[1], item[2].end))
            ]
            for source, here in sorted(by_source.items())
        }
        for entity, by_source in found.items()
    }


def marks_of(store: Store, claims: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
    """Return where the claims' own words stand: what is said, or the number."""
    rows = store.select(
        f"""PREFIX cg: <{CG}>
        SELECT DISTINCT ?claim ?start ?end {{
            VALUES ?claim {{ {iris(claims)} }}
            ?claim cg:contentPassage|cg:numberPassage ?passage . ?passage cg:start ?start ; cg:end ?end
        }}"""
    )
    marks: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in rows:
        marks[row["claim"].value].append((int(row["start"].value), int(row["end"].value)))
    return {claim: sorted(found) for claim, found in marks.items()}


def iris(nodes: Iterable[str]) -> str:
    """Write IRIs for a VALUES clause; what the store holds as an IRI has no `>` in it."""
    return " ".join(f"<{node}>" for node in dict.fromkeys(nodes))


def spread(by_source: Mapping[str, list[Passage]], most: int) -> list[Passage]:
    """Choose the first passage of each source, then each one's second, up to `most`; in text order."""
    sources = sorted(by_source, key=lambda source: (-len(by_source[source]), source))
    rounds = zip_longest(*(by_source[source] for source in sources))
    chosen = [passage for passage in chain.from_iterable(rounds) if passage is not None][:most]
    return sorted(chosen, key=lambda passage: (sources.index(passage.source), passage.start))
