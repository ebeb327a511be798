from collections.abc import Callable

import pytest
from spacy.language import Language

from graph.extract.extractor import Extractor
from graph.extract.parse import parse_document
from graph.extract.relations import RelationFinder
from graph.extract.relations.examples import Example, read_example
from graph.extract.relations.rules import RelationRule
from graph.model import Mention, Relation
from graph.ontology import Ontology, load_ontology, ontology_folders

Found = tuple[Example, tuple[Mention, ...], tuple[Relation, ...]]
Reader = Callable[..., Found]


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return load_ontology(ontology_folders())


@pytest.fixture(scope="session")
def read(nlp: Language, ontology: Ontology) -> Reader:
    """Return a reader of marked sentences: `(example, mentions, relations)`; all rules, or those given."""
    finders: dict[tuple[str, ...], RelationFinder] = {(): RelationFinder(ontology)}

    def find(marked: str, rules: tuple[RelationRule, ...] | None = None) -> Found:
        example = read_example(marked)
        key = tuple(rule.id for rule in rules or ())
        if key not in finders:
            finders[key] = RelationFinder(ontology, rules)
        mentions, relations = finders[key].find(
            example.document, parse_document(example.document, nlp), example.mentions
        )
        return example, mentions, relations

    return find


@pytest.fixture(scope="session")
def triples(read: Reader) -> Callable[[str], set[tuple[str, str, str]]]:
    """Return a reader of marked sentences that gives names and predicates only."""

    def find(marked: str) -> set[tuple[str, str, str]]:
        _, mentions, relations = read(marked)
        return {(mentions[one.subject].name, one.predicate, mentions[one.object].name) for one in relations}

    return find


@pytest.fixture(scope="session")
def extract(nlp: Language, ontology: Ontology) -> Callable[[str], set[tuple[str, str, str]]]:
    """Return a reader of bare text that gives names and predicates of all that is extracted."""
    extractor = Extractor(nlp, ontology)

    def find(text: str) -> set[tuple[str, str, str]]:
        document = read_example(text).document
        found = extractor.extract(document)
        return {
            (found.mentions[one.subject].name, one.predicate, found.mentions[one.object].name)
            for one in found.relations
        }

    return find
