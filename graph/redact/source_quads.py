"""Rewrites the graph of one source: its passages, and what it says in the words that the text has now."""

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.rdf.claim_ids import CONTENT_JOIN
from graph.rdf.vocabulary import CG, DCTERMS, RDF, XSD
from graph.redact.new_iris import NewIris
from graph.redact.passages import Passage
from graph.redact.rewriting import Rewriting
from graph.redact.values import Values, values_of
from graph.store import Literal, NamedNode, Quad

# Whoever has them finds the document.
LEADING_BACK = frozenset({CG.sha256.value, CG.text_sha256.value, DCTERMS.source.value})
ONE_VALUE = frozenset(
    term.value
    for term in (CG.page, CG.mention_kind, CG.extracted_by, CG.start, CG.end, CG.exact, CG.in_source, CG.mark)
)
OF_MENTIONS = frozenset(term.value for term in (CG.mention_kind, CG.extracted_by, CG.refers_to))


def source_quads(
    quads: Sequence[Quad], source: str, graph: NamedNode, rewriting: Rewriting, iris: NewIris
) -> Iterator[Quad]:
    """Yield what one source says."""
    nodes = values_of(quads)
    text = rewriting.texts[source].substitution
    for quad in quads:
        subject, predicate = str(getattr(quad.subject, "value", quad.subject)), quad.predicate.value
        node = iris.term(subject)
        if node is None or (subject == source and predicate in LEADING_BACK):
            continue
        passage = iris.passages.get(subject)
        if passage is not None and not _passage_keeps(
            passage, subject, predicate, quad.object, nodes, rewriting
        ):
            continue
        if isinstance(quad.object, NamedNode):
            value: NamedNode | Literal | None = iris.term(quad.object)
        elif not isinstance(quad.object, Literal):
            continue
        elif passage is not None and predicate in (CG.start.value, CG.end.value):
            value = Literal(str(passage.new[predicate == CG.end.value]), datatype=XSD.integer)
        elif passage is not None and predicate == CG.exact.value:
            value = Literal(text.text[slice(*passage.new)])
        elif predicate == CG.file_name.value:
            value = Literal(rewriting.file_name(quad.object.value))
        elif quad.object.datatype != XSD.string:
            value = quad.object
        else:
            value = Literal(
                claim_words(quad.object.value, predicate, nodes[subject], iris, rewriting, source)
            )
        if value is not None:
            yield Quad(node, quad.predicate, value, graph)
    yield Quad(NamedNode(iris.known[source]), CG.redacted, Literal("true", datatype=XSD.boolean), graph)


def _passage_keeps(
    passage: Passage,
    iri: str,
    predicate: str,
    value: object,
    nodes: Mapping[str, Values],
    rewriting: Rewriting,
) -> bool:
    """Tell whether a property of a passage stands at its new node.

    Of passages that became one only the first has a say where there is one value; a mention of somebody who is left
    out is a plain passage.
    """
    if not passage.first and predicate in ONE_VALUE:
        return False
    refers_to = nodes[iri].get(CG.refers_to.value, ())
    if refers_to and rewriting.gone.issuperset(refers_to):
        is_class = predicate == RDF.type.value and str(getattr(value, "value", "")) == CG.mention.value
        return predicate not in OF_MENTIONS and not is_class
    return True


def claim_words(
    words: str, predicate: str, node: Values, iris: NewIris, rewriting: Rewriting, source: str
) -> str:
    """Return the new words of a literal: those that the text has now, where the text had them."""
    text = rewriting.texts[source].substitution
    parts = {CG.content.value: CG.content_passage, CG.number_text.value: CG.number_passage}
    if predicate in parts:
        own = sorted(
            (iris.passages[iri].old, iris.passages[iri].new)
            for iri in node.get(parts[predicate].value, ())
            if iri in iris.passages
        )
        if own:
            return CONTENT_JOIN.join(text.text[slice(*new)] for _, new in own)
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    for iri in node.get(CG.evidence.value, ()):
        if iri in iris.passages:
            start, end = iris.passages[iri].old
            found = whole.search(text.old, start, end)
            if found:
                return rewriting.words(text.words(*found.span()))
    return rewriting.words(words)
