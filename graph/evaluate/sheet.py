"""Gold and graph of one document side by side: which annotated things an entity of the graph may stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from graph.evaluate.facts import GraphFacts, SourceFacts
from graph.evaluate.gold import Gold, GoldEntity
from graph.evaluate.wording import folded

FULL: Final = "entities"
MEASURED_BY: Final[dict[str, str]] = {
    "forms": "forms",
    "clusters": "b3",
    "relations": "relations",
    "figures": "figures",
    "attributions": "statements",
    "reports": "reports",
}
"""The measure of each part that a set may name."""

EVERYTHING: Final = frozenset({"forms", FULL, "b3", "relations", "figures", "statements", "conflicts"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document's gold beside what the graph holds of it.

    Attributes:
        gold_forms: Of each gold entity its forms, folded; its name where it has none.
        graph_forms: Of each entity that is named in the document, the forms in which it is.
        stands_for: The gold ids that each entity of the graph may stand for; of most one, of many none.
    """

    gold: Gold
    text: str
    facts: SourceFacts
    graph: GraphFacts
    gold_forms: tuple[frozenset[str], ...]
    graph_forms: dict[str, frozenset[str]]
    stands_for: dict[str, frozenset[str]]

    @property
    def partial(self) -> bool:
        """True where the set annotates some things only, so that what it leaves out is not wrong."""
        return self.gold.parts is not None

    @property
    def measures(self) -> frozenset[str]:
        """Return the names of what is measured."""
        if self.gold.parts is None:
            return EVERYTHING
        return frozenset(MEASURED_BY[part] for part in self.gold.parts)

    def named(self, gold_id: str) -> str:
        """Return the name of a gold entity, to show."""
        return next((shown(entity) for entity in self.gold.entities if entity.id == gold_id), gold_id)

    def ids_of(self, entities: Iterable[str]) -> frozenset[str]:
        """Return the gold ids that any of some entities may stand for."""
        return frozenset(gold_id for entity in entities for gold_id in self.stands_for.get(entity, ()))


def make_sheet(gold: Gold, text: str, graph: GraphFacts) -> Sheet:
    """Line up a document's gold with the graph; of a document that is not there everything is missed."""
    facts = graph.sources.get(graph.source_of.get(gold.document, ""), SourceFacts())
    gold_forms = tuple(
        frozenset(map(folded, entity.forms)) or frozenset({folded(entity.name)}) for entity in gold.entities
    )
    graph_forms = {
        entity: frozenset(folded(span.of(text)) for span in spans) for entity, spans in facts.mentions.items()
    }
    known = [
        (entity.id, forms | {folded(entity.name)})
        for entity, forms in zip(gold.entities, gold_forms, strict=True)
    ]
    stands_for = {
        entity: _best(graph_forms.get(entity, graph.labels[entity]), known, sure=entity in graph_forms)
        for entity in graph.class_of
    }
    return Sheet(gold, text, facts, graph, gold_forms, graph_forms, stands_for)


def shown(entity: GoldEntity) -> str:
    """Return the name of a gold entity to show."""
    return entity.name or (entity.forms[0] if entity.forms else entity.id)


def _best(names: frozenset[str], known: list[tuple[str, frozenset[str]]], *, sure: bool) -> frozenset[str]:
    """Return the gold ids with most names in common.

    An entity without a mention in the document (`sure` is False) is told by its labels; one that fits several
    things is nobody, or a node with everybody's labels would stand for all of them.
    """
    fit = {gold_id: len(names & forms) for gold_id, forms in known}
    most = max(fit.values(), default=0)
    best = frozenset(gold_id for gold_id, count in fit.items() if count == most and count)
    return best if sure or len(best) == 1 else frozenset()
