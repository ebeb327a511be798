"""Small graphs put together quad by quad, as the contract describes them."""

import hashlib
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.store import Store

CG = "https://w3id.org/claimgraph/ns#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
BASE = "https://claimgraph.example/"


class SmallGraph:
    """A store in memory and the folder with its texts."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.texts: dict[str, str] = {}
        self.quads: list[Quad] = []
        (out / "texts").mkdir(parents=True)

    def add(
        self, subject: str, predicate: str, value: str | int | float | NamedNode | Literal, graph: str
    ) -> None:
        if isinstance(value, int | float):
            kind = "integer" if isinstance(value, int) else "decimal"
            term = Literal(str(value), datatype=NamedNode(XSD + kind))
        else:
            term = Literal(value) if isinstance(value, str) else value
        self.quads.append(Quad(NamedNode(subject), NamedNode(predicate), term, NamedNode(graph)))

    def source(self, slug: str, text: str, title: str = "", issued: str = "") -> str:
        iri = f"{BASE}source/{slug}"
        self.texts[iri] = text
        (self.out / "texts" / f"{slug}.txt").write_bytes(text.encode("utf-8"))
        self.add(iri, RDF + "type", NamedNode(CG + "Source"), f"{iri}/graph")
        self.add(iri, CG + "fileName", f"{slug}.txt", f"{iri}/graph")
        self.add(iri, CG + "textSha256", hashlib.sha256(text.encode("utf-8")).hexdigest(), f"{iri}/graph")
        if title:
            self.add(iri, DCTERMS + "title", title, f"{iri}/graph")
        if issued:
            self.add(iri, DCTERMS + "issued", issued, f"{iri}/graph")
        return iri

    def entity(self, type_: str, slug: str, label: str, *aliases: str) -> str:
        iri, graph = f"{BASE}{type_.lower()}/{slug}", f"{BASE}graph/entities"
        self.add(iri, RDF + "type", NamedNode(CG + type_), graph)
        self.add(iri, SKOS + "prefLabel", label, graph)
        for alias in aliases:
            self.add(iri, SKOS + "altLabel", alias, graph)
        return iri

    def passage(self, source: str, words: str, after: int = 0) -> str:
        start = self.texts[source].index(words, after)
        end = start + len(words)
        iri, graph = f"{source}#char={start},{end}", f"{source}/graph"
        self.add(iri, RDF + "type", NamedNode(CG + "Passage"), graph)
        self.add(iri, CG + "inSource", NamedNode(source), graph)
        self.add(iri, CG + "start", start, graph)
        self.add(iri, CG + "end", end, graph)
        self.add(iri, CG + "exact", words, graph)
        return iri

    def mention(self, source: str, entity: str, words: str, after: int = 0) -> None:
        iri, graph = self.passage(source, words, after), f"{source}/graph"
        self.add(iri, RDF + "type", NamedNode(CG + "Mention"), graph)
        self.add(iri, CG + "refersTo", NamedNode(entity), graph)
        self.add(iri, CG + "mentionKind", "name", graph)

    def claim(self, type_: str, name: str, source: str, sentence: str, **values: str | int) -> str:
        """Add a claim; a value that is an IRI is taken as such."""
        iri, graph = f"{BASE}claim/{type_.lower()}-{name}", f"{source}/graph"
        self.add(iri, RDF + "type", NamedNode(CG + type_), graph)
        self.add(iri, CG + "evidence", NamedNode(self.passage(source, sentence)), graph)
        for property_, value in {"stance": CG + "asserts", "certainty": CG + "stated", **values}.items():
            namespace = RDF if property_ in ("subject", "predicate", "object") else CG
            is_iri = isinstance(value, str) and value.startswith("http")
            self.add(iri, namespace + property_, NamedNode(value) if is_iri else value, graph)
        return iri

    def comparison(self, type_: str, name: str, *claims: str, **values: str | int) -> None:
        iri, graph = f"{BASE}{type_.lower()}/{name}", f"{BASE}graph/comparisons"
        self.add(iri, RDF + "type", NamedNode(CG + type_), graph)
        for claim in claims:
            self.add(iri, CG + "compares", NamedNode(claim), graph)
        for property_, value in values.items():
            term = NamedNode(value) if isinstance(value, str) and value.startswith("http") else value
            self.add(iri, CG + property_, term, graph)

    def view(self, subject: str, predicate: str, object_: str) -> None:
        self.add(subject, CG + predicate, NamedNode(object_), f"{BASE}graph/view")

    def store(self) -> Store:
        store = Store()
        by_graph: dict[NamedNode, list[Quad]] = {}
        for quad in self.quads:
            by_graph.setdefault(quad.graph_name, []).append(quad)
        for graph, quads in by_graph.items():
            store.replace(graph, quads)
        return store


@pytest.fixture
def graph(tmp_path: Path) -> SmallGraph:
    return SmallGraph(tmp_path / "exports")


@pytest.fixture
def harran(graph: SmallGraph) -> SmallGraph:
    """Two documents: one relation in the view, one only claimed, one denied; a statement and a figure."""
    release = graph.source(
        "release",
        "The Northern Relief Council said people had left Harran camp.\n\n"
        "Harran camp lies in Sarrin. Ada Lund is a member of the Northern Relief Council.",
        "A release",
    )
    reply = graph.source(
        "reply",
        "Harran camp does not lie in Sarrin, said Ada Lund. She may live in Sarrin. "
        "5,600 people left Harran camp.",
    )
    council = graph.entity("Organisation", "council", "Northern Relief Council", "NRC")
    camp = graph.entity("Camp", "harran", "Harran camp")
    town = graph.entity("Place", "sarrin", "Sarrin")
    person = graph.entity("Person", "ada-lund", "Ada Lund")
    graph.entity("Place", "nowhere", "Nowhere")
    graph.mention(release, council, "Northern Relief Council")
    graph.mention(release, council, "Northern Relief Council", after=90)
    graph.mention(release, camp, "Harran camp")
    graph.mention(release, camp, "Harran camp", after=60)
    graph.mention(release, town, "Sarrin")
    graph.mention(release, person, "Ada Lund")
    graph.mention(reply, camp, "Harran camp")
    graph.mention(reply, town, "Sarrin")
    graph.mention(reply, person, "Ada Lund")
    said = "The Northern Relief Council said people had left Harran camp."
    graph.claim("Statement", "1", release, said, speaker=council, speakerText="The Council", cue="said")
    member = "Ada Lund is a member of the Northern Relief Council."
    relation = {"subject": person, "predicate": CG + "memberOf", "object": council}
    graph.claim("Relation", "1", release, member, **relation)
    graph.view(person, "memberOf", council)
    denied = "Harran camp does not lie in Sarrin, said Ada Lund."
    relation = {"subject": camp, "predicate": CG + "locatedIn", "object": town, "stance": CG + "denies"}
    graph.claim("Relation", "2", reply, denied, speaker=person, **relation)
    relation = {"subject": person, "predicate": CG + "livesIn", "object": town, "certainty": CG + "alleged"}
    graph.claim("Relation", "3", reply, "She may live in Sarrin.", **relation)
    graph.claim(
        "Figure",
        "1",
        reply,
        "5,600 people left Harran camp.",
        numberText="5,600",
        counted="people left",
        place=camp,
    )
    return graph


@pytest.fixture
def disputed(harran: SmallGraph) -> SmallGraph:
    """Harran with a third document that gives another number, and the conflict between the two."""
    later = harran.source(
        "later",
        "Kestral Daily\n\nAda Lund told reporters that 7,000 people left Harran camp in May. 🕊 They have not come back.",
        "Thousands leave Harran",
        issued="2021-05-04",
    )
    person, camp = f"{BASE}person/ada-lund", f"{BASE}camp/harran"
    harran.mention(later, person, "Ada Lund")
    harran.mention(later, camp, "Harran camp")
    sentence = "Ada Lund told reporters that 7,000 people left Harran camp in May."
    content = harran.passage(later, "7,000 people left Harran camp in May")
    statement = {
        "speaker": person,
        "speakerText": "Ada Lund",
        "cue": "told reporters",
        "contentPassage": content,
    }
    harran.claim("Statement", "2", later, sentence, **statement)
    figure = harran.claim(
        "Figure",
        "2",
        later,
        sentence,
        numberText="7,000",
        value=7000,
        comparator=CG + "ge",
        low=7000,
        unit="https://w3id.org/claimgraph/unit#person",
        counted="people left",
        place=camp,
        involves=camp,
        speaker=person,
        speakerText="Ada Lund",
        numberPassage=harran.passage(later, "7,000"),
        extractedBy="figure.number",
    )
    graph = f"{BASE}graph/entities"
    harran.add(camp, "https://schema.org/latitude", 36.86, graph)
    harran.add(camp, "https://schema.org/longitude", 39.03, graph)
    earlier = f"{BASE}claim/figure-1"
    reason = "5,600 and 7,000 cannot both be right."
    harran.comparison("Conflict", "1", earlier, figure, reason=reason, severity=CG + "hard")
    return harran
