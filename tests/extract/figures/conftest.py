from collections.abc import Callable

import pytest
from spacy.language import Language

from graph.extract.figures import FigureFinder
from graph.extract.parse import parse_document
from graph.model import Block, BlockKind, Document, Figure, Mention, Metadata, Span
from graph.ontology import Ontology, load_ontology, ontology_folders

Read = Callable[..., tuple[Figure, ...]]


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return load_ontology(ontology_folders())


@pytest.fixture(scope="session")
def finder(ontology: Ontology) -> FigureFinder:
    return FigureFinder(ontology)


@pytest.fixture(scope="session")
def figures_of(nlp: Language, finder: FigureFinder, document_of: Callable[..., Document]) -> Read:
    """Return a reader of one text: every line a block, `places` the words that are mentions of places."""

    def read(
        text: str,
        *,
        issued: str = "",
        kind: BlockKind = "paragraph",
        places: tuple[str, ...] = (),
        finder: FigureFinder = finder,
    ) -> tuple[Figure, ...]:
        document = document_of(text, issued, kind)
        mentions = [
            Mention(Span(text.index(name), text.index(name) + len(name)), "Place", "test", name)
            for name in places
        ]
        mentions.sort(key=lambda mention: mention.span)
        return finder.find(document, parse_document(document, nlp), mentions)

    return read


@pytest.fixture(scope="session")
def document_of() -> Callable[..., Document]:
    """Return a maker of documents: every line a block."""
    return make_document


def make_document(text: str, issued: str = "", kind: BlockKind = "paragraph") -> Document:
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        blocks.append(Block(kind, Span(start, start + len(line.rstrip()))))
        start += len(line)
    return Document(
        slug="a",
        path="a.txt",
        file_name="a.txt",
        format="txt",
        encoding="utf-8",
        sha256="",
        text=text,
        text_sha256="",
        metadata=Metadata(issued=issued),
        blocks=tuple(blocks),
    )
