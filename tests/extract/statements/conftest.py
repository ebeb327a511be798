import hashlib
import re
from collections.abc import Callable

import pytest
from spacy.language import Language

from graph.extract.parse import parse_document
from graph.extract.statements import StatementFinder
from graph.model import Block, BlockKind, Document, EntityType, Mention, Span, Statement
from graph.ontology import Ontology, load_ontology, ontology_folders

Names = dict[str, EntityType]
Reader = Callable[..., tuple[Document, tuple[Mention, ...], tuple[Statement, ...]]]


def document_of(text: str, kinds: tuple[BlockKind, ...] = ()) -> Document:
    """Return a document with one block a paragraph."""
    spans = [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    kinds = kinds or ("paragraph",) * len(spans)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        slug="test",
        path="test.txt",
        file_name="test.txt",
        format="txt",
        encoding="utf-8",
        sha256=digest,
        text=text,
        text_sha256=digest,
        blocks=tuple(Block(kind, span) for kind, span in zip(kinds, spans, strict=True)),
        language="en",
    )


def mentions_of(text: str, names: Names) -> tuple[Mention, ...]:
    found = [
        Mention(Span(match.start(), match.end()), kind, "model", name)
        for name, kind in names.items()
        for match in re.finditer(re.escape(name), text)
    ]
    return tuple(sorted(found, key=lambda mention: mention.span))


@pytest.fixture(scope="session")
def ontology() -> Ontology:
    return load_ontology(ontology_folders())


@pytest.fixture(scope="session")
def statements(nlp: Language, ontology: Ontology) -> Reader:
    """Return a reader of invented texts: `(document, mentions, statements)`."""
    finder = StatementFinder(nlp.vocab, ontology)

    def read(
        text: str, names: Names | None = None, kinds: tuple[BlockKind, ...] = ()
    ) -> tuple[Document, tuple[Mention, ...], tuple[Statement, ...]]:
        document = document_of(text, kinds)
        mentions = mentions_of(text, names or {})
        return document, mentions, finder.find(document, parse_document(document, nlp), mentions)

    return read
