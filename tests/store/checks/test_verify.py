"""A graph that is right gives no line; each thing that is spoilt gives the line that names it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from graph.rdf import (
    entity_iri,
    entity_quads,
    graph_iri,
    provenance_quads,
    source_graph_iri,
    source_iri,
    source_quads,
    view_quads,
)
from graph.rdf.literals import integer_literal
from graph.rdf.vocabulary import CG, DCTERMS, RDF, SCHEMA, SKOS, cg
from graph.store import Store, verify
from tests.rdf import harran

SOURCE = source_iri(harran.SLUG)
GRAPH = source_graph_iri(harran.SLUG)
ENTITIES, VIEW = graph_iri("entities"), graph_iri("view")
SARRIN, DANA = entity_iri("place/sarrin"), entity_iri("person/dana-weir")
EVIDENCE = NamedNode(f"{SOURCE.value}#char={harran.SAID.start},{harran.SAID.end}")


def whole_build() -> list[Quad]:
    quads = source_quads(
        harran.DOCUMENT,
        harran.EXTRACTION,
        harran.KEYS.__getitem__,
        record="report/harran-empties",
        creators=harran.CREATORS,
        publisher=harran.PUBLISHER,
        note_reports={0: ("report/camp-notes",)},
    )
    provenance = provenance_quads(
        tool_version="1", model_name="en_core_web_md", model_version="3.7.1", ontology_sha256="a" * 64
    )
    return [*quads, *entity_quads(harran.ENTITIES), *view_quads(quads), *provenance]


QUADS = whole_build()


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    (tmp_path / f"{harran.SLUG}.txt").write_bytes(harran.TEXT.encode())
    return tmp_path


def checked(quads: list[Quad], texts: Path) -> tuple[str, ...]:
    store = Store()
    store.extend(quads)
    return verify(store, texts)


def the(kind: NamedNode) -> NamedNode:
    (found,) = {quad.subject for quad in QUADS if quad.predicate == RDF.type and quad.object == kind}
    assert isinstance(found, NamedNode)
    return found


def put(subject: NamedNode, predicate: NamedNode, *values: NamedNode | Literal) -> list[Quad]:
    """Return the build with other values of one property."""
    graph = next(quad.graph_name for quad in QUADS if quad.subject == subject)
    kept = [quad for quad in QUADS if (quad.subject, quad.predicate) != (subject, predicate)]
    return kept + [Quad(subject, predicate, value, graph) for value in values]


def with_quads(*quads: Quad) -> list[Quad]:
    return [*QUADS, *quads]


FIGURE, STATEMENT = the(CG.figure), the(CG.statement)
TITLE = NamedNode(f"{SOURCE.value}#char=205,215")

SPOILT: dict[str, tuple[Callable[[], list[Quad]], str]] = {
    "hash of the text": (
        lambda: put(SOURCE, CG.text_sha256, Literal("0" * 64)),
        f"{SOURCE.value}: cg:textSha256 is 000",
    ),
    "no hash of the text": (lambda: put(SOURCE, CG.text_sha256), "cg:textSha256 is missing"),
    "characters": (
        lambda: put(EVIDENCE, CG.exact, Literal("On Tuesday")),
        f"{EVIDENCE.value}: cg:exact is 'On Tuesday'",
    ),
    "start": (lambda: put(EVIDENCE, CG.start, integer_literal(29)), "its IRI should end in #char=29,"),
    "no end": (lambda: put(EVIDENCE, CG.end), "needs one cg:start, cg:end and cg:exact"),
    "other source": (lambda: put(EVIDENCE, CG.in_source, SARRIN), "but cg:inSource is"),
    "no evidence": (lambda: put(FIGURE, CG.evidence), f"{FIGURE.value}: has no cg:evidence"),
    "evidence elsewhere": (lambda: put(FIGURE, CG.evidence, SARRIN), "a claim has one source"),
    "number": (
        lambda: put(FIGURE, CG.number_text, Literal("5,700")),
        "its number '5,700' does not stand in its evidence",
    ),
    "number's passage": (lambda: put(FIGURE, CG.number_passage, TITLE), "lies outside its evidence"),
    "content": (
        lambda: put(STATEMENT, CG.content, Literal("less")),
        "cg:content lacks the words of its passage",
    ),
    "no content passage": (lambda: put(STATEMENT, CG.content_passage), "has no cg:contentPassage"),
    "content's passage": (
        lambda: put(STATEMENT, CG.content_passage, TITLE),
        f"its content {TITLE.value} lies outside",
    ),
    "two kinds of claim": (lambda: put(FIGURE, RDF.type, CG.figure, CG.statement), "is of 2 kinds of claim"),
    "foreign class": (
        lambda: put(FIGURE, RDF.type, CG.figure, cg("Conflict")),
        "a source's graph has no such nodes",
    ),
    "no class": (lambda: put(FIGURE, RDF.type), f"{FIGURE.value}: has no class"),
    "foreign property": (
        lambda: with_quads(Quad(FIGURE, SKOS.pref_label, Literal("x"), GRAPH)),
        "a source's graph has no such property",
    ),
    "entity in a source's graph": (
        lambda: with_quads(Quad(SARRIN, RDF.type, cg("Place"), GRAPH)),
        f"{SARRIN.value}: stands in {GRAPH.value}",
    ),
    "claim in two graphs": (
        lambda: with_quads(Quad(FIGURE, RDF.type, CG.figure, source_graph_iri("other"))),
        f"{FIGURE.value}: stands in the graphs of two sources",
    ),
    "claim's property in the entities": (
        lambda: with_quads(Quad(SARRIN, CG.stance, CG.asserts, ENTITIES)),
        "that graph only describes entities",
    ),
    "unknown graph": (
        lambda: with_quads(Quad(SARRIN, RDF.type, cg("Place"), graph_iri("more"))),
        "the contract has no such graph",
    ),
    "two classes": (lambda: put(SARRIN, RDF.type, cg("Place"), cg("Camp")), f"{SARRIN.value}: has 2 classes"),
    "two preferred labels": (
        lambda: put(SARRIN, SKOS.pref_label, Literal("a"), Literal("b")),
        f"{SARRIN.value}: has 2 skos:prefLabel",
    ),
    "missing entity": (
        lambda: put(FIGURE, CG.place, entity_iri("place/nowhere")),
        "place/nowhere, which is not there",
    ),
    "missing place": (
        lambda: put(SARRIN, SCHEMA.contained_in_place, entity_iri("place/nowhere")),
        "place/nowhere, which is not there",
    ),
    "missing creator": (
        lambda: put(SOURCE, DCTERMS.creator, entity_iri("person/x")),
        "person/x, which is not there",
    ),
    "blank node": (
        lambda: with_quads(Quad(BlankNode("b"), RDF.type, CG.figure, GRAPH)),
        "a blank node in",
    ),
    "plain triple without a claim": (
        lambda: with_quads(Quad(DANA, cg("bornIn"), SARRIN, VIEW)),
        f"{SARRIN.value} stands in the view without a claim",
    ),
    "plain triple of no entity": (
        lambda: with_quads(Quad(entity_iri("person/x"), cg("bornIn"), SARRIN, VIEW)),
        "but there is no such entity",
    ),
}


def test_whole_build_is_right(texts: Path) -> None:
    assert checked(QUADS, texts) == ()


@pytest.mark.parametrize("name", SPOILT)
def test_spoilt_graph_is_told(texts: Path, name: str) -> None:
    spoil, line = SPOILT[name]
    found = checked(spoil(), texts)
    assert any(line in problem for problem in found), found


def test_rejected_claim_bears_no_plain_triple(texts: Path) -> None:
    relations = {quad.subject for quad in QUADS if quad.object == CG.relation}
    quads = [
        Quad(quad.subject, quad.predicate, CG.rejected, quad.graph_name)
        if quad.subject in relations and quad.predicate == CG.status
        else quad
        for quad in QUADS
    ]
    assert all("without a claim" in problem for problem in checked(quads, texts))
    assert len(checked(quads, texts)) == 2


def test_text_that_was_changed_is_told(texts: Path) -> None:
    (texts / f"{harran.SLUG}.txt").write_bytes(harran.TEXT.replace("5,600", "5,700").encode())
    found = checked(QUADS, texts)
    assert any("cg:textSha256" in problem for problem in found)
    assert any("the text there is '5,700'" in problem for problem in found)


def test_text_that_is_missing_is_told(texts: Path) -> None:
    (texts / f"{harran.SLUG}.txt").unlink()
    assert checked(QUADS, texts) == (
        f"{SOURCE.value}: texts/{harran.SLUG}.txt cannot be read (No such file or directory); "
        "the build writes it",
    )


def test_text_that_is_no_utf8_is_told(texts: Path) -> None:
    (texts / f"{harran.SLUG}.txt").write_bytes(b"\xff")
    assert "is not UTF-8" in checked(QUADS, texts)[0]
