"""The named graph of one source while it is being filled: a passage is written once, however often used."""

from collections.abc import Callable, Collection, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import VerifyError
from graph.model import Document, Extraction, Page, Span
from graph.rdf.iris import entity_iri, passage_iri, source_graph_iri, source_iri
from graph.rdf.literals import integer_literal
from graph.rdf.vocabulary import CG, RDF

EntityKeys = Callable[[int], str] | Mapping[int, str]


class SourceGraph:
    """Quads of one document's graph; `add` and `passage` are the only ways in."""

    def __init__(
        self,
        document: Document,
        extraction: Extraction,
        entity_key: EntityKeys,
        base: str,
        *,
        rejected: Collection[int] = (),
    ) -> None:
        self.document = document
        self.extraction = extraction
        self.base = base
        self.rejected = rejected
        self.source = source_iri(document.slug, base)
        self.graph = source_graph_iri(document.slug, base)
        self.quads: list[Quad] = []
        self._key_of = entity_key if callable(entity_key) else entity_key.get
        self._passages: dict[Span, NamedNode] = {}
        self._entities: dict[int, NamedNode] = {}

    def add(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> None:
        """Add one triple."""
        self.quads.append(Quad(subject, predicate, value, self.graph))

    def add_text(self, subject: NamedNode, predicate: NamedNode, text: str) -> None:
        """Add a plain string, unless it is empty."""
        if text:
            self.add(subject, predicate, Literal(text))

    def passage(self, span: Span) -> NamedNode:
        """Return the passage of these characters, writing it when it is first asked for."""
        if span not in self._passages:
            iri = passage_iri(self.document.slug, span, self.base)
            self._passages[span] = iri
            self.describe(iri, span)
        return self._passages[span]

    def describe(self, iri: NamedNode, span: Span) -> None:
        """Write where a passage stands and its characters."""
        self.add(iri, RDF.type, CG.passage)
        self.add(iri, CG.in_source, self.source)
        self.add(iri, CG.start, integer_literal(span.start))
        self.add(iri, CG.end, integer_literal(span.end))
        self.add(iri, CG.exact, Literal(span.of(self.document.text)))
        page = page_of(span, self.document.pages)
        if page is not None:
            self.add(iri, CG.page, integer_literal(page.number))

    def entity(self, mention: int) -> NamedNode:
        """Return the entity that a mention refers to.

        Raises:
            VerifyError: the mention has none; every mention gets one in `resolve`.
        """
        if mention not in self._entities:
            key = self._key_of(mention)
            if not key:
                words = self.extraction.mentions[mention].name
                raise VerifyError(
                    f"{self.document.path}: mention {mention} ({words!r}) has no entity; "
                    "resolve() must give one for every mention"
                )
            self._entities[mention] = entity_iri(key, self.base)
        return self._entities[mention]


def page_of(span: Span, pages: tuple[Page, ...]) -> Page | None:
    """Return the page on which a span begins."""
    return next((page for page in pages if page.span.start <= span.start < page.span.end), None)
