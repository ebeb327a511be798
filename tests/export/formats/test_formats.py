"""What holds of every format: it is read back whole by a program that had no part in writing it."""

import zipfile
from datetime import date

import pytest

from graph.export.formats import FORMATS

from .conftest import AWKWARD, CG, CONFLICT, FIGURE, QUOTATION, RANGE, SPEAKER
from .readers import ENTITIES, READERS

# rdflib's own parsers use what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:(Dataset|ConjunctiveGraph).*is deprecated:DeprecationWarning")
ONE_LINE = {"ftm", "markdown"}
WITHOUT_CLAIMS = [name for name, form in FORMATS.items() if not form.needs_claims]


def in_store(store, type_):
    rows = store.select(f"SELECT (COUNT(DISTINCT ?it) AS ?count) {{ ?it a <{CG}{type_}> }}")
    return int(next(iter(rows))["count"].value)


def as_kept(name, text):
    return " ".join(text.split()) if name in ONE_LINE else text


def files(folder):
    return {
        path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_every_format_has_a_reader():
    assert set(READERS) == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_has_as_many_of_each_class_as_the_store(name, write, store):
    read, classes = READERS[name]
    found = read(write(name)).counts
    assert {type_: found[type_] for type_ in classes} == {type_: in_store(store, type_) for type_ in classes}
    assert all(found[type_] > 0 for type_ in classes)


@pytest.mark.parametrize("name", FORMATS)
def test_keeps_the_bounds_of_figures(name, write):
    bounds = READERS[name][0](write(name)).bounds
    assert bounds[FIGURE] == (7000, None)
    assert bounds[RANGE] == (20, 30)


@pytest.mark.parametrize("name", FORMATS)
def test_keeps_a_quotation_with_its_speaker(name, write):
    expected = (as_kept(name, QUOTATION), as_kept(name, SPEAKER))
    assert expected in READERS[name][0](write(name)).quotations


@pytest.mark.parametrize("name", [name for name, (_, classes) in READERS.items() if "Conflict" in classes])
def test_keeps_a_conflict_with_its_claims(name, write):
    assert READERS[name][0](write(name)).conflicts == {CONFLICT}


@pytest.mark.parametrize("name", FORMATS)
def test_keeps_awkward_names(name, write):
    names = READERS[name][0](write(name)).names
    assert {as_kept(name, awkward) for _, awkward in AWKWARD.values()} <= names


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes(name, write):
    assert files(write(name)) == files(write(name, times=2))


@pytest.mark.parametrize("name", FORMATS)
def test_holds_no_day_of_writing(name, write):
    folder = write(name)
    for archive in folder.glob("*.xlsx"):
        zipfile.ZipFile(archive).extractall(folder)
    today = date.today().isoformat().encode()
    assert [path for path, content in files(folder).items() if today in content] == []


@pytest.mark.parametrize("name", FORMATS)
def test_writes_the_files_that_it_names(name, write):
    assert {f"{path.name}/" if path.is_dir() else path.name for path in write(name).iterdir()} == set(
        FORMATS[name].files
    )


@pytest.mark.parametrize("name", WITHOUT_CLAIMS)
def test_entities_alone_are_all_entities_and_nothing_else(name, write, store):
    found = READERS[name][0](write(name, only_entities=True)).counts
    assert +found == {type_: in_store(store, type_) for type_ in ENTITIES}
