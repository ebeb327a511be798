from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import UsageError
from graph.rdf.vocabulary import SKOS
from graph.store import Store, fresh_store, load_nquads, open_store, reserved, write_store

A = NamedNode("https://a.example/a")


def label(words: str) -> Quad:
    return Quad(A, SKOS.pref_label, Literal(words), A)


def build(folder: Path, words: str) -> None:
    with fresh_store(folder) as place:
        write_store(place, [label(words)])


def fail_in_a_build(folder: Path) -> None:
    with fresh_store(folder) as place:
        write_store(place, [label("half")])
        raise RuntimeError("stopped")


def labels(folder: Path) -> list[str]:
    with open_store(folder) as store:
        return [row["label"].value for row in store.select("SELECT ?label { ?a skos:prefLabel ?label }")]


def test_fresh_store_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    build(tmp_path / "store", "old")
    build(tmp_path / "store", "new")
    assert labels(tmp_path / "store") == ["new"]
    assert [path.name for path in (tmp_path / "store").iterdir()] == ["graph"]


def test_build_that_fails_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    build(tmp_path, "old")
    with pytest.raises(RuntimeError):
        fail_in_a_build(tmp_path)
    assert labels(tmp_path) == ["old"]


def test_build_after_one_that_failed_starts_from_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        fail_in_a_build(tmp_path)
    build(tmp_path, "new")
    assert labels(tmp_path) == ["new"]


def test_store_that_is_open_is_written_by_nobody_else(tmp_path: Path) -> None:
    with Store(tmp_path / "graph"), pytest.raises(UsageError, match="in use by another process"):
        write_store(tmp_path / "graph", [label("second")])


def test_folder_that_is_reserved_is_kept_for_one_build(tmp_path: Path) -> None:
    with reserved(tmp_path / "store"):
        second = reserved(tmp_path / "store")
        with pytest.raises(UsageError, match="store: the store is in use by another process"), second:
            pytest.fail("has read")
    with reserved(tmp_path / "store"):
        assert not (tmp_path / "store" / "graph").exists()


def test_folder_that_cannot_be_reserved_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    taken = reserved(tmp_path / "file")
    with pytest.raises(UsageError, match=r"file: cannot be written .* give another --store"), taken:
        pytest.fail("has read")


def test_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match=r"file: cannot be written .* give another --store"):
        build(tmp_path / "file", "x")


def test_nquads_are_loaded_into_memory(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text('<http://a/a> <http://a/b> "c" <http://a/g> .\n')
    assert len(load_nquads(tmp_path / "graph.nq")) == 1


def test_file_that_is_no_nquads_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text('<http://a/a> <http://a/b> "c" <http://a/g> .\n<a\n')
    with pytest.raises(UsageError, match=r"graph\.nq line 2: not N-Quads"):
        load_nquads(tmp_path / "graph.nq")
