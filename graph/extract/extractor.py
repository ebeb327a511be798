"""One document in, all that can be found in it out; the only way into this layer."""

from spacy.language import Language

from graph.extract.coverage import find_missed
from graph.extract.figures import FigureFinder
from graph.extract.mentions import MentionFinder
from graph.extract.parse import parse_document
from graph.extract.said import figures_in_statements
from graph.extract.statements import StatementFinder
from graph.model import Document, Extraction
from graph.ontology import Ontology


class Extractor:
    """Holds the parser, the rules and the names that are known; safe to use for any number of documents."""

    def __init__(self, nlp: Language, ontology: Ontology) -> None:
        self._nlp = nlp
        self._words = ontology.words
        self._mentions = MentionFinder(nlp.vocab, ontology)
        self._statements = StatementFinder(nlp.vocab, ontology)
        self._figures = FigureFinder(ontology)

    def extract(self, document: Document) -> Extraction:
        """Find mentions and claims; an empty Extraction means that there were none."""
        parsed = parse_document(document, self._nlp)
        mentions = self._mentions.find(document, parsed)
        statements = self._statements.find(document, parsed, mentions)
        figures = self._figures.find(document, parsed, mentions)
        return Extraction(
            slug=document.slug,
            mentions=mentions,
            statements=statements,
            figures=figures_in_statements(figures, statements),
            missed=find_missed(parsed, (*statements, *figures), self._words),
        )
