import pytest

from graph.errors import UsageError
from graph.pipeline import BuildOptions, build
from graph.pipeline.remove import remove

ONE = "A letter\n\nMira Oland reportedly joined the Northern Relief Council. Mira Oland said that 300 people had left Harran camp.\n"
OTHER = "A note\n\nMira Oland met Tomas Weir in Ankara. He said that 20 people had died in Harran camp.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "letter.txt").write_text(ONE, "utf-8")
    (tmp_path / "documents" / "note.txt").write_text(OTHER, "utf-8")
    return tmp_path


def options_of(folder, name="out", **more):
    return BuildOptions(out=folder / name, store=folder / f"{name}-store", workers=1, **more)


def test_what_is_left_equals_a_build_without_the_document(folder):
    decisions = folder / "decisions.csv"
    decisions.write_text("verdict,class,name,value\nrename,Person,Mira Oland,Mira Orr\n", "utf-8")
    build([folder / "documents"], options_of(folder, decisions=decisions, view="all"))
    gone, result = remove("note.txt", folder / "out-store", workers=1)
    assert (gone.relative, result.cached) == ("note.txt", 1)
    (folder / "documents" / "note.txt").unlink()
    build([folder / "documents"], options_of(folder, "without", decisions=decisions, view="all"))
    for name in ("graph.nq", "graph.ttl", "report.json", "texts/letter.txt"):
        assert (folder / "out" / name).read_bytes() == (folder / "without" / name).read_bytes()
    assert [path.name for path in (folder / "out" / "texts").iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("name", ["letter", "letter.txt"])
def test_document_is_known_by_slug_and_file_name(folder, name):
    build([folder / "documents"], options_of(folder))
    gone, _ = remove(name, folder / "out-store", out=folder / "elsewhere", workers=1)
    assert gone.relative == "letter.txt"
    assert (folder / "elsewhere" / "graph.nq").is_file()


def test_names_that_are_no_document_are_wrong_use(folder):
    with pytest.raises(UsageError, match="no build there"):
        remove("letter.txt", folder / "out-store")
    build([folder / "documents" / "letter.txt"], options_of(folder))
    with pytest.raises(UsageError, match=r"it has letter\.txt"):
        remove("note.txt", folder / "out-store")
    with pytest.raises(UsageError, match="only document"):
        remove("letter.txt", folder / "out-store")


def test_document_that_left_the_disk_stops_it(folder):
    build([folder / "documents"], options_of(folder))
    before = (folder / "out" / "graph.nq").read_bytes()
    (folder / "documents" / "letter.txt").unlink()
    with pytest.raises(UsageError, match="no longer there"):
        remove("note.txt", folder / "out-store")
    assert (folder / "out" / "graph.nq").read_bytes() == before
