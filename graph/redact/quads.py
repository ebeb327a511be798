"""Rewrites the quads of a graph: new texts, offsets, IRIs and ids, and none of what would lead back to a document."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.rdf.claim_ids import CONTENT_JOIN
from graph.rdf.serialize import graph_name
from graph.rdf.vocabulary import CG, DCTERMS, PREFIXES, PROV, RDF, SCHEMA, SKOS, XSD
from graph.redact.entities import KINDS, Called
from graph.redact.passages import Passage, Values, move_passages
from graph.redact.record import NewIds
from graph.redact.texts import RedactedText
from graph.store import Literal, NamedNode, Quad, Store

# Of a source or of the report that it is: whoever has them finds the document.
LEADING_BACK = frozenset({CG.sha256.value, CG.text_sha256.value, DCTERMS.source.value})
AMONG_COLLEAGUES = frozenset({PROV.was_attributed_to.value, CG.why.value})
OF_WORKS = frozenset({SCHEMA.url.value, SCHEMA.identifier.value, SCHEMA.same_as.value})
LABELS = {SKOS.pref_label.value: KINDS[0], SKOS.alt_label.value: KINDS[1], SKOS.hidden_label.value: KINDS[2]}
ONE_VALUE = frozenset(
    term.value
    for term in (CG.page, CG.mention_kind, CG.extracted_by, CG.start, CG.end, CG.exact, CG.in_source, CG.mark)
)
OF_MENTIONS = frozenset(term.value for term in (CG.mention_kind, CG.extracted_by, CG.refers_to))
VOCABULARIES = tuple(PREFIXES.values())


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What is needed to rewrite a graph.

    Attributes:
        texts: Of each source, by old IRI.
        entities: By old IRI.
        subjects: IRIs of those who are redacted.
        works: Reports that would lead to a document or to somebody who is redacted.
        gone: Nodes that are left out.
        claimed: Relations that claims which stay make; None where nothing is left out.
        words: Replaces the names in any string.
        file_name: Does so in the name of a file.
        ids: Makes new ids.
    """

    texts: Mapping[str, RedactedText]
    entities: Mapping[str, Called]
    subjects: frozenset[str]
    works: frozenset[str]
    gone: frozenset[str]
    claimed: frozenset[tuple[str, str, str]] | None
    words: Callable[[str], str]
    file_name: Callable[[str], str]
    ids: NewIds


def rewrite(store: Store, rewriting: Rewriting) -> Iterator[Quad]:
    """Yield the quads of the redacted graph."""
    by_graph: defaultdict[str, list[Quad]] = defaultdict(list)
    for quad in store.quads():
        by_graph[graph_name(quad)].append(quad)
    names = Names(rewriting)
    for source in sorted(rewriting.texts):
        names.add_passages(source, values_of(by_graph[f"{source}/graph"]))
    for name, quads in sorted(by_graph.items()):
        graph = names.of(name)
        if graph is None:
            continue
        source = name.removesuffix("/graph")
        if source in rewriting.texts:
            yield from source_quads(quads, source, NamedNode(graph), rewriting, names)
        elif name.endswith("/graph/entities"):
            yield from entity_quads(quads, NamedNode(graph), rewriting, names)
        else:
            yield from other_quads(quads, NamedNode(graph), rewriting, names)


class Names:
    """New IRIs by old ones."""

    def __init__(self, rewriting: Rewriting) -> None:
        self.rewriting = rewriting
        self.passages: dict[str, Passage] = {}
        self.known: dict[str, str] = {old: called.iri for old, called in rewriting.entities.items()}
        for source, text in rewriting.texts.items():
            new = f"{source.rpartition('/source/')[0]}/source/{text.slug}"
            self.known[source] = new
            self.known[f"{source}/graph"] = f"{new}/graph"

    def add_passages(self, source: str, nodes: Mapping[str, Values]) -> None:
        """Take in the passages of a source."""
        moved = move_passages(
            nodes, self.known[source], self.rewriting.texts[source].substitution, self.rewriting.gone
        )
        self.passages |= moved
        self.known |= {old: passage.iri for old, passage in moved.items()}

    def of(self, iri: str) -> str | None:
        """Return the new IRI, None where a node is left out or would give a name away."""
        if iri in self.rewriting.gone:
            return None
        if iri in self.known:
            return self.known[iri]
        if iri.startswith(VOCABULARIES):
            return iri
        new = self.made_anew(iri)
        self.known[iri] = new
        return new or None

    def made_anew(self, iri: str) -> str:
        """Return the new IRI of a claim, comparison, decision or origin; of others the same, "" with a name in it."""
        kind = re.search(r"/((?:claim|comparison|conflict|agreement|decision)/[^/#]+)\Z", iri)
        if kind:
            return iri[: kind.start(1)] + self.rewriting.ids.of(kind[1])
        origin = re.search(r"/origin/([^/#]+)\Z", iri)
        if origin:
            # That of a document is called as the document; another would tell whose it is.
            document = self.known.get(iri.replace("/origin/", "/source/"))
            if document:
                return document.replace("/source/", "/origin/")
            return iri[: origin.start()] + "/" + self.rewriting.ids.of(f"origin/origin-{origin[1]}")
        words = iri.replace("-", " ")
        return iri if self.rewriting.words(words) == words and self.rewriting.words(iri) == iri else ""

    def term(self, value: object) -> NamedNode | None:
        """Return the new node of a node."""
        new = self.of(str(getattr(value, "value", value)))
        return None if new is None else NamedNode(new)


