from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import UsageError
from graph.rdf.literals import date_literal, decimal_literal, integer_literal
from graph.rdf.vocabulary import CG, SKOS, XSD
from graph.store import Rows, Store

A, B = NamedNode("https://a.example/a"), NamedNode("https://a.example/b")
ONE, TWO = NamedNode("https://a.example/graph/one"), NamedNode("https://a.example/graph/two")


def label(node: NamedNode, words: str, graph: NamedNode = ONE) -> Quad:
    return Quad(node, SKOS.pref_label, Literal(words), graph)


@pytest.fixture
def store() -> Store:
    store = Store()
    store.replace(ONE, [label(A, "Harran")])
    store.replace(TWO, [label(B, "Sarrin")])
    return store


def test_replace_leaves_nothing_of_what_was_there(store: Store) -> None:
    store.replace(ONE, [label(A, "Harran camp")])
    assert list(store.quads(ONE)) == [label(A, "Harran camp")]
    assert len(store) == 2


def test_replace_moves_quads_into_the_graph(store: Store) -> None:
    store.replace(ONE, [label(A, "Harran", TWO)])
    assert list(store.quads(ONE)) == [label(A, "Harran")]


def test_drop_removes_one_graph(store: Store) -> None:
    store.drop(ONE)
    store.drop(NamedNode("https://a.example/graph/none"))
    assert store.graphs() == (TWO,)


def test_many_quads_go_in_as_well(store: Store) -> None:
    store.replace(ONE, (label(A, str(number)) for number in range(20_000)))
    assert len(store.quads(ONE)) == 20_000


def test_quads_are_sorted(store: Store) -> None:
    assert list(store.quads()) == [label(A, "Harran"), label(B, "Sarrin", TWO)]


@given(
    st.one_of(
        st.decimals(allow_nan=False, allow_infinity=False).map(decimal_literal),
        st.integers().map(integer_literal),
        st.from_regex(r"[0-9]{4}(-[0-9][0-9](-[0-9][0-9])?)?", fullmatch=True).map(date_literal),
        st.text(st.characters(exclude_categories=["Cs"])).map(Literal),
    )
)
@example(decimal_literal(Decimal("1.50")))
@example(decimal_literal(Decimal("-0.0")))
@example(date_literal("2031-02-30"))
def test_what_we_write_comes_back_as_it_went_in(value: Literal) -> None:
    """So a build need not read back what its files are to hold."""
    store = Store()
    store.extend([Quad(A, CG.value, value, ONE)])
    assert [quad.object for quad in store.quads()] == [value]


def test_select_asks_all_graphs_as_one_and_knows_our_prefixes(store: Store) -> None:
    rows = store.select("SELECT ?node ?label ?none { ?node skos:prefLabel ?label } ORDER BY ?label")
    assert rows.variables == ("node", "label", "none")
    assert [(row["node"], row["label"].value, row["none"]) for row in rows] == [
        (A, "Harran", None),
        (B, "Sarrin", None),
    ]


def test_graph_clause_names_the_graph(store: Store) -> None:
    (row,) = store.select("SELECT ?g { GRAPH ?g { ?node skos:prefLabel 'Sarrin' } }")
    assert row["g"] == TWO


def test_ask_and_construct(store: Store) -> None:
    assert store.ask("ASK { ?node skos:prefLabel 'Sarrin' }") is True
    assert store.construct("CONSTRUCT { ?n a cg:Place } WHERE { ?n skos:prefLabel 'Sarrin' }")[0].subject == B


def test_query_answers_by_its_form(store: Store) -> None:
    assert isinstance(store.query("SELECT * { ?s ?p ?o }"), Rows)
    assert store.query("ASK { ?s a cg:Camp }") is False
    assert store.query("DESCRIBE <https://a.example/a>") == (label(A, "Harran").triple,)


def test_number_is_kept_as_a_value() -> None:
    store = Store()
    store.replace(ONE, [Quad(A, CG.value, Literal("1.50", datatype=XSD.decimal), ONE)])
    assert store.quads()[0].object == Literal("1.5", datatype=XSD.decimal)


@pytest.mark.parametrize("sparql", ["SELECT", "SELECT ?x { ?x nope:y ?z }"])
def test_query_that_is_no_sparql_is_told(store: Store, sparql: str) -> None:
    with pytest.raises(UsageError, match="not a SPARQL query"):
        store.query(sparql)


def test_form_of_the_query_must_fit(store: Store) -> None:
    with pytest.raises(UsageError, match="not a SELECT query"):
        store.select("ASK { ?s ?p ?o }")
    with pytest.raises(UsageError, match="not an ASK query"):
        store.ask("SELECT * { ?s ?p ?o }")
    with pytest.raises(UsageError, match="not a CONSTRUCT query"):
        store.construct("ASK { ?s ?p ?o }")


def test_store_on_disk_is_there_when_opened_again(tmp_path: Path) -> None:
    with Store(tmp_path / "graph") as store:
        store.replace(ONE, [label(A, "Harran")])
    with Store(tmp_path / "graph", read_only=True) as store:
        assert list(store.quads()) == [label(A, "Harran")]


def test_store_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"graph: no store there; run `claimgraph build` first"):
        Store(tmp_path / "graph", read_only=True)
    assert not (tmp_path / "graph").exists()


def test_store_in_use_is_told(tmp_path: Path) -> None:
    with Store(tmp_path / "graph"), pytest.raises(UsageError, match="in use by another process"):
        Store(tmp_path / "graph")


@pytest.mark.parametrize("read_only", [True, False])
def test_damaged_store_is_told(tmp_path: Path, read_only: bool) -> None:
    Store(tmp_path / "graph").close()
    (tmp_path / "graph" / "CURRENT").write_text("garbage")
    with pytest.raises(UsageError, match=r"the store is damaged .* remove the folder and build again"):
        Store(tmp_path / "graph", read_only=read_only)


def test_file_in_the_place_of_a_store_is_told(tmp_path: Path) -> None:
    (tmp_path / "graph").write_text("")
    with pytest.raises(UsageError, match="graph: "):
        Store(tmp_path / "graph")
