"""Check the borders of graphs: what stands where, and whether everything referred to is there."""

from collections.abc import Iterator

from pyoxigraph import BlankNode, NamedNode

from graph.model import ENTITY_TYPES
from graph.rdf.vocabulary import CG, DCTERMS, PREFIXES, PROV, RDF, SCHEMA, SKOS, cg
from graph.store.nodes import Graphs, classes, source_of, values

ENTITY_CLASSES = frozenset(cg(name).value for name in ENTITY_TYPES)
SOURCE_CLASSES = frozenset(
    term.value
    for term in (
        CG.source,
        CG.passage,
        CG.mention,
        CG.note,
        CG.relation,
        RDF.statement,
        CG.figure,
        CG.statement,
    )
)
OF_SOURCES = frozenset(
    term.value
    for term in (
        DCTERMS.language,
        DCTERMS.title,
        DCTERMS.issued,
        DCTERMS.creator,
        DCTERMS.publisher,
        DCTERMS.source,
        SCHEMA.credit_text,
        PROV.was_derived_from,
        RDF.subject,
        RDF.predicate,
        RDF.object,
    )
)
OF_ENTITIES = frozenset(
    term.value
    for term in (
        SKOS.pref_label,
        SKOS.alt_label,
        SKOS.hidden_label,
        SKOS.notation,
        SCHEMA.same_as,
        SCHEMA.latitude,
        SCHEMA.longitude,
        SCHEMA.contained_in_place,
        SCHEMA.url,
        SCHEMA.identifier,
        DCTERMS.issued,
        DCTERMS.is_replaced_by,
    )
)
# Graphs of the whole build besides that of the entities.
OTHER_GRAPHS = ("/graph/view", "/graph/comparisons", "/graph/decisions", "/graph/provenance")
# Values that lead out of the graph.
OUTWARD = frozenset(
    term.value for term in (SCHEMA.same_as, SCHEMA.url, DCTERMS.source, RDF.type, RDF.predicate)
)
VOCABULARIES = tuple(PREFIXES.values())


def blank_problems(graphs: Graphs) -> Iterator[str]:
    """Tell which nodes have no IRI, wherever they stand."""
    for name, nodes in graphs.nodes.items():
        for iri, node in nodes.items():
            if ":" not in iri:  # an IRI has one, the label of a blank node none
                yield _blank(iri, name)
            for found in node.values():
                for value in found:
                    if isinstance(value, BlankNode):
                        yield _blank(value.value, name)


def _blank(label: str, graph: str) -> str:
    return f"_:{label}: a blank node in {graph}; give it an IRI"


def content_problems(graphs: Graphs) -> Iterator[str]:
    """Tell which nodes and properties stand in a graph that is not theirs."""
    home: dict[str, str] = {}
    for name, nodes in graphs.nodes.items():
        if name in graphs.sources:
            yield from _source_content_problems(graphs, name)
            for iri in nodes:
                if home.setdefault(iri, name) != name:
                    yield f"{iri}: stands in the graphs of two sources, {home[iri]} and {name}"
        elif name.endswith("/graph/entities"):
            for iri, node in nodes.items():
                for predicate in node.keys() - OF_ENTITIES - {RDF.type.value}:
                    yield f"{iri}: has <{predicate}> in {name}; that graph only describes entities"
        elif not name.endswith(OTHER_GRAPHS):
            yield f"{name or 'the default graph'}: the contract has no such graph; put its triples elsewhere"


def _source_content_problems(graphs: Graphs, name: str) -> Iterator[str]:
    """Tell what a source's graph holds besides the source, its passages and claims."""
    source = source_of(name)
    claims = f"{source.split('/source/', 1)[0]}/claim/"
    for iri, node in graphs.nodes[name].items():
        if iri != source and not iri.startswith((f"{source}#", claims)):
            yield f"{iri}: stands in {name}; that graph holds the source, its passages and claims"
            continue
        found = classes(node)
        if not found:
            yield f"{iri}: has no class in {name}"
        for other in set(found) - SOURCE_CLASSES:
            yield f"{iri}: is a <{other}> in {name}; a source's graph has no such nodes"
        for predicate in node.keys() - OF_SOURCES - {RDF.type.value}:
            if not predicate.startswith(PREFIXES["cg"]):
                yield f"{iri}: has <{predicate}> in {name}; a source's graph has no such property"


def entity_problems(graphs: Graphs) -> Iterator[str]:
    """Check that each entity has exactly one class and one preferred label."""
    for iri, node in graphs.named("entities").items():
        if node.keys() == {DCTERMS.is_replaced_by.value}:
            continue  # What an entity was called before a merge.
        found = [iri for iri in classes(node) if iri in ENTITY_CLASSES]
        if len(found) != 1 or len(classes(node)) != 1:
            yield f"{iri}: has {len(classes(node))} classes; an entity has one of {', '.join(ENTITY_TYPES)}"
        labels = values(node, SKOS.pref_label)
        if len(labels) != 1:
            yield f"{iri}: has {len(labels)} skos:prefLabel; an entity has exactly one"


def reference_problems(graphs: Graphs) -> Iterator[str]:
    """Tell which values are nodes that are not there: in the same graph, or among the entities.

    Comparisons and decisions are about nodes of any graph.
    """
    entities = graphs.named("entities")
    everywhere = {iri for nodes in graphs.nodes.values() for iri in nodes}
    for name, nodes in graphs.nodes.items():
        about_all = name.endswith(("/graph/comparisons", "/graph/decisions"))
        for iri, node in nodes.items():
            if name.endswith("/graph/view") and iri not in entities:
                yield f"{iri}: is in {name}, but there is no such entity"
            for predicate, found in node.items():
                if predicate in OUTWARD:
                    continue
                for value in found:
                    if (
                        isinstance(value, NamedNode)
                        and value.value not in nodes
                        and value.value not in (everywhere if about_all else entities)
                        and not value.value.startswith(VOCABULARIES)
                    ):
                        yield f"{iri}: <{predicate}> leads to {value.value}, which is not there"


def view_problems(graphs: Graphs) -> Iterator[str]:
    """Tell which plain triples no claim bears out, in either direction."""
    claimed: set[tuple[str, str, str]] = set()
    for name in graphs.sources:
        for node in graphs.nodes[name].values():
            if CG.relation.value in classes(node) and CG.rejected.value not in values(node, CG.status):
                for subject in values(node, RDF.subject):
                    for predicate in values(node, RDF.predicate):
                        for object_ in values(node, RDF.object):
                            claimed.update({(subject, predicate, object_), (object_, predicate, subject)})
    for subject, node in graphs.named("view").items():
        for predicate, found in node.items():
            for value in found:
                object_ = str(getattr(value, "value", value))
                if (subject, predicate, object_) not in claimed:
                    yield f"{subject}: <{predicate}> {object_} stands in the view without a claim"
