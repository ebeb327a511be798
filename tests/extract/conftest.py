import pytest
from spacy.language import Language

from graph.extract.language_model import load_model


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_model()
