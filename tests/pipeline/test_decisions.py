"""Decisions outlast a rebuild from nothing, a line at the top of the document, and a further document."""

import json

import pytest

from graph.pipeline import BuildOptions, build
from graph.store import load_nquads, verify

LETTER = """Returns from Harran camp

3 May 2031

The Northern Relief Council said on Monday that more than 5,600 people had left Harran camp in Syria.

Mira Oland, a director at the Northern Relief Council (NRC), told reporters in Damascus that the NRC would go on.
"""
NOTE = """A note on Harran

Mirah Olandt's letter was read in Ankara. Tomas Weir said that 300 people had died in Harran camp.
"""
THIRD = """An earlier view

Mira Oland said that 12 people had come to Harran camp. Mirah Olandt was there.
"""
FIGURES = "SELECT ?claim ?number { ?claim a cg:Figure ; cg:numberText ?number }"
STANDS = """SELECT ?claim ?number ?value ?status ?extracted {
  ?claim a cg:Figure ; cg:numberText ?number ; cg:value ?value ; cg:status ?status OPTIONAL { ?claim cg:extractedValue ?extracted }
}"""


class Corpus:
    """Two documents with decisions on them, built as often as a test asks."""

    def __init__(self, folder):
        self.folder = folder
        self.documents = folder / "documents"
        self.documents.mkdir()
        (self.documents / "letter.txt").write_text(LETTER, "utf-8")
        (self.documents / "note.txt").write_text(NOTE, "utf-8")
        self.count = 0
        plain = self.build(decisions=None)
        figures = {row["number"].value: row["claim"].value for row in plain.select(FIGURES)}
        self.ids = {number: iri.rpartition("/")[2] for number, iri in figures.items()}
        self.decisions = folder / "decisions.csv"
        self.decisions.write_text(
            "verdict,class,name,other,document,claim,value,who,when,why\n"
            "same,Person,Mira Oland,Mirah Olandt,,,,Ana,2031-06-01,one woman\n"
            "different,Camp,Harran camp,,note.txt,,,Ana,2031-06-01,another camp\n"
            f"reject,,,,,{self.ids['300']},,Ana,2031-06-02,not so\n"
            f"correct,,,,,{self.ids['5,600']},6500,Ana,2031-06-02,a misprint\n",
            "utf-8",
        )

    def build(self, decisions="own", *, from_nothing=False):
        self.count += 1
        self.out = self.folder / f"out{self.count}"
        options = BuildOptions(
            out=self.out,
            store=self.folder / (f"store{self.count}" if from_nothing else "store"),
            workers=1,
            decisions=self.decisions if decisions == "own" else decisions,
        )
        result = build([self.documents], options)
        assert result.report.problems == ()
        return load_nquads(self.out / "graph.nq")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    return Corpus(tmp_path_factory.mktemp("decided"))


def people(graph):
    rows = graph.select(
        "SELECT DISTINCT ?p { ?p a cg:Person ; skos:altLabel|skos:prefLabel ?name FILTER(CONTAINS(?name, 'Oland')) }"
    )
    return [row["p"].value.rpartition("/")[2] for row in rows]


def camps(graph):
    rows = graph.select(
        "SELECT DISTINCT ?file ?camp { ?m cg:refersTo ?camp ; cg:inSource/cg:fileName ?file . ?camp a cg:Camp }"
    )
    found = {}
    for row in rows:
        found.setdefault(row["file"].value, set()).add(row["camp"].value)
    return found


def assert_decided(graph, corpus):
    assert people(graph) == ["mira-oland"]
    assert camps(graph)["letter.txt"].isdisjoint(camps(graph)["note.txt"])
    figures = {row["claim"].value.rpartition("/")[2]: row for row in graph.select(STANDS)}
    rejected, corrected = figures[corpus.ids["300"]], figures[corpus.ids["5,600"]]
    assert rejected["status"].value.endswith("#rejected")
    assert corrected["status"].value.endswith("#corrected")
    assert (corrected["value"].value, corrected["extracted"].value) == ("6500", "5600")


def test_decisions_hold_in_a_rebuild_from_nothing(corpus):
    graph = corpus.build(from_nothing=True)
    assert_decided(graph, corpus)
    assert verify(graph, corpus.out / "texts") == ()
    again = corpus.out / "graph.nq"
    first = again.read_bytes()
    corpus.build()
    assert (corpus.out / "graph.nq").read_bytes() == first


def test_decisions_stand_in_the_graph(corpus):
    graph = corpus.build()
    rows = graph.select(
        "SELECT ?verdict ?what ?who ?date ?why { GRAPH ?g { ?d a cg:Decision ; cg:verdict ?verdict ; cg:decides ?what ; prov:wasAttributedTo ?who ; dcterms:date ?date ; cg:why ?why } FILTER(STRENDS(STR(?g), '/graph/decisions')) }"
    )
    found = {(row["verdict"].value.rpartition("#")[2], row["what"].value.rpartition("/")[2]) for row in rows}
    assert found == {
        ("same", "mira-oland"),
        ("different", "harran-camp"),
        ("different", "harran-camp-2"),
        ("reject", corpus.ids["300"]),
        ("correct", corpus.ids["5,600"]),
    }
    assert {row["who"].value for row in rows} == {"Ana"}


