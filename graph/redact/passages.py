"""Where the passages of a source stand in its redacted text."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.rdf.vocabulary import CG, RDF
from graph.redact.substitution import Substitution
from graph.redact.values import Values


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage: its new IRI, and its span in the text before and after.

    Attributes:
        first: Whether its own properties are those of the new node; further passages of one span only lead there.
    """

    iri: str
    old: tuple[int, int]
    new: tuple[int, int]
    first: bool


def move_passages(
    nodes: Mapping[str, Values], source: str, substitution: Substitution, gone: Iterable[str] = ()
) -> dict[str, Passage]:
    """Return the passages of one source by their old IRI.

    Stretches that come to have one span ("Lind" inside "Marta Lind") are one passage; mentions of several
    entities there stay apart, as `;mention=2` and so on.

    Args:
        nodes: Values of the nodes of the source's graph, by IRI and predicate.
        source: New IRI of the source.
        substitution: Of its text.
        gone: Passages that are left out.
    """
    left_out = set(gone)
    by_span: defaultdict[tuple[int, int], list[tuple[bool, int, int, str]]] = defaultdict(list)
    for iri, node in nodes.items():
        if CG.start.value in node and CG.end.value in node and iri not in left_out:
            start, end = int(node[CG.start.value][0]), int(node[CG.end.value][0])
            named = "name" in node.get(CG.mention_kind.value, ())
            by_span[substitution.span(start, end)].append((not named, start, -end, iri))
    found: dict[str, Passage] = {}
    for span, members in sorted(by_span.items()):
        iri = f"{source}#char={span[0]},{span[1]}"
        numbers: dict[tuple[str, ...], int] = {}
        started: set[str] = set()
        for _, start, end, old in sorted(members):
            entities = tuple(nodes[old].get(CG.refers_to.value, ()))
            is_mention = CG.mention.value in nodes[old].get(RDF.type.value, ())
            number = numbers.setdefault(entities, len(numbers) + 1) if is_mention else 1
            new = iri if number == 1 else f"{iri};mention={number}"
            found[old] = Passage(new, (start, -end), span, new not in started)
            started.add(new)
    return found
