"""One document in, all that can be found in it out; the only way into this layer."""

from spacy.language import Language

from graph.extract.mentions import MentionFinder
from graph.extract.parse import parse_document
from graph.model import Document, Extraction
from graph.ontology import Ontology


class Extractor:
    """Holds the parser and what is known before reading; safe to use for any number of documents."""

    def __init__(self, nlp: Language, ontology: Ontology) -> None:
        self._nlp = nlp
        self._mentions = MentionFinder(nlp.vocab, ontology)

    def extract(self, document: Document) -> Extraction:
        """Find mentions and claims; an empty Extraction means that there were none."""
        parsed = parse_document(document, self._nlp)
        mentions = self._mentions.find(document, parsed)
        return Extraction(slug=document.slug, mentions=mentions)
