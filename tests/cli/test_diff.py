import pytest

from graph.pipeline import BuildOptions, build

ONE = "A letter\n\nMira Oland said that 300 people had left Harran camp.\n"
OTHER = "A note\n\nMirah Olandt said that 20 people had died in Harran camp. Ines Roth left.\n"
THIRD = "A view\n\nTomas Weir said that 7 people had come.\n"


@pytest.fixture(scope="module")
def builds(tmp_path_factory):
    """Two builds: in the second a further document, a merge, a split, a new name, and two reviewed claims."""
    folder = tmp_path_factory.mktemp("diff")
    documents = folder / "documents"
    documents.mkdir()
    (documents / "letter.txt").write_text(ONE, "utf-8")
    (documents / "note.txt").write_text(OTHER, "utf-8")
    options = BuildOptions(out=folder / "old", store=folder / "store", workers=1)
    build([documents], options)
    (documents / "view.txt").write_text(THIRD, "utf-8")
    decisions = folder / "decisions.csv"
    decisions.write_text(
        "verdict,class,name,other,document,value\n"
        "same,Person,Mira Oland,Mirah Olandt,,\n"
        "different,Camp,Harran camp,,note.txt,\n"
        "rename,Person,Ines Roth,,,Ines Salt\n",
        "utf-8",
    )
    build(
        [documents],
        BuildOptions(out=folder / "new", store=folder / "store", workers=1, decisions=decisions),
    )
    return folder


def test_changes_are_told_in_words(run, builds):
    code, out, _ = run("diff", builds / "old", builds / "new")
    assert code == 0
    for line in (
        "new document: view.txt",
        "new Person: Tomas Weir <https://claimgraph.example/person/tomas-weir>",
        "Person Ines Roth is now Ines Salt <https://claimgraph.example/person/ines-salt>",
        "new Camp: Harran camp <https://claimgraph.example/camp/harran-camp-2>",
        "merged into Person Mira Oland",
        "split Camp Harran camp",
        "new Statement: 7 people had come (view.txt, statement-",
    ):
        assert line in out


def test_same_build_has_no_changes(run, builds):
    code, out, _ = run("diff", builds / "new", builds / "new" / "graph.nq")
    assert (code, out) == (0, "Nothing changed.\n")


def test_folder_without_a_graph_is_wrong_use(run, builds):
    code, _, err = run("diff", builds / "documents", builds / "new")
    assert code == 2
    assert "no graph.nq" in err
