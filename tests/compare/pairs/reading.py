"""Short documents, read, resolved and compared as a build does."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.compare import Corpus, compare
from graph.extract.extractor import Extractor
from graph.model import Comparisons
from graph.ontology import Ontology
from graph.ontology.schema import load_schema
from graph.read import SourceFile, read_document
from graph.resolve import resolve

Reading = Callable[..., Comparisons]
DAY = "2031-05-05"


@dataclass(frozen=True)
class Paper:
    """A document to be: its text as in a `.txt` file, and when it was published."""

    text: str
    issued: str = DAY
    credit: str = ""


def corpus_of(
    papers: Sequence[Paper], folder: Path, extractor: Extractor, ontology: Ontology, *, suffix: str = ".txt"
) -> Corpus:
    """Return papers as read and resolved; they are called a, b, c …"""
    documents, extractions = [], []
    for number, paper in enumerate(papers):
        name = f"{chr(ord('a') + number)}{suffix}"
        (folder / name).write_text(paper.text, "utf-8")
        document = read_document(SourceFile(folder / name, name, name.removesuffix(suffix)))
        metadata = replace(document.metadata, issued=paper.issued, credit_text=paper.credit)
        documents.append(replace(document, metadata=metadata))
        extractions.append(extractor.extract(documents[-1]))
    resolution = resolve(documents, extractions, ontology.gazetteer)
    return Corpus(
        {document.slug: document for document in documents},
        {extraction.slug: extraction for extraction in extractions},
        {entity.key: entity for entity in resolution.entities},
        resolution.entity_of,
        resolution.work,
    )


def compared(
    papers: Sequence[Paper], folder: Path, extractor: Extractor, ontology: Ontology, *, suffix: str = ".txt"
) -> Comparisons:
    """Return what a build says of some papers."""
    corpus = corpus_of(papers, folder, extractor, ontology, suffix=suffix)
    return compare(corpus, ontology, load_schema(ontology.folders).symmetric)
