"""One document in, all that can be found in it out; the only way into this layer."""

from collections.abc import Sequence

from spacy.language import Language

from graph.extract.coverage import find_missed
from graph.extract.figures import FigureFinder
from graph.extract.mentions import MentionFinder
from graph.extract.parse import ParsedBlock, parse_document
from graph.extract.said import figures_in_statements
from graph.extract.statements import StatementFinder
from graph.model import Document, Extraction, Mention
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
        prose = _prose(parsed, mentions)
        statements = self._statements.find(document, prose, mentions)
        figures = self._figures.find(document, prose, mentions)
        return Extraction(
            slug=document.slug,
            mentions=mentions,
            statements=statements,
            figures=figures_in_statements(figures, statements),
            missed=find_missed(prose, (*statements, *figures), self._words),
        )


def _prose(parsed: Sequence[ParsedBlock], mentions: Sequence[Mention]) -> tuple[ParsedBlock, ...]:
    """Return the blocks that may claim something: no byline, and no note that names a work.

    In a reference every title would be a quotation, every volume and page a figure.
    """
    titles = [mention.span for mention in mentions if mention.type == "Report" and mention.kind == "name"]
    return tuple(
        block
        for block in parsed
        if block.block.kind != "byline"
        and not (block.block.kind == "note" and any(block.block.span.contains(title) for title in titles))
    )
