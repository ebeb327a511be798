from collections.abc import Callable
from pathlib import Path

import pytest

from graph.compare import compare
from graph.extract.extractor import Extractor
from graph.extract.language_model import load_model
from graph.model import Comparisons
from graph.ontology import Ontology
from tests.compare.pairs.reading import Paper, compared, corpus_of

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


@pytest.fixture
def compare_numbers(
    extractor: Extractor, ontology: Ontology, tmp_path: Path
) -> Callable[..., set[tuple[int, int]]]:
    """Compare papers and return the numbers of each conflict of two figures."""

    def run(*papers: Paper) -> set[tuple[int, int]]:
        corpus = corpus_of(papers, tmp_path, extractor, ontology)
        figures = {key: figure for slug in corpus.slugs for key, figure in corpus.figures(slug)}
        return {
            (int(figures[one].value), int(figures[other].value))
            for one, other in (conflict.claims for conflict in compare(corpus, ontology).conflicts)
        }

    return run
