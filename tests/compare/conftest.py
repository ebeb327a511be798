from collections.abc import Callable

import pytest

from graph.compare import compare
from graph.compare.topics.reader import Topics
from graph.compare.topics.topic import Topic
from graph.compare.wording import Wording, load_wording
from graph.model import Comparisons
from graph.ontology import Ontology, load_ontology, ontology_folders
from tests.compare.invented import Text, made


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return load_ontology(ontology_folders(()))


@pytest.fixture(scope="session")
def wording(ontology: Ontology) -> Wording:
    return load_wording(ontology)


@pytest.fixture(scope="session")
def compared(ontology: Ontology) -> Callable[..., Comparisons]:
    def run(*texts: Text) -> Comparisons:
        return compare(made(texts), ontology, ("alliedWith", "opposes"))

    return run


@pytest.fixture(scope="session")
def topics(wording: Wording) -> Callable[[Text], list[Topic]]:
    def run(told: Text) -> list[Topic]:
        return Topics(made([told]), wording).of_document(told.slug)

    return run
