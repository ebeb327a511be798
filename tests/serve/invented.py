"""A small graph made by hand: what a page must escape, and marks that lie over each other."""

from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from graph.rdf.vocabulary import RDF, SKOS, XSD, cg, term
from graph.store import Store

BASE = "https://claimgraph.example/"
SOURCE = f"{BASE}source/letter"
HOSTILE = "<script>alert('x')</script> & \"Sons\""
ARABIC = "هيئة تحرير الشام"
MOVED = f"{BASE}person/earlier"
TEXT = (
    f"{HOSTILE} spoke.\r\n\r\n😀 The 📰 {ARABIC} said that about 40 <b>people</b> left Ḥarran camp.\r\n"
    "\r\n  \r\n\tA last line & no more"
)
PEOPLE = "about 40 <b>people</b> left Ḥarran camp"


def invented_store(folder: Path) -> None:
    """Write `graph/` and `texts/` into a folder, as a build does."""
    (folder / "texts").mkdir(parents=True)
    (folder / "texts" / "letter.txt").write_bytes(TEXT.encode("utf-8"))
    with Store(folder / "graph") as store:
        store.extend(quads())


def quads() -> list[Quad]:
    found: list[Quad] = []
    source, graph, entities = (
        NamedNode(SOURCE),
        NamedNode(f"{SOURCE}/graph"),
        NamedNode(f"{BASE}graph/entities"),
    )

    def say(subject, predicate, value, where=graph):
        found.append(Quad(subject, predicate, value, where))
        return subject

    def passage(words, *, after=0):
        start = TEXT.index(words, after)
        node = NamedNode(f"{SOURCE}#char={start},{start + len(words)}")
        say(node, RDF.type, cg("Passage"))
        say(node, cg("inSource"), source)
        say(node, cg("start"), Literal(str(start), datatype=XSD.integer))
        say(node, cg("end"), Literal(str(start + len(words)), datatype=XSD.integer))
        return say(node, cg("exact"), Literal(words))

    def entity(path, kind, label, *others):
        node = NamedNode(BASE + path)
        say(node, RDF.type, cg(kind), entities)
        say(node, SKOS.pref_label, Literal(label), entities)
        for other in others:
            say(node, SKOS.alt_label, Literal(other), entities)
        return node

    def mention(words, whom):
        node = passage(words)
        say(node, RDF.type, cg("Mention"))
        say(node, cg("refersTo"), whom)

    say(source, RDF.type, cg("Source"))
    say(source, cg("fileName"), Literal("<i>letter</i>.txt"))
    say(source, term("dcterms", "title"), Literal(HOSTILE))
    say(source, term("dcterms", "source"), Literal("javascript:alert(1)"))
    sons = entity("organisation/sons", "Organisation", HOSTILE, '" onload="alert(1)')
    body = entity("organisation/هيئة-تحرير-الشام", "Organisation", ARABIC)
    camp = entity("camp/harran", "Camp", "Ḥarran", "Harran camp")
    say(NamedNode(MOVED), term("dcterms", "isReplacedBy"), camp, entities)
    mention(HOSTILE, sons)
    mention(ARABIC, body)
    mention("Ḥarran", camp)
    mention("camp", camp)  # one that crosses nothing, beside another
    sentence = passage(TEXT[TEXT.index("😀") : TEXT.index(" camp.") + len(" camp.")])
    statement, figure = NamedNode(f"{BASE}claim/statement-1"), NamedNode(f"{BASE}claim/figure-1")
    for claim, kind in ((statement, "Statement"), (figure, "Figure")):
        say(claim, RDF.type, cg(kind))
        say(claim, cg("evidence"), sentence)
        say(claim, cg("stance"), cg("asserts"))
        say(claim, cg("certainty"), cg("stated"))
        say(claim, cg("status"), cg("unreviewed"))
        say(claim, cg("speaker"), body)
        for named in (body, camp):
            say(claim, cg("involves"), named)
    say(statement, cg("speakerText"), Literal("The 📰 " + ARABIC))
    say(statement, cg("cue"), Literal("said"))
    say(statement, cg("content"), Literal(PEOPLE))
    say(statement, cg("contentPassage"), passage(PEOPLE))
    say(figure, cg("numberPassage"), passage("about 40"))
    say(figure, cg("numberText"), Literal("40"))
    say(figure, cg("counted"), Literal("<b>people</b>"))
    say(figure, cg("comparator"), cg("approx"))
    for name, value in (("value", "40"), ("low", "35"), ("high", "45")):
        say(figure, cg(name), Literal(value, datatype=XSD.decimal))
    say(figure, cg("unit"), NamedNode("https://w3id.org/claimgraph/unit#person"))
    return found
