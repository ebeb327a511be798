import pytest

from graph.errors import OntologyError
from graph.model import KeptName
from graph.ontology.files import OntologyFolders
from graph.ontology.names import load_names, read_names, write_names

BASE = "https://claimgraph.example/"
NAMES = (
    KeptName("Person", "Dana Weir", "person/dana-weir", ("a", "b")),
    KeptName("Place", "Sarrin, north", "place/sarrin"),
)


def test_what_is_written_reads_back(tmp_path):
    path = tmp_path / "names.csv"
    write_names(path, NAMES, BASE)
    assert read_names(path, "names.csv", BASE) == NAMES
    assert path.read_text("utf-8").splitlines()[1] == f"Person,Dana Weir,{BASE}person/dana-weir,a b"


def test_documents_may_be_left_out(tmp_path):
    path = tmp_path / "names.csv"
    path.write_text(f"class,name,IRI\nPerson,Dana Weir,{BASE}person/dana-weir\n", "utf-8")
    assert read_names(path, "names.csv", BASE) == (KeptName("Person", "Dana Weir", "person/dana-weir"),)


def test_first_line_with_an_iri_stands(tmp_path):
    for folder, name in (("one", "Dana Weir"), ("two", "D. Weir")):
        (tmp_path / folder).mkdir()
        write_names(tmp_path / folder / "names.csv", [KeptName("Person", name, "person/dana-weir")], BASE)
    (found,) = load_names(OntologyFolders((tmp_path / "one", tmp_path / "two")), BASE)
    assert found.name == "Dana Weir"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("name,class,IRI\n", "line 1: header"),
        (f"class,name,IRI\nHuman,A,{BASE}person/a\n", "line 2: class 'Human'"),
        ("class,name,IRI\nPerson,A,https://else.example/person/a\n", "--base"),
        (f"class,name,IRI\nPerson,A,{BASE}place/a\n", f"expected {BASE}person/"),
    ],
)
def test_wrong_line_is_told(tmp_path, lines, told):
    path = tmp_path / "names.csv"
    path.write_text(lines, "utf-8")
    with pytest.raises(OntologyError) as error:
        read_names(path, "names.csv", BASE)
    assert told in str(error.value)