def test_merge_leaves_the_other_iri_behind(corpus):
    graph = corpus.build()
    rows = graph.select("SELECT ?old ?new { ?old dcterms:isReplacedBy ?new }")
    assert [(row["old"].value, row["new"].value) for row in rows] == [
        ("https://claimgraph.example/person/mirah-olandt", "https://claimgraph.example/person/mira-oland")
    ]


def test_decisions_hold_with_a_line_at_the_top_and_a_further_document(corpus):
    letter, third = corpus.documents / "letter.txt", corpus.documents / "an-earlier-view.txt"
    try:
        letter.write_text("Printed on Friday.\n\n" + LETTER, "utf-8")
        assert_decided(corpus.build(), corpus)
        third.write_text(THIRD, "utf-8")
        assert_decided(corpus.build(), corpus)
    finally:
        letter.write_text(LETTER, "utf-8")
        third.unlink(missing_ok=True)


def test_decision_that_no_longer_applies_is_in_the_report(corpus):
    path = corpus.folder / "stale.csv"
    path.write_text("verdict,class,name,other\nsame,Person,Nobody Here,Mira Oland\n", "utf-8")
    corpus.build(decisions=path)
    report = json.loads((corpus.out / "report.json").read_text("utf-8"))
    (line,) = report["undone"]
    assert line["state"] == "does not apply"
    assert "stale.csv line 2" in line["message"]


def test_speaker_put_right_is_the_speaker_of_what_is_said(corpus):
    graph = corpus.build(decisions=None)
    rows = graph.select("SELECT ?c { ?c a cg:Statement ; cg:speakerText 'Tomas Weir' }")
    (claim,) = {row["c"].value.rpartition("/")[2] for row in rows}
    path = corpus.folder / "speaker.csv"
    path.write_text(f"verdict,class,name,claim\ncorrect,Person,Sela Marsh,{claim}\n", "utf-8")
    graph = corpus.build(decisions=path)
    rows = graph.select(
        "SELECT ?kind ?text { ?c a ?kind ; cg:speaker/skos:prefLabel 'Sela Marsh' ; cg:speakerText ?text FILTER(?kind IN (cg:Statement, cg:Figure)) }"
    )
    assert {row["kind"].value.rpartition("#")[2] for row in rows} == {"Statement", "Figure"}
    assert {row["text"].value for row in rows} == {"Tomas Weir"}
    assert [row["x"].value for row in graph.select("SELECT ?x { ?c cg:extractedValue ?x }")] == ["Tomas Weir"]


def test_rejected_entity_is_gone_and_what_was_said_of_it_stays(corpus):
    path = corpus.folder / "rejected.csv"
    path.write_text("verdict,class,name\nreject,Person,Tomas Weir\n", "utf-8")
    graph = corpus.build(decisions=path)
    assert not graph.ask("ASK { ?p skos:prefLabel 'Tomas Weir' }")
    assert graph.ask(
        "ASK { ?c a cg:Statement ; cg:speakerText 'Tomas Weir' FILTER NOT EXISTS { ?c cg:speaker ?s } }"
    )
    assert graph.ask("ASK { ?d a cg:Decision ; cg:decides/cg:exact 'Tomas Weir' }")


def test_rejected_relation_is_rejected_in_every_document(corpus, tmp_path):
    documents = tmp_path / "documents"
    documents.mkdir()
    for name in ("a.txt", "b.txt"):
        (documents / name).write_text(f"Note {name}\n\nDana Weir was born in Ankara.\n", "utf-8")
    path = tmp_path / "decisions.csv"
    path.write_text("verdict,class,name,other,value\nreject,Person,Dana Weir,Ankara,bornIn\n", "utf-8")
    for decisions, status in ((None, "unreviewed"), (path, "rejected")):
        options = BuildOptions(
            out=tmp_path / status, store=tmp_path / f"{status}-store", workers=1, decisions=decisions
        )
        build([documents], options)
        graph = load_nquads(tmp_path / status / "graph.nq")
        rows = graph.select("SELECT ?c ?s { ?c rdf:predicate cg:bornIn ; cg:status ?s }")
        assert [row["s"].value.rpartition("#")[2] for row in rows] == [status, status]
        assert graph.ask("ASK { ?p cg:bornIn ?place }") == (status == "unreviewed")


def test_nothing_has_a_relation_with_itself_under_two_names(tmp_path):
    document = tmp_path / "note.txt"
    document.write_text("A note\n\nMira Oland married Tomas Weir in Harran. Weir lived in Ankara.\n", "utf-8")
    decisions = tmp_path / "decisions.csv"
    head = "verdict,class,name,other,document,claim,value,who,when,why\n"

    def married(lines):
        decisions.write_text(head + lines, "utf-8")
        options = BuildOptions(out=tmp_path / "out", store=tmp_path / "store", workers=1, decisions=decisions)
        build([document], options)
        graph = load_nquads(tmp_path / "out" / "graph.nq")
        return len(list(graph.select("SELECT ?c { ?c a cg:Relation ; rdf:predicate cg:spouseOf }")))

    assert married("") == 1
    assert married("same,Person,Mira Oland,Tomas Weir,,,,Ana,2031-06-01,one and the same\n") == 0
