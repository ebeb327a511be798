"""Shows what the rules of one file find in parsed documents, for the person who writes them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.extract.parse import ParsedBlock
from graph.extract.relations.finder import RelationFinder
from graph.extract.relations.rules import load_relation_rules
from graph.model import Document, Mention
from graph.ontology import Ontology


@dataclass(frozen=True, slots=True)
class Finding:
    """One relation as a line to read: the names as they stand, and the sentence."""

    rule: str
    subject: str
    predicate: str
    object: str
    role: str
    stance: str
    certainty: str
    path: str
    sentence: str


class RuleTrial:
    """The rules of one file, ready to be tried on documents."""

    def __init__(self, file: Path, ontology: Ontology) -> None:
        """Compile the file's rules.

        Args:
            file: A file of `rules/relations/` of one of the ontology's folders.

        Raises:
            OntologyError: a rule of the ontology is wrong.
        """
        label = ontology.folders.label(file.resolve())
        self.rules = tuple(
            rule for rule in load_relation_rules(ontology) if rule.rule.where.rpartition(" line ")[0] == label
        )
        self._finder = RelationFinder(ontology, self.rules)

    def findings(
        self, document: Document, parsed: Sequence[ParsedBlock], mentions: Sequence[Mention]
    ) -> Iterator[Finding]:
        """Yield what these rules find in one document, in text order; addresses and bylines are no rules' work."""
        everything, relations = self._finder.find(document, parsed, mentions)
        own = {rule.id for rule in self.rules}
        for relation in relations:
            if relation.rule in own:
                yield Finding(
                    rule=relation.rule,
                    subject=everything[relation.subject].name,
                    predicate=relation.predicate,
                    object=everything[relation.object].name,
                    role=relation.role,
                    stance=relation.stance,
                    certainty=relation.certainty,
                    path=document.path,
                    sentence=" ".join(relation.evidence[0].of(document.text).split()),
                )
