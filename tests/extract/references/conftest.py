import hashlib

import pytest

from graph.extract.references import ReferenceReader
from graph.extract.references.reference import ReferenceParser, clean_title
from graph.extract.references.words import reference_words
from graph.model import Block, Document, Metadata, Note, Span
from graph.ontology import load_ontology, ontology_folders


@pytest.fixture(scope="session")
def ontology():
    return load_ontology(ontology_folders())


@pytest.fixture(scope="session")
def words(ontology):
    return reference_words(ontology.words)


@pytest.fixture(scope="session")
def parser(words, ontology):
    return ReferenceParser(words, ontology.gazetteer)


@pytest.fixture(scope="session")
def parts(parser):
    """Return a function that takes a reference apart: title, authors, publisher, date."""

    def take_apart(text, *, listed=True):
        found = parser.parse(text, listed=listed)
        if found is None:
            return None
        return (
            clean_title(found.title.of(text)),
            [author.name for author in found.authors],
            found.publisher.of(text) if found.publisher else "",
            found.issued,
        )

    return take_apart


@pytest.fixture(scope="session")
def reader(ontology):
    return ReferenceReader(ontology)


@pytest.fixture(scope="session")
def make_document():
    """Return a function that makes a document of a body with marks `[1]`, notes by mark, and a bibliography."""

    def make(body, notes=(), listed=(), *, title="", more=()):
        text, blocks, found = "", [], []

        def add(kind, words):
            nonlocal text
            blocks.append(Block(kind, Span(len(text), len(text) + len(words))))
            text += words + "\n\n"
            return blocks[-1].span

        add("paragraph", body)
        if notes:
            add("heading", "Endnotes")
        for mark, words in notes:
            span = add("note", words)
            at = text.find(f"[{mark}]")
            places = (Span(at, at + len(mark) + 2),) if 0 <= at < span.start else ()
            found.append(Note(mark, "endnote", span, places))
        for kind, words in more:
            add(kind, words)
        if listed:
            add("heading", "References")
        for words in listed:
            add("list_item", words)
        digest = hashlib.sha256(text.encode()).hexdigest()
        return Document(
            slug="harran", path="harran.txt", file_name="harran.txt", format="txt", encoding="utf-8", sha256=digest,
            text=text, text_sha256=digest, metadata=Metadata(title=title), blocks=tuple(blocks), notes=tuple(found),
        )  # fmt: skip

    return make
