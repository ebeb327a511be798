import hashlib

import pytest
from spacy.tokens import Doc

from graph.extract.mentions import MentionFinder
from graph.extract.mentions.wordlists import mention_words
from graph.extract.parse import ParsedBlock, parse_document
from graph.model import Block, Document, Metadata, Span
from graph.ontology import load_ontology, ontology_folders


@pytest.fixture(scope="session")
def ontology():
    return load_ontology(ontology_folders())


@pytest.fixture(scope="session")
def words(ontology):
    return mention_words(ontology.words)


@pytest.fixture(scope="session")
def finder(nlp, ontology):
    return MentionFinder(nlp.vocab, ontology)


@pytest.fixture(scope="session")
def make_doc(nlp):
    """Return a function that makes a Doc by hand: words, and what the model would have said of some of them."""

    def make(text, *, ents=(), **columns):
        pieces = text.split(" ")
        doc = Doc(nlp.vocab, words=pieces, **{"pos": ["X"] * len(pieces), **columns})
        doc.set_ents(
            [
                doc.char_span(text.index(form), text.index(form) + len(form), label=label)
                for form, label in ents
            ]
        )
        return doc

    return make


@pytest.fixture(scope="session")
def make_block():
    """Return a function that sets a Doc as the only block of a document."""

    def make(doc, kind="paragraph"):
        return ParsedBlock(Block(kind, Span(0, len(doc.text))), doc)

    return make


@pytest.fixture(scope="session")
def find(nlp, finder):
    """Return a function that finds the mentions of a text whose paragraphs are parted by empty lines."""

    def run(text, *, kinds=(), title="", emphasised=()):
        blocks, start = [], 0
        for number, paragraph in enumerate(text.split("\n\n")):
            kind = kinds[number] if number < len(kinds) else "paragraph"
            blocks.append(Block(kind, Span(start, start + len(paragraph))))
            start += len(paragraph) + 2
        document = Document(
            slug="test",
            path="test.txt",
            file_name="test.txt",
            format="txt",
            encoding="utf-8",
            sha256="",
            text=text,
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            blocks=tuple(blocks),
            metadata=Metadata(title=title),
            language="en",
            emphasised=tuple(Span(text.index(one), text.index(one) + len(one)) for one in emphasised),
        )
        return finder.find(document, parse_document(document, nlp))

    return run


@pytest.fixture(scope="session")
def forms(find):
    """Return a function that gives (form, type) of the mentions of a text, in order."""

    def run(text, **options):
        return [(mention.name, mention.type) for mention in find(text, **options)]

    return run
