from collections.abc import Callable
from pathlib import Path

import pytest

from graph.extract.extractor import Extractor
from graph.extract.language_model import load_model
from graph.model import Comparisons
from graph.ontology import Ontology
from tests.compare.pairs.reading import Paper, compared

Compare = Callable[..., Comparisons]


@pytest.fixture(scope="session")
def extractor(ontology: Ontology) -> Extractor:
    return Extractor(load_model(), ontology)


@pytest.fixture
def compare_papers(extractor: Extractor, ontology: Ontology, tmp_path: Path) -> Compare:
    """Compare papers, each a Paper or a sentence of a paper of one day."""

    def run(*papers: Paper | str) -> Comparisons:
        made = [
            paper if isinstance(paper, Paper) else Paper(f"News of the day\n\nBy the desk\n\n{paper}")
            for paper in papers
        ]
        return compared(made, tmp_path, extractor, ontology)

    return run
