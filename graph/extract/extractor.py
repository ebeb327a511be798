"""One document in, all that can be found in it out; the only way into this layer."""

from collections.abc import Sequence

from spacy.language import Language

from graph.extract.cited import cites_relations, outside_citations, with_noted_works
from graph.extract.coreference import description_mentions, followed_pronouns
from graph.extract.coverage import MissedFinder
from graph.extract.figures import FigureFinder
from graph.extract.mentions import MentionFinder
from graph.extract.merge import merged
from graph.extract.parse import ParsedBlock, parse_document
from graph.extract.references import ReferenceReader
from graph.extract.relations import RelationFinder
from graph.extract.relations.implied import with_places_of_places
from graph.extract.said import figures_in_statements, relations_in_statements
from graph.extract.statements import StatementFinder
from graph.extract.tables import TableReader, find_label_places
from graph.model import Document, Extraction, Mention, References
from graph.model.shared_names import NOTHING_SHARED, SharedNames
from graph.ontology import Ontology


class Extractor:
    """Holds the parser, the rules and the names that are known; safe to use for any number of documents."""

    def __init__(self, nlp: Language, ontology: Ontology) -> None:
        self._nlp = nlp
        self._ontology = ontology
        self._words = {name: frozenset(words) for name, words in ontology.words.items()}
        self._mentions = MentionFinder(nlp.vocab, ontology)
        self._statements = StatementFinder(nlp.vocab, ontology)
        self._figures = FigureFinder(ontology)
        self._tables = TableReader(ontology)
        self._references = ReferenceReader(ontology)
        self._relations = RelationFinder(ontology)
        self._missed = MissedFinder(ontology)

    def extract(self, document: Document, shared: SharedNames = NOTHING_SHARED) -> Extraction:
        """Find mentions and claims; an empty Extraction means that there were none.

        Args:
            document: As it was read.
            shared: What other documents of the build say of its names.
        """
        prose, references = self._read(document, shared)
        mentions = references.mentions
        mentions += description_mentions(document, prose, mentions, self._ontology.gazetteer, self._words)
        statements = self._statements.find(document, prose, mentions)
        figures = outside_citations(self._figures.find(document, prose, mentions), references)
        cells, notices = self._tables.read(document, mentions)
        mentions, relations = self._relations.find(document, prose, mentions, statements)
        mentions += followed_pronouns(document, prose, mentions, statements, self._words)
        said = relations_in_statements(relations, statements, mentions)
        said = with_places_of_places(said, mentions)
        counted = figures_in_statements(figures, statements, document.text)
        return Extraction(
            slug=document.slug,
            mentions=mentions,
            statements=with_noted_works(statements, document, references),
            figures=with_noted_works((*counted, *cells), document, references),
            relations=(
                *with_noted_works(said, document, references),
                *references.relations,
                *cites_relations(references),
            ),
            works=references.works,
            note_works=references.note_works,
            table_notices=notices,
            missed=self._missed.find(document, prose, mentions, (*statements, *figures, *relations)),
        )

    def prose(self, document: Document) -> tuple[tuple[ParsedBlock, ...], tuple[Mention, ...]]:
        """Return the parsed blocks that may claim something, and all names: what rules are tried on."""
        prose, references = self._read(document)
        return prose, references.mentions

    def _read(
        self, document: Document, shared: SharedNames = NOTHING_SHARED
    ) -> tuple[tuple[ParsedBlock, ...], References]:
        parsed = parse_document(document, self._nlp)
        cited = self._references.cited(document)
        mentions = self._mentions.find(document, parsed, cited.titles, shared)
        mentions = merged(mentions, find_label_places(document, self._ontology, mentions))
        references = self._references.read(document, mentions, cited)
        return _prose(parsed, references), references


def _prose(parsed: Sequence[ParsedBlock], references: References) -> tuple[ParsedBlock, ...]:
    """Return the blocks that may claim something: no byline, and none that holds a reference.

    In a reference every title would be a quotation, every volume and page a figure.
    """
    return tuple(
        block
        for block in parsed
        if block.block.kind != "byline"
        and not any(block.block.span.contains(span) for span in references.spans)
    )