def source_quads(
    quads: Sequence[Quad], source: str, graph: NamedNode, rewriting: Rewriting, names: Names
) -> Iterator[Quad]:
    """Yield what one source says."""
    nodes = values_of(quads)
    text = rewriting.texts[source].substitution
    for quad in quads:
        subject, predicate = str(getattr(quad.subject, "value", quad.subject)), quad.predicate.value
        node = names.term(subject)
        if node is None or (subject == source and predicate in LEADING_BACK):
            continue
        passage = names.passages.get(subject)
        if passage is not None and not passage_keeps(
            passage, subject, predicate, quad.object, nodes, rewriting
        ):
            continue
        if isinstance(quad.object, NamedNode):
            value: NamedNode | Literal | None = names.term(quad.object)
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
                claim_words(quad.object.value, predicate, nodes[subject], names, rewriting, source)
            )
        if value is not None:
            yield Quad(node, quad.predicate, value, graph)
    yield Quad(NamedNode(names.known[source]), CG.redacted, Literal("true", datatype=XSD.boolean), graph)


def passage_keeps(
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
    words: str, predicate: str, node: Values, names: Names, rewriting: Rewriting, source: str
) -> str:
    """Return the new words of a literal: those that the text has now, where the text had them."""
    text = rewriting.texts[source].substitution
    parts = {CG.content.value: CG.content_passage, CG.number_text.value: CG.number_passage}
    if predicate in parts:
        own = sorted(
            (names.passages[iri].old, names.passages[iri].new)
            for iri in node.get(parts[predicate].value, ())
            if iri in names.passages
        )
        if own:
            return CONTENT_JOIN.join(text.text[slice(*new)] for _, new in own)
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    for iri in node.get(CG.evidence.value, ()):
        if iri in names.passages:
            start, end = names.passages[iri].old
            found = whole.search(text.old, start, end)
            if found:
                return rewriting.words(text.words(*found.span()))
    return rewriting.words(words)


def entity_quads(
    quads: Sequence[Quad], graph: NamedNode, rewriting: Rewriting, names: Names
) -> Iterator[Quad]:
    """Yield the entities: of those who are redacted class and stand-in alone."""
    for old, called in sorted(rewriting.entities.items()):
        if names.of(old) is not None:
            for predicate, kind in LABELS.items():
                for label in called.labels[kind]:
                    yield Quad(NamedNode(called.iri), NamedNode(predicate), Literal(label), graph)
    for quad in quads:
        subject, predicate = str(getattr(quad.subject, "value", quad.subject)), quad.predicate.value
        if predicate in LABELS and subject in rewriting.entities:
            continue
        if subject in rewriting.subjects and predicate != RDF.type.value:
            continue
        if subject in rewriting.works and predicate in OF_WORKS:
            continue
        yield from plain_quad(quad, graph, rewriting, names)


def other_quads(
    quads: Sequence[Quad], graph: NamedNode, rewriting: Rewriting, names: Names
) -> Iterator[Quad]:
    """Yield comparisons, view, decisions and provenance.

    Who decided and why are words among colleagues, and the hash of the decisions would prove a guess at them.
    """
    for quad in quads:
        subject, predicate = str(getattr(quad.subject, "value", quad.subject)), quad.predicate.value
        about_decisions = re.search(r"/decisions/[0-9a-f]{64}\Z", subject) or re.search(
            r"/decisions/[0-9a-f]{64}\Z", str(getattr(quad.object, "value", ""))
        )
        if predicate in AMONG_COLLEAGUES or about_decisions:
            continue
        if rewriting.claimed is not None and graph.value.endswith("/graph/view"):
            triple = (subject, predicate, str(getattr(quad.object, "value", quad.object)))
            if triple not in rewriting.claimed:
                continue
        yield from plain_quad(quad, graph, rewriting, names)


def plain_quad(quad: Quad, graph: NamedNode, rewriting: Rewriting, names: Names) -> Iterator[Quad]:
    """Yield a quad with its nodes and words made new; nothing where one of them goes."""
    node = names.term(quad.subject)
    if node is None:
        return
    if isinstance(quad.object, NamedNode):
        value: NamedNode | Literal | None = names.term(quad.object)
    elif isinstance(quad.object, Literal) and quad.object.datatype == XSD.string:
        value = Literal(rewriting.words(quad.object.value))
    else:
        value = quad.object if isinstance(quad.object, Literal) else None
    if value is not None:
        yield Quad(node, quad.predicate, value, graph)


def values_of(quads: Sequence[Quad]) -> dict[str, dict[str, list[str]]]:
    """Return the values of each node by predicate, IRIs and literals alike, as text."""
    nodes: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        subject = str(getattr(quad.subject, "value", quad.subject))
        nodes[subject][quad.predicate.value].append(str(getattr(quad.object, "value", quad.object)))
    return {iri: dict(node) for iri, node in nodes.items()}
