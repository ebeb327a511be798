from graph.pipeline import BuildOptions, build
from graph.store import load_nquads

LETTER = "A letter\n\nAhmed said that 300 people had left Harran camp.\n"
EARLIER = "A note\n\nAhmed told reporters that 20 people had died in Sarrin camp.\n"


def test_further_document_renames_no_entity_that_was_kept(tmp_path):
    documents, names = tmp_path / "documents", tmp_path / "names"
    documents.mkdir()
    names.mkdir()
    (documents / "letter.txt").write_text(LETTER, "utf-8")
    for name in ("one", "two"):
        options = BuildOptions(
            out=tmp_path / name, store=tmp_path / "store", workers=1, overlays=(names,), keep_names=True
        )
        build([documents], options)
        (documents / "a-note.txt").write_text(EARLIER, "utf-8")
    rows = load_nquads(tmp_path / "two" / "graph.nq").select(
        "SELECT ?file ?p { ?m cg:refersTo ?p ; cg:inSource/cg:fileName ?file . ?p a cg:Person }"
    )
    assert {(row["file"].value, row["p"].value.rpartition("/")[2]) for row in rows} == {
        ("letter.txt", "ahmed"),
        ("a-note.txt", "ahmed-2"),
    }
    lines = (names / "names.csv").read_text("utf-8").splitlines()
    assert lines[0] == "class,name,IRI,documents"
    assert "Person,Ahmed,https://claimgraph.example/person/ahmed,letter" in lines
    assert "Person,Ahmed,https://claimgraph.example/person/ahmed-2,a-note" in lines
